"""Makes images of drawings, with the words that describe them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from briefcast.model import Image, Removed
from briefcast.reading.characters import folded, unseen
from briefcast.reading.docx.names import ALTERNATE, BOX, DECORATIVE, a, chosen, r, v, w, wp
from briefcast.reading.docx.package import Relation

_DATA = a("graphicData")
_GRAPHIC = re.compile(r"/(chart|chartex|diagram)$")
_OFFICE_TITLE = "{urn:schemas-microsoft-com:office:office}title"


def parts_of(drawing: etree._Element) -> Iterator[etree._Element]:
    """All elements of a drawing in their order, without those inside its text boxes.

    A text box itself is among them; of what is given in two ways, one is.
    """
    stack = [iter((drawing,))]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == ALTERNATE:
            way = chosen(element)
            if way is not None:
                stack.append(iter(way))
        else:
            yield element
            if element.tag != BOX:
                stack.append(iter(element))


def images_of(
    drawing: etree._Element, parts: Sequence[etree._Element], relations: Mapping[str, Relation]
) -> tuple[list[Image], list[Removed]]:
    """The images of a drawing, and what is said of them that an image has no place for.

    A frame that holds text boxes and no picture is no image, unless someone described it.

    Args:
        drawing: A `w:drawing`, `w:pict` or `w:object`.
        parts: Its elements, as `parts_of` gives them.
        relations: Of the part that it stands in.
    """
    holds_text = any(part.tag == BOX for part in parts)
    if drawing.tag == w("drawing"):
        return _of_drawing(parts, relations, holds_text)
    return _of_vml(parts, relations, holds_text)


def _of_drawing(
    parts: Sequence[etree._Element], relations: Mapping[str, Relation], holds_text: bool
) -> tuple[list[Image], list[Removed]]:
    properties = next((part for part in parts if part.tag == wp("docPr")), None)
    alt, removed = (None, []) if properties is None else _alternative(properties)
    sources = [_source(part, relations) for part in parts if part.tag == a("blip")]
    drawn = any(_GRAPHIC.search(part.get("uri", "")) for part in parts if part.tag == _DATA)
    if not sources and not drawn and (holds_text or alt is None):
        # The outline of a text box, or a line drawn across the page.
        return [], [*removed, *([Removed(alt, "describes a shape")] if alt else [])]
    # A group of pictures is described as one, by its first.
    others = [Image(src=source) for source in sources[1:]]
    return [Image(src=sources[0] if sources else None, alt=alt), *others], removed


def _alternative(properties: etree._Element) -> tuple[str | None, list[Removed]]:
    """What describes a drawing; "" where it is declared decorative."""
    description, title = properties.get("descr", ""), properties.get("title", "")
    removed = [*unseen(description), *unseen(title)]
    description, title = folded(description), folded(title)
    if any(each.get("val") in ("1", "true") for each in properties.iter(DECORATIVE)):
        told = [text for text in (description, title) if text]
        why = "describes a picture that is declared decorative"
        return "", [*removed, *(Removed(text, why) for text in told)]
    if description and title and title != description:
        removed.append(Removed(title, "the title of a picture that has a description"))
    return description or title or None, removed


def _of_vml(
    parts: Sequence[etree._Element], relations: Mapping[str, Relation], holds_text: bool
) -> tuple[list[Image], list[Removed]]:
    images: list[Image] = []
    removed: list[Removed] = []
    alt = None
    for part in parts:
        raw = part.get("alt", "")
        if raw:
            removed += unseen(raw)
            removed += [Removed(alt, "describes a shape")] if alt else []
            alt = folded(raw)
        if part.tag == v("imagedata"):
            images.append(Image(src=_source(part, relations), alt=alt))
            title = folded(part.get(_OFFICE_TITLE, ""))
            # Word writes the name of the file there.
            removed += [Removed(title, "the title of a picture")] if title else []
            alt = None
    if alt and not holds_text:
        images.append(Image(alt=alt))
    elif alt:
        removed.append(Removed(alt, "describes a shape"))
    return images, removed


def _source(part: etree._Element, relations: Mapping[str, Relation]) -> str | None:
    """The file within the document, or the address, of a picture."""
    for name in (r("embed"), r("link"), r("id"), r("href")):
        relation = relations.get(part.get(name, ""))
        if relation is not None and relation.target:
            return relation.target
    return None
