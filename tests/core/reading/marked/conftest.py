"""Marked-up elements written in short, and composed."""

import re
from collections.abc import Callable
from dataclasses import replace
from textwrap import dedent

import pytest

from briefcast.model import Image, Inline, Link, ListBlock, Reading, Text
from briefcast.reading.marked import Element, End, Field, Heading, Marked, Prose, Start
from briefcast.reading.marked.compose import compose


@pytest.fixture(scope="session")
def composed() -> Callable[..., Reading]:
    """Composes elements written one a line.

    h1 … h6, p, b (a bold paragraph), i (one in italics), big, img ALT | CAPTION, ul A | B,
    field.NAME, a TEXT > ADDRESS (a paragraph that is all link), start, item (a feed's), end.
    """

    def compose_it(lines: str, **marked: object) -> Reading:
        found = [element(line) for line in dedent(lines).strip().splitlines()]
        return compose(replace(Marked(elements=tuple(found)), **marked), "pilots.html")

    return compose_it


def element(line: str) -> Element:
    kind, _, rest = line.strip().partition(" ")
    text = Text(rest)
    if re.fullmatch(r"h\d", kind):
        return Heading(text=text, level=int(kind[1]))
    if kind.startswith("field."):
        return Field(name=kind[6:], text=rest)
    said, _, href = rest.partition(" > ")
    alt, _, caption = rest.partition(" | ")
    made = {
        "p": lambda: Prose(text=text),
        "b": lambda: Prose(text=text, bold=True),
        "i": lambda: Prose(text=Text(rest, (Inline("emphasis", 0, len(rest)),))),
        "big": lambda: Prose(text=text, size=1.5),
        "a": lambda: Prose(text=Text(said, (Inline("link", 0, len(said), href or None),))),
        "img": lambda: Image(src="a.jpg", alt=alt or None, caption=caption or None),
        "ul": lambda: ListBlock(ordered=False, items=tuple(map(Text, rest.split(" | ")))),
        "start": lambda: Start(certainty=0.7),
        "item": lambda: Start(link=Link(rest, "https://example.org") if rest else None),
        "end": End,
    }
    return made[kind]()
