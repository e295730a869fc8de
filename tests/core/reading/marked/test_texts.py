"""Running text, gathered from runs."""

from hypothesis import given
from hypothesis import strategies as st

from briefcast.model import Inline, Text
from briefcast.reading.characters import folded
from briefcast.reading.marked import TextBuilder

runs = st.lists(st.text(alphabet="aé \u00a0\n\u0301\u00adﬁ.", max_size=6), max_size=8)


@given(runs)
def test_the_same_text_however_it_is_cut(parts):
    builder = TextBuilder()
    for part in parts:
        builder.add(part)
    assert builder.text().plain == folded("".join(parts))


def test_marks_cover_words_and_not_the_space_around_them():
    builder = TextBuilder()
    builder.add("Tides ")
    with builder.mark("emphasis"):
        builder.add(" turn ")
        with builder.mark("link", "https://example.org"):
            builder.add("at noon")
    with builder.mark("emphasis"):
        builder.add("  ")
    builder.add(".")
    link = Inline("link", 11, 18, "https://example.org")
    assert builder.text() == Text("Tides turn at noon .", (Inline("emphasis", 6, 18), link))


def test_breaks_are_kept_between_words():
    builder = TextBuilder()
    builder.add_break()
    builder.add("Tides ")
    builder.add_break()
    builder.add(" turn")
    builder.add_break()
    assert builder.text().plain == "Tides\nturn"


def test_an_accent_apart_from_its_letter_is_put_on_it():
    builder = TextBuilder()
    builder.add("Cafe")
    with builder.mark("emphasis"):
        builder.add("\u0301 opens")
    assert builder.text() == Text("Café opens", (Inline("emphasis", 5, 10),))
