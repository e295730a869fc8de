"""Puts footnotes where they are read: after the block that first refers to them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_OPEN, _CLOSE, MARK = "footnote_reference_open", "footnote_reference_close", "footnote_ref"


def with_notes_in_place(tokens: "Sequence[Token]") -> "list[Token]":
    """The tokens, each footnote after the outermost block that first refers to it.

    Notes that nothing refers to stand at the end.
    """
    text, notes = _parted(tokens)
    placed: list[Token] = []
    waiting: list[str] = []
    depth = 0
    for token in text:
        placed.append(token)
        waiting += _marks([token])
        depth += token.nesting
        if depth == 0:
            _place(waiting, notes, placed)
    _place(list(notes), notes, placed)
    return placed


def _parted(tokens: "Sequence[Token]") -> "tuple[list[Token], dict[str, list[Token]]]":
    """The tokens without footnotes, and those of each footnote by its label."""
    text: list[Token] = []
    notes: dict[str, list[Token]] = {}
    into = [text]
    for token in tokens:
        if token.type == _OPEN:
            into.append(notes.setdefault(token.meta["label"], []))
        elif token.type == _CLOSE:
            into.pop()
        else:
            into[-1].append(token)
    return text, notes


def _place(waiting: list[str], notes: "dict[str, list[Token]]", placed: "list[Token]") -> None:
    """Adds the notes that are waited for, and those that they refer to."""
    while waiting:
        note = notes.pop(waiting.pop(0), [])
        placed += note
        waiting += _marks(note)


def _marks(tokens: "Iterable[Token]") -> list[str]:
    return [
        child.meta["label"]
        for token in tokens
        for child in token.children or ()
        if child.type == MARK
    ]
