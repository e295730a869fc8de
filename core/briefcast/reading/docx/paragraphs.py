"""Reads a paragraph: its text, and the pictures, text boxes and notes that hang on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from briefcast.model import Image, Removed
from briefcast.reading.docx.boxes import Placed, place_of
from briefcast.reading.docx.context import Context, language_of, run_style
from briefcast.reading.docx.linkfields import NO_FIELD, FieldResult, of_code
from briefcast.reading.docx.names import (
    ALTERNATE,
    BOX,
    MATH_TEXT,
    SDT,
    R,
    T,
    a,
    child,
    chosen,
    r,
    v,
    value,
    w,
    words,
)
from briefcast.reading.docx.pictures import images_of, parts_of
from briefcast.reading.docx.segments import BREAK, Segment, has_words
from briefcast.reading.docx.styles import Style

DELETED = (w("del"), w("moveFrom"))
"""What tracked changes took out."""

_REMOVED = {
    **dict.fromkeys(DELETED, "deleted by a tracked change"),
    w("rt"): "how the characters above are read",
}
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("noBreakHyphen"): "-"}
_BREAKS = (w("br"), w("cr"))
_DRAWINGS = frozenset(map(w, ("drawing", "pict", "object")))
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_SKIPPED = frozenset(map(w, ("pPr", "rPr", "sdtPr", "instrText", "fldChar", "delText")))


@dataclass(slots=True)
class Content:
    """What a paragraph holds.

    Attributes:
        images: Those that stand before its first word, and those after.
        boxes: In the order of the file.
        notes: The parts and ids of its footnotes and endnotes.
    """

    style: Style
    segments: list[Segment] = field(default_factory=list)
    images: tuple[list[Image], list[Image]] = field(default_factory=lambda: ([], []))
    boxes: list[Placed] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


def read_paragraph(paragraph: etree._Element, context: Context) -> Content:
    """Reads a `w:p`; text boxes in it are given, not read."""
    return _Reader(context, paragraph).content


class _Reader:
    def __init__(self, context: Context, paragraph: etree._Element) -> None:
        self._context = context
        self._style = context.styles.paragraph(value(paragraph, "pPr", "pStyle"))
        self.content = Content(self._style)
        contents: list[str] = []
        for run, result in self._runs(paragraph):
            if result.contents or self._style.role == "contents":
                contents.append(run.text or "" if run.tag == MATH_TEXT else words(run))
            else:
                self._read_run(run, result)
        if any(contents):
            self.content.removed.append(Removed(" ".join("".join(contents).split()), _CONTENTS))

    def _runs(self, paragraph: etree._Element) -> Iterator[tuple[etree._Element, FieldResult]]:
        """The runs of a paragraph and its mathematics, with what the fields around them say."""
        stack: list[tuple[Iterator[etree._Element], FieldResult]] = [(iter(paragraph), NO_FIELD)]
        while stack:
            elements, result = stack[-1]
            element = next(elements, None)
            if element is None:
                stack.pop()
            elif element.tag == R:
                own = self._context.results.get(element)
                yield element, (own if own and result == NO_FIELD else result)
            elif element.tag == MATH_TEXT:
                yield element, result
            else:
                if element.tag == w("hyperlink"):
                    result = FieldResult(self._address(element), result.contents)
                elif element.tag == w("fldSimple"):
                    result = of_code(element.get(w("instr"), ""), result)
                stack.append((iter(self._inside(element)), result))

    def _inside(self, element: etree._Element) -> Iterable[etree._Element]:
        """What of an element around runs, or in a run, is to be read."""
        if element.tag == ALTERNATE:
            way = chosen(element)
            return () if way is None else way
        why = _REMOVED.get(element.tag)
        if element.tag == SDT and child(element, "sdtPr", "showingPlcHdr") is not None:
            why = "placeholder"
        if why:
            self._remove(element, why)
        return () if why or element.tag in _SKIPPED else element

    def _address(self, link: etree._Element) -> str | None:
        """Where a link leads; None inside the document."""
        relation = self._context.relations.get(link.get(r("id"), ""))
        if relation is None or not relation.external:
            return None
        anchor = link.get(w("anchor"))
        return f"{relation.target}#{anchor}" if anchor else relation.target

    def _read_run(self, run: etree._Element, result: FieldResult) -> None:
        if run.tag == MATH_TEXT:
            self._add(run.text or "", self._style, result)
            return
        style = run_style(self._style, run, self._context.styles)
        if style.hidden:
            self._remove(run, "hidden text")
            return
        stack: list[Iterator[etree._Element]] = [iter(run)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif (raw := _typed(element)) is not None:
                self._add(raw, style, result)
            elif element.tag in _NOTES:
                self.content.notes.append((_NOTES[element.tag], element.get(w("id"), "")))
            elif element.tag in _DRAWINGS:
                self._take_drawing(element, style, result)
            else:
                stack.append(iter(self._inside(element)))

    def _add(self, raw: str, style: Style, result: FieldResult) -> None:
        base, usual = self._style, self._context.usual.language
        language = language_of(raw, style)
        foreign = language and usual and _primary(language) != _primary(usual)
        italic = bool(style.italic and not base.italic)
        self.content.segments.append(
            Segment(
                raw,
                href=result.href,
                language=language if foreign else None,
                bold=bool(style.bold),
                stressed=italic or bool(style.bold and not base.bold),
                italic=italic,
                size=style.size or 0,
            )
        )

    def _take_drawing(self, drawing: etree._Element, style: Style, result: FieldResult) -> None:
        parts = list(parts_of(drawing))
        for part in parts:
            if part.tag == v("textpath"):  # WordArt
                self._add(f" {part.get('string', '')} ", style, result)
            elif part.tag == a("t"):  # a label drawn into a picture
                self._add(f" {part.text or ''} ", style, result)
        place = place_of(drawing)
        self.content.boxes += [(part, place) for part in parts if part.tag == BOX]
        images, removed = images_of(drawing, parts, self._context.relations)
        self.content.images[has_words(self.content.segments)].extend(images)
        self.content.removed += removed

    def _remove(self, element: etree._Element, why: str) -> None:
        text = words(element)
        if text:
            self.content.removed.append(Removed(" ".join(text.split()), why))


_CONTENTS = "contents list"


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].casefold()


def _typed(element: etree._Element) -> str | None:
    """The characters that an element of a run stands for; None where it holds no text itself."""
    if element.tag in (T, MATH_TEXT):
        return element.text or ""
    if element.tag in _BREAKS:
        # A new page or column parts words as a space does.
        turns = element.get(w("type"), "textWrapping") != "textWrapping"
        return " " if turns else BREAK
    return _SIGNS.get(element.tag)
