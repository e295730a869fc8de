"""Running heads and feet: the title again with the number of a page, in text taken from pages."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from briefcast.model import Removed
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.lines import Line

_NUMBER = r"(?:p(?:age|\.)?\s*)?(?P<{}>\d{{1,3}})(?:\s*(?:of|/)\s*\d{{1,4}})?"
_BETWEEN = r"\s*[|•·–—-]?\s*"
_LINE = re.compile(
    rf"(?P<text>\D.{{0,100}}?)(?:\s{_BETWEEN}|{_BETWEEN}\s){_NUMBER.format('last')}"
    rf"|{_NUMBER.format('first')}(?:\s{_BETWEEN}|{_BETWEEN}\s)(?P<text2>\D.{{0,100}})",
    re.I,
)
_NUMBERED = re.compile(rf"{_BETWEEN}\bpage\s*\d{{1,3}}$", re.I)
_PAGE = re.compile(r"page", re.I)
_TITLES = 3
"""How many of the first lines may hold the title that they repeat."""


def without_feet(lines: Sequence[Line]) -> tuple[list[Line], list[Removed]]:
    """Takes out lines that repeat the title, each with the number of a page, which rises.

    Text that went on over them goes on again, so nothing is left in their place.

    Returns:
        The other lines, and those that were taken out.
    """
    first = list(islice((line for line in lines if line.text), _TITLES))
    own = {line.number for line in first}
    titles = [line for line in first if not _foot(line.text)]
    head = first[0] if first and _NUMBERED.search(first[0].text) else None
    again = _foot(head.text) if head else None
    found: defaultdict[str, list[tuple[int, Line]]] = defaultdict(list)
    for line in lines:
        if foot := _foot(line.text):
            text, page = foot
            if _repeats(text, titles) or (again and text == again[0]):
                found[text].append((page, line))
    feet = {
        line.number
        for pages in found.values()
        if len(pages) > 1 and all(one < other for (one, _), (other, _) in pairwise(pages))
        for _, line in pages
        if line.number not in own
    }
    removed = [
        Removed(line.text, "a running foot", line.number) for line in lines if line.number in feet
    ]
    kept = [line for line in lines if line.number not in feet]
    if head and again and len(found[again[0]]) > 1 and feet:
        text = _NUMBERED.sub("", head.text)
        bare = replace(head, text=text, wide="")
        kept = [bare if line.number == head.number else line for line in kept]
        number = head.text[len(text) :].strip()
        removed.append(Removed(number, "the number of a page", head.number))
    return kept, removed


def _foot(text: str) -> tuple[str, int] | None:
    """What a line says, and the number that it ends or starts with."""
    match = _LINE.fullmatch(text) if 2 < len(text) < 120 else None
    if match is None or date_line(text):
        return None
    said = match["text"] or match["text2"]
    return said.casefold(), int(match["last"] or match["first"])


def _repeats(text: str, titles: Sequence[Line]) -> bool:
    """Whether one of the first lines has all its words, in one row: two at least, or "page"."""
    if _PAGE.fullmatch(text):
        return True
    return len(text.split()) > 1 and any(
        f" {text} " in f" {title.text.casefold()} " for title in titles
    )
