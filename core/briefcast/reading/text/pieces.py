"""From lines to pieces: what stands by itself, before it is known what it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from briefcast.model import Block, Image, Inline
from briefcast.reading.text.credits import is_credit_line
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.lines import Line
from briefcast.reading.text.links import addressed, bare_address, is_link
from briefcast.reading.text.shapes import BULLET, ends_like_prose, is_byline, is_file_name

_GAP = re.compile(r"\s{2,}|\t")

_RULE = re.compile(r"[-=*_~#]{4,}")
"""A line drawn under a headline or between stories."""

_NARROWEST = 40
"""The fewest characters of a line that was broken at a width, where few were."""

Kind = Literal["prose", "label", "link", "block"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of the source's text.

    Attributes:
        text: On one line, whatever it was in the source.
        line: Of its start, counted from 1.
        column: Of its start, counted from 1.
        kind: What it is taken for.
        why: The signals that decided; a piece that has them is not looked at again.
        certainty: How sure that is, where it is not as sure as such signals are.
        noisy: Whether copy noise was taken from it.
        gap: Where a tab, or more spaces than anywhere else in its first line, sets off what
            stands before; 0 where nothing does.
        author: The name alone, where "By" was put before it so that it is read as a byline.
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
    author: str | None = None
    gap: int = 0
    inlines: tuple[Inline, ...] = ()
    block: Block | None = None

    @property
    def is_image(self) -> bool:
        """Whether it already is an image: it then stands among labels, as an image's lines do."""
        return isinstance(self.block, Image)

    @property
    def is_body(self) -> bool:
        """Whether it can only be the body of a story: prose, a list, a table, a quotation."""
        return self.kind == "prose" or (self.kind == "block" and not self.is_image)

    @property
    def is_in_run(self) -> bool:
        """Whether it is one of the pieces that runs of labels are made of."""
        return self.kind == "label" or self.is_image


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Joins lines that were broken, and parts all others.

    An empty line always parts. Within a block, a line goes on from the one before where that was
    broken at the width of the file, or where it starts in lower case and the one before does not
    end a sentence. So blocks by empty line, by line, and hard-wrapped all come out alike.
    """
    chunks = [list(chunk) for full, chunk in groupby(lines, lambda line: line.text != "") if full]
    lower = [[_in_lower_case(*pair) for pair in pairwise(chunk)] for chunk in chunks]
    width = _width(chunks, lower)
    parted = zip(chunks, lower, strict=True)
    return [piece for chunk, goes_on in parted for piece in _parted(chunk, goes_on, width)]


def _parted(chunk: Sequence[Line], lower: Sequence[bool], width: int | None) -> Iterator[Piece]:
    """The pieces of a chunk; `lower` says which lines after the first go on in lower case."""
    start, parts = chunk[0], [chunk[0].text]
    for place, (before, line) in enumerate(pairwise(chunk), start=1):
        after = chunk[place + 1] if place + 1 < len(chunk) else None
        again = line.text in (before.text, after.text if after else "")
        on = _hangs(start, line) or (
            not again
            and _goes_on(before, line, lower[place - 1], width)
            and not _is_label(before, line, after, width)
        )
        if on:
            if re.search(r"\w-$", before.text) and line.text[0].islower():
                parts[-1] += line.text
            else:
                parts.append(line.text)
        else:
            yield Piece(" ".join(parts), start.number, start.column, gap=_gap(start))
            start, parts = line, [line.text]
    yield Piece(" ".join(parts), start.number, start.column, gap=_gap(start))


def _is_label(before: Line, line: Line, after: Line | None, width: int | None) -> bool:
    """Whether a line under a full one is a headline: short, and no sentence ends in it."""
    if after is None or width is None or not ends_like_prose(before.text):
        return False
    return not ends_like_prose(line.text) and not _fills(line, after, width)


def _fills(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line has no place in a line."""
    return len(line.text) + 1 + len(after.text.partition(" ")[0]) > width


def _gap(line: Line) -> int:
    """Where the first wide space of a line is, if it is wider than all others."""
    if not line.wide:
        return 0
    first, *others = (
        (10 if "\t" in gap[0] else len(gap[0]), gap.start()) for gap in _GAP.finditer(line.wide)
    )
    if any(width >= first[0] for width, _ in others):
        return 0
    return len(" ".join(line.wide[: first[1]].split()))


def _hangs(start: Line, line: Line) -> bool:
    """Whether a line stands under the text of an item, and is none itself."""
    if line.column < start.column + 2 or not BULLET.match(start.text):
        return False
    return not BULLET.match(line.text) and not is_link(line.text)


def _goes_on(before: Line, line: Line, lower: bool, width: int | None) -> bool:
    if BULLET.match(line.text) or is_link(line.text) or is_link(before.text):
        return False
    if _RULE.fullmatch(before.text) or _RULE.fullmatch(line.text):
        return False
    if bare_address(before.text):
        return lower and width is not None
    if bare_address(line.text) and ends_like_prose(before.text):
        return False
    if width is None and (bare_address(line.text) or addressed(before.text)):
        return False
    if lower:
        return True
    if width is None or is_byline(before.text) or is_byline(line.text):
        return False
    return _fills(before, line, width)


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


def _width(chunks: Sequence[Sequence[Line]], lower: Sequence[Sequence[bool]]) -> int | None:
    """The width at which the file was wrapped; None where it was not.

    In wrapped English about every second line or more goes on in lower case; labels never do.
    In a short file it is enough that one width accounts for all lines.
    """
    broken = [
        (before, line)
        for chunk, flags in zip(chunks, lower, strict=True)
        for (before, line), flag in zip(pairwise(chunk), flags, strict=True)
        if flag
    ]
    if len(broken) < 2:
        return None
    width = max(len(before.text) for before, _ in broken)
    if len(broken) * 5 >= sum(map(len, lower)) * 2:
        return width
    longest = max(len(line.text) for chunk in chunks for line in chunk)
    narrow = min(len(before.text) for before, _ in broken) >= _NARROWEST
    return longest if narrow and all(_fills(*pair, longest) for pair in broken) else None
