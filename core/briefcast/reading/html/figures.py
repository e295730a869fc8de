"""Figures: an image, a quotation or a table with its caption."""

from dataclasses import replace

from briefcast.model import Image, Quote, Table, Text
from briefcast.reading.html.frames import Frame, line
from briefcast.reading.html.hints import field_of
from briefcast.reading.html.tree import Node, text_of
from briefcast.reading.marked import Element, Field, Prose

_LONGEST = 60
_NOT_MARKED = "the text of the figure was taken for its caption"


def figure_of(frame: Frame) -> list[Element]:
    """The parts of a figure with their caption.

    A caption is of the first image that has none, and verbatim, its credit included: a credit
    that stands apart follows it. A figure of one image that has no `figcaption` but a short text
    has that as caption.
    """
    captions = frame.taken("caption")
    caption = " ".join(filter(None, (line(part.out) for part in captions)))
    credit = next(filter(None, (_credit(part.node) for part in captions)), None)
    out: list[Element] = []
    certain = True
    shown = [element for element in frame.out if isinstance(element, Image)]
    for element in frame.out:
        if isinstance(element, Field) and element.name in ("caption", "credit") and shown:
            if element.name == "credit":
                credit = credit or element.text
            caption = f"{caption} {element.text}".strip()
        elif isinstance(element, Prose) and _is_caption(element, shown, captions):
            caption = f"{caption} {line([element])}".strip()
            certain = False
        else:
            out.append(element)
    out += [element for part in captions for element in part.out if isinstance(element, Image)]
    return _captioned(out, caption, credit, certain) if caption else out


def _is_caption(element: Prose, shown: list[Image], captions: list[Frame]) -> bool:
    short = len(element.text.plain.split()) <= _LONGEST
    return len(shown) == 1 and not captions and short


def _captioned(
    out: list[Element], caption: str, credit: str | None, certain: bool
) -> list[Element]:
    for index, element in enumerate(out):
        if isinstance(element, Image) and element.caption is None:
            image = replace(element, caption=caption, credit=credit)
            out[index] = image if certain else replace(image, certainty=0.8, why=(_NOT_MARKED,))
            return out
    for index, element in enumerate(out):
        if isinstance(element, Table) and element.caption is None:
            out[index] = replace(element, caption=caption)
            return out
        if isinstance(element, Quote) and element.attribution is None:
            out[index] = replace(element, attribution=caption.lstrip("—–- ") or caption)
            return out
    return [*out, Prose(text=Text(caption))]


def _credit(caption: Node) -> str | None:
    """What a caption marks as its credit."""
    for node in caption.elements():
        if node.tag == "cite" or field_of(node) == "credit":
            return text_of(node) or None
    return None
