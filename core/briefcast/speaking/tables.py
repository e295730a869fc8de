"""What is said of a table: how large it is, then its rows one by one."""

from collections.abc import Iterator
from itertools import zip_longest

from briefcast.hooks import Words
from briefcast.model import Table
from briefcast.speaking.utterances import Passage

LONG = 6
"""Rows of a table, or items of a list, from which its end is said: the ear has lost count."""

_ENDS = ".!?…:;"
_CLOSERS = "\"'”’»›)]}"


def table_passages(table: Table, words: Words) -> Iterator[Passage]:
    """The passages of a table, every cell under the name of its column.

    A cell that is empty, or covered by a cell that spans it, is left out; a row of such cells
    alone is said to be empty.
    """
    columns = max([len(table.header), *map(len, table.rows)])
    size = f"{words.count('columns', columns)}, {words.count('rows', len(table.rows))}."
    caption = ended((table.caption or "").strip())
    yield Passage("table-row", " ".join(filter(None, (f"{words['table']}:", caption, size))))
    names = [cell.plain.strip() for cell in table.header]
    if not table.rows:
        yield Passage("table-row", " ".join(ended(name) for name in names if name))
    for number, row in enumerate(table.rows, start=1):
        cells = (cell.plain.strip() for cell in row)
        said = [ended(_cell(*pair)) for pair in zip_longest(names, cells, fillvalue="") if pair[1]]
        text = " ".join(said) or f"{words['empty']}."
        yield Passage("table-row", text, f"{words['row'].format(number=number)}.")
    if len(table.rows) >= LONG:
        yield Passage("table-row", f"{words['table_ends']}.")


def _cell(name: str, content: str) -> str:
    label = name.rstrip(" .:")
    return f"{label}: {content}" if label else content


def ended(text: str) -> str:
    """The text with a stop at its end; "" stays as it is."""
    return f"{text}." if text and not text.rstrip(_CLOSERS).endswith(tuple(_ENDS)) else text
