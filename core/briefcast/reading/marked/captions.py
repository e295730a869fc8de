"""Gives images what stands under them: captions and credits."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Image, Removed, find_credit
from briefcast.reading.marked.elements import Element, Field, Prose
from briefcast.reading.marked.inferred import LARGER
from briefcast.reading.text.credits import credit_under, has_credit_cue, is_credit_line
from briefcast.reading.text.images import near_equal
from briefcast.reading.text.shapes import LONGEST_LABEL, ends_like_prose, is_byline

_FIGURE = re.compile(r"(?:figure|fig\.?|picture|photo|plate|image) \d{1,3}\s*[.:–—-]\s*\S.*", re.I)
_MARK = re.compile(r"(?:photo |picture |image )?caption\s*:\s*(?P<text>\S.*)", re.IGNORECASE)


def with_captions(elements: Sequence[Element]) -> tuple[list[Element], list[Removed]]:
    """The elements, each image with the caption and the credit that stand right after it.

    A text that is no field is a caption where it is nearly the alternative again, where it
    credits a picture, or where all of it stands in italics.

    Returns:
        The elements, and the lines that were read as credits.
    """
    found: list[Element] = []
    removed: list[Removed] = []
    for element in elements:
        last = found[-1] if found else None
        if isinstance(last, Image) and isinstance(element, Field | Prose):
            taken = _with_line(last, element, removed)
            if taken is not None:
                found[-1] = taken
                continue
        found.append(element)
    return [_credited(each) if isinstance(each, Image) else each for each in found], removed


def _with_line(image: Image, element: Field | Prose, removed: list[Removed]) -> Image | None:
    text = " ".join(str(element.text).split())
    if isinstance(element, Field):
        if element.name == "credit":
            removed.append(Removed(text, "read as the credit of an image", element.origin.line))
            credit = credit_under(image.caption or "", text)
            return replace(image, credit=credit.name if credit else text)
        if element.name == "caption" and image.caption is None:
            return replace(image, caption=text)
        return None
    if len(text) > LONGEST_LABEL or element.bold or element.size >= LARGER:
        return None
    if image.credit is None and image.caption is not None and is_credit_line(text):
        removed.append(Removed(text, "read as the credit of an image", element.origin.line))
        credit = credit_under(image.caption, text)
        return replace(image, credit=credit.name if credit else None)
    if image.caption is not None:
        return None
    if marked := _MARK.fullmatch(text):
        removed.append(Removed(_sign(marked), "marks a caption", element.origin.line))
        return replace(image, caption=marked["text"], certainty=0.95, why=("says it is one",))
    why = _why_caption(image, element, text)
    return replace(image, caption=text, certainty=0.8, why=(why,)) if why else None


def _sign(marked: re.Match[str]) -> str:
    return marked.string[: marked.start("text")].strip()


def _why_caption(image: Image, element: Prose, text: str) -> str | None:
    if image.alt and near_equal(image.alt, text):
        return "a line under it that is nearly its alternative"
    if _FIGURE.fullmatch(text):
        return "a line under it with the number of a figure"
    if has_credit_cue(text) and not is_byline(text):
        return "a line under it that credits a picture"
    whole = element.italic or any(
        inline.kind == "emphasis" and inline.start == 0 and inline.end == len(element.text.plain)
        for inline in element.text.inlines
    )
    if whole and not element.bold and not (ends_like_prose(text) and len(text.split()) > 30):
        return "a line in italics under it"
    return None


def _credited(image: Image) -> Image:
    if image.credit is not None:
        given = credit_under("an image", image.credit)
        return replace(image, credit=given.name) if given else image
    credit = find_credit(image.caption or "") or find_credit(image.alt or "")
    return replace(image, credit=credit.name) if credit else image
