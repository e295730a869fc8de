"""A paragraph under way: its text, and how it looks; the lines of preformatted text."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from briefcast.model import InlineKind, Origin, Text
from briefcast.reading.html.styles import USUAL
from briefcast.reading.marked import Prose, TextBuilder

_LARGER = 1.15
_FULL = 55
Mark = tuple[InlineKind, str | None]


@dataclass(slots=True)
class Look:
    """How text looks: `size` is in pixels, `button` says that it is on one."""

    bold: bool = False
    italic: bool = False
    size: float = USUAL
    button: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """A `<time>` in a paragraph: where its text starts and ends, and its `datetime`."""

    start: int
    end: int
    value: str | None


class Paragraph:
    """Gathers one paragraph.

    Attributes:
        origin: Where it starts.
        builder: Of its text.
        times: The `<time>` elements in it.
        authors: What of it the markup calls an author.
    """

    def __init__(self, origin: Origin, marks: list[Mark]) -> None:
        self.origin = origin
        self.builder = TextBuilder()
        self.times: list[Time] = []
        self.authors: list[str] = []
        self._open: list[AbstractContextManager[None]] = []
        self._plain = False
        self._upright = False
        self._unpressed = False
        self._sizes: dict[float, int] = {}
        self._broken = False
        for mark in marks:
            self.open(mark)

    def add(self, raw: str, look: Look) -> None:
        """Adds text."""
        self.builder.add(raw)
        count = len(raw.strip())
        if count:
            self._plain = self._plain or not look.bold
            self._upright = self._upright or not look.italic
            self._unpressed = self._unpressed or not look.button
            self._sizes[look.size] = self._sizes.get(look.size, 0) + count

    def add_break(self) -> None:
        """Adds a line break."""
        self.builder.add_break()

    def open(self, mark: Mark) -> None:
        """Starts to mark what is added."""
        opened = self.builder.mark(*mark)
        opened.__enter__()
        self._open.append(opened)

    def close(self) -> None:
        """Ends the mark that was opened last."""
        self._open.pop().__exit__(None, None, None)

    def add_time(self, start: int, value: str) -> None:
        """Notes that a `<time>` ends here.

        Args:
            start: How long the text was where it began.
            value: Its `datetime`; "" where it has none.
        """
        self.times.append(Time(start, self.length(), value or None))

    def length(self) -> int:
        """How many characters it has so far."""
        return len(self.builder.text().plain)

    def ends_faked_heading(self, look: Look) -> bool:
        """Whether its only line so far is bold or larger, and what comes after a break is not."""
        if not self.builder.breaks or self.builder.empty:
            return False
        bold = not self._plain and not look.bold
        larger = min(self._sizes, default=0) >= _LARGER * look.size
        faked = not self._broken and (bold or larger)
        self._broken = True
        return faked

    def prose(self) -> Prose | None:
        """The paragraph; None where no word was added."""
        while self._open:
            self.close()
        if self.builder.empty:
            return None
        text = self.builder.text()
        if text.inlines and not (self._plain and self._upright):
            kept = tuple(each for each in text.inlines if each.kind != "emphasis")
            text = Text(text.plain, kept)
        size = max(self._sizes, key=lambda each: self._sizes[each]) if self._sizes else USUAL
        return Prose(
            text=text,
            bold=not self._plain,
            italic=not self._upright,
            button=not self._unpressed,
            size=size / USUAL,
            origin=self.origin,
        )


def lines_of(text: str) -> list[str]:
    """The lines of a preformatted text; those that were only broken to fit a width are one.

    An empty line stays: it parts paragraphs.
    """
    joined: list[list[str]] = []
    for line in text.split("\n"):
        before = joined[-1][-1] if joined else ""
        if len(before.rstrip()) >= _FULL and line.strip():
            joined[-1].append(line)
        else:
            joined.append([line])
    return ["\n".join(lines) for lines in joined]
