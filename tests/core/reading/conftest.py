"""What the tests of reading share: a text read, and a reading written down in short."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from textwrap import dedent

import pytest

from briefcast.hooks import Source
from briefcast.model import (
    Block,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Subhead,
    Table,
)
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


@pytest.fixture(scope="session")
def check_outline(read_text: Read, outlined: Outline) -> Callable[[str, str], None]:
    """Checks the outline of a text, and that empty lines between its lines change nothing."""

    def check(text: str, expected: str) -> None:
        text, expected = dedent(text).strip(), dedent(expected).strip()
        lines = [line for line in text.split("\n") if line.strip()]
        for form in (text, "\n".join(lines), "\n\n".join(lines)):
            assert outlined(read_text(form)) == expected

    return check


def outline(reading: Reading) -> str:
    briefing = reading.briefing
    head = ("section", "title", "organisation", "issue", "date", "language", "standfirst")
    lines = [f"{name}: {said}" for name in head if (said := getattr(briefing, name)) is not None]
    head = ("section", "kicker", "standfirst", "byline", "dateline", "date", "language")
    for story in briefing.stories:
        lines.append(f"# {story.headline}")
        lines += [f"  {name}: {said}" for name in head if (said := getattr(story, name))]
        lines += [f"  {block_outline(block)}" for block in story.blocks]
        lines += [f"  -> {link_outline(link)}" for link in story.links]
    lines += [f"-> {link_outline(link)}" for link in briefing.links]
    return "\n".join(line.replace("\n\n", " // ").replace("\n", " / ") for line in lines)


def link_outline(link: Link) -> str:
    return link.text if link.href is None else f"{link.text} <{link.href}>"


def block_outline(block: Block) -> str:
    match block:
        case Image(alt=alt, caption=caption, credit=credit):
            return f"image: {alt!r} / {caption!r} / {credit!r}"
        case Subhead(text=text, level=level):
            return f"{'#' * (level + 1)} {text}"
        case ListBlock(ordered=ordered, items=items):
            return f"{'numbered' if ordered else 'list'}: {' | '.join(map(str, items))}"
        case Quote(blocks=blocks, attribution=attribution):
            said = " // ".join(str(paragraph.text) for paragraph in blocks)
            return f"> {said}" + (f" -- {attribution}" if attribution else "")
        case Table(caption=caption, header=header, rows=rows):
            cells = [" | ".join(map(str, row)) for row in (header, *rows) if row]
            return f"table{f' {caption}' if caption else ''}: {' // '.join(cells)}"
        case Paragraph(text=text):
            return str(text)


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
