"""Tells tables of data from tables that only lay out a page, and reads the former."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from briefcast.model import Origin, Removed, Table, Text
from briefcast.reading.docx.context import Context
from briefcast.reading.docx.names import SDT, TBL, P, child, switch, value, w, words
from briefcast.reading.docx.paragraphs import Content, read_paragraph
from briefcast.reading.docx.segments import BREAK, Segment, all_bold, has_words, text_of

_WRAPPERS = frozenset((SDT, *map(w, ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))))
_MOST_PARAGRAPHS = 2
_LONGEST = 600
"""Characters of a cell, past which it is a column of text and no datum."""


@dataclass(slots=True)
class TableContent:
    """What a table holds.

    Attributes:
        table: None where it only lays out what it holds.
        cells: Of a table that lays out: its cells, in reading order.
        notes: The parts and ids of the notes in a table of data.
        removed: What is in none of them.
    """

    table: Table | None
    cells: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    element: etree._Element
    cells: list[etree._Element]
    spans: list[int]
    before: int


def read_table(table: etree._Element, context: Context, origin: Origin) -> TableContent:
    """Reads a `w:tbl`.

    Raises:
        InputError: It has more cells than the limits allow.
    """
    rows, removed = _rows(table)
    width = max((row.before + sum(row.spans) for row in rows), default=0)
    if width * len(rows) > context.limits.cells:
        what = f"a table of {width * len(rows):,} cells"
        raise context.limits.refuse(context.name, "cells", what)
    properties = child(table, "tblPr")
    caption = " ".join((value(properties, "tblCaption") or "").split())
    description = " ".join((value(properties, "tblDescription") or "").split())
    if description:
        removed.append(Removed(description, "describes a table"))
    contents = None if _lays_out(rows) else _contents(rows, context)
    if contents is None:
        removed += [Removed(caption, "the title of a table that is only layout")] if caption else []
        cells = [cell for row in rows for cell in row.cells]
        return TableContent(None, cells, removed=removed)
    told = [content for row in contents for cell in row for content in cell]
    texts = []
    for row, columns in zip(rows, contents, strict=True):
        line = [Text("")] * row.before
        for paragraphs, span in zip(columns, row.spans, strict=True):
            joined = _joined(paragraphs)
            text, unseen = text_of(joined, plain_bold=all_bold(joined))
            removed += unseen
            line += [text, *[Text("")] * (span - 1)]
        texts.append((*line, *[Text("")] * (width - len(line))))
    filled = [place for place, line in enumerate(texts) if any(cell.plain for cell in line)]
    headed = bool(texts) and 0 in filled and len(filled) > 1
    header = headed and _has_header(table, rows[0], contents[0], context)
    kept = [texts[place] for place in filled]
    return TableContent(
        Table(
            caption=caption or None,
            header=kept[0] if header else (),
            rows=tuple(kept[1:] if header else kept),
            origin=origin,
            why=("a table of data",),
        ),
        notes=[note for content in told for note in content.notes],
        removed=[*removed, *(piece for content in told for piece in content.removed)],
    )


def _rows(table: etree._Element) -> tuple[list[_Row], list[Removed]]:
    rows, removed = [], []
    for element in _inside(table, w("tr")):
        properties = child(element, "trPr")
        cells = list(_inside(element, w("tc")))
        if child(properties, "del") is not None:
            text = " ".join(words(element).split())
            removed += [Removed(text, "a row deleted by a tracked change")] if text else []
            continue
        before = _count(value(properties, "gridBefore"), 0)
        spans = [_count(value(cell, "tcPr", "gridSpan"), 1) for cell in cells]
        if cells:
            rows.append(_Row(element, cells, spans, before))
    return rows, removed


def _count(said: str | None, least: int) -> int:
    return max(least, int(said)) if said and said.isdecimal() and len(said) < 9 else least


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows or cells of a table, those in content controls too."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS:
            stack.append(iter(element))


def _lays_out(rows: list[_Row]) -> bool:
    """Whether it lays out a page, as far as its frame shows."""
    if len(rows) < 2 or max(len(row.cells) for row in rows) < 2:
        return True
    cells = [cell for row in rows for cell in row.cells]
    return any(next(_inside(cell, TBL), None) is not None for cell in cells)


def _contents(rows: list[_Row], context: Context) -> list[list[list[Content]]] | None:
    """The paragraphs of all cells; None where they show that the table only lays out."""
    found = []
    for row in rows:
        cells = []
        for cell in row.cells:
            contents = [read_paragraph(each, context) for each in _inside(cell, P)]
            if _is_column(contents):
                return None
            cells.append(contents)
        found.append(cells)
    return found


def _is_column(contents: list[Content]) -> bool:
    """Whether a cell holds a piece of a page: pictures, headings, several paragraphs."""
    worded = [content for content in contents if has_words(content.segments)]
    if any(content.boxes or any(content.images) for content in contents):
        return True
    if any(content.style.role in ("heading", "title", "quote") for content in worded):
        return True
    length = sum(len(segment.raw) for content in worded for segment in content.segments)
    if len(worded) > _MOST_PARAGRAPHS or length > _LONGEST:
        return True
    bold = [all_bold(content.segments) for content in worded]
    return len(bold) > 1 and bold[0] and not all(bold)


def _joined(contents: list[Content]) -> list[Segment]:
    """The paragraphs of a cell, a line for each."""
    found: list[Segment] = []
    for content in contents:
        if has_words(content.segments):
            found += [Segment(BREAK)] if found else []
            found += content.segments
    return found


def _has_header(
    table: etree._Element, first: _Row, contents: list[list[Content]], context: Context
) -> bool:
    """Whether the first row names the columns: the document says so, or all of it is bold."""
    if switch(child(first.element, "trPr"), "tblHeader"):
        return True
    worded = [content for cell in contents for content in cell if has_words(content.segments)]
    if all(all_bold(content.segments) for content in worded):
        return True
    style = context.styles.named(value(table, "tblPr", "tblStyle") or "")
    look = child(table, "tblPr", "tblLook")
    if look is None or not style.is_header_row:
        return False
    mask = look.get(w("val"), "")
    hexadecimal = all(sign in "0123456789abcdefABCDEF" for sign in mask) and 0 < len(mask) < 9
    return look.get(w("firstRow")) in ("1", "true") or (
        look.get(w("firstRow")) is None and hexadecimal and bool(int(mask, 16) & 0x20)
    )
