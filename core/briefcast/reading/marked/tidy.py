"""Takes out what is no part of a briefing, and puts what belongs to a heading under it."""

import re
from collections.abc import Sequence

from briefcast.model import Image, Removed
from briefcast.reading.furniture import LONGEST, furniture, stands_beside_furniture
from briefcast.reading.marked.elements import Element, End, Field, Heading, Prose, Start
from briefcast.reading.text.images import near_equal
from briefcast.reading.text.shapes import ends_like_prose

_RULE = re.compile(r"[-=*_~#•·+.\s]{2,}|[*•·]")
_BETWEEN = re.compile(r"\s*[|•·∙\n]\s*")
_BESIDE = "page furniture: links in a row"
_LOGO = re.compile(r"(?:\b|_)(?:logo|masthead|banner)(?:\b|_)", re.IGNORECASE)


def without_furniture(elements: Sequence[Element]) -> tuple[list[Element], list[Removed]]:
    """The elements without page furniture and lines drawn between blocks, and those."""
    kept: list[Element] = []
    removed: list[Removed] = []
    for element in elements:
        if isinstance(element, Prose | Heading):
            text = element.one_line
            why = (
                "a line drawn between blocks"
                if _RULE.fullmatch(text)
                else _furniture(element.text.plain)
            )
            if why:
                removed.append(Removed(text, why, element.origin.line))
                continue
        kept.append(element)
    return kept, removed


def _furniture(text: str) -> str | None:
    """Why a text is page furniture, or all of its parts are: "Back to top | Unsubscribe"."""
    folded = " ".join(text.split())
    parts = _BETWEEN.split(text) if len(folded) <= LONGEST else []
    if len(parts) < 2:
        return furniture(folded)
    whys = [furniture(part) or (_BESIDE if stands_beside_furniture(part) else "") for part in parts]
    return ", ".join(dict.fromkeys(whys)) if all(whys) else furniture(folded)


def without_logos(
    elements: Sequence[Element], names: Sequence[str]
) -> tuple[list[Element], list[Removed]]:
    """The elements without the images on top and at the end that show who publishes, and those.

    Args:
        elements: Captions already with their images: a logo has none.
        names: What the briefing and its publisher are called; the first heading may be one.
    """
    kept: list[Element] = []
    removed: list[Removed] = []
    first = next((each for each in elements if isinstance(each, Heading)), None)
    names = [*names, first.text.plain] if first else names
    headings = 0
    top = True
    last = max((n for n, each in enumerate(elements) if not isinstance(each, Image)), default=0)
    for place, element in enumerate(elements):
        headings += isinstance(element, Heading)
        if headings > 1 or (isinstance(element, Prose) and ends_like_prose(element.text.plain)):
            top = False
        if (top or place > last) and isinstance(element, Image) and _is_logo(element, names):
            said = element.alt or f"image {element.src}"
            removed.append(Removed(said, "a logo", element.origin.line))
        else:
            kept.append(element)
    return kept, removed


def _is_logo(image: Image, names: Sequence[str]) -> bool:
    if image.caption:
        return False
    alt = (image.alt or "").strip()
    return bool(_LOGO.search(f"{image.src} {alt}")) or any(near_equal(alt, name) for name in names)


def under_headings(elements: Sequence[Element]) -> list[Element]:
    """The elements, those that stand right above the heading they belong to now under it.

    Fields belong to it wherever they end nothing else: "PEOPLE", then the headline. Images do
    where every story has its image on top: one stands above the first headline that text
    follows, another above a later one, and none under a headline or at the very end.
    """
    found = list(elements)
    images = _images_lead(elements)
    above = 0
    for place, element in enumerate(elements):
        if isinstance(element, Heading):
            start = place
            first = element.level > above  # then a date above it is the briefing's
            while start > 0 and _leads(found, start - 1, images, first):
                start -= 1
            found[start : place + 1] = [element, *found[start:place]]
            above = element.level
    return found


def _leads(elements: Sequence[Element], place: int, images: bool, first: bool) -> bool:
    element = elements[place]
    if isinstance(element, Image):
        return images
    if not isinstance(element, Field) or element.name in ("caption", "credit", "standfirst"):
        return False
    if element.name == "date" and first:
        return False
    before = elements[place - 1] if place else None
    return not isinstance(before, Heading | Start | None)


def _images_lead(elements: Sequence[Element]) -> bool:
    above = under = 0
    told = [element for element in elements if not isinstance(element, Field | Start | End)]
    headings = [place for place, element in enumerate(told) if isinstance(element, Heading)]
    for place in headings:
        above += place > 0 and isinstance(told[place - 1], Image)
        after = told[place + 1 : place + 3]
        under += isinstance(after[0], Image) if len(after) == 1 else _is_under(after)
    ends = bool(told) and isinstance(told[-1], Image)
    return above >= 2 and not under and not ends and _first_has_image(told, headings)


def _is_under(after: Sequence[Element]) -> bool:
    """Whether an image stands under a headline, and not between two headings."""
    return len(after) > 1 and isinstance(after[0], Image) and not isinstance(after[1], Heading)


def _first_has_image(told: Sequence[Element], headings: Sequence[int]) -> bool:
    """Whether an image stands above one of the first two headings: the title, or a story."""
    return any(place > 0 and isinstance(told[place - 1], Image) for place in headings[:2])
