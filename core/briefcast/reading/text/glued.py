"""Parts an image's alternative and caption that were glued into one line."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Removed
from briefcast.reading.text.credits import has_credit_cue
from briefcast.reading.text.images import GLUED, near_equal
from briefcast.reading.text.marks import cut
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import LONGEST_LABEL, words_in

_SEED = 12
_STOPS = " .!?…"


def with_glued(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Parts "A boat at dawn.A boat at dawn", and takes out the caption where it follows again."""
    found: list[Piece] = []
    removed: list[Removed] = []
    caption = ""
    for place, piece in enumerate(pieces):
        seam = _seam(piece)
        if not seam and place + 1 < len(pieces):
            seam = _seam_of(piece, pieces[place + 1])
        if seam:
            alt = cut(piece, 0, len(piece.text[:seam].rstrip()))
            other = cut(piece, seam)
            found += [replace(part, why=(GLUED,)) for part in (alt, other)]
            caption = other.text
        elif caption and near_equal(caption, piece.text):
            removed.append(Removed(piece.text, "repeats the caption of an image", piece.line))
            caption = ""
        else:
            found.append(piece)
            caption = ""
    return found, removed


def _seam(piece: Piece) -> int:
    """Where a text starts again from its start; 0 where it does not."""
    text = piece.text
    if piece.kind == "block" or piece.why or len(text) > 2 * LONGEST_LABEL or text[:1] in "“\"‘'":
        return 0
    seam = text.find(text[:_SEED], _SEED)
    while seam > 0:
        first, again = text[:seam].rstrip(_STOPS), text[seam:]
        if words_in(first) > 2 and again.startswith(first):
            rest = again[len(first) :]
            apart = not text[seam - 1].isalnum()
            credited = len(rest) <= 80 and has_credit_cue(again)
            if apart and (not rest.strip(_STOPS) or credited):
                return seam
            if not rest and text[seam - 1].islower() and again[0].isupper():
                return seam
        seam = text.find(text[:_SEED], seam + 1)
    return 0


def _seam_of(piece: Piece, after: Piece) -> int:
    """Where the end of a text starts which stands again, word for word, under it; 0 where none.

    "A hive.Two girls at a hive" above "Two girls at a hive".
    """
    text, tail = piece.text, after.text
    seam = len(text) - len(tail)
    if piece.kind == "block" or piece.why or len(text) > 2 * LONGEST_LABEL:
        return 0
    if words_in(tail) < 3 or words_in(text[: max(seam, 0)]) < 3 or not text.endswith(tail):
        return 0
    return seam if not text[seam - 1].isspace() and tail[0].isupper() else 0
