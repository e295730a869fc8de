"""Reads what stands above the first story: section, date, issue, standfirst, cover, contents."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefcast.model import (
    Finding,
    Image,
    Link,
    ListBlock,
    Quote,
    Removed,
    Table,
    Text,
)
from briefcast.reading.marked.contents import entries, folded, is_contents, is_entry, repeats
from briefcast.reading.marked.dated import read_dated
from briefcast.reading.marked.elements import Element, Field, Prose
from briefcast.reading.marked.story import links_alone
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.links import is_link
from briefcast.reading.text.shapes import is_byline, is_known_section, prose_signal
from briefcast.reading.titles import date_of_line, read_title

_BETWEEN = re.compile(r"\s*[|•·]\s*")
_SHORT = 200
"""The most characters of a line of which a part may be a date."""
_LONGEST = 12
"""The most words of a line that is the title."""


@dataclass(slots=True)
class Opening:
    """What the opening says of the briefing."""

    title: str | None = None
    section: str | None = None
    date: str | None = None
    issue: str | None = None
    standfirst: list[str] = field(default_factory=list)
    covers: list[Image] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_opening(elements: Sequence[Element], headlines: Iterable[str], *, titled: bool) -> Opening:
    """Reads the opening of a briefing.

    Args:
        elements: What stands above the first story, the title not among it.
        headlines: Of all stories: a list of them is a contents list.
        titled: Whether the title is known; else a first line that is no sentence is it.
    """
    found = Opening()
    if not titled:
        elements = _with_title(found, elements)
    known = {folded(headline) for headline in headlines}
    announced = False
    for element in elements:
        if isinstance(element, Image):
            found.covers.append(replace(element, role="cover"))
        elif isinstance(element, Field):
            _take_field(found, element)
        elif isinstance(element, Prose):
            _take_prose(found, element, known)
            announced = is_contents(element.text.plain)
        elif isinstance(element, ListBlock | Table) and repeats(
            element, known, announced=announced
        ):
            for entry in entries(element):
                line = element.origin.line
                found.removed.append(Removed(" ".join(entry), "contents list", line))
        elif isinstance(element, ListBlock | Quote | Table):
            found.standfirst.append(_plain(element))
            found.links += _links_in(element)
    return found


def _with_title(found: Opening, elements: Sequence[Element]) -> list[Element]:
    """Takes the title from the first lines; what else stands there is returned."""
    for place, element in enumerate(elements):
        if not isinstance(element, Prose):
            continue
        text = element.one_line
        if is_known_section(text) or date_line(text):
            continue
        label = len(text.split()) <= _LONGEST and prose_signal(text) is None
        label = label and not text.endswith(",") and not element.button  # "Dear friends,"
        if label and not is_byline(text) and not is_contents(text) and not is_link(text):
            found.title = text
            return [*elements[:place], *elements[place + 1 :]]
        break
    return list(elements)


def _take_field(found: Opening, element: Field) -> None:
    text = " ".join(element.text.split())
    match element.name:
        case "byline":
            found.removed.append(Removed(text, "who made the briefing", element.origin.line))
        case "section" | "kicker" if found.section is None:
            found.section = text
        case "issue" if found.issue is None:
            found.issue = text
        case "date":
            if not _take_date(found, text, element.origin.line, element.value):
                found.standfirst.append(text)
        case _ if _take_date(found, text, element.origin.line):
            pass
        case _:
            found.standfirst.append(text)
            found.date = found.date or _date_in(text)
            found.issue = found.issue or read_title(text).issue


def _date_in(text: str) -> str | None:
    """The date of a line that names the issue, or of one of its parts: "Our news | May 2026"."""
    parts = _BETWEEN.split(text) if len(text) <= _SHORT else []
    dated = (line.date for part in parts if (line := date_line(part)))
    return date_of_line(text) or next(dated, None)


def _take_date(found: Opening, text: str, line: int | None, value: str | None = None) -> bool:
    dated = read_dated(text, line, value)
    if dated is None or (dated.date and found.date) or (dated.issue and found.issue):
        return False
    found.date, found.issue = dated.date or found.date, dated.issue or found.issue
    found.removed += dated.removed
    found.findings += dated.findings
    return True


def _take_prose(found: Opening, element: Prose, headlines: set[str]) -> None:
    text = element.one_line
    if _take_date(found, text, element.origin.line):
        return
    if is_contents(text) or is_entry(text, headlines):
        found.removed.append(Removed(text, "contents list", element.origin.line))
    elif found.section is None and not found.standfirst and is_known_section(text):
        found.section = text
    elif links := links_alone(element.text, button=element.button):
        found.links += links
    else:
        found.standfirst.append(text)
        found.links += _links_of([element.text])
        found.date = found.date or _date_in(text)


def _links_of(texts: Iterable[Text]) -> list[Link]:
    return [
        Link(" ".join(text.plain[inline.start : inline.end].split()), inline.value)
        for text in texts
        for inline in text.inlines
        if inline.kind == "link" and inline.value
    ]


def _links_in(block: ListBlock | Quote | Table) -> list[Link]:
    if isinstance(block, ListBlock):
        return _links_of(block.items)
    if isinstance(block, Quote):
        return _links_of(paragraph.text for paragraph in block.blocks)
    return _links_of(cell for row in (block.header, *block.rows) for cell in row)


def _plain(block: ListBlock | Quote | Table) -> str:
    if isinstance(block, ListBlock):
        return "\n".join(item.plain for item in block.items)
    if isinstance(block, Quote):
        said = [paragraph.text.plain for paragraph in block.blocks]
        return "\n\n".join([*said, *([block.attribution] if block.attribution else [])])
    rows = [
        ", ".join(cell.plain for cell in row if cell.plain)
        for row in (block.header, *block.rows)
        if row
    ]
    return "\n".join([*([block.caption] if block.caption else []), *rows])
