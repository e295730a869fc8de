"""What the tests of reading share: a text read, and a reading written down in short."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass

import pytest

from briefcast.hooks import Source
from briefcast.model import Image, Paragraph, Reading
from briefcast.reading.text.reader import read

Read = Callable[[str | bytes], Reading]
Outline = Callable[[Reading], str]


@pytest.fixture(scope="session")
def read_text() -> Read:
    """Reads a text as if it were the file pilots.txt."""

    def read_it(text: str | bytes) -> Reading:
        data = text if isinstance(text, bytes) else text.encode()
        return read(Source("pilots.txt", data))

    return read_it


@pytest.fixture(scope="session")
def outlined() -> Outline:
    """Writes a reading down: a line for each field and block, indented under its story."""
    return outline


def outline(reading: Reading) -> str:
    briefing = reading.briefing
    lines = [
        f"{name}: {value}"
        for name in ("section", "title", "issue", "date", "standfirst")
        if (value := getattr(briefing, name)) is not None
    ]
    for story in briefing.stories:
        lines.append(f"# {story.headline}")
        lines += [
            f"  {name}: {value}"
            for name in ("section", "standfirst", "byline", "date")
            if (value := getattr(story, name)) is not None
        ]
        for block in story.blocks:
            if isinstance(block, Image):
                lines.append(f"  image: {block.alt!r} / {block.caption!r} / {block.credit!r}")
            else:
                assert isinstance(block, Paragraph)
                lines.append(f"  {block.text}")
        lines += [f"  -> {link.text}" for link in story.links]
    lines += [f"-> {link.text}" for link in briefing.links]
    return "\n".join(line.replace("\n\n", " // ") for line in lines)


@pytest.fixture(scope="session")
def missing_words() -> Callable[[str, Reading], Counter[str]]:
    """Counts the words of a text that a reading neither says nor lists as removed."""

    def missing(text: str, reading: Reading) -> Counter[str]:
        told = [*strings(reading.briefing), *(piece.text for piece in reading.removed)]
        return counted(text) - counted("\n".join(told))

    return missing


def counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def strings(value: object) -> list[str]:
    """All text of a briefing but what is derived: ids, dates as read, credits, addresses."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in strings(each)]
    if not is_dataclass(value):
        return []
    derived = {"id", "date", "credit", "origin", "why", "source", "role", "href", "inlines"}
    names = [field.name for field in fields(value) if field.name not in derived]
    return [text for name in names for text in strings(getattr(value, name))]
