"""Dates that `<time>` marks."""

import re
from datetime import date

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
