"""From what eSpeak tells of a text to the times of its words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast_voices.espeak_words import words_heard


def heard(text, *events, samples=1000):
    return [(text[one.start : one.end], one.sample) for one in words_heard(text, events, samples)]


def test_parts_of_a_word_are_one_word_heard_at_its_first():
    text = "They don't re-open A.F.C"
    events = [(0, 10), (5, 20), (9, 25), (11, 30), (14, 35), (19, 40), (21, 45)]
    assert heard(text, *events) == [("They", 10), ("don't", 20), ("re-open", 30), ("A.F.C", 40)]


def test_quotation_marks_brackets_and_stops_are_no_part_of_a_word():
    assert heard("(“Tides,” he…", (2, 5), (10, 9)) == [("Tides", 5), ("he", 9)]


def test_a_word_may_be_told_at_the_mark_before_it():
    assert heard("“Tides”", (0, 5)) == [("Tides", 5)]


def test_dashes_part_words_and_hyphens_do_not():
    assert heard("high—low", (0, 1), (5, 2)) == [("high", 1), ("low", 2)]
    assert heard("high-low", (0, 1), (5, 2)) == [("high-low", 1)]


def test_a_word_of_which_nothing_is_told_has_no_time():
    assert heard("end of the day", (0, 1), (4, 2), (11, 3)) == [("end", 1), ("of", 2), ("day", 3)]


@pytest.mark.parametrize("event", [(3, 1000), (3, 9), (99, 50), (-1, 50)])
def test_what_cannot_be_so_is_passed_over(event):
    """After the end of the sound, before the word before, outside of the text."""
    assert heard("At noon", (0, 10), event) == [("At", 10)]


@given(
    st.text("ab '’-—“”.(1£😀", max_size=30),
    st.lists(st.tuples(st.integers(-2, 32), st.integers(-5, 60)), max_size=20),
    st.integers(0, 50),
)
def test_words_are_in_the_text_and_in_order(text, events, samples):
    words = words_heard(text, events, samples)
    for word in words:
        assert 0 <= word.start < word.end <= len(text)
        assert 0 <= word.sample < samples
        assert text[word.start : word.end].strip() == text[word.start : word.end]
    for word, following in pairwise(words):
        assert word.end <= following.start
        assert word.sample <= following.sample
