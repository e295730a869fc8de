"""Lines that publishing tools put at a post: "Posted on 3 May by Ann Pilot | 2 Comments"."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from briefcast.model import Origin, Removed
from briefcast.reading.marked import Field, FieldName
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.shapes import is_byline, is_known_section

_LONGEST = 160
_PARTS = re.compile(r"\s*[|·•∙\n]\s*|\s+[–—/-]\s+")
_VERB = r"(?:(?:first |last |originally )?(?:posted|published|updated|modified|written|added)|date)"
_DATE_BY = re.compile(r"(?P<date>.*\d.*?),? (?P<by>by \S.*)", re.I)
_NAMED_DAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"[.,]* )*"
)
_BY_DATE = re.compile(
    rf"(?P<by>(?:{_VERB} )?by \S.*?)(?:,| on|:|) (?P<date>{_NAMED_DAY}\d.*)", re.I
)
_DATE = re.compile(rf"(?P<by>(?:{_VERB} )?by \S.*?)(?:,| on|:|) (?P<date>(?:\S+ ){{1,5}}\S+)", re.I)
_DATE = re.compile(
    rf"(?P<lead>{_VERB}(?: on)?:? |on )?(?P<date>.+?)"
    r"(?P<time>(?:,? |,)(?:at |@ ?)?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?)?",
    re.I,
)
_BY = re.compile(rf"(?P<lead>{_VERB}(?= by )|author:|words:?(?= by ))? ?(?P<by>\S.*)", re.I)
_IN = re.compile(
    r"(?P<lead>(?:posted|filed|published) (?:in|under):?|categor(?:y|ies):) (?P<in>\S.*)", re.I
)
_LATER = re.compile(r"(?:last )?(?:updated|modified)\b", re.I)
_COUNT = re.compile(
    r"\d{1,6} (?:comments?|repl(?:y|ies)|responses?)|no (?:comments|replies|responses)(?: yet)?"
    r"|(?:add|leave|post|write) a (?:comment|reply|response)"
    r"|comments? off(?: on .*)?|comments?(?: are)? closed|comments? ?[:(]? ?\d{1,6}\)?"
    r"|\d{1,6} (?:views?|likes?|shares?)|\d{1,3} ?-?min(?:ute)?s?(?: read)?",
    re.I,
)
_LAST_COUNT = re.compile(rf"(?:(?<= )|^)(?:{_COUNT.pattern})$", re.I)
_NOBODY = re.compile(r"(?:by\s+)?(?:(?:site |web ?)?admin(?:istrator)?|webmaster|root)", re.I)
_NAME = re.compile(r"[A-Z][\w’'.-]*(?: (?:de|van|von|der|la|O’|[A-Z][\w’'.-]*)){1,3}")
_PLACE = re.compile(
    r"\b(?:hall|church|chapel|centre|center|room|rooms|street|road|lane|park|school|house|club"
    r"|library|square|pier|quay|harbour|hotel|inn|theatre|museum|college|station|online|zoom)\b",
    re.I,
)
_ORDER: tuple[FieldName, ...] = ("byline", "date", "section")
_SHARES = frozenset({"share", "tweet"})
_OF_SHARING = (
    "on this post page article story it via by to with print email e-mail pin copy link facebook "
    "twitter x linkedin whatsapp bluesky mastodon threads reddit pinterest telegram tumblr"
)
_SHARE_WORDS = _SHARES.union(_OF_SHARING.split())


@dataclass(slots=True)
class PostLine:
    """What such a line says, and what of it is of the page alone."""

    fields: list[Field] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


def post_line(
    text: str, origin: Origin, authors: Collection[str] = (), *, value: str | None, headed: bool
) -> PostLine | None:
    """Reads a line; None where it is no such line, or only a date or a byline.

    Args:
        text: The line.
        origin: Where it stands.
        authors: What of it the markup calls an author.
        value: The date in ISO 8601, where the markup gives it.
        headed: Whether it stands right under a heading: there a name beside a date is a byline.
    """
    if len(text) > _LONGEST or (text.endswith((".", "”", "?")) and text.count(" ") > 8):
        return None
    if is_sharing(text):
        return PostLine(removed=[Removed(" ".join(text.split()), "share links", origin.line)])
    parts = [" ".join(part.split()) for part in _PARTS.split(text.strip())]
    reader = _Reader(origin, authors, value)
    unknown = [part for part in parts if part and not reader.takes(part)]
    if len(unknown) == 1 and headed and reader.may_be_author(unknown[0]):
        reader.add("byline", unknown.pop())
    reader.line.fields.sort(key=lambda each: _ORDER.index(each.name))
    return None if unknown or not reader.telling else reader.line


def of_section(text: str) -> tuple[str, str]:
    """The words that introduce a section, and its name: "Posted in", "News"."""
    found = _IN.fullmatch(text)
    return (found["lead"], found["in"]) if found else ("", text)


def is_nobody(text: str) -> bool:
    """Whether a byline names no person: "by admin"."""
    return _NOBODY.fullmatch(text) is not None


def without_counts(text: str) -> tuple[str, list[str]]:
    """A byline without its parts that count comments, and those."""
    parts = [part for part in _PARTS.split(text) if part]
    counts = [part for part in parts if is_count(part)]
    rest = " | ".join(part for part in parts if not is_count(part)) if counts else text
    if last := _LAST_COUNT.search(rest):
        counts.append(last[0])
        rest = rest[: last.start()].rstrip()
    return rest, counts


def is_count(text: str) -> bool:
    """Whether it counts comments, or asks for one."""
    return _COUNT.fullmatch(text.strip()) is not None


def is_sharing(text: str) -> bool:
    """Whether it is nothing but words of buttons to share a page: "Twitter Share"."""
    words = re.findall(r"[\w-]+", text.casefold())
    return 1 < len(words) <= 30 and _SHARE_WORDS.issuperset(words) and not _SHARES.isdisjoint(words)


class _Reader:
    """Reads the parts of a line.

    Attributes:
        line: What was read so far.
        telling: Whether a part is found at posts alone.
        timed: Whether the date has a time of day, as that of an event does.
    """

    def __init__(self, origin: Origin, authors: Collection[str], value: str | None) -> None:
        self.line = PostLine()
        self.telling = False
        self.timed = False
        self._origin = origin
        self._authors = {author.casefold() for author in authors}
        self._value = value

    def has(self, name: FieldName) -> bool:
        """Whether a field was found."""
        return any(each.name == name for each in self.line.fields)

    def add(self, name: FieldName, text: str, value: str | None = None) -> None:
        """Adds a field; with a date beside it, it tells of a post."""
        self.line.fields.append(Field(name=name, text=text, value=value, origin=self._origin))
        self.telling = self.telling or (self.has("date") and len(self.line.fields) > 1)

    def may_be_author(self, part: str) -> bool:
        """Whether a part beside a date, of which nothing is known, is a person's name."""
        named = _NAME.fullmatch(part) is not None and _PLACE.search(part) is None
        return named and self.has("date") and not self.has("byline") and not self.timed

    def takes(self, part: str) -> bool:
        """Reads a part; False where it is none of a post's."""
        if is_count(part):
            self.telling = self.telling or re.search("comment|repl", part, re.I) is not None
            self._remove(part, "comments")
            return True
        if self._date(part):
            return True
        for pattern in (_DATE_BY, _BY_DATE):
            both = pattern.fullmatch(part)
            if both and _is_by(both["by"]) and self._date(both["date"]):
                start, end = sorted((*both.span("by"), *both.span("date")))[1:3]
                if between := part[start:end].strip(" ,:|"):
                    self._remove(between, "parts the byline from the date")
                return self._byline(both["by"])
        return self._byline(part) or self._section(part)

    def _date(self, part: str) -> bool:
        found = _DATE.fullmatch(part)
        told = date_line(found["date"]) if found else None
        if found is None or told is None or told.date is None or told.issue:
            return False
        self.telling = self.telling or found["lead"] is not None
        self.timed = found["time"] is not None
        before = next((each for each in self.line.fields if each.name == "date"), None)
        if before is not None and not _LATER.match(before.text):
            self._remove(part, "another date of the page")
            return True
        if before is not None:
            self.line.fields.remove(before)
            self._remove(before.text, "another date of the page")
        self.add("date", part, self._value or told.date)
        return True

    def _byline(self, part: str) -> bool:
        if self.has("byline"):
            return False
        found = _BY.fullmatch(part)
        if found is None or not (found["lead"] or _is_by(part) or part.casefold() in self._authors):
            return False
        if found["lead"]:
            self.telling = True
            self._remove(found["lead"], "introduces the byline")
        if is_nobody(found["by"]):
            self.telling = True
            self._remove(found["by"], "who published the page")
        else:
            self.add("byline", found["by"])
        return True

    def _section(self, part: str) -> bool:
        found = _IN.fullmatch(part)
        if found:
            self._remove(found["lead"], "introduces the section")
        elif not is_known_section(part):
            return False
        self.add("section", found["in"] if found else part)
        return True

    def _remove(self, text: str, why: str) -> None:
        self.line.removed.append(Removed(text, why, self._origin.line))


def _is_by(text: str) -> bool:
    bare = _BY.fullmatch(text)
    by = bare["by"] if bare else text
    return is_byline(by) or (is_nobody(by) and by[:3].casefold() == "by ")
