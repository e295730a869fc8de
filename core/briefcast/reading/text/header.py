"""A header block: "Key: value" lines above the text, as mails and GLEP 42 news items have."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from briefcast.model import Briefing, Removed
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.lines import Line

_FIELD = re.compile(r"(?P<key>[A-Z][A-Za-z-]{1,24}(?: [A-Za-z]{1,12})?)\s?:(?: (?P<value>.+))?")
_NAMES = {
    "title": "title", "subject": "title", "headline": "title",
    "author": "byline", "authors": "byline", "by": "byline", "from": "byline", "editor": "byline",
    "date": "date", "posted": "date", "published": "date", "publication date": "date",
    "issue": "issue", "number": "issue", "edition": "issue", "volume": "issue",
    "organisation": "organisation", "organization": "organisation", "publisher": "organisation",
    "section": "section", "category": "section",
    "language": "language", "lang": "language",
    "summary": "standfirst", "standfirst": "standfirst", "subtitle": "standfirst",
    "description": "standfirst",
}  # fmt: skip
_ADDRESS = re.compile(r"\s+<[^<>\s]+@[^<>\s]+>$")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Z]{2}|\d{3}))?")
_DAY = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_MAIL_DAY = re.compile(r"(?P<date>\w{3}, \d{1,2} \w{3} \d{4}) \d\d:\d\d.*")


@dataclass(slots=True)
class Header:
    """The lines of a header block, by what they say.

    Attributes:
        values: The first line of each field: its key, its value, and where it stands.
        title: The title's line with its value alone, for the reader of the opening.
        rest: Lines that say nothing that a briefing holds.
    """

    values: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    title: Line | None = None
    rest: list[Removed] = field(default_factory=list)


def split_header(lines: Sequence[Line]) -> tuple[Header, list[Line]]:
    """Takes the header block from the lines, where there is one.

    It has two known keys or more, a title among them, on neighbouring lines that open the text,
    and an empty line under it.
    """
    start = next((place for place, line in enumerate(lines) if line.text), len(lines))
    end = start
    while end < len(lines) and (match := _FIELD.fullmatch(lines[end].text)):
        end += 1
    keys = [match["key"].casefold() for line in lines[start:end] if (match := _key(line))]
    known = {_NAMES[key] for key in keys if key in _NAMES}
    ends = end == len(lines) or not lines[end].text
    if not ends or len(known) < 2 or "title" not in known:
        return Header(), list(lines)
    header = Header()
    for line in lines[start:end]:
        _take(header, line)
    empty = [replace(line, text="", wide="") for line in lines[:end]]
    return header, [*empty, *lines[end:]]


def _key(line: Line) -> re.Match[str] | None:
    return _FIELD.fullmatch(line.text)


def _take(header: Header, line: Line) -> None:
    match = _key(line)
    if match is None:
        return
    name = _NAMES.get(match["key"].casefold())
    value = match["value"] or ""
    if name is None or not value or name in header.values:
        header.rest.append(Removed(line.text, "header line", line.number))
        return
    header.values[name] = (match["key"], value, line.number)
    if name == "title":
        header.title = replace(line, text=value, column=match.start("value") + 1, wide="")


def with_header(briefing: Briefing, header: Header) -> tuple[Briefing, list[Removed]]:
    """The briefing with what the header says of it, where it does not say so itself.

    Returns:
        The briefing, and the header's keys and lines that are in no field.
    """
    removed = list(header.rest)
    for name, (key, value, line) in header.values.items():
        if name == "title":
            briefing = _headed(briefing)
            removed.append(Removed(f"{key}:", "header line: names the title", line))
        elif name == "date" and briefing.date is None and (date := _date(value)):
            briefing = replace(briefing, date=date)
            removed.append(Removed(f"{key}: {value}", f"read as the date {date}", line))
        elif name == "byline" and len(briefing.stories) == 1 and not briefing.stories[0].byline:
            address = _ADDRESS.search(value)
            if address:
                removed.append(Removed(address[0].strip(), "the address of the author", line))
            story = replace(briefing.stories[0], byline=_ADDRESS.sub("", value))
            briefing = replace(briefing, stories=(story,))
            removed.append(Removed(f"{key}:", "header line: names the byline", line))
        elif _fits(briefing, name, value):
            change: dict[str, Any] = {name: value}
            briefing = replace(briefing, **change)
            removed.append(Removed(f"{key}:", f"header line: names the {name}", line))
        else:
            removed.append(Removed(f"{key}: {value}", "header line", line))
    return briefing, removed


def _headed(briefing: Briefing) -> Briefing:
    """The briefing, its title the headline too where it is a single story without one."""
    if len(briefing.stories) != 1 or briefing.stories[0].headline or not briefing.title:
        return briefing
    why = ("the title in the header, and no headline under it",)
    story = replace(briefing.stories[0], headline=briefing.title, certainty=0.8, why=why)
    return replace(briefing, stories=(story,))


def _fits(briefing: Briefing, name: str, value: str) -> bool:
    if name in ("date", "byline") or getattr(briefing, name) is not None:
        return False
    return name != "language" or _LANGUAGE.fullmatch(value) is not None


def _date(value: str) -> str | None:
    match = _DAY.fullmatch(value) or _MAIL_DAY.fullmatch(value)
    line = date_line(match["date"] if match else value)
    return line.date if line else None
