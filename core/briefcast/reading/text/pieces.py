"""From lines to pieces: what stands by itself, before it is known what it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from briefcast.model import Block, Inline
from briefcast.reading.text.credits import is_credit_line
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.lines import Line
from briefcast.reading.text.links import is_link
from briefcast.reading.text.shapes import BULLET, ends_like_prose, is_byline, is_file_name

Kind = Literal["prose", "label", "link", "block"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of the source's text.

    Attributes:
        text: On one line, whatever it was in the source.
        line: Of its start, counted from 1.
        column: Of its start, counted from 1.
        kind: What it is taken for.
        why: The signals that decided.
        certainty: How sure that is, where it is not as sure as such signals are.
        noisy: Whether copy noise was taken from it.
        inlines: The marks over its text, where it comes from a format that has them.
        block: What it already is: an image, a list, a table, a quotation. Its kind is then
            "block", its text "".
    """

    text: str
    line: int
    column: int = 1
    kind: Kind = "label"
    why: tuple[str, ...] = ()
    certainty: float = 0.9
    noisy: bool = False
    inlines: tuple[Inline, ...] = ()
    block: Block | None = None


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Joins lines that were broken, and parts all others.

    An empty line always parts. Within a block, a line goes on from the one before where that was
    broken at the width of the file, or where it starts in lower case and the one before does not
    end a sentence. So blocks by empty line, by line, and hard-wrapped all come out alike.
    """
    chunks = [list(chunk) for full, chunk in groupby(lines, lambda line: line.text != "") if full]
    width = _width([pair for chunk in chunks for pair in pairwise(chunk)])
    return [piece for chunk in chunks for piece in _parted(chunk, width)]


def _parted(chunk: Sequence[Line], width: int | None) -> Iterator[Piece]:
    start, parts = chunk[0], [chunk[0].text]
    for place, (before, line) in enumerate(pairwise(chunk), start=1):
        again = line.text in (before.text, *(after.text for after in chunk[place + 1 : place + 2]))
        if not again and _goes_on(before, line, width):
            if re.search(r"\w-$", before.text) and line.text[0].islower():
                parts[-1] += line.text
            else:
                parts.append(line.text)
        else:
            yield Piece(" ".join(parts), start.number, start.column)
            start, parts = line, [line.text]
    yield Piece(" ".join(parts), start.number, start.column)


def _goes_on(before: Line, line: Line, width: int | None) -> bool:
    if BULLET.match(line.text) or is_link(line.text) or is_link(before.text):
        return False
    if _in_lower_case(before, line):
        return True
    if width is None or is_byline(before.text) or is_byline(line.text):
        return False
    first_word = line.text.partition(" ")[0]
    return len(before.text) + 1 + len(first_word) > width


def _in_lower_case(before: Line, line: Line) -> bool:
    text = line.text
    if not text[0].islower() or ends_like_prose(before.text):
        return False
    return not (
        is_byline(text)
        or is_credit_line(text)
        or is_file_name(text)
        or text.startswith("caption:")
        or date_line(text)
    )


def _width(pairs: Sequence[tuple[Line, Line]]) -> int | None:
    """The width at which the file was wrapped; None where it was not.

    In wrapped English about every second line or more goes on in lower case; labels never do.
    """
    broken = [len(before.text) for before, line in pairs if _in_lower_case(before, line)]
    if len(broken) < 2 or len(broken) * 5 < len(pairs) * 2:
        return None
    return max(broken)
