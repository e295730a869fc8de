"""Parts and joins texts, the marks over them moved along."""

from collections.abc import Iterable
from dataclasses import replace

from briefcast.model import Inline, Text
from briefcast.reading.text.pieces import Piece


def cut(piece: Piece, start: int, end: int | None = None) -> Piece:
    """The part of a piece from one character to another; its column is that of the whole."""
    end = len(piece.text) if end is None else end
    return replace(piece, text=piece.text[start:end], inlines=within(piece.inlines, start, end))


def within(inlines: Iterable[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """The marks over a part of a text, counted from where that part starts."""
    return tuple(
        replace(each, start=max(each.start, start) - start, end=min(each.end, end) - start)
        for each in inlines
        if each.start < end and each.end > start
    )


def joined(texts: Iterable[Text]) -> Text:
    """One text of several, each on a line of its own."""
    plain: list[str] = []
    inlines: list[Inline] = []
    start = 0
    for text in texts:
        plain.append(text.plain)
        inlines += [
            replace(each, start=each.start + start, end=each.end + start) for each in text.inlines
        ]
        start += len(text.plain) + 1
    return Text("\n".join(plain), tuple(inlines))
