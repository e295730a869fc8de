"""Tells numbered lists from bulleted ones."""

from lxml import etree

from briefcast.reading.docx.names import VAL, child, value, w

_NUMBERLESS = frozenset({"bullet", "none", "picture"})


class Numbering:
    """The lists of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._formats: dict[tuple[str, str], str] = {}
        abstract: dict[str, dict[str, str]] = {}
        for each in root.findall(w("abstractNum")) if root is not None else ():
            abstract[each.get(w("abstractNumId"), "")] = _levels(each)
        for each in root.findall(w("num")) if root is not None else ():
            name = each.get(w("numId"), "")
            levels = dict(abstract.get(value(each, "abstractNumId") or "", {}))
            for override in each.findall(w("lvlOverride")):
                levels |= _levels(override)
            self._formats |= {(name, depth): form for depth, form in levels.items()}

    def ordered(self, number: str, depth: int) -> bool:
        """Whether the items of a list are counted.

        Args:
            number: Its id.
            depth: Of the item in the list, from 0.
        """
        return self._formats.get((number, str(depth)), "bullet") not in _NUMBERLESS


def _levels(parent: etree._Element) -> dict[str, str]:
    found = {}
    for level in parent.findall(w("lvl")):
        form = child(level, "numFmt")
        found[level.get(w("ilvl"), "0")] = "decimal" if form is None else form.get(VAL, "decimal")
    return found
