"""Pictures that a feed gives beside an item's text: Media RSS, enclosures, a featured image."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from lxml import etree

from briefcast.model import Image, Origin, Removed
from briefcast.reading.feed.attachments import Attachment, meta
from briefcast.reading.feed.names import children, kind, line_of, words
from briefcast.reading.feed.words import plain, title_words
from briefcast.reading.marked import Element, Field

_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$", re.IGNORECASE)
_SIZE = re.compile(r"(?:-\d{2,5}x\d{2,5}|-scaled|-e\d{10,}|_(?:thumb|small|large|[sbmo]))+$")
_ADDRESS = re.compile(r"\S+$")
_PORTRAIT = re.compile(r"^https?://(?:[\w-]+\.)*gravatar\.com/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and who made it where that is said apart."""

    image: Image
    credit: str | None = None
    thumbnail: bool = False
    width: int = 0


def key_of(src: str | None) -> str:
    """What two addresses of one picture have in common: its file's name, without the size."""
    path = unquote(re.split(r"[?#]", src or "", maxsplit=1)[0]).rstrip("/")
    name = path.rpartition("/")[2]
    stem, dot, _ = name.rpartition(".")
    return (_SIZE.sub("", stem if dot else name) or path).casefold()


def pictures_of(
    item: etree._Element, attachments: Mapping[str, Attachment], first: int
) -> tuple[list[Picture], list[Removed]]:
    """The pictures that stand beside an item's text, each once.

    Args:
        item: Of the feed.
        attachments: The pictures of a WordPress export by their numbers.
        first: The line of the source that the root starts on.

    Returns:
        The pictures in order, and what was said of those that are not its own.
    """
    line = line_of(item, first)
    found: dict[str, Picture] = {}
    removed: list[Removed] = []
    if featured := attachments.get(meta(item, "_thumbnail_id")):
        found[key_of(featured.src)] = Picture(featured.as_image())
    for picture in _beside(item, line):
        src = picture.image.src or ""
        if _PORTRAIT.match(src):
            removed += [Removed(text, "the author’s portrait", line) for text in _said(picture)]
            continue
        same = found.get(key_of(src))
        found[key_of(src)] = _merged(same, picture, removed) if same else picture
    whole = [picture for picture in found.values() if not picture.thumbnail]
    return whole or list(found.values())[:1], removed


def with_pictures(
    elements: list[Element], pictures: list[Picture]
) -> tuple[list[Element], list[Removed]]:
    """The elements of a story with its pictures in front; those that the text shows stay there.

    A picture that is in the text already gives it the caption and the credit that it lacks.
    """
    removed: list[Removed] = []
    lead: list[Element] = []
    shown = {
        key_of(each.src): place for place, each in enumerate(elements) if isinstance(each, Image)
    }
    added: dict[int, list[Element]] = {}
    for picture in pictures:
        place = shown.get(key_of(picture.image.src))
        if place is None:
            if not (picture.thumbnail and shown):
                lead += _as_elements(picture)
            continue
        image = elements[place]
        caption = picture.image.caption
        captioned = isinstance(image, Image) and (image.caption or _is_captioned(elements, place))
        if caption and isinstance(image, Image) and not captioned:
            elements[place] = replace(image, caption=caption)
        elif caption and isinstance(image, Image) and image.alt == "":
            _described_too(elements, place, caption)
        elif caption and not (isinstance(image, Image) and caption in (image.caption, image.alt)):
            removed.append(Removed(caption, "another caption of an image", image.origin.line))
        if picture.credit:
            added[place] = [_credit(picture)]
    body = [
        each for place, element in enumerate(elements) for each in (element, *added.get(place, ()))
    ]
    return [*lead, *body], removed


def _described_too(elements: list[Element], place: int, description: str) -> None:
    """Puts a description in front of the caption of a picture that has no alternative."""
    image, after = elements[place], elements[place + 1 : place + 2]
    if isinstance(image, Image) and image.caption:
        elements[place] = replace(image, caption=_joined(description, image.caption))
    elif after and isinstance(after[0], Field):
        elements[place + 1] = replace(after[0], text=_joined(description, after[0].text))


def _joined(description: str, caption: str) -> str:
    if description in caption:
        return caption
    stop = "" if description.endswith((".", "!", "?", "…")) else "."
    return f"{description}{stop} {caption}"


def _is_captioned(elements: list[Element], place: int) -> bool:
    after = elements[place + 1] if place + 1 < len(elements) else None
    return isinstance(after, Field) and after.name == "caption"


def _as_elements(picture: Picture) -> list[Element]:
    return [picture.image, *([_credit(picture)] if picture.credit else [])]


def _credit(picture: Picture) -> Field:
    return Field(name="credit", text=picture.credit or "", origin=picture.image.origin)


def _said(picture: Picture) -> list[str]:
    return [text for text in (picture.image.caption, picture.credit) if text]


def _merged(one: Picture, other: Picture, removed: list[Removed]) -> Picture:
    """Two sizes of one picture as one: the larger, with what is said of either."""
    larger, smaller = (
        (one, other) if one.width >= other.width and not one.thumbnail else (other, one)
    )
    caption = larger.image.caption or smaller.image.caption
    credit = larger.credit or smaller.credit
    alt = larger.image.alt if larger.image.alt is not None else smaller.image.alt
    for text in _said(smaller):
        if text not in (caption, credit):
            why = "another caption of an image"
            removed.append(Removed(text, why, smaller.image.origin.line))
    image = replace(larger.image, caption=caption, alt=alt)
    return replace(larger, image=image, credit=credit)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What an item says of all its pictures, and its title."""

    title: str
    said: dict[str, str]


def _beside(item: etree._Element, line: int) -> Iterator[Picture]:
    said = {name: text for name, text in _own(item).items() if name != "title"}
    beside = _Beside(title_words(next(children(item, "title"), None)), said)
    for each in children(item):
        name = kind(each)
        if name == "media:group":
            group = _described(each, beside)
            inside = [
                picture for child in children(each) if (picture := _media(child, group, line))
            ]
            yield from sorted(inside, key=lambda picture: -picture.width)[:1]
        elif name in ("media:content", "media:thumbnail"):
            if picture := _media(each, _described(each, beside), line):
                yield picture
            for child in children(each, "media:thumbnail"):
                if not picture and (still := _media(child, _described(each, beside), line)):
                    yield still
        elif picture := _plain(each, name, line):
            yield picture


def _plain(each: etree._Element, name: str, line: int) -> Picture | None:
    """A picture of which nothing but the address is given."""
    if name == "enclosure" or (name == "link" and each.get("rel") == "enclosure"):
        src = each.get("url") or each.get("href") or ""
        return Picture(_image(src.strip(), None, line)) if _is_image(each) else None
    if name not in ("itunes:image", "image", "media:image"):
        return None
    src = each.get("href") or each.get("url") or next(map(words, children(each, "url")), "")
    src = src or words(each)
    thumbnail = name == "itunes:image"
    return Picture(_image(src, None, line), thumbnail=thumbnail) if _ADDRESS.match(src) else None


def _is_image(each: etree._Element) -> bool:
    type_ = each.get("type") or ""
    address = re.split(r"[?#]", each.get("url") or each.get("href") or "", maxsplit=1)[0]
    if each.get("medium"):
        return each.get("medium") == "image"
    return type_.startswith("image/") or (not type_ and _FILE.search(address) is not None)


def _media(each: etree._Element, described: dict[str, str], line: int) -> Picture | None:
    thumbnail = kind(each) == "media:thumbnail"
    src = (each.get("url") or "").strip()
    if not src or not (thumbnail or (kind(each) == "media:content" and _is_image(each))):
        return None
    own = {**described, **_own(each)}
    caption = own.get("description") or own.get("text") or own.get("title")
    width = each.get("width") or ""
    return Picture(
        _image(src, caption, line),
        own.get("credit"),
        thumbnail,
        int(width) if width.isascii() and width.isdigit() and len(width) < 6 else 0,
    )


def _image(src: str, caption: str | None, line: int) -> Image:
    return Image(src=src, caption=caption, origin=Origin(line))


def _described(media: etree._Element, beside: _Beside) -> dict[str, str]:
    """What is said of a picture; its title only where that is not the item's own."""
    found = {**beside.said, **_own(media)}
    own = found.get("title")
    if own and (own == beside.title or _FILE.search(own) or own == found.get("description")):
        del found["title"]
    return found


def _own(element: etree._Element) -> dict[str, str]:
    return {
        kind(each).partition(":")[2]: text
        for each in children(
            element, "media:description", "media:text", "media:title", "media:credit"
        )
        if (text := plain(words(each)))
    }
