"""Parts a Markdown file into its front matter and its body."""

import re
import tomllib
from dataclasses import dataclass

from briefcast.reading.yaml import YamlError, load_yaml_lines

KNOWN: dict[str, str] = {
    "title": "title",
    "headline": "title",
    "section": "section",
    "category": "section",
    "categories": "section",
    "organisation": "organisation",
    "organization": "organisation",
    "publisher": "organisation",
    "publication": "organisation",
    "issue": "issue",
    "number": "issue",
    "issue_number": "issue",
    "date": "date",
    "published": "date",
    "pubdate": "date",
    "publish_date": "date",
    "publishdate": "date",
    "posted": "date",
    "lang": "language",
    "language": "language",
    "locale": "language",
    "standfirst": "standfirst",
    "subtitle": "standfirst",
    "deck": "standfirst",
    "summary": "standfirst",
    "description": "standfirst",
    "excerpt": "standfirst",
    "kicker": "kicker",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "image": "image",
    "cover": "image",
    "img": "image",
    "cover_image": "image",
    "featured_image": "image",
    "header_image": "image",
    "hero_image": "image",
    "image_alt": "alt",
    "img_alt": "alt",
    "img_alttext": "alt",
    "image_alttext": "alt",
    "image_alt_text": "alt",
    "cover_alt": "alt",
    "cover_image_alt": "alt",
    "image_caption": "caption",
    "img_caption": "caption",
    "cover_caption": "caption",
    "image_credit": "credit",
    "img_credit": "credit",
    "cover_credit": "credit",
}
"""What the keys that people use mean; of several for one thing, the first here goes before."""

_FENCED = re.compile(
    r"\s*?(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>(?:.*\n)*?)(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|$)"
)
_KEY_FIRST = re.compile(r"(?:[ \t]*(?:#.*)?\n)*(?:[\"']?[\w .-]{1,60}[\"']?[ \t]*[:=]|\[|\Z)")
_KEY_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}):(?:[ \t]+(?P<value>.*))?$")
_LOOSE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30})\s*[:=]\s*(?P<value>.*)$")
_FEW_KNOWN = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of the front matter, as typed, its value, and the line it stands on."""

    key: str
    value: object
    line: int

    @property
    def means(self) -> str | None:
        """What the key means, None where that is not known."""
        return KNOWN.get(normal(self.key))


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter.

    Attributes:
        entries: In the order of the source.
        loose: The lines that could not be read.
        end: The place in the text where the body starts.
        flawed: Why it was not read as what it is meant to be; None where it was.
    """

    entries: tuple[Entry, ...]
    loose: tuple[tuple[str, int], ...]
    end: int
    flawed: str | None = None


def normal(key: str) -> str:
    """A key as it is looked up."""
    return re.sub(r"[\s-]+", "_", key.strip().lower())


def split_front(text: str) -> Front | None:
    """The front matter at the top of a text: YAML, TOML or lines of `Key: value`.

    Args:
        text: Its lines end in a line feed.

    Returns:
        The front matter; None where there is none. Lines of `Key: value` without fences are
        front matter only where at least two of the keys are known ones.
    """
    fenced = _FENCED.match(text)
    if fenced is None:
        return _key_lines(text)
    if not _KEY_FIRST.match(fenced["inside"]):  # a rule, and prose under it
        return None
    inside, start = fenced["inside"], text.count("\n", 0, fenced.start("inside")) + 1
    if fenced["fence"] == "+++":
        return _toml(inside, start, fenced.end())
    try:
        value, lines = load_yaml_lines(inside, start)
    except YamlError as error:
        return _loose(inside, start, fenced.end(), str(error))
    if not isinstance(value, dict):
        return None if value is not None else Front((), (), fenced.end())
    entries = tuple(Entry(key, said, lines[(key,)]) for key, said in value.items())
    return Front(entries, (), fenced.end())


def _toml(inside: str, start: int, end: int) -> Front:
    try:
        value = tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return _loose(inside, start, end, str(error) or "nested too deep")
    places: dict[str, int] = {}
    for number, line in enumerate(inside.split("\n"), start):
        key = re.split(r"[=\]]", line.strip(" ["), maxsplit=1)[0].strip(" \"'")
        places.setdefault(key, number)
    return Front(tuple(Entry(key, value[key], places.get(key, start)) for key in value), (), end)


def _loose(inside: str, start: int, end: int, why: str) -> Front:
    """Front matter that is not well-formed, line by line."""
    entries, rest, seen = [], [], set()
    for number, line in enumerate(inside.split("\n"), start):
        match = _LOOSE.match(line)
        if match and normal(match["key"]) in KNOWN and normal(match["key"]) not in seen:
            seen.add(normal(match["key"]))
            entries.append(Entry(match["key"].strip(), _bare(match["value"]), number))
        elif line.strip():
            rest.append((line.strip(), number))
    return Front(tuple(entries), tuple(rest), end, why)


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _key_lines(text: str) -> Front | None:
    entries: list[Entry] = []
    end = len(text) - len(text.lstrip("\n"))
    number = end
    while end < len(text):
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        line = text[end:stop]
        number += 1
        if not line.strip():
            break
        match = _KEY_LINE.match(line)
        if match:
            entries.append(Entry(match["key"], (match["value"] or "").strip(), number))
        elif entries and line[0] in " \t":
            last = entries.pop()
            entries.append(Entry(last.key, f"{last.value} {line.strip()}", last.line))
        else:
            return None
        end = stop + 1
    if sum(entry.means is not None for entry in entries) < _FEW_KNOWN:
        return None
    return Front(tuple(entries), (), min(end, len(text)))
