"""Joins and splits texts, marks and all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefcast.editing.folding import fold
from briefcast.editing.pieces import strings_of, texts_of
from briefcast.model import Block, Image, Inline, Link, Quote, Removed, Table, Text


def joined(texts: Sequence[Text], between: str = " ") -> Text:
    """Several texts as one."""
    plain, marks = "", list[Inline]()
    for text in texts:
        if plain and text.plain:
            plain += between
        shift = len(plain)
        marks += (replace(m, start=m.start + shift, end=m.end + shift) for m in text.inlines)
        plain += text.plain
    return Text(plain, tuple(marks))


def split_before(text: Text, start: str) -> tuple[Text, Text] | None:
    """A text in two, the second beginning with some words; None where they do not begin it.

    White space in `start` stands for any white space.
    """
    place = _find(text.plain, start)
    if not place:
        return None
    head = text.plain[:place].rstrip()
    before = (
        replace(mark, end=min(mark.end, len(head)))
        for mark in text.inlines
        if mark.start < len(head)
    )
    after = (
        replace(mark, start=max(mark.start - place, 0), end=mark.end - place)
        for mark in text.inlines
        if mark.end > place
    )
    return Text(head, tuple(before)), Text(text.plain[place:], tuple(after))


def _find(plain: str, start: str) -> int:
    """Where some words begin; 0 where they do not, or begin the whole."""
    words = r"\s+".join(map(re.escape, start.split()))
    match = re.compile(rf"(?<!\w){words}").search(plain, 1)
    return match.start() if match else 0


def parts_of(block: Block) -> tuple[list[Text], list[Removed]]:
    """What a block says as texts of their own, each once; and what it said twice.

    A list gives its items, a table its rows, an image what is said of it.
    """
    if isinstance(block, Table):
        rows = [row for row in (block.header, *block.rows) if row]
        caption = [Text(block.caption)] if block.caption else []
        return [*caption, *(joined(row, "; ") for row in rows)], []
    if isinstance(block, Image):
        once: dict[str, str] = {}
        again = []
        for said in strings_of(block):
            if fold(said) in once:
                again.append(Removed(said, "said twice of an image", block.origin.line))
            else:
                once[fold(said)] = said
        return [Text(said) for said in once.values()], again
    texts = list(texts_of(block))
    if isinstance(block, Quote) and block.attribution:
        texts.append(Text(block.attribution))
    return texts, []


def links_in(text: Text) -> tuple[Link, ...]:
    """The links inside a text, for where it becomes a field that has no marks."""
    return tuple(
        Link(text.plain[mark.start : mark.end], mark.value)
        for mark in text.inlines
        if mark.kind == "link"
    )
