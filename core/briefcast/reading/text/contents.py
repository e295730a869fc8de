"""Takes out the list of contents that repeats the headlines at the top of a briefing."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefcast.model import ListBlock, Removed
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import LONGEST_LABEL, asking_headline

_NAME = re.compile(
    r"(?:in|inside) this (?:issue|edition|newsletter|briefing|bulletin|month|week|month[’']s issue)"
    r"|(?:table of )?contents|inside|what[’']s inside|on this page|at a glance|headlines"
    r"|in (?:the|our) (?:briefing|newsletter) (?:today|this (?:week|month))",
    re.I,
)
_PAGE = re.compile(r"(?:[\s.…·_]{2,}|[,\s]+p(?:age|\.)\s*)\d{1,3}$")
_REACH = 60
"""How many pieces from the start may belong to it."""

_FAR = 2000
"""How many pieces are searched for its headlines."""

Words = frozenset[str]


def without_contents(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Takes out neighbours at the start that stand again further on, as headlines do.

    Three make a list of contents; two where a line such as "In this issue" stands above them.
    """
    words = [_words(piece) for piece in islice(pieces, _FAR)]
    again = [_again(words, place) for place in range(min(2 * _REACH, len(words)))]
    for start in range(min(_REACH, len(words))):
        named = start > 0 and bool(_NAME.fullmatch(pieces[start - 1].text.rstrip(" :.…")))
        end = _end(pieces, words, again, start)
        texts = [text for piece in pieces[start:end] for text in _texts(piece)]
        if len(texts) >= (2 if named else 3):
            first = start - named
            taken = [(piece, text) for piece in pieces[first:end] for text in _texts(piece)]
            removed = [Removed(text, "contents list", piece.line) for piece, text in taken]
            return [*pieces[:first], *pieces[end:]], removed
    return list(pieces), []


def _end(pieces: Sequence[Piece], words: Sequence[Words], again: Sequence[int], start: int) -> int:
    """The place after the last neighbour that stands again after all of them."""
    block = pieces[start].block
    if isinstance(block, ListBlock):
        items = [_words_of(item.plain) for item in islice(block.items, _REACH)]
        found = sum(any(_alike(item, other) for other in words[start + 1 :]) for item in items)
        return start + 1 if found * 3 >= len(block.items) * 2 else start
    end = start
    while end < len(again) and again[end] > end + 1:
        end += 1
    # Alternative and caption of an image stand again among themselves alone.
    while end > start and min(again[start:end]) < end:
        end -= 1
    return end


def _again(words: Sequence[Words], place: int) -> int:
    """The last place where a text stands again, word for word or nearly; -1 where it does not."""
    one = words[place]
    places = range(len(words) - 1, place, -1)
    return next((other for other in places if _alike(one, words[other])), -1)


def _alike(one: Words, other: Words) -> bool:
    shared = len(one & other)
    return shared > 1 and shared * 5 >= max(len(one), len(other)) * 3


def _words(piece: Piece) -> Words:
    """The words of what may be a headline, or a line of contents; none of anything else."""
    if piece.kind == "label" or (piece.kind == "prose" and asking_headline(piece.text)):
        return _words_of(piece.text)
    return frozenset()


def _words_of(text: str) -> Words:
    if len(text) > LONGEST_LABEL:
        return frozenset()
    return frozenset(re.findall(r"\w+", _PAGE.sub("", text).casefold()))


def _texts(piece: Piece) -> Iterator[str]:
    if isinstance(piece.block, ListBlock):
        yield from (item.plain for item in piece.block.items)
    elif piece.kind != "block":
        yield piece.text
