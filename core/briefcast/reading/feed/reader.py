"""The reader of feeds."""

from dataclasses import replace

from lxml import etree

from briefcast.hooks import Source
from briefcast.model import InputError, Reading, Removed
from briefcast.reading.amount import too_many_blocks
from briefcast.reading.feed.attachments import attachments_of
from briefcast.reading.feed.content import lines_of, only_beginnings
from briefcast.reading.feed.document import parse
from briefcast.reading.feed.items import Items, items_of, newest
from briefcast.reading.feed.names import XML_LANG, children, first_words, kind
from briefcast.reading.feed.story import Context, draft
from briefcast.reading.feed.words import plain, title_words
from briefcast.reading.languages import language_tag
from briefcast.reading.marked import Element, Marked
from briefcast.reading.marked.compose import compose
from briefcast.reading.provenance import with_source
from briefcast.reading.timestamps import day_of

NAME = "feed"


def read(source: Source) -> Reading:
    """Reads a briefing from a feed: every item is a story.

    Args:
        source: RSS, RDF Site Summary, Atom, or an export of WordPress. With `latest`, only the
            newest items are read.

    Returns:
        The briefing, its id still empty.

    Raises:
        InputError: It is no feed, holds no item that is to be read, defines entities, or passes
            a limit.
    """
    document = parse(source.data, source.name, source.limits)
    items = items_of(document.root, document.first)
    if not items.read:
        raise InputError(_nothing(items, source.name))
    if source.latest is not None:
        newest(items, source.latest, document.first)
    context = Context(
        source.name,
        source.limits,
        document.first,
        attachments_of(items.all, document.first),
        _authors(items.channel),
        _common_authors(items.channel),
        typed=_is_export(items),
    )
    elements: list[Element] = []
    head = _head(document.root, items.channel)
    removed = [*document.removed, *head.removed]
    findings = list(document.findings)
    beginnings = 0
    for item in items.read:
        story = draft(item, context)
        elements += story.elements
        if len(elements) > source.limits.blocks:
            raise too_many_blocks(source.limits, source.name, len(elements))
        removed += story.removed
        findings += story.findings
        beginnings += story.only_beginning
    findings += only_beginnings(beginnings, len(items.read), source.name)
    marked = replace(
        head,
        elements=tuple(elements),
        removed=(*removed, *items.removed),
        findings=tuple(findings),
    )
    reading = compose(marked, source.name)
    return with_source(reading, source, NAME, document.encoding)


def _nothing(items: Items, name: str) -> str:
    if not items.all:
        return f"{name} is a feed without an item: there is nothing to read"
    return f"{name} holds no published item: there is nothing to read"


def _is_export(items: Items) -> bool:
    return any(first_words(item, "wp:post_type") for item in items.all)


def _authors(channel: etree._Element) -> dict[str, str]:
    """The names of an export's authors by the accounts that items name."""
    found = {}
    for author in children(channel, "wp:author"):
        login = first_words(author, "wp:author_login")
        if name := first_words(author, "wp:author_display_name"):
            found[login] = name
    return found


def _common_authors(channel: etree._Element) -> list[etree._Element]:
    """The authors of an Atom feed, who wrote the entries that name none (RFC 4287, 4.2.1).

    A feed that gives its own title for a name has no author.
    """
    if kind(channel) != "feed":
        return []
    title = title_words(next(children(channel, "title"), None))
    return [
        each for each in children(channel, "author") if first_words(each, "name") not in ("", title)
    ]


def _head(root: etree._Element, channel: etree._Element) -> Marked:
    """What the feed says of itself."""
    title = title_words(next(children(channel, "title"), None))
    about = ""
    for each in children(channel, "description", "subtitle", "tagline", "itunes:summary"):
        about = about or title_words(each)
    language = next(
        filter(
            None,
            map(
                language_tag,
                (
                    first_words(channel, "language", "dc:language"),
                    channel.get(XML_LANG),
                    root.get(XML_LANG),
                ),
            ),
        ),
        None,
    )
    removed = []
    for names, why in (
        (("copyright", "rights", "dc:rights", "media:copyright"), "copyright of the feed"),
        (("category", "dc:subject"), "categories of the feed"),
        (("author", "managingEditor", "itunes:author", "dc:creator"), "who makes the feed"),
    ):
        removed += [Removed(plain(text), why) for text in lines_of(channel, *names)]
    for image in children(channel, "image"):
        text = first_words(image, "title")
        if text and text != title:
            removed.append(Removed(plain(text), "the title of the feed’s picture"))
    return Marked(
        elements=(),
        title=title or None,
        single=False,
        organisation=first_words(channel, "dc:publisher") or None,
        date=day_of(first_words(channel, "pubDate", "dc:date")),
        language=language,
        standfirst=about or None if about != title else None,
        removed=tuple(removed),
    )
