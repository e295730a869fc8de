"""What holds for every text: nothing is lost or invented, and its wrapping does not matter."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.hooks import Source
from briefcast.model import Briefing, InputError, Reading
from briefcast.reading.text.lines import clean_lines
from briefcast.reading.text.reader import read

WORDS = ["Tide", "pilot", "the", "Quay", "at", "dawn", "Ana", "of", "2026", "£4.50", "north-east"]
LINES = [
    "News", "PEOPLE", "Read more", "Find out more.", "By Ana Lind", "3 October 2025",
    "Issue 14 | 3 October 2025", "31 February 2025", "[Image: A boat]", "[Photo]", "[image:]",
    "Photo: Bo Marsh", "IMG_2231.jpg", "(A boat on the slip)", "Caption: A boat", "- rope", "----",
    "“We asked", "The new officers are:", "Briefing (COPY) (COPY)", "Write title...",
    "October 2025", "Who will pay?",
    "- tar", "1. rope", "2. tar", "1. rope", "a) rope", "b) tar", "• rope", "– The Quay Branch",
    "Name\tRole", "Ana\tpilot", "Ana  pilot  2026", "Bo   mate   2025", "| Ana | pilot |",
    "| Bo | mate |", "|---|---|", "£31", "40%", "HULL — The tide is late.", "Tide.  It is late.",
    "May 31, 2002 - The tide is late.", "TIDE AT DAWN – The pilot is late.", "In this issue:",
    "PILOT OF NOTE – The quay is wet. It is cold.", "Dear members,", "Yours in unity,",
    "https://pilots.example/a", "Read more: https://pilots.example/b", "Back to top",
    "A boat at dawn.A boat at dawn", "“We asked for a longer tide”", "Getty Images",
    "Ana Lind, pilot", "— Ana Lind", "Title: Tide", "Date: 3 October 2025", "Author: Ana Lind",
    "“We asked for a longer tide,” said Ana, who was late.", "by a branch steward", "Tide  quay",
    "‘Who will pay for it?’", "Pilots win!", "A boat, by Ana Lind", "A bboat, by Ana Lind",
]  # fmt: skip

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
prose = words.map(lambda text: f"{text}.")
lines = st.one_of(st.sampled_from(LINES), words, prose)
briefings = st.builds(
    lambda blocks, between: between.join(blocks),
    st.lists(lines, min_size=1, max_size=40),
    st.sampled_from(["\n", "\n\n", "\n \n"]),
)
anything = st.text(
    alphabet=st.sampled_from("aBé2 \n\t.,:;?!…“”‘’\"'()[]<>-–*@/©_#\u00a0\u00ad\u200bﬁ🎉ש\u0301"),
    max_size=200,
)


def read_it(text: str | bytes) -> Reading:
    return read(Source("x.txt", text if isinstance(text, bytes) else text.encode()))


def readable(text: str) -> bool:
    try:
        read_it(text)
    except InputError:
        return False
    return True


def said(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def strings(value: object) -> list[str]:
    """All text of a briefing but what is derived, and the sections, which hold for many stories."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in strings(each)]
    if not is_dataclass(value):
        return []
    derived = {"id", "date", "credit", "origin", "why", "source", "role", "href", "inlines"}
    if not isinstance(value, Briefing):
        derived.add("section")
    names = [field.name for field in fields(value) if field.name not in derived]
    return [text for name in names for text in strings(getattr(value, name))]


def accounted(reading: Reading) -> Counter[str]:
    texts = strings(reading.briefing) + [piece.text for piece in reading.removed]
    issue = reading.briefing.issue
    if issue and any(piece.why.endswith(f"the issue {issue}") for piece in reading.removed):
        texts.remove(issue)
    return said("\n".join(texts))


def assert_all_accounted_for(text: str) -> None:
    reading = read_it(text)
    source = said("\n".join(line.text for line in clean_lines(text)[0]))
    found = accounted(reading)
    sections = said("\n".join(story.section or "" for story in reading.briefing.stories))
    assert not found - source, "something was invented, or stands twice"
    assert set(source - found) <= set(sections), "something was lost"


@given(briefings)
def test_every_word_is_in_one_place(text):
    if readable(text):
        assert_all_accounted_for(text)


@given(anything)
def test_every_word_of_any_text_is_in_one_place(text):
    if readable(text):
        assert_all_accounted_for(text)


WRAPPINGS = {
    "a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "a final newline": lambda text: f"{text}\n".encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@settings(max_examples=50)
@given(text=briefings)
def test_wrapping_changes_nothing(wrapping, text):
    if readable(text):
        plain, wrapped = read_it(text), read_it(WRAPPINGS[wrapping](text))
        assert wrapped.briefing == plain.briefing
        assert wrapped.removed == plain.removed
        assert wrapped.findings == plain.findings


@given(briefings)
def test_stories_are_numbered_and_named_apart(text):
    if readable(text):
        stories = read_it(text).briefing.stories
        assert [story.number for story in stories] == list(range(1, len(stories) + 1))
        assert len({story.id for story in stories}) == len(stories) > 0
        assert all(block.origin.line for story in stories for block in story.blocks)
        assert all(block.why for story in stories for block in story.blocks)
