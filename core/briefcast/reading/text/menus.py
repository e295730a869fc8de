"""Takes out a page’s menu, which was copied along above its title."""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefcast.model import Removed
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import ends_like_prose, words_in

_SURE = re.compile(
    r"(?:main )?menu|home(?: ?page)?|about(?: us)?|contact(?: us)?|search|log ?in|sign (?:in|up)"
    r"|register|my account|basket|cart|site ?map",
    re.I,
)
_USUAL = re.compile(
    rf"{_SURE.pattern}|news|latest(?: news)?|events|what[’']s on|join(?: us)?|donate(?: now)?|shop"
    r"|blog|who we are|what we do|our (?:work|team|story)|get involved|support(?: us)?|resources"
    r"|publications|gallery|links|faqs?|members(?:hip)?|volunteer|jobs|vacancies|newsletters?"
    r"|services|projects|media|press|help|accessibility|subscribe",
    re.I,
)
_LEAST = 3
"""The fewest items of a menu."""


def without_menu(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Takes out the short lines above all others that are most of them the usual words of menus.

    A single word after them goes with them where the label under it has that word too, as what a
    society is called has; so "Governors" above "The Governors’ Network".
    """
    short = list(takewhile(_may_be_item, pieces))
    usual = [place for place, piece in enumerate(short) if _USUAL.fullmatch(piece.text)]
    if len(usual) < 2 or not any(_SURE.fullmatch(piece.text) for piece in short):
        return list(pieces), []
    end = usual[-1] + 1
    if end + 1 < len(pieces) and _is_of(short[end:], pieces[end + 1]):
        end += 1
    if end < _LEAST or len(usual) * 2 <= end or end == len(pieces):
        return list(pieces), []
    removed = [Removed(piece.text, "a menu", piece.line) for piece in pieces[:end]]
    return list(pieces[end:]), removed


def _may_be_item(piece: Piece) -> bool:
    return piece.kind == "label" and words_in(piece.text) <= 3 and not ends_like_prose(piece.text)


def _is_of(short: Sequence[Piece], after: Piece) -> bool:
    """Whether the first is a single word, which the label after it has among others."""
    if not short or words_in(short[0].text) != 1 or words_in(after.text) > 8:
        return False
    word = short[0].text.casefold()
    return word in re.findall(r"\w+", after.text.casefold()) and words_in(after.text) > 1
