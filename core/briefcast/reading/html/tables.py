"""Tables: those of data, told from those that only lay out a page."""

from briefcast.hooks import Limits
from briefcast.model import Image, Origin, Table, Text
from briefcast.reading.html.frames import Frame, images, joined, line, texts
from briefcast.reading.html.guard import too_many_cells
from briefcast.reading.html.tree import HOLDS_HEADING, HOLDS_IMAGE, HOLDS_LIST, HOLDS_TABLE, Node
from briefcast.reading.marked import Element

_SHORT = 12
_MOST_COLUMNS = 1000


def is_data(table: Node) -> bool:
    """Whether a table holds data: its markup says so, or all its cells are short.

    What says so is a heading cell, a caption or a head; never where another table, or
    nothing but a column, is inside.
    """
    if table.get("role").lower() in ("presentation", "none") or table.holds & HOLDS_TABLE:
        return False
    rows: list[list[Node]] = []
    said = table.get("role").lower() in ("table", "grid")
    for node in table.elements():
        if node.tag == "tr":
            rows.append([])
        elif node.tag in ("td", "th") and rows:
            rows[-1].append(node)
            said = said or node.tag == "th"
        elif node.tag in ("caption", "thead"):
            said = said or bool(node.words)
    widths = [len(row) for row in rows if row]
    if not widths or max(widths) < 2:
        return False
    if said:
        return not table.holds & HOLDS_HEADING
    if table.holds & (HOLDS_HEADING | HOLDS_IMAGE | HOLDS_LIST):
        return False
    cells = [cell for row in rows for cell in row]
    filled = [cell for cell in cells if cell.words]
    return (
        len(widths) > 1
        and min(widths) == max(widths)
        and all(cell.words <= _SHORT for cell in cells)
        and len(filled) * 4 >= len(cells) * 3
    )


def table_of(frame: Frame, origin: Origin, limits: Limits, name: str) -> list[Element]:
    """The table, images of its cells after it.

    A cell over several columns or rows stands in the first of them, the others are empty; rows
    that are shorter than the longest end in empty cells. The first row is the header where it
    is in a `thead`, or all its cells are heading cells.

    Raises:
        InputError: It holds more cells than the limit.
    """
    rows = _Grid(limits, name).rows(frame.taken("row"))
    shown: list[Image] = []
    for part in (*frame.taken("row"), *frame.taken("caption")):
        for each in (part, *part.parts):
            shown += images(each.out)
    caption = " ".join(filter(None, (line(part.out) for part in frame.taken("caption")))) or None
    stray = [element for element in frame.out if not isinstance(element, Image)]
    if not any(cell.plain for row in rows for cell in row):
        return [*frame.out, *(e for part in frame.taken("caption") for e in part.out), *shown]
    header: tuple[Text, ...] = ()
    if _is_header(frame.taken("row")[0]):
        header, rows = rows[0], rows[1:]
    table = Table(caption=caption, header=header, rows=tuple(rows), origin=origin)
    return [*stray, table, *images(frame.out), *shown]


def _is_header(row: Frame) -> bool:
    parent = row.node.parent
    if parent is not None and parent.tag == "thead":
        return True
    cells = [part.node for part in row.parts]
    return len(cells) > 1 and all(cell.tag == "th" for cell in cells)


class _Grid:
    def __init__(self, limits: Limits, name: str) -> None:
        self._limits = limits
        self._name = name

    def rows(self, frames: list[Frame]) -> list[tuple[Text, ...]]:
        empty = Text("")
        below: dict[int, int] = {}
        rows: list[list[Text]] = []
        width = 0
        for frame in frames:
            row: list[Text] = []
            for cell in frame.parts:
                while below.get(len(row), 0):
                    below[len(row)] -= 1
                    row.append(empty)
                found = texts(cell.out)
                over = _span(cell.node, "colspan", _MOST_COLUMNS)
                deep = _span(cell.node, "rowspan", len(frames)) - 1
                for column in range(len(row), len(row) + over if deep else len(row)):
                    below[column] = deep
                row += [joined(found, "\n") if found else empty, *[empty] * (over - 1)]
                self._count(len(row), len(rows) + 1)
            while below.get(len(row), 0):
                below[len(row)] -= 1
                row.append(empty)
            rows.append(row)
            width = max(width, len(row))
            self._count(width, len(rows))
        while width and all(len(row) < width or not row[width - 1].plain for row in rows):
            width -= 1
        return [tuple([*row, *[empty] * (width - len(row))][:width]) for row in rows]

    def _count(self, width: int, height: int) -> None:
        if width * height > self._limits.cells:
            raise too_many_cells(self._limits, self._name)


def _span(cell: Node, name: str, most: int) -> int:
    value = cell.get(name)[:6]
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() else 1
