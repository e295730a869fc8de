"""From characters to clean lines."""

import re
from dataclasses import dataclass

from briefcast.model import Removed
from briefcast.reading.characters import seen, unseen


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its white space folded; empty where it holds nothing else.

    Attributes:
        number: Counted from 1.
        column: Of its first character in the source, counted from 1.
        text: In Unicode's composed form, ligatures taken apart.
    """

    number: int
    column: int
    text: str


def clean_lines(text: str) -> tuple[list[Line], list[Removed]]:
    """Splits text at any kind of line end, and cleans each line.

    Args:
        text: The characters of the source.

    Returns:
        The lines, empty ones included, and the unseen characters that were dropped.
    """
    lines = []
    removed: list[Removed] = []
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text), start=1):
        removed += unseen(raw, number)
        text = seen(raw)
        column = len(text) - len(text.lstrip()) + 1
        lines.append(Line(number, column, " ".join(text.split())))
    return lines, removed
