"""Finds the cells of a table that came out as one short block each."""

from collections.abc import Sequence
from itertools import pairwise

from briefcast.model import Origin, Table, Text
from briefcast.reading.text.images import is_image_line
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_byline, words_in

Rows = list[Sequence[Piece]]

_LEAST = 6
"""The fewest cells of a table."""


def with_cells(pieces: Sequence[Piece]) -> list[Piece]:
    """Makes one table of short labels in a row many of which hold figures.

    It has the columns that figures show which recur at one distance, else one column. A label
    left before or after it may be a headline.
    """
    found: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = place
        while end < len(pieces) and _may_be_cell(pieces[end]):
            end += 1
        run = pieces[place:end]
        start, rows = _rows(run, opening=place == 0) or _in_one_column(run)
        stop = start + sum(map(len, rows))
        found += run[:start]
        if rows:
            found.append(_table(rows))
        found += [*run[stop:], *pieces[end : end + 1]]
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


def _rows(run: Sequence[Piece], *, opening: bool) -> tuple[int, Rows] | None:
    """Where a table with columns starts in a run of short labels, and its rows.

    The first row names the columns and has no figure. All others have figures in the same columns,
    the last one among them. None where that does not fit.

    Args:
        run: Neighbouring labels.
        opening: Whether nothing stands above the run, so that its first label is no cell.
    """
    figures = [_is_figure(piece.text) for piece in run]
    ends = [place for place, (one, after) in enumerate(pairwise(figures)) if one and not after]
    ends += [len(run) - 1] if figures[-1:] == [True] else []
    if len(ends) < 2:
        return None
    width, stop = ends[1] - ends[0], ends[-1] + 1
    first = ends[0] + 1 - width
    start = first - width
    alike = all(figures[at] == figures[at + width] for at in range(max(first, 0), stop - width))
    if start < opening or not alike or (stop - start) % width or len(run) - stop > 1:
        return None
    if any(figures[start:first]) or stop - start < _LEAST:
        return None
    return start, [run[at : at + width] for at in range(start, stop, width)]


def _in_one_column(run: Sequence[Piece]) -> tuple[int, Rows]:
    """The same for a table whose columns are not known: each cell is a row; no row for no table."""
    none: tuple[int, Rows] = (len(run), [])
    figures = [place for place, piece in enumerate(run) if _is_figure(piece.text)]
    if len(run) < _LEAST or len(figures) < 2:
        return none
    first, last = figures[0], figures[-1]
    width = 1
    while first + width - 1 in figures[width - 1 : width] and first + width <= last:
        width += 1
    # Before the first figure stand the name of its row and, above that, those of the columns.
    start = max(0, first - 1 - width)
    stop = last + 1
    many = len(figures) * 3 >= stop - start
    return (
        (start, [[piece] for piece in run[start:stop]]) if many and stop - start >= _LEAST else none
    )


def _is_figure(text: str) -> bool:
    return words_in(text) <= 3 and any(sign.isdigit() or sign in "£$€%" for sign in text)


def _table(rows: Rows) -> Piece:
    first = rows[0][0]
    texts = [tuple(Text(piece.text, piece.inlines) for piece in row) for row in rows]
    headed = len(rows[0]) > 1
    table = Table(
        header=texts[0] if headed else (),
        rows=tuple(texts[headed:]),
        origin=Origin(first.line, first.column),
        certainty=0.4,
        why=(f"{sum(map(len, rows))} short blocks in a row, many with figures",),
    )
    return Piece("", first.line, first.column, kind="block", block=table)
