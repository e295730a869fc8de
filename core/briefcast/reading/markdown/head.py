"""What front matter says of a briefing."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from briefcast.model import Finding, Image, Origin, Removed
from briefcast.reading.characters import folded
from briefcast.reading.languages import language_tag
from briefcast.reading.markdown.front import KNOWN, Entry, Front, normal
from briefcast.reading.marked import Element, Field
from briefcast.reading.text.dates import date_line

_ISO = re.compile(r"(\d{4})[-/](\d\d)(?:[-/](\d\d))?(?:[T ].*)?")
_IMAGE_PARTS = {
    "src": ("src", "path", "url", "image", "file", "feature", "teaser"),
    "alt": ("alt", "alt_text", "alttext"),
    "caption": ("caption", "title"),
    "credit": ("credit", "attribution"),
}
_ORDER = {key: place for place, key in enumerate(KNOWN)}


@dataclass(slots=True)
class Head:
    """What front matter says: texts by the names of a briefing's attributes, and more.

    Attributes:
        fields: Of the story, where the file is a single article.
        cover: The image that it names.
    """

    texts: dict[str, str] = field(default_factory=dict)
    fields: list[Element] = field(default_factory=list)
    cover: Image | None = None
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def head_of(front: Front) -> Head:
    """Reads front matter; every word of its values is in the result."""
    head = Head()
    if front.flawed:
        message = f"The front matter is not well-formed and was read line by line: {front.flawed}"
        _find(head, "front-matter-flawed", message, front.entries[0].line if front.entries else 1)
    for text, line in front.loose:
        head.removed.append(Removed(text, "front matter that was not understood", line))
    ordered = sorted(front.entries, key=lambda entry: _ORDER.get(normal(entry.key), len(_ORDER)))
    of_image = []
    for entry in ordered:
        match entry.means:
            case "date" if "date" not in head.texts:
                _date(head, entry)
            case "language" if "language" not in head.texts:
                _language(head, entry)
            case "kicker" | "byline" as name:
                _field(head, entry, name)
            case "image" | "alt" | "caption" | "credit":
                of_image.append(entry)
            case "title" | "section" | "organisation" | "issue" | "standfirst" as name:
                _text(head, entry, name)
            case _:
                _leave_out(head, entry)
    _cover(head, of_image)
    head.removed.sort(key=lambda removed: removed.line or 0)
    return head


def words(value: object) -> str:
    """All words of a value; one text where it is a text or a list of one."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {words(said)}" for key, said in value.items())
    if isinstance(value, list):
        return ", ".join(filter(None, map(words, value)))
    return "" if value is None else str(value)


def _find(head: Head, rule: str, message: str, line: int) -> None:
    head.findings.append(Finding(rule=rule, severity="review", message=message, line=line))


def _leave_out(head: Head, entry: Entry, why: str = "front matter") -> None:
    if text := folded(words(entry.value)):
        head.removed.append(Removed(f"{entry.key}: {text}", f"{why}: {entry.key}", entry.line))


def _text(head: Head, entry: Entry, name: str) -> None:
    text = folded(words(entry.value))
    several = isinstance(entry.value, list) and len(entry.value) > 1
    if not text or name in head.texts or several or isinstance(entry.value, dict):
        _leave_out(head, entry)
    else:
        head.texts[name] = text


def _field(head: Head, entry: Entry, name: Literal["kicker", "byline"]) -> None:
    people = entry.value if isinstance(entry.value, list) else [entry.value]
    named = [one["name"] if isinstance(one, dict) and "name" in one else one for one in people]
    text = folded(words(named))
    taken = any(isinstance(one, Field) and one.name == name for one in head.fields)
    if not text or taken:
        _leave_out(head, entry)
        return
    head.fields.append(Field(name=name, text=text, origin=Origin(line=entry.line)))
    for one in people:
        if isinstance(one, dict) and "name" in one:
            rest = {key: said for key, said in one.items() if key != "name"}
            _leave_out(head, Entry(entry.key, rest, entry.line))


def _date(head: Head, entry: Entry) -> None:
    text = folded(words(entry.value))
    if not text:
        return
    found = _iso(text)
    if found is None and (told := date_line(text)):
        found = told.date
        if told.doubt and told.doubtful:
            _find(head, told.doubtful, told.doubt, entry.line)
    elif found is None:
        message = f"“{text}” is no date that is understood: give it as 2026-03-31, or with --date"
        _find(head, "date-unsure", message, entry.line)
    if found:
        head.texts["date"] = found
    why = f"read as the date {found}" if found else "no date"
    head.removed.append(Removed(f"{entry.key}: {text}", why, entry.line))


def _iso(text: str) -> str | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return f"{year}-{month}-{day}" if day else f"{year}-{month}"


def _language(head: Head, entry: Entry) -> None:
    tag = language_tag(re.sub(r"\.[\w-]+$", "", words(entry.value).strip()))  # "en_GB.UTF-8"
    if tag:
        head.texts["language"] = tag
    else:
        _leave_out(head, entry, "no language tag")


def _cover(head: Head, entries: list[Entry]) -> None:
    """Makes the image that the keys of one describe; the key that names it comes first."""
    cover: dict[str, str] = {}
    line = entries[0].line if entries else None
    for entry in entries:
        name = entry.means or ""
        if name == "image" and not cover:
            cover, line = _image(head, entry), entry.line
        elif name != "image" and cover and name not in cover:
            cover[name] = folded(words(entry.value))
        else:
            _leave_out(head, entry)
    if cover:
        head.cover = Image(
            src=cover.get("src"),
            alt=cover.get("alt") or None,
            caption=cover.get("caption") or None,
            credit=cover.get("credit") or None,
            role="cover",
            origin=Origin(line=line),
            why=("named in the front matter",),
        )


def _image(head: Head, entry: Entry) -> dict[str, str]:
    value = entry.value
    if isinstance(value, list) and value:
        for other in value[1:]:
            _leave_out(head, Entry(entry.key, other, entry.line))
        value = value[0]
    if not isinstance(value, dict):
        text = words(value).strip()
        return {"src": text} if text else {}
    found: dict[str, str] = {}
    rest = {normal(key): said for key, said in value.items()}
    for name, keys in _IMAGE_PARTS.items():
        for key in keys:
            if name not in found and (text := words(rest.get(key)).strip()):
                found[name] = text if name == "src" else folded(text)
                del rest[key]
    if words(rest):
        _leave_out(head, Entry(entry.key, rest, entry.line))
    return found
