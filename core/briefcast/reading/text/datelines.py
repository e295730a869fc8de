"""Datelines: the place, or the date, that a story's first paragraph opens with."""

import re
from collections.abc import Set
from dataclasses import dataclass

from briefcast.model import Text
from briefcast.reading.text.dates import DateLine, date_line
from briefcast.reading.text.marks import within

_WORD = r"[A-Z][A-Z’'.-]+"
_DASH = r"(?:\s*(?P<dash>--+|[–—]|(?<=\s)-(?=\s))\s*)"
_PLACE = re.compile(
    rf"(?P<place>(?P<town>{_WORD}(?: {_WORD}){{0,3}})(?P<land>(?:, [A-Z][A-Za-z.]+){{0,2}}))"
    r"(?:,? \(?(?P<date>[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?"
    r"|\d{1,2} [A-Z][a-z]+(?: \d{4})?)\)?)?"
    rf"(?:\s*\((?P<wire>[A-Z]{{2,8}})\))?{_DASH}(?=[A-Z“\"‘'\d£$€])"
)
_DATE = re.compile(rf"(?P<date>[^–—]{{8,32}}?){_DASH}(?=[A-Z“\"‘'£$€])")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_REACH = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """How a paragraph opens.

    Attributes:
        place: As it stands, None where there is a date alone.
        date: As it stands; None where there is none.
        read: What that date says.
        dash: What parts it from the text.
        rest: Of the paragraph.
    """

    place: str | None
    date: str | None
    read: DateLine | None
    dash: str
    rest: Text


def find_dateline(text: Text, acronyms: Set[str]) -> Dateline | None:
    """The dateline of a paragraph, None where it has none.

    Args:
        text: Of the first paragraph of a story.
        acronyms: Words in capitals that the prose of the briefing uses: they are no places.
    """
    head = text.plain[:_REACH]
    if match := _PLACE.match(head):
        town = match["town"].split()
        letters = sum(map(str.isalpha, match["town"]))
        if letters < 4 - bool(match["land"]) or any(word.strip(".") in acronyms for word in town):
            return None
        read = date_line(match["date"]) if match["date"] else None
        if read is not None and read.date is None:
            read = None
        end = match.end() if read or not match["date"] else 0
        place = match["place"] if not match["wire"] else f"{match['place']} ({match['wire']})"
        return _dateline(text, place, match["date"], read, match["dash"], end)
    if (match := _DATE.match(head)) and (read := date_line(match["date"])) and read.date:
        return _dateline(text, None, match["date"], read, match["dash"], match.end())
    return None


def _dateline(
    text: Text, place: str | None, date: str | None, read: DateLine | None, dash: str, end: int
) -> Dateline | None:
    rest = text.plain[end:]
    if not end or len(rest.split()) < 3:
        return None
    inlines = within(text.inlines, end, len(text.plain))
    return Dateline(place, date, read, dash, Text(rest, inlines))


def acronyms_in(text: str) -> set[str]:
    """The words in capitals that a paragraph uses after its opening."""
    first = re.match(r"[^a-z]*[A-Z]?", text)
    return set(_CAPITALS.findall(text, first.end() if first else 0))
