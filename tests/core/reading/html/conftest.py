"""What the tests of HTML share: a fragment read, and its elements written down in short."""

import pytest

from briefcast.hooks import Limits, Source
from briefcast.model import Image, ListBlock, Quote, Table
from briefcast.reading.html.fragment import fragment
from briefcast.reading.html.reader import read, read_page
from briefcast.reading.marked import End, Field, Heading, Prose, Start


def line(element):
    """An element on one line."""
    match element:
        case Heading():
            return f"h{element.level} {marked(element.text)}"
        case Prose():
            look = "*" * element.bold + (f"{element.size}x" if element.size != 1.0 else "")
            return f"p{look} {marked(element.text)}"
        case Field():
            value = f" = {element.value}" if element.value else ""
            return f"{element.name}: {element.text}{value}"
        case Start():
            return f"start {element.language or ''}".strip()
        case End():
            return "end"
        case ListBlock():
            return f"{'ol' if element.ordered else 'ul'} {[marked(item) for item in element.items]}"
        case Quote():
            said = " / ".join(marked(block.text) for block in element.blocks)
            return f"quote {said} ({element.attribution})"
        case Table():
            rows = [" | ".join(marked(cell) for cell in row) for row in element.rows]
            header = " | ".join(marked(cell) for cell in element.header)
            return f"table {element.caption} [{header}] {rows}"
        case Image():
            return f"img {element.src} {element.alt!r} / {element.caption!r} / {element.credit!r}"


def marked(text):
    """A text with its marks: {link:words=address}."""
    found = text.plain
    for mark in reversed(text.inlines):
        value = f"={mark.value}" if mark.value else ""
        words = text.plain[mark.start : mark.end]
        found = f"{found[: mark.start]}{{{mark.kind}:{words}{value}}}{found[mark.end :]}"
    return found.replace("\n", "\\n")


@pytest.fixture(scope="session")
def said():
    """What a fragment says, a line for each element."""
    return lambda markup: [line(each) for each in read_fragment(markup).elements]


@pytest.fixture(scope="session")
def left_out():
    """What of a fragment was left out, with why."""
    return lambda markup: [(piece.text, piece.why) for piece in read_fragment(markup).removed]


@pytest.fixture(scope="session")
def page_says():
    """What a whole page says, a line for each element."""
    return lambda markup: [line(each) for each in marked_page(markup).elements]


@pytest.fixture(scope="session")
def page():
    """A whole page as its markup shows it."""
    return marked_page


@pytest.fixture(scope="session")
def read_html():
    """Reads a page to the end."""
    return lambda markup: read(
        Source("tides.html", markup if isinstance(markup, bytes) else markup.encode())
    )


def read_fragment(markup):
    return fragment(markup, Limits(), "tides.html")


def marked_page(markup):
    return read_page(markup, Limits(), "tides.html")
