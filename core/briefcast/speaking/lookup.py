"""Lexicons at work: which of their words a text holds."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path

from briefcast.hooks import SpokenForms
from briefcast.model import Lexeme

_WORD = re.compile(r"(?<!\w)\w+")
_RUN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|(?<!\w)www\.|\w@\w|(?<!\w)[@#]\w|\w\.[a-z]{2}")
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Lookup:
    """The graphemes of some lexemes, by their first word, the longest first.

    Attributes:
        name: What lists of changes call it.
        entries: Grapheme and alias.
        odd: Those that begin with no letter or digit, which no first word finds.
    """

    name: str
    entries: dict[str, list[tuple[str, str]]]
    odd: list[tuple[str, str]]

    @classmethod
    def of(cls, form: SpokenForms) -> "Lookup":
        """The lexemes of a form, then those of its files, which are read once in a run.

        Raises:
            InputError: Where a file is no lexicon.
        """
        return _gathered(form.name, form.lexemes, form.lexicons)

    @classmethod
    def from_lexemes(cls, name: str, lexemes: Iterable[Lexeme]) -> "Lookup":
        """The lexemes that have an alias; of two with one grapheme the first counts."""
        entries: dict[str, list[tuple[str, str]]] = {}
        odd: list[tuple[str, str]] = []
        seen: set[str] = set()
        for lexeme in lexemes:
            for grapheme in lexeme.graphemes:
                if lexeme.alias is None or not grapheme or grapheme in seen:
                    continue
                seen.add(grapheme)
                first = _WORD.match(grapheme)
                place = entries.setdefault(first[0], []) if first else odd
                place.append((grapheme, lexeme.alias))
        for found in (*entries.values(), odd):
            found.sort(key=lambda pair: -len(pair[0]))
        return cls(name, entries, odd)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where graphemes stand as whole words: start, end, and what is said instead.

        A word inside a web or mail address, a hashtag or a handle is part of that, and not found;
        a grapheme that is such an address itself is.
        """
        addresses: list[tuple[int, int]] | None = None
        for start, end, alias in self._standing(text):
            if addresses is None:
                addresses = list(_addresses(text))
            place = bisect(addresses, (start, len(text))) - 1
            inside = place >= 0 and start < addresses[place][1]
            if not inside or _ADDRESS.search(text, start, end):
                yield start, end, alias

    def _standing(self, text: str) -> Iterator[tuple[int, int, str]]:
        for word in _WORD.finditer(text):
            for grapheme, alias in self.entries.get(word[0], ()):
                end = word.start() + len(grapheme)
                if text.startswith(grapheme, word.start()) and _ends_word(text, end):
                    yield word.start(), end, alias
                    break
        for grapheme, alias in self.odd:
            start = text.find(grapheme)
            while start >= 0:
                if _ends_word(text, start + len(grapheme)):
                    yield start, start + len(grapheme), alias
                start = text.find(grapheme, start + len(grapheme))


@lru_cache(_KEPT)
def _gathered(
    name: str, lexemes: tuple[Lexeme, ...], files: tuple[Path | Traversable, ...]
) -> Lookup:
    from briefcast.speaking.pls import read_lexicon

    all_lexemes = list(lexemes)
    for file in files:
        all_lexemes += read_lexicon(file).lexemes
    return Lookup.from_lexemes(name, all_lexemes)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """The runs of characters between spaces that hold an address."""
    if _ADDRESS.search(text):
        for run in _RUN.finditer(text):
            if _ADDRESS.search(text, *run.span()):
                yield run.span()


def _ends_word(text: str, end: int) -> bool:
    """Whether a word may end at a place: no letter or digit on both sides of it."""
    return end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
