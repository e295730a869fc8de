"""Tables, row by row, every cell under the name of its column."""

from collections.abc import Iterator
from itertools import zip_longest

from briefcast.model import Table, Text
from briefcast_plaintext.lines import Line
from briefcast_plaintext.links import links_in
from briefcast_plaintext.pen import Pen


def table_lines(table: Table, pen: Pen) -> Iterator[Line]:
    """A line on the table, then one for each row: "Row 1. Place: York. Level: 3.1 metres."."""
    columns = max([len(table.header), *map(len, table.rows)])
    size = f"{pen.words.count('columns', columns)}, {pen.words.count('rows', len(table.rows))}."
    caption = pen.clean(table.caption or "")
    if caption:
        caption += ", " if caption[-1].isalnum() else " "
    yield Line(f"{pen.words['table']}: {caption}{size}")
    names = [pen.clean(cell.plain) for cell in table.header]
    if names and not table.rows:
        yield Line(" ".join(filter(None, map(pen.sentence, names))))
    for cell in table.header:
        yield from links_in(cell, pen)
    for number, row in enumerate(table.rows, start=1):
        yield from _row(number, names, row, pen)


def _row(number: int, names: list[str], row: tuple[Text, ...], pen: Pen) -> Iterator[Line]:
    said = [f"{pen.words['row'].format(number=number)}."]
    for name, text in zip_longest(names, (cell.plain for cell in row), fillvalue=""):
        value = pen.sentence(text)
        label = name.rstrip(" .:")
        if label and value:
            said.append(f"{label}: {value}")
        elif label or value:  # an empty cell leaves its column's name
            said.append(value or pen.sentence(label))
    yield Line(" ".join(said))
    for cell in row:
        yield from links_in(cell, pen)
