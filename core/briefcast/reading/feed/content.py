"""The text of an item: its content before its summary."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from briefcast.model import Finding, Removed, Text
from briefcast.reading.feed.names import children, kind, words
from briefcast.reading.feed.words import markup_of
from briefcast.reading.marked import Element, Prose

_FULL = ("content:encoded", "content", "xhtml:body", "xhtml:div", "fullText", "fulltext")
_SHORT = (
    "description", "summary", "excerpt:encoded", "dc:description", "dc:abstract", "tagline",
    "abstract", "itunes:summary", "itunes:subtitle",
)  # fmt: skip
_APPEARED = (
    r"The post .{1,300}? (?:appeared first on|first appeared on) .{1,200}",
    r"Der Beitrag .{1,300}? erschien zuerst auf .{1,200}",
    r"L[’']article .{1,300}? est apparu en premier sur .{1,200}",
    r"La entrada .{1,300}? (?:se publicó primero en|aparece primero en) .{1,200}",
    r"L[’']articolo .{1,300}? (?:proviene da|sembra essere il primo su) .{1,200}",
    r"O post .{1,300}? apareceu primeiro em .{1,200}",
    r"Het bericht .{1,300}? verscheen eerst op .{1,200}",
    r"Inlägget .{1,300}? dök först upp på .{1,200}",
)
_TAIL = re.compile(rf"(?:^|\s)(?:{'|'.join(_APPEARED)})$", re.DOTALL)
_GO_ON = (
    r"(?:continue reading|keep reading|read (?:more|on|the (?:rest|full))|weiterlesen|mehr lesen"
    r"|lire la suite|continuer la lecture|seguir leyendo|sigue leyendo|leer más"
    r"|continua a leggere|leggi tutto|lees (?:verder|meer)|läs mer|les mer|læs mere"
    r"|continuar a ler|ler mais|leia mais|darllen (?:mwy|rhagor)|léigh tuilleadh)\b"
)
_CUT_OFF = re.compile(
    rf"\s*(?:\[(?:…|\.\.\.|read more…?)\]|\(more…\))(?:\s*{_GO_ON}.{{0,200}})?$"
    rf"|\s*(?:…|\.\.\.)\s*{_GO_ON}[^.!?]{{0,200}}$",
    re.IGNORECASE | re.DOTALL,
)
_LINKED = re.compile(rf"{_GO_ON}[^.!?]{{0,200}}", re.IGNORECASE)
_ALONE = re.compile(rf"{_GO_ON}\s*[.…!»›>→:]*", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…:\])”’\"'»]\s*$")
_MARK = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A field that may hold an item's text, and the markup in it."""

    element: etree._Element
    markup: str


@dataclass(slots=True)
class Candidates:
    """The fields that hold an item's text: the full ones, and the short ones."""

    full: list[Candidate] = field(default_factory=list)
    short: list[Candidate] = field(default_factory=list)


def candidates_of(item: etree._Element) -> Candidates:
    """The fields of an item that hold text, in the order in which they are preferred."""
    found = Candidates()
    for names, places in ((_FULL, found.full), (_SHORT, found.short)):
        for name in names:
            for each in children(item, name):
                if kind(each) == "content" and _is_no_text(each):
                    continue
                if markup := markup_of(each).strip():
                    places.append(Candidate(each, markup))
    return found


def _is_no_text(content: etree._Element) -> bool:
    type_ = content.get("type") or "text"
    return content.get("src") is not None or not (
        type_ in ("text", "html", "xhtml") or type_.startswith("text/") or "xhtml" in type_
    )


def repeats(summary: str, text: str) -> bool:
    """Whether a summary says nothing that the text does not say: it is its beginning, or in it."""
    short, long = _bare(summary), _bare(text)
    if short in long:
        return True
    count = Counter(short.split())
    return count.total() > 8 and (count - Counter(long.split())).total() * 20 <= count.total()


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", _MARK.sub("", text).casefold()))


def without_tail(elements: Sequence[Element]) -> tuple[list[Element], list[Removed], bool]:
    """Takes away what WordPress puts under a text: "The post … appeared first on …", "[…]".

    Returns:
        The elements, what was taken, and whether that said that the text goes on elsewhere.
    """
    kept = list(elements)
    removed: list[Removed] = []
    goes_on = False
    while kept and isinstance(last := kept[-1], Prose):
        line = last.origin.line
        plain = last.text.plain
        at = len(plain)
        if tail := _TAIL.search(plain, max(0, at - 600)):
            at = tail.start()
            removed.insert(0, Removed(plain[at:].strip(), "the feed’s own last line", line))
        elif (start := _goes_on(last.text)) is not None:
            at, goes_on = start, True
            why = "says that the text goes on elsewhere"
            removed.insert(0, Removed(plain[at:].strip(), why, line))
        else:
            break
        text = cut(last.text, at)
        kept = kept[:-1] if not text.plain else [*kept[:-1], replace(last, text=text)]
    return kept, removed, goes_on


def _goes_on(text: Text) -> int | None:
    """Where it starts to say that it goes on elsewhere: "[…]", or a link at its end."""
    plain = text.plain
    if mark := _CUT_OFF.search(plain, max(0, len(plain) - 260)):
        return mark.start()
    for inline in text.inlines:
        if inline.kind == "link" and inline.end == len(plain):
            stands_apart = _ENDED.search(plain, 0, inline.start)
            return inline.start if stands_apart and _LINKED.fullmatch(plain, inline.start) else None
    return None


def with_buttons(elements: Sequence[Element]) -> list[Element]:
    """The elements, a link that stands alone and says "Lire la suite" as the button that it is."""
    return [_as_button(each) if isinstance(each, Prose) else each for each in elements]


def _as_button(prose: Prose) -> Prose:
    plain = prose.text.plain
    links = [(each.start, each.end) for each in prose.text.inlines if each.kind == "link"]
    if (0, len(plain)) in links and _ALONE.fullmatch(plain):
        return replace(prose, button=True)
    return prose


def cut(text: Text, end: int) -> Text:
    """The text up to a character, with the marks over what is left."""
    plain = text.plain[:end].rstrip()
    inlines = tuple(
        replace(inline, end=min(inline.end, len(plain)))
        for inline in text.inlines
        if inline.start < len(plain)
    )
    return Text(plain, inlines)


def only_beginnings(count: int, of: int, name: str) -> list[Finding]:
    """The finding that a feed gives only the beginning of texts."""
    if not count:
        return []
    items = f"{count:,} of {of:,} items" if of > 1 else "The item"
    message = f"{items} hold{'s' if of == 1 else ''} only the beginning of the text"
    advice = "Let the site’s feed give the full text, or read an export of it"
    return [
        Finding(
            rule="feed-summary-only",
            severity="review",
            message=message,
            source=name,
            suggestion=advice,
        )
    ]


def lines_of(item: etree._Element, *kinds: str) -> list[str]:
    """The texts of an item's children of these kinds, each once."""
    return list(dict.fromkeys(filter(None, map(words, children(item, *kinds)))))
