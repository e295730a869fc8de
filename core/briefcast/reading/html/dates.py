"""Dates that `<time>` marks, and short lines of them: "By Ann Pilot | 3 May 2024"."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from briefcast.model import Removed, Text
from briefcast.reading.html.frames import Frame
from briefcast.reading.html.paragraph import Time
from briefcast.reading.html.postlines import (
    PostLine,
    is_nobody,
    of_section,
    post_line,
    without_counts,
)
from briefcast.reading.marked import Element, Field, Heading, Prose

_ISO = re.compile(r"\d{4}-\d{2}(?:-\d{2})?(?!\d)")
_LEAD = re.compile(
    r"(?:first |last |date |originally )?(?:published|posted|updated|modified|added|issued|sent"
    r"|date)?(?: on| at)?\W*",
    re.I,
)
_LEADS = re.compile(
    r"\b(?:(?:first |last )?(?:published|posted|updated|modified|added|issued)(?: on| at)?|on)"
    r"\W*\Z",
    re.I,
)
_EDGES = " \t\n|·•,;:–—-/"
_BYLINE = re.compile(r"by\s+\S", re.I)
_LONGEST = 12


class Timed:
    """Parts the dates that `<time>` marks from a paragraph, where they are not running text."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.removed: list[Removed] = []

    def elements(
        self, prose: Prose, times: list[Time], authors: Collection[str] = ()
    ) -> list[Element]:
        """The paragraph as it is, or its date, byline and section as fields."""
        if self._frame.kind == "field":
            prose = self._bare(prose, times)
        if self._frame.kind == "root" and (found := self._of_post(prose, times, authors)):
            self.removed += found.removed
            return list(found.fields)
        if not times:
            return [prose] if prose.text.plain else []
        plain = prose.text.plain
        times = [replace(time, start=lead_start(plain, time.start)) for time in times]
        spans = [(time.start, time.end) for time in times]
        rest = without(plain, spans)
        if self._frame.kind == "field":
            return self._of_field(prose, rest, times)
        if self._frame.kind not in ("root", "item", "figure"):
            return [prose]
        value = iso_date(times[0].value or _printed(plain, times[0]))
        if is_lead(rest):
            return [Field(name="date", text=plain, value=value, origin=prose.origin)]
        if _BYLINE.match(rest) and len(rest.split()) <= _LONGEST:
            date = _printed(plain, times[0])
            return [
                Field(name="byline", text=rest, origin=prose.origin),
                Field(name="date", text=date, value=value, origin=prose.origin),
            ]
        return [prose]

    def _bare(self, prose: Prose, times: list[Time]) -> Prose:
        """The text of a field without the words around what it means."""
        plain = " ".join(prose.text.plain.split())
        lead, rest = of_section(plain) if self._frame.name == "section" else ("", plain)
        if lead:
            self._remove(lead, "introduces the section", prose)
        if rest != plain:
            prose = replace(prose, text=Text(rest))
        return prose if times else self._person(prose)

    def _person(self, prose: Prose) -> Prose:
        """A byline without what else stands on its line; its text is empty where it is nobody's."""
        plain = " ".join(prose.text.plain.split())
        rest, counts = without_counts(plain) if self._frame.name == "byline" else (plain, [])
        for count in counts:
            self._remove(count, "comments", prose)
        if self._frame.name == "byline" and is_nobody(rest):
            self._remove(rest, "who published the page", prose)
            rest = ""
        return prose if rest == plain else replace(prose, text=Text(rest))

    def _remove(self, text: str, why: str, prose: Prose) -> None:
        self.removed.append(Removed(text, why, prose.origin.line))

    def _of_post(
        self, prose: Prose, times: list[Time], authors: Collection[str]
    ) -> PostLine | None:
        last = self._frame.out[-1] if self._frame.out else None
        value = iso_date(times[0].value) if len(times) == 1 and times[0].value else None
        return post_line(
            prose.text.plain,
            prose.origin,
            authors,
            value=value,
            headed=isinstance(last, Heading),
        )

    def _of_field(self, prose: Prose, rest: str, times: list[Time]) -> list[Element]:
        """The text of a field without its dates, which the field keeps apart."""
        plain = prose.text.plain
        for time in times:
            printed = _printed(plain, time)
            self._frame.dates.append((printed, iso_date(time.value or printed)))
        if self._frame.name == "date" or is_lead(rest):
            self._frame.dates[-len(times) :] = [(plain, self._frame.dates[-len(times)][1])]
            return []
        named = self._person(replace(prose, text=Text(rest)))
        return [named] if named.text.plain else []


def _printed(plain: str, time: Time) -> str:
    return " ".join(plain[time.start : time.end].split())


def iso_date(value: str) -> str | None:
    """The date that a `datetime` starts with, to the day or the month; None where it has none."""
    match = _ISO.match(value.strip())
    if match is None:
        return None
    try:
        date.fromisoformat(match[0] if len(match[0]) > 7 else f"{match[0]}-01")
    except ValueError:
        return None
    return match[0]


def is_lead(text: str) -> bool:
    """Whether a text only introduces a date: "Published on"."""
    return _LEAD.fullmatch(text.strip(_EDGES)) is not None


def lead_start(text: str, date_start: int) -> int:
    """Where the words start that introduce a date; the start of the date where there are none."""
    match = _LEADS.search(text, max(0, date_start - 40), date_start)
    return match.start() if match else date_start


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """A text without the spans, and without the signs that parted them from the rest."""
    parts = []
    start = 0
    for opening, closing in spans:
        parts.append(text[start:opening])
        start = closing
    parts.append(text[start:])
    kept = (part.strip(_EDGES) for part in parts)
    return " ".join(" ".join(part for part in kept if part).split())
