"""Puts the items of a list together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefcast.model import ListBlock, Origin, Removed, Text
from briefcast.reading.text.marks import joined, within
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import BULLET


@dataclass(frozen=True, slots=True)
class _Item:
    """An item's start: "-", or the number that "3." or "c)" stands for, and how it is written."""

    mark: str
    style: str
    number: int | None
    start: int


@dataclass(slots=True)
class _List:
    """A list while its items are gathered, each of the pieces that it goes over."""

    first: Piece
    style: str
    number: int | None
    items: list[list[Text]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    size: int = 0


def with_lists(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Makes one block of two items or more that are neighbours.

    Numbers count up, bullets are alike. What stands between two items and is indented as far as
    their text belongs to the item before it. A single item stays a piece.

    Returns:
        The pieces, and what was removed: the numbers of each list.
    """
    kept: list[Piece] = []
    removed: list[Removed] = []
    place = 0
    while place < len(pieces):
        found = _list_at(pieces, place)
        if found is None:
            kept.append(pieces[place])
            place += 1
            continue
        place += found.size
        kept.append(_piece(found))
        if found.number is not None:
            why = "numbers of a list"
            removed.append(Removed(" ".join(found.marks), why, found.first.line))
    return kept, removed


def _list_at(pieces: Sequence[Piece], place: int) -> _List | None:
    first = pieces[place]
    item = _item(first)
    if item is None:
        return None
    found = _List(first, item.style, item.number)
    _add(found, first, item)
    for piece in islice(pieces, place + 1, None if _item_follows(pieces, place) else place + 1):
        item = _item(piece)
        if item is not None and _is_next(found, piece, item):
            _add(found, piece, item)
        elif item is None and piece.kind != "block" and _is_inside(found, piece):
            found.items[-1].append(Text(piece.text, piece.inlines))
            found.size += 1
        else:
            break
    return found if len(found.marks) > 1 else None


def _item_follows(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a second item is near: most texts that start like one are alone."""
    return any(_item(piece) for piece in pieces[place + 1 : place + 4])


def _item(piece: Piece) -> _Item | None:
    match = BULLET.match(piece.text) if piece.kind != "block" else None
    if match is None:
        return None
    mark = match[1] or match[2]
    sign = mark.strip("().")
    style = re.sub(r"\d+|[a-z]", "1" if sign.isdigit() else "a", mark)
    number = int(sign) if sign.isdigit() else ord(sign) - 96 if sign.isalpha() else None
    return _Item(mark, style, number, match.start() + len(mark))


def _is_next(found: _List, piece: Piece, item: _Item) -> bool:
    if item.number is None:
        return found.number is None and (item.style == found.style or _is_inside(found, piece))
    if found.number is None or item.style != found.style:
        return False
    # Markdown lets an author write "1." for each.
    return item.number in (found.number + 1, 1 if found.number == 1 else 0)


def _is_inside(found: _List, piece: Piece) -> bool:
    return piece.column >= found.first.column + 2


def _add(found: _List, piece: Piece, item: _Item) -> None:
    start = item.start + (piece.text[item.start] == " ")
    inlines = within(piece.inlines, start, len(piece.text))
    found.items.append([Text(piece.text[start:], inlines)])
    found.marks.append(item.mark)
    found.number = item.number
    found.size += 1


def _piece(found: _List) -> Piece:
    first = found.first
    block = ListBlock(
        ordered=found.number is not None,
        items=tuple(map(joined, found.items)),
        origin=Origin(first.line, first.column),
        certainty=0.9,
        why=(f"{len(found.marks)} neighbours that start like items of a list",),
    )
    return Piece("", first.line, first.column, kind="block", block=block)
