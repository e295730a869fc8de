"""Date lines: "Friday 3 October 2025", "Issue 14 | October 2025"."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefcast.reading.text.shapes import KEPT

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WEEKDAY = (
    r"(?:(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+)?"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DIGIT = re.compile(r"\d")
_DATE = (
    rf"(?:{_WEEKDAY}(?:the\s+)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:\s+of)?\s+(?P<m>{_MONTH}),?\s+(?P<y>\d{{4}})"
    rf"|{_WEEKDAY.replace('weekday', 'weekday2')}(?P<m2>{_MONTH})"
    rf"\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    rf"|(?P<m3>{_MONTH}),?\s+(?P<y3>\d{{4}})"
    r"|(?P<y4>\d{4})-(?P<m4>\d\d)(?:-(?P<d4>\d\d))?"
    r"|(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<y5>\d{4}))"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter|christmas|easter)\s+\d{4}(?:[/–-]\d{2,4})?"
_ISSUE = (
    r"(?P<issue>(?:(?:vol(?:ume)?\.?\s*\d+\s*,?\s*)?(?:issue|edition|number|no\.?)"
    r"(?:\s+(?:no\.?|number))?\s*#?\s*(?P<number>\d+\w?)"
    rf"|{_SEASON}))"
)
_BETWEEN = r"(?:\s*[|,:;/•·–—-]\s*|\s+)"
_LEAD = (
    r"(?:(?:date|dated|(?:published|posted|recorded|updated)(?:\s+on)?|issued"
    r"|(?:for\s+the\s+)?week\s+(?:of|beginning|commencing|ending))\s*:?\s+)?"
)
_POSTED = re.compile(r"(?:posted|published|updated)\b", re.IGNORECASE)
_LINES = tuple(
    re.compile(rf"[(\[]?{_LEAD}{pattern}[)\]]?\.?", re.IGNORECASE)
    for pattern in (
        _DATE,
        _ISSUE,
        f"{_ISSUE}{_BETWEEN}{_DATE}",
        f"{_DATE}{_BETWEEN}{_ISSUE}",
        rf"{_ISSUE}{_BETWEEN}\({_DATE}\)",
        rf"(?P<named>{_ISSUE}{_BETWEEN}{_SEASON})",
        rf"(?P<named>{_SEASON}{_BETWEEN}{_ISSUE})",
    )
)


_ANY_DAY = _WEEKDAY.replace("?P<weekday>", "?:")
_DAY_OF = (
    rf"(?:{_ANY_DAY})?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}"
    r"(?:,? \d{4})?"
)
_TIME = r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?|noon)|\d{1,2}[.:]\d\d|noon|midnight"
_WHEN = re.compile(
    rf"{_DAY_OF}(?:,|:| [-–—])? (?:at |from )?(?:{_TIME})"
    rf"(?: ?(?:[-–—]|to|until) ?(?:{_TIME}))?[.]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line says.

    Attributes:
        date: ISO 8601, a day or a month; None where it says none that is certain.
        issue: The number of the issue, or its name; None where it says none.
        doubt: Why a person should look at the line.
        doubtful: The rule of that finding: "date-weekday" or "date-unsure".
    """

    date: str | None = None
    issue: str | None = None
    doubt: str | None = None
    doubtful: str | None = None


def is_when(text: str) -> bool:
    """Whether it says the day and the time of an event: "Saturday 7 March, 10 am"."""
    return len(text) <= 80 and _WHEN.fullmatch(text) is not None


@lru_cache(KEPT)
def date_line(text: str) -> DateLine | None:
    """Reads a line that is nothing but a date, an issue or both; None where it is another line."""
    if len(text) > 80 or not _DIGIT.search(text):
        return None
    for pattern in _LINES:
        if match := pattern.fullmatch(text):
            return _read(match.groupdict(), text)
    return None


def is_posted(text: str) -> bool:
    """Whether a date line says when a story was posted: its date is no briefing's."""
    return _POSTED.match(text) is not None and date_line(text) is not None


def _read(parts: dict[str, str | None], text: str) -> DateLine:
    issue = parts.get("named") or parts.get("issue")
    if issue and parts.get("number") and re.match(r"(?!vol)[^,|]*\d\w?$", issue, re.IGNORECASE):
        issue = parts["number"]
    if "y" not in parts:
        return DateLine(issue=issue)
    if parts["first"] and parts["second"] and parts["y5"]:
        return _of_numbers(int(parts["first"]), int(parts["second"]), parts["y5"], issue, text)
    year = next(value for key in ("y", "y2", "y3", "y4") if (value := parts[key]))
    name = parts["m"] or parts["m2"] or parts["m3"]
    month = _month(name) if name else int(parts["m4"] or 0)
    day = parts["d"] or parts["d2"] or parts["d4"]
    found = _iso(year, month, int(day) if day else None)
    if found is None:
        return _unsure(issue, text, "is in no calendar")
    weekday = parts["weekday"] or parts["weekday2"]
    if weekday and not _DAYS[date.fromisoformat(found).weekday()].startswith(weekday.lower()[:3]):
        right = _DAYS[date.fromisoformat(found).weekday()].title()
        doubt = f"“{text}” was a {right}: check the day"
        return DateLine(found, issue, doubt, "date-weekday")
    return DateLine(found, issue)


def _of_numbers(first: int, second: int, year: str, issue: str | None, text: str) -> DateLine:
    readings = {_iso(year, second, first), _iso(year, first, second)} - {None}
    if len(readings) == 1:
        return DateLine(readings.pop(), issue)
    why = "may be one of two days" if readings else "is in no calendar"
    return _unsure(issue, text, why)


def _unsure(issue: str | None, text: str, why: str) -> DateLine:
    doubt = f"“{text}” {why}: give the date with --date"
    return DateLine(None, issue, doubt, "date-unsure")


def _month(name: str) -> int:
    return next(
        number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3])
    )


def _iso(year: str, month: int, day: int | None) -> str | None:
    try:
        found = date(int(year), month, day or 1).isoformat()
    except ValueError:
        return None
    return found if day is not None else found[:7]
