"""Reads a document whose markup shows no headings: as plain text is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefcast.model import Reading, Text
from briefcast.reading.marked.elements import Element, End, Field, Heading, Prose, Start
from briefcast.reading.stories import numbered
from briefcast.reading.text.images import near_equal
from briefcast.reading.text.marks import within
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.reader import read_pieces
from briefcast.reading.titles import read_title


def read_unmarked(elements: Sequence[Element], name: str, title: str | None = None) -> Reading:
    """Finds the briefing by order, length and punctuation alone.

    Args:
        elements: With no headings among them; lists, tables and images stay what they are.
        name: Of the source.
        title: Where the format gives one apart: the text is read as if it began with it, and the
            briefing then has none.

    Raises:
        InputError: There is no element.
    """
    pieces = list(_pieces(elements))
    if not title or any(near_equal(piece.text, title) for piece in pieces[:3]):
        return read_pieces(pieces, name)
    reading = read_pieces([Piece(title, 0), *pieces], name)
    own = reading.briefing.title
    if own is None or own != read_title(title).text:
        return _headed(read_pieces(pieces, name), title)
    return _headed(replace(reading, briefing=replace(reading.briefing, title=None)), title)


def _headed(reading: Reading, title: str) -> Reading:
    """The reading, its only story under the title where it has no headline of its own."""
    stories = reading.briefing.stories
    if len(stories) != 1 or stories[0].headline is not None:
        return reading
    headline = read_title(title).text
    story = replace(stories[0], headline=headline, certainty=0.9, why=("the title of the source",))
    findings = tuple(each for each in reading.findings if each.rule != "structure-unsure")
    briefing = replace(reading.briefing, stories=numbered([story]))
    return Reading(briefing, reading.removed, findings)


def _pieces(elements: Sequence[Element]) -> Iterator[Piece]:
    for element in elements:
        if isinstance(element, Start | End):
            continue
        line, column = element.origin.line or 0, element.origin.column or 1
        if isinstance(element, Prose | Heading):
            for part in _lines(element.text):
                yield Piece(part.plain, line, column, inlines=part.inlines)
        elif isinstance(element, Field):
            yield Piece(" ".join(element.text.split()), line, column)
        else:
            yield Piece("", line, column, kind="block", block=element)


def _lines(text: Text) -> Iterator[Text]:
    """The lines of a text, each with the marks that lie within it."""
    start = 0
    for line in text.plain.split("\n"):
        end = start + len(line)
        if line:
            yield Text(line, within(text.inlines, start, end))
        start = end + 1
