"""Finds the channel of a feed and its items, and which of them are to be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lxml import etree

from briefcast.model import Removed
from briefcast.reading.feed.content import candidates_of, lines_of
from briefcast.reading.feed.names import children, first_words, kind, line_of, words
from briefcast.reading.feed.words import plain, title_words, words_of
from briefcast.reading.timestamps import moment_of

DATES = (
    "wp:post_date", "pubDate", "published", "issued", "dc:date", "dc:issued", "created",
    "updated", "modified", "dc:modified",
)  # fmt: skip
_NAMES = ("dc:creator", "author", "itunes:author", "category", "dc:subject")
_UNREAD = {
    "draft": "a draft",
    "auto-draft": "a draft",
    "private": "private",
    "trash": "in the trash",
    "pending": "not yet approved",
    "future": "not yet published",
    "inherit": "a version of another item",
}
_READ_TYPES = ("post", "page")


@dataclass(slots=True)
class Items:
    """The items of a feed.

    Attributes:
        channel: The element that holds the feed's own title.
        all: Every item, those that are not read too.
        read: Those that are, in the feed's order.
        removed: All that the others say, each item by itself, with why.
    """

    channel: etree._Element
    all: list[etree._Element]
    read: list[etree._Element]
    removed: list[Removed] = field(default_factory=list)


def items_of(root: etree._Element, first: int) -> Items:
    """Finds the items of a feed; of a WordPress export, what was published.

    Args:
        root: Of the feed.
        first: The line of the source that it starts on.
    """
    channel = next(children(root, "channel"), root)
    found = [each for each in root.iter() if kind(each) in ("item", "entry")]
    for item in found:  # where an end was missing, one item stands in another
        parent = item.getparent()
        if parent is not None and parent is not root and parent is not channel:
            parent.remove(item)
    items = Items(channel, found, found)
    if any(first_words(item, "wp:post_type") for item in found):
        _of_export(items, first)
    return items


def _of_export(items: Items, first: int) -> None:
    types = {first_words(item, "wp:post_type") for item in items.all}
    wanted = {each for each in types if each in _READ_TYPES}
    whys = [_why_unread(item, wanted) for item in items.all]
    posts = [
        why is None and first_words(item, "wp:post_type") == "post"
        for item, why in zip(items.all, whys, strict=True)
    ]
    any_post = any(posts)
    items.read = []
    for item, post, why in zip(items.all, posts, whys, strict=True):
        if post or (why is None and not any_post):
            items.read.append(item)
        else:
            items.removed.append(_unread(item, why or "a page, not a post", first))


def _why_unread(item: etree._Element, wanted: set[str]) -> str | None:
    type_ = first_words(item, "wp:post_type")
    status = first_words(item, "wp:status")
    if type_ == "attachment":
        return "an attachment of the site"
    if type_ == "nav_menu_item":
        return "an entry of a menu"
    if wanted and type_ not in wanted:
        return f"neither a post nor a page: {type_}" if type_ else "of no type"
    if status in ("", "publish"):
        return None
    return _UNREAD.get(status, f"not published: {status}")


def _unread(item: etree._Element, why: str, first: int) -> Removed:
    """An item with all its words: its title, then a line for each field that says more."""
    found = candidates_of(item)
    texts = [
        title_words(next(children(item, "title"), None)),
        *(words_of(each.markup) for each in (*found.full, *found.short)),
        *(plain(text) for text in lines_of(item, *_NAMES)),
    ]
    text = "\n".join(dict.fromkeys(filter(None, texts)))
    return Removed(text or "(no title)", why, line_of(item, first))


def date_text(item: etree._Element) -> str | None:
    """The date of an item as it stands: of publication before that of the last change.

    One that says a day goes before one that cannot be read (WordPress gives drafts the year 0).
    """
    texts = [
        text
        for name in DATES
        for each in children(item, name)
        if (text := words(each)) and not text.startswith("0000-")
    ]
    return next((text for text in texts if moment_of(text)), texts[0] if texts else None)


def newest(items: Items, most: int, first: int) -> None:
    """Leaves the newest items only, in the feed's order; undated ones count as the oldest.

    Args:
        items: Of the feed; those that are too old go from `read` to `removed`.
        most: How many to leave.
        first: The line of the source that the root starts on.
    """
    kept = _newest(items.read, most)
    why = f"older than the newest {most:,}"
    items.removed += [
        _unread(item, why, first) for place, item in enumerate(items.read) if place not in kept
    ]
    items.read = [item for place, item in enumerate(items.read) if place in kept]


def _newest(items: Sequence[etree._Element], most: int) -> set[int]:
    oldest = datetime.min.replace(tzinfo=UTC)
    moments = [moment_of(date_text(item) or "") or oldest for item in items]
    order = sorted(range(len(items)), key=lambda place: moments[place], reverse=True)
    return set(order[:most])
