"""Makes the elements of a story of an item."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from briefcast.hooks import Limits
from briefcast.model import Finding, Image, Link, Origin, Removed, Text
from briefcast.reading.characters import seen
from briefcast.reading.feed.attachments import Attachment
from briefcast.reading.feed.content import (
    Candidate,
    candidates_of,
    lines_of,
    repeats,
    with_buttons,
    without_tail,
)
from briefcast.reading.feed.items import date_text
from briefcast.reading.feed.languages import language_inside
from briefcast.reading.feed.names import XML_LANG, children, first_words, kind, line_of, words
from briefcast.reading.feed.paragraphs import with_paragraphs
from briefcast.reading.feed.pictures import key_of, pictures_of, with_pictures
from briefcast.reading.feed.shortcodes import expanded
from briefcast.reading.feed.words import plain, title_words
from briefcast.reading.html.fragment import fragment
from briefcast.reading.languages import language_tag
from briefcast.reading.marked import Element, End, Field, Heading, Start
from briefcast.reading.said import said
from briefcast.reading.timestamps import day_of

_ACCOUNTS = {"admin", "administrator", "webmaster", "editor", "root", "wordpress"}
_NO_SECTION = {"uncategorized", "uncategorised", "allgemein", "non classé", "sin categoría"}
_MAILBOX = re.compile(r"(?P<mail>\S+@\S+)\s*\((?P<name>[^()]{1,200})\)")


@dataclass(slots=True)
class Context:
    """What the items of a feed share.

    Attributes:
        name: Of the source.
        limits: Past which it is refused.
        first: The line of the source that the root starts on.
        attachments: The pictures of a WordPress export by their numbers.
        authors: The names of its authors by their accounts.
        common_authors: The elements that name who wrote what names no author of its own.
        typed: Whether text is as it was typed in WordPress, with empty lines for paragraphs.
    """

    name: str
    limits: Limits
    first: int
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)
    common_authors: Sequence[etree._Element] = ()
    typed: bool = False


@dataclass(slots=True)
class Drafted:
    """A story's elements, from `Start` to `End`.

    Attributes:
        elements: In reading order.
        removed: What was left out of the item, with why.
        findings: What was found in it.
        only_beginning: Whether the feed says that the text goes on elsewhere.
        language: That all of the text declares; None where it declares none, or several.
    """

    elements: list[Element] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    only_beginning: bool = False
    language: str | None = None


def draft(item: etree._Element, context: Context) -> Drafted:
    """Reads an item.

    Args:
        item: An `<item>` or an `<entry>`.
        context: What it shares with the others.

    Raises:
        InputError: Its text passes a limit.
    """
    line = line_of(item, context.first)
    origin = Origin(line)
    out = Drafted()
    title = title_words(next(children(item, "title"), None)) or first_words(item, "dc:title")
    # The fields come before the text: reading that takes the elements' names from it.
    fields = [*_byline(item, context, out, origin), *_date(item, origin)]
    pictures, removed = pictures_of(item, context.attachments, context.first)
    out.removed += removed
    start = Start(
        language=_language(item),
        section=_section(item, out, line),
        link=_link(item, title),
        origin=origin,
    )
    _account_for_rest(item, out, line)
    body, standfirst, own = _text(item, context, out)
    start = replace(start, language=start.language or out.language)
    body, removed = with_pictures(body, [*pictures])
    out.removed += removed
    heading = _heading(title, body, out, origin)
    body = [*own, *body]
    out.elements = [start, *heading, *standfirst, *fields, *body, End(origin=origin)]
    return out


def _heading(title: str, body: list[Element], out: Drafted, origin: Origin) -> list[Element]:
    """The title as a heading one above the highest of the text, which may repeat it."""
    if not title:
        return []
    for place, element in enumerate(body[:3]):
        if isinstance(element, Heading) and _same(element.text.plain, title):
            line = element.origin.line
            out.removed.append(Removed(element.text.plain, "the headline again", line))
            del body[place]
            break
    levels = [element.level for element in body if isinstance(element, Heading)]
    level = max(1, min(levels, default=2) - 1)
    return [Heading(text=Text(seen(title)), level=level, origin=origin)]


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _language(item: etree._Element) -> str | None:
    own = [item.get(XML_LANG), first_words(item, "dc:language", "language")]
    inside = [each.get(XML_LANG) for each in children(item, "content", "summary", "title")]
    return next(filter(None, map(language_tag, [*own, *inside])), None)


def _link(item: etree._Element, title: str) -> Link | None:
    href = None
    for each in children(item, "link"):
        address = words(each) or (each.get("href") or "").strip()
        if address and each.get("rel", "alternate") == "alternate":
            href = address
            break
    if href is None:
        for each in children(item, "guid"):
            if each.get("isPermaLink") != "false" and words(each).startswith("http"):
                href = words(each)
    return Link(title or href, href) if href else None


def _section(item: etree._Element, out: Drafted, line: int) -> str | None:
    """The item's category, where it is in just one; the others are listed."""
    names: dict[str, bool] = {}
    for each in children(item, "category", "dc:subject", "media:category", "media:keywords"):
        text = plain(words(each) or each.get("label") or each.get("term") or "")
        if text:
            is_tag = each.get("domain") in ("post_tag", "tag") or kind(each).startswith("media:")
            names[text] = names.get(text, False) or not is_tag
    sections = [name for name, is_category in names.items() if is_category]
    section = sections[0] if len(sections) == 1 else None
    if section and section.lower() in _NO_SECTION:
        section = None
    rest = [name for name in names if name != section]
    if rest:
        out.removed.append(Removed(", ".join(rest), "categories of the item", line))
    return section


def _byline(item: etree._Element, context: Context, out: Drafted, origin: Origin) -> list[Element]:
    names = []
    for each in _authors(item) or context.common_authors:
        own = lines_of(each, "name")
        text = own[0] if own else words(each)
        mailbox = _MAILBOX.fullmatch(text)
        name = mailbox["name"].strip() if mailbox else text
        name = context.authors.get(name, name)
        if "@" in name and " " not in name:
            out.removed.append(Removed(name, "the author’s address", origin.line))
        elif name.lower() in _ACCOUNTS:
            out.removed.append(Removed(name, "an account, not a person", origin.line))
        elif name:
            names.append(plain(name))
    byline = ", ".join(dict.fromkeys(names))
    return [Field(name="byline", text=byline, origin=origin)] if byline else []


def _authors(item: etree._Element) -> list[etree._Element]:
    for name in ("dc:creator", "author", "itunes:author"):
        if found := [each for each in children(item, name) if words(each)]:
            return found
    for source in children(item, "source"):  # of an entry that was taken from another feed
        return [each for each in children(source, "author") if words(each)]
    return []


def _date(item: etree._Element, origin: Origin) -> list[Element]:
    text = date_text(item)
    if text is None:
        return []
    return [Field(name="date", text=text, value=day_of(text), origin=origin)]


def _account_for_rest(item: etree._Element, out: Drafted, line: int) -> None:
    for name, why in (
        ("rights", "copyright of the item"),
        ("copyright", "copyright of the item"),
        ("dc:rights", "copyright of the item"),
        ("media:copyright", "copyright of the item"),
        ("source", "the feed that the item is from"),
        ("dc:source", "the feed that the item is from"),
        ("dc:publisher", "the publisher of the item"),
    ):
        out.removed += [Removed(text, why, line) for text in lines_of(item, name)]
    for comment in children(item, "wp:comment"):
        text = plain(first_words(comment, "wp:comment_content"))
        author = first_words(comment, "wp:comment_author")
        if text:
            out.removed.append(Removed(f"{author}: {text}", "a reader’s comment", line))


def _text(
    item: etree._Element, context: Context, out: Drafted
) -> tuple[list[Element], list[Element], list[Element]]:
    """The item's text, its standfirst, and the pictures that only the summary shows."""
    found = candidates_of(item)
    every = [*found.full, *found.short]
    if not every:
        return [], [], []
    text, others = every[0], every[1:]
    body = _read(text, context, out)
    out.language = language_inside(text.markup)
    standfirst: list[Element] = []
    own: list[Element] = []
    for other in others:
        aside = Drafted()
        summary = _read(other, context, aside)
        line = _line(other, context)
        if repeats(said(body), said(summary)) and not repeats(said(summary), said(body)):
            body, summary = summary, body
            out.language = language_inside(other.markup)
            line = _line(text, context)
        images = [each for each in summary if isinstance(each, Image)]
        words_of_it = said([each for each in summary if not isinstance(each, Image)])
        shown = {key_of(each.src) for each in [*body, *own] if isinstance(each, Image)}
        own += [image for image in images if key_of(image.src) not in shown]
        out.removed += [
            replace(each, line=line) for each in aside.removed if each not in out.removed
        ]
        if not words_of_it:
            continue
        if repeats(words_of_it, said(body)):
            out.removed.append(Removed(words_of_it, "summary: repeats the text", line))
        elif standfirst:
            out.removed.append(Removed(words_of_it, "another summary", line))
        else:
            origin = Origin(line)
            standfirst.append(Field(name="standfirst", text=words_of_it, origin=origin))
    return body, standfirst, own


def _line(candidate: Candidate, context: Context) -> int:
    return line_of(candidate.element, context.first)


def _read(candidate: Candidate, context: Context, out: Drafted) -> list[Element]:
    line = _line(candidate, context)
    codes = expanded(candidate.markup, context.attachments, line)
    out.removed += codes.removed
    if codes.removed:
        out.findings.append(_left_in(codes.removed, context.name, line))
    markup = with_paragraphs(codes.markup, typed=context.typed)
    found = fragment(markup, context.limits, context.name, base_line=line)
    out.removed += found.removed
    out.findings += found.findings
    elements, removed, goes_on = without_tail(found.elements)
    out.removed += removed
    out.only_beginning = out.only_beginning or goes_on
    return with_buttons(elements)


def _left_in(codes: list[Removed], name: str, line: int) -> Finding:
    more = f" and {len(codes) - 1:,} more" if len(codes) > 1 else ""
    return Finding(
        rule="template-left-in",
        severity="review",
        message=f"A shortcode of WordPress was left out: {codes[0].text[:80]}{more}",
        source=name,
        line=line,
    )
