"""Finds the cells of a table that came out as one short block each."""

from collections.abc import Sequence

from briefcast.model import Origin, Table, Text
from briefcast.reading.text.images import is_image_line
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_byline, words_in

_LEAST = 6
"""The fewest cells of a table."""


def with_cells(pieces: Sequence[Piece]) -> list[Piece]:
    """Makes one table, of one column, of short labels in a row many of which hold figures.

    What columns it had is not known, so each cell is a row. A label left before or after it may
    be a headline.
    """
    found: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = place
        while end < len(pieces) and _may_be_cell(pieces[end]):
            end += 1
        start, stop = _bounds(pieces, place, end)
        found += pieces[place:start]
        if stop > start:
            found.append(_table(pieces[start:stop]))
        found += pieces[stop : end + 1]
        place = end + 1
    return found


def _may_be_cell(piece: Piece) -> bool:
    return (
        piece.kind == "label"
        and not piece.noisy
        and words_in(piece.text) <= 5
        and not is_image_line(piece.text)
        and not is_byline(piece.text)
    )


def _bounds(pieces: Sequence[Piece], place: int, end: int) -> tuple[int, int]:
    """Where the table in a run of short labels starts, and where it ends."""
    none = (end, end)
    if end - place < _LEAST:
        return none
    figures = [at for at in range(place, end) if _is_figure(pieces[at].text)]
    if len(figures) < 2:
        return none
    first, last = figures[0], figures[-1]
    width = 1
    while first + width - 1 in figures[width - 1 : width] and first + width <= last:
        width += 1
    # Before the first figure stand the name of its row and, above that, those of the columns.
    start = max(place, first - 1 - width)
    stop = last + 1
    many = len(figures) * 3 >= stop - start
    return (start, stop) if many and stop - start >= _LEAST else none


def _is_figure(text: str) -> bool:
    return words_in(text) <= 3 and any(sign.isdigit() or sign in "£$€%" for sign in text)


def _table(cells: Sequence[Piece]) -> Piece:
    first = cells[0]
    table = Table(
        rows=tuple((Text(piece.text, piece.inlines),) for piece in cells),
        origin=Origin(first.line, first.column),
        certainty=0.4,
        why=(f"{len(cells)} short blocks in a row, many with figures",),
    )
    return Piece("", first.line, first.column, kind="block", block=table)
