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
        wide: The same with its white space as it stands, where that sets something off: a tab,
            or two spaces or more, between words; "" where there is none.
    """

    number: int
    column: int
    text: str
    wide: str = ""


def clean_lines(text: str) -> tuple[list[Line], list[Removed]]:
    """Splits text at any kind of line end, and cleans each line.

    Args:
        text: The characters of the source.

    Returns:
        The lines, runs of empty ones as one, and the unseen characters that were dropped.
    """
    lines: list[Line] = []
    removed: list[Removed] = []
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text), start=1):
        if not raw:
            if not lines or lines[-1].text:  # one empty line says as much as many
                lines.append(Line(number, 1, ""))
            continue
        removed += unseen(raw, number)
        text = seen(raw)
        bare = text.strip()
        column = text.index(bare) + 1
        folded = " ".join(bare.split())
        # Folding shortens wide spaces, and makes a tab a space.
        wide = bare if len(folded) < len(bare) or "\t" in bare else ""
        lines.append(Line(number, column, folded, wide))
    return lines, removed
