"""Reads the title of a briefing: without copy noise, and with the date or issue that it names."""

import re
from dataclasses import dataclass

from briefcast.model import Finding, Removed
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.noise import without_noise

_BETWEEN = re.compile(r"\s*[|•·:–—]\s*|\s+-\s+|,\s+(?=\D)|[()\[\]]")
_LONGEST = 300


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
    tails = [" ".join(words[-count:]) for count in (2, 3, 4) if len(words) > count]
    return [*parts, *tails] if len(parts) > 1 else [text, *tails]
