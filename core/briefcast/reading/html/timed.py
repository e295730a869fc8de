"""Dates and bylines in short lines: "By Ann Pilot | 3 May 2024" with a `<time>`."""

import re
from dataclasses import replace

from briefcast.model import Text
from briefcast.reading.html.dates import is_lead, iso_date, lead_start, without
from briefcast.reading.html.frames import Frame
from briefcast.reading.html.paragraph import Time
from briefcast.reading.marked import Element, Field, Prose

_BYLINE = re.compile(r"by\s+\S", re.I)
_LONGEST = 12


class Timed:
    """Parts the dates that `<time>` marks from a paragraph, where they are not running text."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def elements(self, prose: Prose, times: list[Time]) -> list[Element]:
        """The paragraph as it is, or its date and byline as fields."""
        if not times:
            return [prose]
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

    def _of_field(self, prose: Prose, rest: str, times: list[Time]) -> list[Element]:
        """The text of a field without its dates, which the field keeps apart."""
        plain = prose.text.plain
        for time in times:
            printed = _printed(plain, time)
            self._frame.dates.append((printed, iso_date(time.value or printed)))
        if self._frame.name == "date" or is_lead(rest):
            self._frame.dates[-len(times) :] = [(plain, self._frame.dates[-len(times)][1])]
            return []
        return [replace(prose, text=Text(rest))] if rest else []


def _printed(plain: str, time: Time) -> str:
    return " ".join(plain[time.start : time.end].split())
