"""The pictures of a WordPress export: each is an item of its own."""

import html
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from briefcast.model import Image, Origin
from briefcast.reading.feed.names import children, first_words, line_of
from briefcast.reading.feed.words import plain


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture in the library of WordPress.

    Attributes:
        src: Its address.
        alt: None where none was given.
        caption: None where none was given.
        line: Of the source.
    """

    src: str
    alt: str | None = None
    caption: str | None = None
    line: int | None = None

    def as_image(self) -> Image:
        """The picture as a block."""
        return Image(src=self.src, alt=self.alt, caption=self.caption, origin=Origin(self.line))

    def as_figure(self) -> str:
        """The picture as HTML."""
        alt = "" if self.alt is None else f' alt="{html.escape(self.alt)}"'
        caption = html.escape(self.caption or "", quote=False)
        figcaption = f"<figcaption>{caption}</figcaption>" if caption else ""
        return f'<figure><img src="{html.escape(self.src)}"{alt}>{figcaption}</figure>'


def attachments_of(items: Iterable[etree._Element], first: int) -> dict[str, Attachment]:
    """The pictures of an export by their numbers.

    Args:
        items: All of the export.
        first: The line of the source that the root starts on.
    """
    found = {}
    for item in items:
        number = first_words(item, "wp:post_id")
        src = first_words(item, "wp:attachment_url")
        if number and src:
            found[number] = Attachment(
                src,
                meta(item, "_wp_attachment_image_alt") or None,
                plain(first_words(item, "excerpt:encoded")) or None,
                line_of(item, first),
            )
    return found


def meta(item: etree._Element, key: str) -> str:
    """What WordPress keeps of an item under a key; "" where nothing is."""
    for each in children(item, "wp:postmeta"):
        if first_words(each, "wp:meta_key") == key:
            return plain(first_words(each, "wp:meta_value"))
    return ""
