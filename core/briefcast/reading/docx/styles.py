"""What the styles of a document say of its paragraphs and runs."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from briefcast.reading.docx.names import VAL, child, switch, value, w

Role = Literal[
    "title", "heading", "caption", "quote", "contents", "bullet", "number", "field", "text"
]

_ROLES: dict[str, Role] = {
    "title": "title",
    "caption": "caption",
    "quote": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "quotations": "quote",
    "list bullet": "bullet",
    "list number": "number",
}
_FIELDS = {
    "subtitle": "standfirst",
    "standfirst": "standfirst",
    "kicker": "kicker",
    "byline": "byline",
    "author": "byline",
    "dateline": "dateline",
    "date": "date",
    "credit": "credit",
    "photo credit": "credit",
}
_CAPTION = re.compile(
    r"caption|beschriftung|bildunterschrift|bildlegende|l[ée]gende|pie de (?:foto|imagen)|bildtext"
    r"|billedtekst|bildetekst|bijschrift|didascalia|legenda|kuvateksti|popisek|podpis pod",
)
"""In the names of styles that people make themselves."""
_DEFAULT_SIZE = 20
"""Of a font, in half points, where the document says none."""


Languages = tuple[str | None, str | None, str | None]
"""BCP 47 tags of what is written in Latin and like scripts, in East Asian ones, right to left."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, that it is based on included.

    Attributes:
        role: What a paragraph of it is; None where it does not say.
        detail: Which field.
        level: Of a heading, from 1; 0 where the style says that it is none.
        bold: None, as for all that follow, where it does not say.
        size: Of the font, in half points.
        number: The id of the list that its paragraphs are items of.
        depth: Of them in that list.
    """

    role: Role | None = None
    detail: str = ""
    level: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    size: int | None = None
    languages: Languages = (None, None, None)
    number: str | None = None
    depth: int = 0
    is_header_row: bool = False


_SILENT = Style()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        elements = [] if root is None else root.findall(w("style"))
        self._elements = {each.get(w("styleId"), ""): each for each in elements}
        self._known: dict[str, Style] = {}
        self._whole: dict[str, Style] = {}
        usual = child(root, "docDefaults", "rPrDefault", "rPr")
        self._usual = replace(_of_run(usual), role="text")
        if self._usual.size is None:
            self._usual = replace(self._usual, size=_DEFAULT_SIZE)
        self._defaults = {
            each.get(w("type"), ""): each.get(w("styleId"), "")
            for each in elements
            if each.get(w("default")) in ("1", "true", "on")
        }

    def paragraph(self, named: str | None) -> Style:
        """The style of a paragraph, by its id; the usual one where it names none."""
        name = named if named and named in self._elements else self._defaults.get("paragraph", "")
        if name not in self._whole:
            self._whole[name] = merged(self._usual, self.named(name))
        return self._whole[name]

    def named(self, name: str) -> Style:
        """A style with all that it is based on; the usual settings of the document left out."""
        chain: list[str] = []
        while name in self._elements and name not in self._known and name not in chain:
            chain.append(name)
            name = value(self._elements[name], "basedOn") or ""
        style = self._known.get(name, Style())
        for each in reversed(chain):
            style = self._known[each] = merged(style, _own(self._elements[each]))
        return style


def merged(below: Style, above: Style) -> Style:
    """A style, and over it all that another says."""
    if above is _SILENT:
        return below
    changed = {
        name: said
        for name in ("bold", "italic", "hidden", "size", "number", "level")
        if (said := getattr(above, name)) is not None
    }
    if above.role is not None:
        changed |= {"role": above.role, "detail": above.detail}
    if above.number is not None:
        changed["depth"] = above.depth
    (latin, asian, other), below_it = above.languages, below.languages
    languages = latin or below_it[0], asian or below_it[1], other or below_it[2]
    is_header_row = above.is_header_row or below.is_header_row
    return replace(below, **changed, languages=languages, is_header_row=is_header_row)


def of_run(properties: etree._Element | None, styles: Styles) -> Style:
    """What the properties of a run say, its character style included."""
    if properties is None:
        return _SILENT
    named = value(properties, "rStyle")
    own = _of_run(properties)
    return merged(styles.named(named), own) if named else own


def outline_level(properties: etree._Element | None) -> int | None:
    """The level of a heading that a paragraph is said to be; 0 where it is said to be none."""
    said = _number(value(properties, "outlineLvl"))
    if said is None:
        return None
    return said + 1 if said < 9 else 0


def _number(text: str | None) -> int | None:
    """A number as Word writes it; None where it is none, or none that Word would write."""
    return int(text) if text and text.isdecimal() and len(text) < 6 else None


def _own(element: etree._Element) -> Style:
    name = (value(element, "name") or "").casefold().strip()
    paragraph = child(element, "pPr")
    level = outline_level(paragraph)
    role, detail = _ROLES.get(name), _FIELDS.get(name, "")
    if name.startswith(("list bullet", "list number")):
        role = "bullet" if "bullet" in name else "number"
    elif detail:
        role = "field"
    elif name.startswith("toc ") and name[4:].isdecimal():
        role = "contents"
    elif name.startswith("heading ") and (number := _number(name[8:])):
        level = level or number
    elif role is None and _CAPTION.search(name):
        role = "caption"
    if role is None and level is not None:
        role = "heading" if level else "text"
    first_row = any(each.get(w("type")) == "firstRow" for each in element.findall(w("tblStylePr")))
    return replace(
        _of_run(child(element, "rPr")),
        role=role,
        detail=detail,
        level=level,
        number=value(paragraph, "numPr", "numId"),
        depth=_number(value(paragraph, "numPr", "ilvl")) or 0,
        is_header_row=first_row,
    )


def _of_run(properties: etree._Element | None) -> Style:
    if properties is None or len(properties) == 0:
        return _SILENT
    language = child(properties, "lang")
    return Style(
        bold=switch(properties, "b"),
        italic=switch(properties, "i"),
        hidden=switch(properties, "vanish"),
        size=_number(value(properties, "sz")) or None,
        languages=(_tag(language, VAL), _tag(language, w("eastAsia")), _tag(language, w("bidi"))),
    )


def _tag(language: etree._Element | None, name: str) -> str | None:
    """A BCP 47 tag as it stands, but for the one that Word writes for no language."""
    said = None if language is None else language.get(name)
    return said if said not in ("", "x-none") else None
