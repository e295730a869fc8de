"""The form of a letter: greeting, sign-off and the names under it are the letter's own text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefcast.reading.text.images import can_be_headline
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_known_section, words_in

_GREETING = re.compile(
    r"(?:(?:my )?dear|dearest|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day))"
    r"(?: (?:[\w’'&.-]+,? ?){1,8})?[,:!]?",
    re.I,
)
_SIGN_OFF = re.compile(
    r"(?:yours|with|in|best|kind(?:est)?|warm(?:est)?|many|all the|sincerely|fraternally|regards"
    r"|respectfully|thank you|thanks|cheers|love|until|see you)\b(?: [\w’'&-]+){0,5},",
    re.I,
)
_USUAL = re.compile(
    r"(?:with )?(?:best|kind(?:est)?|warm(?:est)?) (?:wishes|regards)|(?:in|yours in) solidarity"
    r"|yours (?:sincerely|faithfully|fraternally|truly)|many thanks|regards|sincerely|fraternally",
    re.I,
)
_SIGNERS = 3
"""The most lines of names under a sign-off."""


def is_greeting(text: str) -> bool:
    """Whether it greets the readers: "Dear members,"."""
    return len(text) <= 80 and text.endswith((",", "!", ":")) and bool(_GREETING.fullmatch(text))


def is_sign_off(text: str) -> bool:
    """Whether it ends a letter: "Yours in unity,"."""
    return len(text) <= 60 and bool(_SIGN_OFF.fullmatch(text) or _USUAL.fullmatch(text))


def with_letters(pieces: Sequence[Piece]) -> list[Piece]:
    """Takes greetings, sign-offs and the names under them for prose, which they are read as."""
    found = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.kind != "label":
            continue
        if is_greeting(piece.text):
            found[place] = replace(piece, kind="prose", why=("the greeting of a letter",))
        elif is_sign_off(piece.text):
            found[place] = replace(piece, kind="prose", why=("ends a letter",))
            for signer in range(place + 1, place + 1 + _signers(pieces, place)):
                found[signer] = replace(pieces[signer], kind="prose", why=("signs a letter",))
    return found


def _signers(pieces: Sequence[Piece], place: int) -> int:
    """How many of the labels after a sign-off are names; one that prose follows is a headline."""
    end = place + 1
    while end < len(pieces) and end <= place + _SIGNERS + 1 and _is_name(pieces[end]):
        end += 1
    followed = end < len(pieces) and (pieces[end].is_body or pieces[end].is_in_run)
    return max(0, min(end - place - 1 - followed, _SIGNERS))


def _is_name(piece: Piece) -> bool:
    return (
        piece.kind == "label"
        and words_in(piece.text) <= 8
        and can_be_headline(piece)
        and not is_known_section(piece.text)
    )
