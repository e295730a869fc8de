"""Lines of the edition, and the blank lines between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Gap(Enum):
    """How a line is set off from the one before it."""

    HEADING = "\n\n\n"
    PARAGRAPH = "\n\n"
    NONE = "\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, never wrapped: a heading, a paragraph, or a line that belongs to the one above."""

    text: str
    gap: Gap = Gap.PARAGRAPH


def heading(text: str) -> Line:
    """A heading: two blank lines before it, one after."""
    return Line(text, Gap.HEADING)


def below(text: str) -> Line:
    """A line that follows the one above directly: an address, an entry of the contents."""
    return Line(text, Gap.NONE)


def joined(lines: Iterable[Line]) -> str:
    """The lines as a text that ends in one line break."""
    text = "".join(line.gap.value + line.text for line in lines)
    return text.lstrip("\n") + "\n"
