"""What holds of the rules about figures for every text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

FORMS = (  # noqa: SIM905
    "£60m £1.2bn £4.50 50p £5-£10 £5-a-week 7-10 September 2025 3rd June June 3 31/12/2025 2024/25 "
    "1990s '90s 2025 10.30am 7pm 9-5pm 19:30 1:23:45 020 7946 0123 999 1,234 0.5 8% -2% 5-10 3-2 "
    "3/4 8/10 1½ 23rd 16+ -5°C 15mSv 5kg 30mph 6ft 2in 5mg/kg 100m"
).split(" ")
WORDS = "the harbour won a tide in at to and from boats Friday June call people , .".split()  # noqa: SIM905
TEXTS = st.lists(st.sampled_from([*FORMS, *WORDS]), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_what_was_said_is_not_changed_again(any_figures, text):
    said = any_figures.say(text).text
    assert any_figures.say(said).text == said


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet="0123456789.,:/-–£$€%½°'pmks aAJune+()x", max_size=40))
def test_text_outside_the_changes_stays(any_figures, text):
    said = any_figures.say(text)
    written_place = said_place = 0
    for change in said.changes:
        kept = text[written_place : change.start]
        assert kept == said.text[said_place : change.said_start]
        written_place, said_place = change.end, change.said_end
    assert said.text[said_place:] == text[written_place:].rstrip()


@pytest.mark.parametrize(
    "piece", ["1", "1-", "£", "1,", "12/", "1:", "£1-", "3 June ", "Mon ", "½", "2025-", "1 a b "]
)
def test_hostile_text_takes_time_in_proportion(british_figures, piece):
    start = time.perf_counter()
    british_figures.say(piece * (10_000 // len(piece)))
    assert time.perf_counter() - start < 2
