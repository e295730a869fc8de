"""How a briefing sets its headlines, seen over all of it: what a single label cannot say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefcast.reading.text.dates import date_line
from briefcast.reading.text.images import can_be_headline
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_byline, is_known_section, is_section, words_in

Above = Literal["section", "kicker"]


@dataclass(frozen=True, slots=True)
class Manner:
    """The manner of a briefing.

    Attributes:
        capitals: Whether all its headlines are in capitals, so that these mark no section.
        kickers: Whether most headlines have a short label of their own above them.
    """

    capitals: bool = False
    kickers: bool = False

    def names_section(self, text: str) -> bool:
        """Whether a label names a section, where another label follows it."""
        if self.capitals and text.isupper() and words_in(text) > 1:
            return is_known_section(text)
        return is_section(text)

    def above(self, text: str, headline: str) -> Above | None:
        """What a label right above a headline is; None where it may be the headline itself."""
        if is_known_section(text):
            return "section"
        short = _is_kicker(text, headline)
        if short and self.kickers:
            return "kicker"
        if self.names_section(text):
            return "section"
        return "kicker" if short and words_in(text) <= 3 else None


def manner_of(runs: Sequence[Sequence[Piece]]) -> Manner:
    """The manner of a briefing.

    Args:
        runs: The labels above each story's text.
    """
    names = [found for run in runs if (found := [each for each in run if _is_name(each)])]
    if len(names) < 2:
        return Manner()
    capitals = all(piece.text.isupper() for run in names for piece in run)
    short = [
        run[0].text
        for run in names
        if len(run) > 1
        and not is_known_section(run[0].text)
        and _is_kicker(run[0].text, run[1].text)
    ]
    kickers = len(set(short)) > 1 and len(short) * 5 >= len(names) * 3
    return Manner(capitals, kickers)


def _is_kicker(text: str, headline: str) -> bool:
    """Whether a label is short, and the one under it no mere name."""
    most = 5 if text.isupper() else 3
    return words_in(text) <= most and words_in(headline) >= max(4, words_in(text) + 2)


def _is_name(piece: Piece) -> bool:
    return (
        piece.kind == "label"
        and can_be_headline(piece)
        and not is_byline(piece.text)
        and not date_line(piece.text)
    )
