"""The names of the XML vocabularies that a Word document is written in."""

from functools import cache

from lxml import etree

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_VML = "urn:schemas-microsoft-com:vml"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _WORD.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _DRAWING.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", _PLACED.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATED.encode()),
)
"""What the names are in a document saved as "Strict Open XML", and what they are elsewhere."""


@cache
def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{_WORD}}}{name}"


def a(name: str) -> str:
    """Of DrawingML."""
    return f"{{{_DRAWING}}}{name}"


def wp(name: str) -> str:
    """Of drawings placed in a text."""
    return f"{{{_PLACED}}}{name}"


def r(name: str) -> str:
    """Of references to other parts of the package."""
    return f"{{{_RELATED}}}{name}"


def mc(name: str) -> str:
    """Of content given in two ways."""
    return f"{{{_COMPATIBLE}}}{name}"


def v(name: str) -> str:
    """Of VML, the drawings of older versions."""
    return f"{{{_VML}}}{name}"


VAL = w("val")
P, R, T, TBL, SDT = w("p"), w("r"), w("t"), w("tbl"), w("sdt")
BOX = w("txbxContent")
ALTERNATE = mc("AlternateContent")
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

_OFF = frozenset({"0", "false", "off", "none"})


def value(parent: etree._Element | None, *path: str) -> str | None:
    """The `w:val` of the element at a path of WordprocessingML names; None where it has none."""
    found = child(parent, *path)
    return None if found is None else found.get(VAL)


def child(parent: etree._Element | None, *path: str) -> etree._Element | None:
    """The element at a path of WordprocessingML names."""
    for name in path:
        if parent is None:
            return None
        parent = next(parent.iterchildren(w(name)), None)
    return parent


def switch(parent: etree._Element | None, name: str) -> bool | None:
    """Whether a property is on; None where it is not given."""
    found = child(parent, name)
    return None if found is None else found.get(VAL, "1") not in _OFF


def chosen(alternate: etree._Element) -> etree._Element | None:
    """The one of the ways in which content is given that is to be read."""
    fallback = None
    for way in alternate:
        if way.tag == mc("Choice"):
            if next(way.iter(w("drawing"), BOX, T), None) is not None:
                return way
        elif way.tag == mc("Fallback"):
            fallback = way
    return fallback


def words(parent: etree._Element) -> str:
    """All text under an element, a line for each paragraph; what is given in two ways, once."""
    skipped = {
        way
        for alternate in parent.iter(ALTERNATE)
        for way in alternate
        if way is not chosen(alternate)
    }
    lines: list[str] = []
    walk = etree.iterwalk(parent, events=("start",))
    for _, element in walk:
        if element in skipped:
            walk.skip_subtree()
        elif element.tag in (P, a("p")):
            lines.append("")
        elif element.tag in (T, w("delText"), MATH_TEXT, a("t")):
            lines = lines or [""]
            lines[-1] += element.text or ""
        elif element.tag in (w("tab"), w("br"), w("cr")) and lines:
            lines[-1] += " "
    return "\n".join(line for line in lines if line.strip())
