"""Parts headlines that run into their text: set off by spaces, or in capitals."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefcast.model import Removed
from briefcast.reading.text.marks import cut
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_known_section, prose_signal, words_in

_CAPITALS = re.compile(
    r"(?P<head>[A-Z0-9“‘\"'£$][^a-z\n]{3,118}?[A-Z0-9’”\"')%])"
    r"(?:(?P<dash>\s+[-–—]+\s+|--+\s*|\s*—\s*)|(?P<colon>:\s+)|(?P<stop>[.!?]\s+))"
    r"(?=[A-Z“\"‘'£$\d][^A-Z]*[a-z])"
)
_SENTENCES = re.compile(r"[a-z)][.!?][”’\"']? [A-Z“]")
_MOST = 14
"""The most words of such a headline."""


class _RunIn(NamedTuple):
    """Where a headline ends, where its text starts, how it is set off, and if it is one word."""

    end: int
    start: int
    form: str
    short: bool


def with_run_ins(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Parts them where two pieces or more show the same form.

    Two headlines at least have more than one word; those of one word then go with them.

    Returns:
        The pieces, and the dashes and colons that were removed.
    """
    found = {place: run_in for place, piece in enumerate(pieces) if (run_in := _run_in(piece))}
    forms = Counter(run_in.form for run_in in found.values() if not run_in.short)
    taken = {form for form, count in forms.items() if count > 1 and _is_meant(form, pieces, found)}
    parted: list[Piece] = []
    removed: list[Removed] = []
    for place, piece in enumerate(pieces):
        run_in = found.get(place)
        if run_in is None or run_in.form not in taken:
            parted.append(piece)
            continue
        why = ("set off from the text that it opens",)
        parted.append(replace(cut(piece, 0, run_in.end), why=why, certainty=0.8))
        parted.append(replace(cut(piece, run_in.start), gap=0))
        if sign := piece.text[run_in.end : run_in.start].strip():
            removed.append(Removed(sign, "parts a headline from its text", piece.line))
    return parted, removed


def _run_in(piece: Piece) -> _RunIn | None:
    if piece.kind == "block" or piece.why:
        return None
    if piece.gap:
        end, start = piece.gap, piece.gap + 1
        stopped = piece.text[end - 1] in ".!?"
        form = "spaces after a stop" if stopped else "spaces"
    elif match := _CAPITALS.match(piece.text, 0, 200):
        stop = len(match["stop"].rstrip()) if match["stop"] else 0
        end, start = match.end("head") + stop, match.end()
        form = next(name for name in ("dash", "colon", "stop") if match[name])
    else:
        return None
    head, text = piece.text[:end], piece.text[start:]
    short = words_in(head) == 1 and form == "spaces" and head.isupper() and len(head) > 2
    fits = short or (2 <= words_in(head) <= _MOST and any(map(str.isalpha, head)))
    return _RunIn(end, start, form, short) if fits and _is_text(text) else None


def _is_text(text: str) -> bool:
    """Whether it may be a story's text: it starts like a sentence, and is one or more."""
    return not text[:1].islower() and words_in(text) > 3 and bool(prose_signal(text))


def _is_meant(form: str, pieces: Sequence[Piece], found: dict[int, _RunIn]) -> bool:
    """Whether pieces of a form have no headlines yet, nor are typed with two spaces at all stops.

    "PORT ELLIS – The rule …" under a headline opens with a place.
    """
    places = [place for place, run_in in found.items() if run_in.form == form]
    if form == "spaces after a stop":
        return any(_SENTENCES.search(pieces[place].text, found[place].start) for place in places)
    headed = sum(
        place > 1
        and prose_signal(pieces[place - 1].text or "-") is None
        and not is_known_section(pieces[place - 1].text)
        for place in places
    )
    return headed * 2 < len(places)
