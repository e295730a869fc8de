"""Takes out the links that end a page, which were copied along under its text."""

import re
from collections.abc import Sequence

from briefcast.model import Removed
from briefcast.reading.furniture import furniture
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import ends_like_prose, words_in

_PAGE_END = re.compile(
    r"share this:?|like this:?|(?:like )?loading\.*|related(?: (?:posts|articles|stories))?:?", re.I
)
_RIGHTS = re.compile(r"(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?\d{4}\b.{0,80}", re.I)
_MOST = 30
"""The most lines of the links that end a page."""


def without_page_end(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Takes out the short lines after "Share this:" that end the text: links of the page."""
    copied = bool(pieces) and _RIGHTS.fullmatch(pieces[-1].text) is not None
    if copied and len(pieces) > 1 and ends_like_prose(pieces[-2].text):
        last = pieces[-1]
        why = "page furniture: copyright line"
        kept, removed = without_page_end(pieces[:-1])
        return kept, [*removed, Removed(last.text, why, last.line)]
    end = len(pieces)
    start = end
    while start and end - start < _MOST and _may_be_link(pieces[start - 1]):
        start -= 1
    first = next((at for at in range(start, end) if _PAGE_END.fullmatch(pieces[at].text)), end)
    if not first:
        return list(pieces), []
    why = "page furniture: links at the end of the page"
    return list(pieces[:first]), [Removed(each.text, why, each.line) for each in pieces[first:]]


def _may_be_link(piece: Piece) -> bool:
    short = piece.kind != "block" and words_in(piece.text) <= 10
    return short and (
        not ends_like_prose(piece.text)
        or _PAGE_END.fullmatch(piece.text) is not None
        or furniture(piece.text) is not None
    )
