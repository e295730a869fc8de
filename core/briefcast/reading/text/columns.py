"""Finds tables whose columns are set off by tabs, pipes or spaces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from briefcast.model import Origin, Removed, Table, Text
from briefcast.reading.text.images import near_equal
from briefcast.reading.text.lines import Line
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import ends_like_prose, words_in

Sign = Literal["pipes", "tabs", "spaces"]

_RULE = re.compile(r"[-=+|:_ \t]{3,}")
_MARK = re.compile(r"[-*•–—·‣◦▪o]|\(?\d{1,3}[.)]|\(?[a-z][.)]")
_GAP = re.compile(r"\s{2,}")
_STOP = (".", "!", "?", ":", "…", "”", '"', "’", ")")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Row:
    place: int
    sign: Sign
    cells: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def without_columns(lines: Sequence[Line]) -> tuple[list[Line], list[Piece], list[Removed]]:
    """Takes tables from lines: two neighbours or more that are parted alike, empty lines aside.

    Returns:
        The lines, those of tables emptied; each table as a piece; the lines drawn in them.
    """
    left = list(lines)
    pieces: list[Piece] = []
    removed: list[Removed] = []
    for rows, rules in _runs(lines):
        inner = [place for place in rules if place < rows[-1].place]
        for place in (*(row.place for row in rows), *inner):
            left[place] = replace(lines[place], text="", wide="")
        drawn = [lines[place] for place in inner]
        removed += [Removed(line.text, "a line drawn in a table", line.number) for line in drawn]
        pieces.append(_table(lines[rows[0].place], rows, inner))
    return left, pieces, removed


def _runs(lines: Sequence[Line]) -> Iterator[tuple[list[_Row], list[int]]]:
    """Rows that make a table, and the places of the lines drawn among and after them."""
    rows: list[_Row] = []
    rules: list[int] = []
    for place, line in enumerate(lines):
        if not line.text:
            continue
        if rows and _RULE.fullmatch(line.text):
            rules.append(place)
            continue
        row = _row(place, line)
        if rows and (row is None or not _goes_on(rows[-1], row)):
            if _is_table(rows):
                yield rows, rules
            rows, rules = [], []
        if row is not None:
            rows.append(row)
    if _is_table(rows):
        yield rows, rules


def _is_table(rows: Sequence[_Row]) -> bool:
    """Two rows or more, and not the alternative and the caption of an image."""
    texts = [" ".join(row.cells) for row in rows]
    return len(rows) > 3 or (
        len(rows) > 1 and not all(near_equal(*pair) for pair in pairwise(texts))
    )


def _row(place: int, line: Line) -> _Row | None:
    """The cells of a line, None where it is no row."""
    sign: Sign
    if line.text.count("|") > line.text.startswith("|"):
        sign, parts = "pipes", line.text.removeprefix("|").removesuffix("|").split("|")
    elif "\t" in line.wide:
        sign, parts = "tabs", line.wide.split("\t")
    elif line.wide:
        return _spaced(place, line)
    else:
        return None
    cells = tuple(" ".join(part.split()) for part in parts)
    return _Row(place, sign, cells, (), ()) if _are_cells(cells) else None


def _spaced(place: int, line: Line) -> _Row | None:
    text = line.wide
    starts, ends = [0], []
    for gap in _GAP.finditer(text):
        if gap.end() - gap.start() == 2 and text[: gap.start()].endswith(_STOP):
            continue  # a sentence, as typewriters set them
        ends.append(gap.start())
        starts.append(gap.end())
    ends.append(len(text))
    cells = tuple(
        " ".join(text[start:end].split()) for start, end in zip(starts, ends, strict=True)
    )
    indent = line.column - 1
    if not _are_cells(cells):
        return None
    moved = [tuple(indent + place for place in places) for places in (starts, ends)]
    return _Row(place, "spaces", cells, *moved)


def _are_cells(cells: Sequence[str]) -> bool:
    """Two at least that hold something, and none that is a mark of a list, or prose."""
    if sum(map(bool, cells)) < 2 or _MARK.fullmatch(cells[0]):
        return False
    return not any(
        words_in(cell) > 20 or (words_in(cell) > 5 and ends_like_prose(cell)) for cell in cells
    )


def _goes_on(before: _Row, row: _Row) -> bool:
    if before.sign != row.sign or len(before.cells) != len(row.cells):
        return False
    columns = zip(before.starts[1:], row.starts[1:], before.ends[1:], row.ends[1:], strict=True)
    return all(start == other or end == last for start, other, end, last in columns)


def _table(start: Line, rows: Sequence[_Row], rules: Sequence[int]) -> Piece:
    cells = [tuple(Text(cell) for cell in row.cells) for row in rows]
    headed = any(place < rows[1].place for place in rules) or _is_header(rows)
    table = Table(
        header=cells[0] if headed else (),
        rows=tuple(cells[1:] if headed else cells),
        origin=Origin(start.number, start.column),
        certainty=0.6 if rows[0].sign == "spaces" else 0.8,
        why=(f"columns set off by {rows[0].sign}",),
    )
    return Piece("", start.number, start.column, kind="block", block=table)


def _is_header(rows: Sequence[_Row]) -> bool:
    """Whether the first row names columns of figures."""
    first, *others = rows
    if any(_FIGURE.search(cell) for cell in first.cells) or not all(first.cells[1:]):
        return False
    figures = sum(any(_FIGURE.search(cell) for cell in row.cells[1:]) for row in others)
    return figures * 2 > len(others)
