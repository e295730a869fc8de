"""Reads the title of a briefing: without copy noise, and with the date or issue that it names."""

import re
from dataclasses import dataclass

from briefcast.model import Finding, Removed
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.noise import without_noise
from briefcast.reading.text.shapes import is_title

_BETWEEN = re.compile(r"\s*[|•·:–—]\s*|\s+-\s+|,\s+(?=\D)|[()\[\]]")
_NAMES_ISSUE = re.compile(
    r"\b(?:(?:e-?)?newsletter|news|bulletin|briefing|digest|update|edition|issue|monthly|weekly"
    r"|round-?up|magazine|circular|script|recording|programme|for|of|the|our)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:#|\b(?:issue|number|no\.?|bulletin|newsletter|circular|digest|briefing|edition)\s+#?)"
    r"(?P<number>(?!(?:19|20)\d\d\b)\d{1,4})\b(?!\s*(?:per|%|[a-z]+s\b))",
    re.IGNORECASE,
)
_NOT_OF_ISSUE = re.compile(
    r"(?:.* )?(?:on|by|until|till|from|before|after|since|to)"
    r"(?: the| \w+day| \d+(?:st|nd|rd|th)?)*",
    re.IGNORECASE,
)
"""What stands before a date of something else: "The vote on" 3 March 2026."""

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says.

    Attributes:
        text: None where all of it was noise.
        date: ISO 8601, to the day or the month, where a part of it is a date.
        issue: The number or name of the issue, where a part of it says one.
        removed: Its copy noise.
        findings: That there was any.
    """

    text: str | None
    date: str | None = None
    issue: str | None = None
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_title(raw: str, line: int | None = None) -> Title:
    """Reads a title as it stands in a source.

    Args:
        raw: On one line.
        line: Where it stands.
    """
    text, noise = without_noise(raw)
    removed = tuple(Removed(taken, why, line) for taken, why in noise)
    findings = (title_noise(removed),) if removed else ()
    date = issue = None
    for part in _parts(text):
        if found := date_line(part):
            date, issue = date or found.date, issue or found.issue
    if issue is None and (numbered := _NUMBER.search(text)):
        issue = numbered["number"]
    return Title(text or None, date, issue, removed, findings)


def title_noise(noise: tuple[Removed, ...] | list[Removed]) -> Finding:
    """The finding that copy noise was taken from a title; there is at least one piece."""
    pieces = f"{len(noise)} pieces" if len(noise) > 1 else "A piece"
    were = "were" if len(noise) > 1 else "was"
    message = f"{pieces} of copy noise {were} taken from the title: {noise[0].text}"
    return Finding(rule="title-noise", severity="info", message=message, line=noise[0].line)


def _parts(text: str) -> list[str]:
    if len(text) > _LONGEST:
        return []
    parts = [part for part in _BETWEEN.split(text) if part]
    words = text.split()
    windows = [
        " ".join(words[start : start + count])
        for count in (4, 3, 2)
        for start in range(len(words) - count + 1)
        if not _NOT_OF_ISSUE.fullmatch(" ".join(words[:start]))
    ]
    return [text, *parts, *windows]


def date_of_line(text: str) -> str | None:
    """The date of a line that only names the issue: "March 2026 newsletter"; ISO 8601.

    None where it says more, as in "Meeting on 3 March 2026".
    """
    if not _NAMES_ISSUE.search(text):
        return None
    rest = " ".join(_NAMES_ISSUE.sub(" ", text).split()).strip(" ,.:–—-|")
    line = date_line(rest) if rest else None
    return line.date if line else None


def issue_of_line(text: str) -> str | None:
    """The number of the issue in a line that only names it: "Members’ Circular No. 88".

    None where it says more, as in "Donations for number 12".
    """
    return read_title(text).issue if is_title(text) else None


def date_of_name(name: str) -> str | None:
    """The day or the month that a file's name begins with; ISO 8601.

    None where it may be a season: "2011-12-results.txt".

    Args:
        name: Of a source: "2026-03-07-spring.md".
    """
    found = re.match(r"(\d\d(\d\d)-(\d\d)(-\d\d)?)(?!-?\d)", name)
    if not found or (not found[4] and int(found[3]) == int(found[2]) + 1):
        return None
    line = date_line(found[1])
    return line.date if line else None
