"""Text with marks laid over it."""

from dataclasses import dataclass
from typing import Literal

InlineKind = Literal["link", "emphasis", "abbreviation", "language"]


@dataclass(frozen=True, slots=True)
class Inline:
    """A mark over a span of plain text.

    Attributes:
        kind: What the span is.
        start: First character of the span, counted from 0.
        end: The character after its last.
        value: The address of a link (None where the source gives none), the expansion of an
            abbreviation, the BCP 47 tag of a language; None for emphasis.
    """

    kind: InlineKind
    start: int
    end: int
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Running text: plain characters, and the marks over them in order of their start."""

    plain: str
    inlines: tuple[Inline, ...] = ()

    def __str__(self) -> str:
        return self.plain
