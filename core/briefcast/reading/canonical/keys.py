"""The keys of front matter and of story blocks."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from briefcast.model import InputError, Link, Removed, unknown
from briefcast.reading.canonical.inlines import Report
from briefcast.reading.characters import seen, unseen
from briefcast.reading.identity import valid_date
from briefcast.reading.yaml import Path, YamlError, load_yaml_lines

VERSION = "1"
"""Of the form that is written, and the newest that is read."""

OF_BRIEFING = ("section", "organisation", "issue", "date", "language", "standfirst")
OF_STORY = ("section", "kicker", "standfirst", "byline", "dateline", "date", "language")
_WHITE_SPACE = re.compile(r"[^\S \n]")

LINKS, ID, TITLE, MARK = "links", "id", "title", "briefcast"


@dataclass(slots=True)
class Keys:
    """What a YAML block says: texts by their keys, and links."""

    texts: dict[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def keys_of(yaml: str, known: Collection[str], report: Report, first_line: int) -> Keys:
    """Reads a YAML block.

    Args:
        yaml: The block, without its fences.
        known: The keys that may stand in it; others are left out, with a finding.
        report: Takes what is left out.
        first_line: The number of the block's first line in the source.

    Raises:
        InputError: It is no YAML, or a value is not of the kind that its key asks for.
    """
    try:
        value, lines = load_yaml_lines(yaml, first_line)
    except YamlError as error:
        where = f", line {error.line}" if error.line else ""
        raise InputError(f"{report.name}{where}: {error.problem}") from None
    if value is None:
        return Keys()
    if not isinstance(value, dict):
        raise InputError(f"{report.name}, line {first_line}: this is not a list of key: value")
    keys = Keys()
    for key, said in value.items():
        place = _Place(report, lines, (key,))
        if key not in known:
            message = unknown("key", key, known)
            report.find("unknown-key", message[0].upper() + message[1:], place.line)
            report.removed.append(Removed(f"{key}: {_all_text(said)}", "unknown key", place.line))
        elif key == LINKS:
            keys.links = _links(said, place)
        elif (text := place.text(said, folds=key != ID)) is not None:
            keys.texts[key] = place.date(text) if key == "date" else text
    return keys


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands, and how it is refused."""

    report: Report
    lines: dict[Path, int]
    path: Path

    @property
    def line(self) -> int:
        return self.lines[self.path]

    def at(self, *steps: str | int) -> "_Place":
        return _Place(self.report, self.lines, (*self.path, *steps))

    def refused(self, what: str) -> InputError:
        return InputError(f"{self.report.name}, line {self.line}: {self.path[-1]}: {what}")

    def text(self, value: object, *, folds: bool = True) -> str | None:
        if value is not None and not isinstance(value, str):
            raise self.refused("a text is wanted here; put it in double quotes")
        if value is None or not folds:
            return value
        self.report.removed += unseen(value, self.line)
        return _WHITE_SPACE.sub(" ", seen(value)).strip()

    def date(self, text: str) -> str:
        try:
            return valid_date(text)
        except InputError as error:
            raise InputError(f"{self.report.name}, line {self.line}: {error}") from None


def _links(value: object, place: _Place) -> tuple[Link, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise place.refused("a list is wanted here, each item of it with text: and href:")
    links = []
    for number, said in enumerate(value):
        if isinstance(said, str):
            links.append(Link(place.text(said) or ""))
            continue
        if not isinstance(said, dict) or not said.keys() <= {"text", "href"}:
            raise InputError(
                f"{place.report.name}, line {place.at(number).line}: a link has text: and href:"
            )
        text = place.at(number).text(said.get("text")) if "text" in said else None
        href = place.at(number).text(said.get("href"), folds=False)
        links.append(Link(text or "", href))
    return tuple(links)


def _all_text(value: object) -> str:
    """The words of any value, for what is left out."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_all_text(said)}" for key, said in value.items())
    if isinstance(value, list):
        return "; ".join(map(_all_text, value))
    return "" if value is None else str(value)
