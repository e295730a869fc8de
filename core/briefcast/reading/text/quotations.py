"""Quotations that run over paragraphs, whom they are attributed to, and pull quotes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from briefcast.model import Removed
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import words_in

_ATTRIBUTION = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Cllr|Prof|Rev|Sir)\.? )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}, "
    r"(?:[\w’'&-]+ ?){1,7}"
)
_PULLED = re.compile(r"[“\"‘'](?P<said>[^“”\"]+)[”\"’'][.!?…]?")
_LONGEST = 300
_REACH = 12_000
"""How many characters before and after a pull quote are searched for what it repeats."""
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": " ", "”": " ", '"': " ", "…": " "})


def with_quotations(pieces: Sequence[Piece]) -> list[Piece]:
    """Takes for prose what goes on with a quotation, and the line that says whose it is."""
    found = list(pieces)
    is_open = False
    for place, piece in enumerate(pieces):
        if piece.kind == "label":
            before = found[place - 1] if place else None
            after = pieces[place + 1].text if place + 1 < len(pieces) else ""
            if why := _why_prose(piece.text, before, after, is_open):
                found[place] = replace(piece, kind="prose", why=(why,))
        kind, text = found[place].kind, piece.text
        if kind == "prose" and ("“" in text or "”" in text):
            is_open = text.rfind("“") > text.rfind("”")
        elif kind != "prose":
            is_open = False
    return found


def _why_prose(text: str, before: Piece | None, after: str, is_open: bool) -> str | None:
    if is_open and (text[0] in "“‘" or text.count("”") > text.count("“")):
        return "goes on with a quotation"
    if before is not None and _is_quoted(text) and is_attribution(after):
        return "a quotation, and whose it is"
    if before is None or before.kind != "prose":
        return None
    if _is_quoted(before.text) and is_attribution(text):
        return "says whose the quotation above is"
    return None


def _is_quoted(text: str) -> bool:
    return text.startswith(("“", '"')) and bool(re.search(r"[”\"][.!?…]?$", text[-3:]))


def is_attribution(text: str) -> bool:
    """Whether it names somebody, and what they are: "Ana Lind, pilot", "— Ana Lind"."""
    if len(text) > 80 or not text:
        return False
    return text[0] in "—–" or _ATTRIBUTION.fullmatch(text) is not None


def without_pull_quotes(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Takes out short quotations that stand alone and repeat a sentence near them.

    A label is taken only where it repeats what stands before it, or has no label above it as all
    headlines have: else it may be a headline.
    """
    texts = [_plain(piece.text) if piece.kind == "prose" else "" for piece in pieces]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    whole = "\n".join(texts)
    above = _all_have_labels_above(pieces)
    kept: list[Piece] = []
    removed: list[Removed] = []
    for place, piece in enumerate(pieces):
        said = _said(piece) if 0 < place < len(pieces) - 1 else ""
        start, end = starts[place], starts[place + 1]
        earlier = whole[max(0, start - _REACH) : start]
        alone = piece.kind == "prose" or (above and pieces[min(place + 1, len(pieces) - 1)].is_body)
        later = whole[end : end + _REACH] if alone else ""
        if said and pieces[place - 1].is_body and (_holds(earlier, said) or _holds(later, said)):
            removed.append(Removed(piece.text, "pull quote: repeats the story", piece.line))
        else:
            kept.append(piece)
    return kept, removed


def _all_have_labels_above(pieces: Sequence[Piece]) -> bool:
    """Whether two runs of labels or more have several, and none one, a quotation aside."""
    groups = [(run, list(group)) for run, group in groupby(pieces, lambda piece: piece.is_in_run)]
    sizes = [
        len(run)
        for (together, run), (_, after) in pairwise(groups)
        if together and after[0].is_body and not (len(run) == 1 and _said(run[0]))
    ]
    return len(sizes) > 2 and min(sizes) > 1


def _said(piece: Piece) -> str:
    """What a quotation says that stands alone; "" where it is none, or too short to tell."""
    if piece.kind not in ("label", "prose") or len(piece.text) > _LONGEST:
        return ""
    match = _PULLED.fullmatch(piece.text)
    return _plain(match["said"]) if match and 4 <= words_in(match["said"]) <= 45 else ""


def _plain(text: str) -> str:
    """The words, so that signs around them do not count; a quotation may end with its own."""
    return " ".join(text.casefold().translate(_SIGNS).split()).strip(" .,!?'")


def _holds(text: str, said: str) -> bool:
    """Whether a paragraph says it among other words; the same paragraph again is a copy."""
    place = text.find(said)
    while place >= 0:
        end = place + len(said)
        whole = (place == 0 or text[place - 1] == "\n") and (end == len(text) or text[end] == "\n")
        if not whole:
            return True
        place = text.find(said, end)
    return False
