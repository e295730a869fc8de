"""Pieces of running text with what is laid over them, and the texts that they make."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby

from briefcast.model import Removed, Text
from briefcast.reading.marked import TextBuilder

BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text that is set in one way.

    Attributes:
        raw: As the source has it; `BREAK` alone is a line break.
        href: Where it leads.
        language: Where it is not that of the document.
        bold: Whether it is bold, through its paragraph's style too.
        stressed: Whether it is bold or in italics, and its paragraph's style is not.
        italic: Whether it is in italics, and its paragraph's style is not.
        size: Of its font, in half points.
    """

    raw: str
    href: str | None = None
    language: str | None = None
    bold: bool = False
    stressed: bool = False
    italic: bool = False
    size: int = 0


def has_words(segments: Iterable[Segment]) -> bool:
    """Whether there is more than white space."""
    return any(segment.raw.strip() for segment in segments)


def all_bold(segments: Iterable[Segment]) -> bool:
    """Whether every word is bold, and there is one."""
    worded = [segment for segment in segments if any(map(str.isalnum, segment.raw))]
    return bool(worded) and all(segment.bold for segment in worded)


def main_size(segments: Iterable[Segment]) -> int:
    """The size that most characters have; 0 where none is known."""
    sizes: dict[int, int] = {}
    for segment in segments:
        sizes[segment.size] = sizes.get(segment.size, 0) + len(segment.raw.strip())
    return max(sizes, key=lambda size: sizes[size], default=0)


def text_of(segments: Sequence[Segment], *, plain_bold: bool = False) -> tuple[Text, list[Removed]]:
    """The text that segments make, and the unseen characters that it leaves out.

    Args:
        segments: In their order.
        plain_bold: Whether bold says nothing: all of it is, or it is a heading.
    """
    builder = TextBuilder()

    def marks(segment: Segment) -> tuple[str | None, str | None, bool]:
        return segment.language, segment.href, segment.italic if plain_bold else segment.stressed

    # A break or a space between two pieces of one link is part of it.
    for (language, href, stressed), group in groupby(segments, key=marks):
        with ExitStack() as stack:
            if language:
                stack.enter_context(builder.mark("language", language))
            if href:
                stack.enter_context(builder.mark("link", href))
            if stressed:
                stack.enter_context(builder.mark("emphasis"))
            for segment in group:
                if segment.raw == BREAK:
                    builder.add_break()
                else:
                    builder.add(segment.raw)
    return builder.text(), builder.removed


def paragraphs_of(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments parted where an empty line stands: two breaks or more."""
    found: list[Segment] = []
    breaks = 0
    for segment in segments:
        if segment.raw == BREAK:
            breaks += 1
        elif segment.raw.strip():
            if breaks >= 2 and has_words(found):
                yield found
                found = []
            breaks = 0
        found.append(segment)
    if has_words(found):
        yield found
