"""Takes out the list of contents that repeats the headlines at the top of a briefing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
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
LISTED = "the contents list names it"
_REACH = 60
"""How many pieces from the start may belong to it."""

_FAR = 2000
"""How many pieces are searched for its headlines."""

Words = frozenset[str]


def without_contents(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Takes out neighbours at the start that stand again further on, as headlines do.

    Three make a list of contents; two where a line such as "In this issue" stands above them.
    It ends before a line that repeats one of its own, for there the first story begins.
    """
    words = [_words(piece) for piece in islice(pieces, _FAR)]
    again = [_again(words, place) for place in range(min(2 * _REACH, len(words)))]
    under = _texts_under(pieces)
    for start in range(min(_REACH, len(words))):
        named = start > 0 and bool(_NAME.fullmatch(pieces[start - 1].text.rstrip(" :.…")))
        end = _end(pieces, words, again, under, start)
        texts = [text for piece in pieces[start:end] for text in _texts(piece)]
        if len(texts) >= (2 if named else 3):
            first = start - named
            taken = [(piece, text) for piece in pieces[first:end] for text in _texts(piece)]
            removed = [Removed(text, "contents list", piece.line) for piece, text in taken]
            return [*pieces[:first], *pieces[end:]], removed
    return list(pieces), []


def with_listed(pieces: Sequence[Piece], contents: Sequence[Removed]) -> list[Piece]:
    """The pieces, the labels that a contents list names marked as headlines that are certain.

    Args:
        pieces: Without the list.
        contents: What was taken out as the list.
    """
    waiting = {" ".join(item.text.casefold().split()) for item in contents}
    found = list(pieces)
    for place, piece in enumerate(found):
        text = " ".join(piece.text.casefold().split())
        if piece.kind == "label" and text in waiting:
            waiting.remove(text)
            found[place] = replace(piece, why=(LISTED,), certainty=0.97)
    return found


def _end(
    pieces: Sequence[Piece],
    words: Sequence[Words],
    again: Sequence[Sequence[int]],
    texts: Sequence[int],
    start: int,
) -> int:
    """The place after the last item of a list that starts here; the start where none does."""
    block = pieces[start].block
    if isinstance(block, ListBlock):
        items = [_words_of(item.plain) for item in islice(block.items, _REACH)]
        found = sum(any(_alike(item, other) for other in words[start + 1 :]) for item in items)
        return start + 1 if found * 3 >= len(block.items) * 2 else start
    end = start
    while end < len(again) and again[end] and not _is_first_of_pair(words, end):
        if any(_alike(words[end], item) for item in words[start:end]):
            break
        end += 1
    return end if _are_headlines(again[start:end], texts) else start


def _is_first_of_pair(words: Sequence[Words], place: int) -> bool:
    """Whether it is an image’s alternative, which its caption repeats."""
    return place + 1 < len(words) and _alike(words[place], words[place + 1])


def _are_headlines(again: Sequence[Sequence[int]], texts: Sequence[int]) -> bool:
    """Whether two items or more stand again in their order, each above text of its own."""
    found, after = 0, 0
    for places in again:
        text = next((texts[place] for place in places if place >= after and texts[place]), 0)
        if text:
            found, after = found + 1, text
    return found > 1


def _texts_under(pieces: Sequence[Piece]) -> list[int]:
    """For each place, where the text or the link under its labels is; 0 where there is none."""
    texts = [0] * min(len(pieces), _FAR)
    for place in range(len(texts) - 2, -1, -1):
        texts[place] = texts[place + 1] if pieces[place + 1].is_in_run else place + 1
    return texts


def _again(words: Sequence[Words], place: int) -> list[int]:
    """All later places where a text stands again, word for word or nearly."""
    one = words[place]
    return [other for other in range(place + 1, len(words)) if _alike(one, words[other])]


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
