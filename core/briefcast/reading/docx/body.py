"""Walks through a document, its text boxes, tables and notes, in reading order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from lxml import etree

from briefcast.model import Finding, Origin, Removed
from briefcast.reading.docx.boxes import Floating, page_turns
from briefcast.reading.docx.context import Context
from briefcast.reading.docx.drafts import Draft, Drafted
from briefcast.reading.docx.names import (
    ALTERNATE,
    SDT,
    TBL,
    P,
    child,
    chosen,
    r,
    value,
    w,
    words,
)
from briefcast.reading.docx.paragraphs import DELETED, Content, read_paragraph
from briefcast.reading.docx.segments import (
    Segment,
    all_bold,
    has_words,
    main_size,
    paragraphs_of,
    text_of,
)
from briefcast.reading.docx.styles import Role, outline_level
from briefcast.reading.docx.tables import read_table

_SKIPPED = frozenset(map(w, ("sectPr", "sdtPr", "tcPr", "pPr", "tblPr")))
_SINGLE = frozenset(("title", "heading", "caption", "field"))
_CONTENTS = "Table of Contents"

Notes = Callable[[str, str], Iterable[Drafted]]
"""The paragraphs of a note, by its part and id."""


@dataclass(slots=True)
class Told:
    """What a document's text leaves out, and what is found in it.

    Attributes:
        boxed: How many characters stand in text boxes.
        plain: How many do not.
    """

    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    boxed: int = 0
    plain: int = 0


class Walk:
    """Goes through one part of a document."""

    def __init__(self, context: Context, told: Told, notes: Notes | None = None) -> None:
        """Starts at the beginning of a part.

        Args:
            context: Of the part.
            told: Where to tell what is left out.
            notes: Gives the notes that the part refers to; None where it is itself one of them.
        """
        self._context = context
        self._told = told
        self._notes = notes
        self._count = 0
        self._carried: list[Segment] = []

    def drafts(self, container: etree._Element) -> Iterator[Drafted]:
        """All that stands in a container, in reading order.

        Raises:
            InputError: A table has more cells than the limits allow.
        """
        stack: list[tuple[Iterator[etree._Element], bool]] = [(iter(container), False)]
        floating = Floating()
        while stack:
            elements, boxed = stack[-1]
            element = next(elements, None)
            content = None
            if element is not None and element.tag == P:
                content = read_paragraph(element, self._context)
            if floating and not self._joins(floating, element, content):
                # Boxes of paragraphs without a word waited for those beside them.
                if element is not None:
                    stack.append((iter((element,)), boxed))
                stack.append((chain.from_iterable(floating.take()), True))
            elif element is None:
                stack.pop()
            elif content is not None:
                yield from self._of_paragraph(element, content, boxed)
                floating.add(content.boxes, element, alone=self._is_bare(content))
            elif element.tag == TBL:
                self._count += 1
                table = read_table(element, self._context, self._origin("tbl"))
                self._told.removed += table.removed
                if table.table is not None:
                    yield table.table
                yield from self._of_notes(table.notes)
                stack.append((chain.from_iterable(table.cells), boxed))
            else:
                stack.append((iter(self._inside(element)), boxed))
        yield from self._left_over()

    def _joins(
        self, floating: Floating, element: etree._Element | None, content: Content | None
    ) -> bool:
        """Whether the boxes of a paragraph stand beside those before it."""
        if element is None or content is None or floating.closed:
            return False
        return self._is_bare(content) and page_turns(element) != "before"

    def _is_bare(self, content: Content) -> bool:
        """Whether a paragraph shows nothing but text boxes."""
        shows = any(content.images) or content.notes or self._carried
        return not shows and not has_words(content.segments)

    def _inside(self, element: etree._Element) -> Iterable[etree._Element]:
        """What of an element around paragraphs is to be read."""
        if element.tag == ALTERNATE:
            way = chosen(element)
            return () if way is None else way
        if element.tag == w("altChunk"):
            self._tell_embedded(element)
        why = _left_out(element)
        if why:
            self._remove(element, why)
        return () if why or element.tag in _SKIPPED else element

    def _left_over(self) -> Iterator[Draft]:
        """What was to run on into a paragraph that never came."""
        if self._carried:
            text, unseen = text_of(self._carried)
            self._carried = []
            self._told.removed += unseen
            yield Draft(role="text", text=text, origin=self._origin("p"))

    def _origin(self, kind: str) -> Origin:
        return Origin(path=f"w:{kind}[{self._count}]")

    def _of_paragraph(
        self, paragraph: etree._Element, content: Content, boxed: bool
    ) -> Iterator[Drafted]:
        self._count += 1
        self._told.removed += content.removed
        properties = child(paragraph, "pPr")
        segments = [*self._carried, *content.segments]
        before, after = content.images
        if has_words(segments) and _runs_on(properties):
            self._carried = segments
            segments = []
        else:
            self._carried = []
        if has_words(segments):
            length = sum(len(segment.raw) for segment in segments)
            self._told.boxed += length if boxed else 0
            self._told.plain += 0 if boxed else length
            # A picture in a heading belongs to what it heads.
            role = self._role(properties, content)[0]
            if role in _SINGLE:
                after, before = [*before, *after], []
            yield from (replace(image, origin=self._origin("p")) for image in before)
            yield from self._texts(properties, content, segments)
        else:
            after = [*before, *after]
        yield from (replace(image, origin=self._origin("p")) for image in after)
        yield from self._of_notes(content.notes)

    def _texts(
        self, properties: etree._Element | None, content: Content, segments: list[Segment]
    ) -> Iterator[Draft]:
        style, context = content.style, self._context
        role, level = self._role(properties, content)
        number, depth = _number(properties, content)
        if role in ("bullet", "number") and number is None:
            number, ordered = f"style {role}", role == "number"
        else:
            ordered = number is not None and context.numbering.ordered(number, depth)
        parts = [segments] if role in _SINGLE or number else list(paragraphs_of(segments))
        for part in parts:
            bold = all_bold(part)
            text, unseen = text_of(part, plain_bold=bold or role in ("title", "heading"))
            self._told.removed += unseen
            if text.plain:
                yield Draft(
                    role=role,
                    detail=style.detail,
                    level=level,
                    text=text,
                    bold=bold,
                    size=round((main_size(part) or context.usual.size) / context.usual.size, 2),
                    number=number,
                    ordered=ordered,
                    centred=value(properties, "jc") == "center",
                    origin=self._origin("p"),
                )

    def _role(self, properties: etree._Element | None, content: Content) -> tuple[Role, int]:
        role: Role = content.style.role or "text"
        level = content.style.level or 0
        own = outline_level(properties)
        if own is not None and role in ("heading", "text"):
            role, level = ("heading", own) if own else ("text", 0)
        return role, level

    def _of_notes(self, notes: Iterable[tuple[str, str]]) -> Iterator[Drafted]:
        if self._notes is not None:
            for part, name in notes:
                yield from self._notes(part, name)

    def _remove(self, element: etree._Element, why: str) -> None:
        lines = words(element).split("\n")
        self._told.removed += [Removed(" ".join(each.split()), why) for each in lines if each]

    def _tell_embedded(self, element: etree._Element) -> None:
        relation = self._context.relations.get(element.get(r("id"), ""))
        name = relation.target if relation else "another file"
        message = f"The document embeds {name}, which is not read: paste its text instead"
        self._told.findings.append(Finding(rule="file-unread", severity="review", message=message))


def _left_out(element: etree._Element) -> str | None:
    """Why what an element holds is no part of the text; None where it is."""
    if element.tag in DELETED:
        return "deleted by a tracked change"
    if element.tag != SDT:
        return None
    properties = child(element, "sdtPr")
    if child(properties, "showingPlcHdr") is not None:
        return "placeholder"
    contents = value(properties, "docPartObj", "docPartGallery") == _CONTENTS
    return "contents list" if contents else None


def _runs_on(properties: etree._Element | None) -> bool:
    """Whether the paragraph after this one is part of it: a large initial, or a deleted end."""
    frame = child(properties, "framePr")
    if frame is not None and frame.get(w("dropCap")) in ("drop", "margin"):
        return True
    return child(properties, "rPr", "del") is not None


def _number(properties: etree._Element | None, content: Content) -> tuple[str | None, int]:
    """The list that a paragraph is an item of, and how deep in it."""
    number = value(properties, "numPr", "numId")
    depth = value(properties, "numPr", "ilvl") or ""
    deep = int(depth) if depth.isdecimal() and len(depth) < 3 else content.style.depth
    number = number if number is not None else content.style.number
    return (None, 0) if number == "0" else (number, deep)
