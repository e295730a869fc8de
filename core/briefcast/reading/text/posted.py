"""Lines that say when a page was posted, and by whom: "April 2, 2026 | Hank Ito | 0 Comments"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Removed
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_named_byline

_BETWEEN = re.compile(r"\s*[|•·]\s*|\s+(?=by [\w])", re.I)
_COUNT = re.compile(r"(?:\d+|no|leave a) comments?(?: yet)?|\d+ min(?:ute)?s? read", re.I)
_NOBODY = re.compile(r"(?:by )?(?:admin|administrator|webmaster|editor|web ?team)", re.I)
_LONGEST = 160


def with_posted(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Parts such lines into a date line and a byline.

    Returns:
        The pieces, and what says nothing of a story: a count of comments, "admin", bars.
    """
    found: list[Piece] = []
    removed: list[Removed] = []
    for piece in pieces:
        parts = _parts(piece)
        if not parts:
            found.append(piece)
            continue
        for part in parts:
            if _COUNT.fullmatch(part) or _NOBODY.fullmatch(part):
                removed.append(Removed(part, "page furniture: how a page was posted", piece.line))
            else:
                named = date_line(part) is None and not is_named_byline(part)
                text = f"By {part}" if named else part
                found.append(replace(piece, text=text, inlines=(), author=part if named else None))
    return found, removed


def _parts(piece: Piece) -> list[str]:
    """The date, and what stands beside it; nothing where it is another line."""
    text = piece.text
    if piece.kind == "block" or len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return []
    parts = [part for part in _BETWEEN.split(text) if part]
    dates = [part for part in parts if (line := date_line(part)) and line.date]
    if len(parts) < 2 or len(dates) != 1:
        return []
    others = [part for part in parts if part not in dates]
    names = [part for part in others if not _COUNT.fullmatch(part) and not _NOBODY.fullmatch(part)]
    if len(names) > 1 or not all(_is_name(part) for part in names):
        return []
    return parts


def _is_name(text: str) -> bool:
    return is_named_byline(text) or (2 <= len(text.split()) <= 4 and is_named_byline(f"by {text}"))
