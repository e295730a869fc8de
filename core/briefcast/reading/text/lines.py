"""From characters to clean lines."""

import re
import unicodedata
from dataclasses import dataclass

from briefcast.model import Removed

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# Joiners and marks of direction stay: emoji, Persian and Hebrew need them.
_UNSEEN = {
    "\u00ad": "soft hyphen",
    "\u180e": "zero-width separator",
    "\u200b": "zero-width space",
    "\u2060": "word joiner",
    "\ufeff": "zero-width no-break space",
}
_DROPPED = re.compile(rf"([\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{''.join(_UNSEEN)}])\1*")


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
    removed = []
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text), start=1):
        for match in _DROPPED.finditer(raw):
            sign = match[1]
            kind = _UNSEEN.get(sign, "control character")
            removed.append(Removed(match[0], f"{kind} U+{ord(sign):04X}, not seen", number))
        seen = unicodedata.normalize("NFC", _DROPPED.sub("", raw).translate(_LIGATURES))
        column = len(seen) - len(seen.lstrip()) + 1
        lines.append(Line(number, column, " ".join(seen.split())))
    return lines, removed
