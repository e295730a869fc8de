"""Reads tables."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefcast.model import Origin, Removed, Table, Text
from briefcast.reading.canonical.inlines import EMPTY, MISSING, Report, text_of

if TYPE_CHECKING:
    from markdown_it.token import Token


def table_of(
    tokens: "Iterator[Token]", lines: Sequence[str], report: Report, first_line: int
) -> Table:
    """The table whose tokens follow.

    Args:
        tokens: After the one that opens it; taken to the one that closes it.
        lines: Of the text that was parsed.
        report: Takes what is left out.
        first_line: The number of the first of the lines in the source.

    Returns:
        The table; no header where all its cells are empty.
    """
    rows: list[tuple[Text, ...]] = []
    cells: list[Text] = []
    declared = False
    line, width = first_line, 0
    for token in tokens:
        match token.type:
            case "table_close":
                break
            case "tr_open":
                cells = []
                place = token.map[0] if token.map else 0
                line = first_line + place
                if rows:
                    report.removed += beyond(lines[place], width, line)
            case "inline":
                declared = declared or (not rows and token.content == EMPTY)
                if token.content != MISSING:
                    cells.append(text_of(token.children or (), report, line))
            case "tr_close":
                rows.append(tuple(cells))
                width = width or len(cells)
    header, body = rows[0], tuple(rows[1:])
    named = declared or any(cell.plain for cell in header)
    return Table(header=header if named else (), rows=body, origin=Origin(line=line))


def beyond(line: str, width: int, number: int) -> list[Removed]:
    """The cells of a row that the header has no place for, and the parser passes over.

    Args:
        line: The row, as it stands.
        width: How many cells the header has.
        number: Of the line.
    """
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(line.lstrip("> \t").rstrip())
    if cells and cells[0] == "":
        cells.pop(0)
    if cells and cells[-1] == "":
        cells.pop()
    return [
        Removed(cell.strip(), "a cell beyond the table's header", number)
        for cell in cells[width:]
        if cell.strip()
    ]
