"""How a briefing sets its headlines, seen over all of it: what a single label cannot say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefcast.reading.text.dates import date_line
from briefcast.reading.text.images import ImageLines, can_be_headline, find_images
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import (
    is_byline,
    is_known_section,
    is_section,
    shows,
    words_in,
)

Above = Literal["section", "kicker"]


@dataclass(frozen=True, slots=True)
class Manner:
    """The manner of a briefing.

    Attributes:
        capitals: Whether all its headlines are in capitals, so that these mark no section.
        kickers: Whether most headlines have a short label of their own above them.
        under: Whether most headlines have a label of a word or two of their own under them.
        sections: Whether a section in capitals stands above a headline, where all are in capitals.
        apart: Whether its images stand in or after stories, and none under a headline.
        headed: Whether alternatives and captions stand right under other headlines.
    """

    capitals: bool = False
    kickers: bool = False
    under: bool = False
    sections: bool = False
    apart: bool = False
    headed: bool = False

    def names_section(self, text: str) -> bool:
        """Whether a label names a section, where another label follows it."""
        if self.capitals and text.isupper() and words_in(text) > 1:
            return is_known_section(text)
        return is_section(text)

    def is_under(self, text: str, headline: str) -> bool:
        """Whether a label right under a headline is its kicker, as under the others."""
        return self.under and _is_category(text, headline)

    def is_image(self, labels: Sequence[Piece]) -> bool:
        """Whether two labels under a headline are an alternative and a caption, nothing saying so.

        They are where they stand so under other headlines, or the first tells what can be seen.
        """
        return self.headed or shows(labels[0].text)

    def above(self, text: str, headline: str) -> Above | None:
        """What a label right above a headline is; None where it may be the headline itself."""
        if is_known_section(text):
            return "section"
        short = _is_kicker(text, headline)
        if short and self.kickers:
            return "kicker"
        if self.names_section(text):
            return "section"
        if short and self.sections and text.isupper() and headline.isupper():
            return "section"
        return "kicker" if short and words_in(text) <= 3 else None


def manner_of(runs: Sequence[Sequence[Piece]], opening: Sequence[Piece] = ()) -> Manner:
    """The manner of a briefing.

    Args:
        opening: The labels above the first text.
        runs: The labels above each story's text.
    """
    apart = _are_images_apart(opening, runs)
    headed = any(_has_headed(run) for run in runs)
    names = [found for run in runs if (found := [each for each in run if _is_name(each)])]
    if len(names) < 2:
        return Manner(apart=apart, headed=headed)
    pairs = [(run[0].text, run[1].text) for run in names if len(run) > 1]
    capitals = all(piece.text.isupper() for run in names for piece in run)
    short = [pair for pair in pairs if not is_known_section(pair[0]) and _is_kicker(*pair)]
    under = [(text, headline) for headline, text in pairs if _is_category(text, headline)]
    return Manner(
        capitals=capitals,
        kickers=_is_manner(short, names),
        under=_is_manner(under, names),
        apart=apart,
        headed=headed,
        sections=capitals and any(is_section(text) and words_in(text) == 1 for text, _ in pairs),
    )


def _are_images_apart(opening: Sequence[Piece], runs: Sequence[Sequence[Piece]]) -> bool:
    """Whether no image is found under a headline, and lines of images are no usual sight there.

    A label and a caption may be a headline and its image, or an image in a story: where most
    headlines have nothing under them, or most such labels tell what can be seen, it is taken for
    an image.
    """
    unsure = bare = showing = 0
    for run in (opening, *runs):
        images = find_images(run, opening=run is opening)
        if any(_is_headed(run, image) for image in images):
            return False
        if run is opening:
            continue
        if not images:
            bare += len(run) == 1
        elif len(run) == 2 and len(images[0].places) == 1:
            unsure += 1
            showing += shows(run[0].text)
    return unsure > 0 and (bare >= unsure or showing * 2 > unsure)


def _is_headed(run: Sequence[Piece], image: ImageLines) -> bool:
    """Whether an image of two lines, or of the opening, ends a run right under a headline."""
    first = image.places[0]
    ends = image.places[-1] == len(run) - 1
    return ends and first > 0 and len(image.places) > 1 and _is_name(run[first - 1])


def _has_headed(run: Sequence[Piece]) -> bool:
    """Whether a run is a headline with an alternative and a caption under it."""
    if any(_is_headed(run, image) for image in find_images(run, opening=False)):
        return True
    names = [piece for piece in run if _is_name(piece)]
    return len(run) == len(names) == 3 and shows(names[1].text)


def _is_manner(pairs: Sequence[tuple[str, str]], names: Sequence[Sequence[Piece]]) -> bool:
    """Whether most headlines have such a label, and not all the same one."""
    return len({text for text, _ in pairs}) > 1 and len(pairs) * 5 >= len(names) * 3


def _is_category(text: str, headline: str) -> bool:
    """Whether a label is a word or two, under a headline that is more."""
    return words_in(text) <= 2 and words_in(headline) >= 4


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
