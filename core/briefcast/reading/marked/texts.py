"""Builds a text and the marks over it, white space folded as a browser folds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unicodedata import combining, normalize

from briefcast.model import Inline, InlineKind, Removed, Text
from briefcast.reading.characters import seen, unseen


@dataclass(slots=True, eq=False)
class _Open:
    kind: InlineKind
    value: str | None
    start: int | None = None


class TextBuilder:
    """Gathers running text from the runs of a format.

    Runs of white space, no-break spaces included, become one space, also where they reach over
    several calls; those at the start and the end are dropped. A break is kept as a new line.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._breaks = 0
        self._inlines: list[Inline] = []
        self._open: list[_Open] = []
        self.removed: list[Removed] = []

    def add(self, raw: str, line: int | None = None) -> None:
        """Adds text as the source has it.

        Args:
            raw: With its white space.
            line: Where it stands, for what is dropped of it.
        """
        self.removed += unseen(raw, line)
        text = self._composed(seen(raw))
        words = text.split()
        if not words:
            self._space = self._space or bool(text)
            return
        if text[0].isspace():
            self._space = True
        self._separate()
        for opened in self._open:
            if opened.start is None:
                opened.start = self._length
        self._write(" ".join(words))
        self._space = text[-1].isspace()

    def add_break(self) -> None:
        """Adds a line break; at the start or the end of the text it is dropped."""
        self._breaks += 1

    @property
    def breaks(self) -> int:
        """How many line breaks stand at the end so far."""
        return self._breaks

    @property
    def empty(self) -> bool:
        """Whether no word was added."""
        return not self._length

    @contextmanager
    def mark(self, kind: InlineKind, value: str | None = None) -> Iterator[None]:
        """Marks what is added inside; nothing is marked where that holds no word."""
        opened = _Open(kind, value)
        self._open.append(opened)
        yield
        self._open.remove(opened)
        if opened.start is not None:
            self._inlines.append(Inline(kind, opened.start, self._length, value))

    def text(self) -> Text:
        """What was gathered, marks in the order of their start, the outer before the inner."""
        inlines = sorted(self._inlines, key=lambda inline: (inline.start, -inline.end))
        return Text("".join(self._parts), tuple(inlines))

    def _composed(self, text: str) -> str:
        """The text without the accents on the letter before it: they are put on that."""
        while text and combining(text[0]) and self._parts and not (self._space or self._breaks):
            letter = normalize("NFC", self._parts[-1][-1] + text[0])
            if len(letter) > 1:
                break
            self._parts[-1] = self._parts[-1][:-1] + letter
            text = text[1:]
        return text

    def _separate(self) -> None:
        if self._length:
            if self._breaks:
                self._write("\n")
            elif self._space:
                self._write(" ")
        self._space, self._breaks = False, 0

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
