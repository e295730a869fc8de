"""Follows Word's fields: which runs are a link, and which a list of contents."""

import re
from dataclasses import dataclass

from lxml import etree

from briefcast.reading.docx.names import R, w

_LINK = re.compile(r'\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))(?:.*?\\l\s+"([^"]*)")?', re.DOTALL)
_CONTENTS = re.compile(r"\s*TOC\b")


@dataclass(frozen=True, slots=True)
class FieldResult:
    """What the fields around a run make of it.

    Attributes:
        href: The address that it leads to.
        contents: Whether it is part of a list of contents.
    """

    href: str | None = None
    contents: bool = False


NO_FIELD = FieldResult()


@dataclass(slots=True)
class _Open:
    outer: FieldResult
    code: str = ""
    result: FieldResult | None = None


def field_results(root: etree._Element) -> dict[etree._Element, FieldResult]:
    """The runs that are results of fields.

    A field may reach over paragraphs. Where one is not closed none is known: all that follows
    might be taken for its result.
    """
    found: dict[etree._Element, FieldResult] = {}
    stack: list[_Open] = []
    for element in root.iter(w("fldChar"), w("instrText"), R):
        now = (stack[-1].result or stack[-1].outer) if stack else NO_FIELD
        if element.tag == R:
            if now != NO_FIELD:
                found[element] = now
        elif element.tag == w("instrText"):
            if stack:
                stack[-1].code += element.text or ""
        elif element.get(w("fldCharType")) == "begin":
            stack.append(_Open(now))
        elif stack and element.get(w("fldCharType")) == "separate":
            stack[-1].result = of_code(stack[-1].code, stack[-1].outer)
        elif stack and element.get(w("fldCharType")) == "end":
            stack.pop()
    return {} if stack else found


def of_code(code: str, outer: FieldResult = NO_FIELD) -> FieldResult:
    """What a field makes of its result.

    Args:
        code: As in `HYPERLINK "https://…"`.
        outer: What the fields around it make of it.
    """
    if _CONTENTS.match(code):
        return FieldResult(outer.href, contents=True)
    if link := _LINK.match(code):
        href = link[1] or link[2] or ""
        return FieldResult(f"{href}#{link[3]}" if link[3] else href or None, outer.contents)
    return outer
