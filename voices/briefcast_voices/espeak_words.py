"""When words are heard, from what eSpeak NG tells while it speaks.

eSpeak tells of clauses, of parts of words ("don" of "don't") and of digits, at lengths that are
often wrong. So the text says what its words are; each is heard at the first event within it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcast.hooks import SpokenWord

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\s—–…]+")
_ENCLOSING = "\"'“”‘’«»()[]{}<>.,;:!?¡¿*_-"
"""Signs that are no part of the word that they stand beside."""


def words_heard(
    text: str, events: Iterable[tuple[int, int]], samples: int
) -> tuple[SpokenWord, ...]:
    """The words of a text that have a time, in the order of the text.

    Args:
        text: What was said.
        events: Pairs of a character's place in the text and the sample at which it is heard, in
            the order in which eSpeak told them.
        samples: How long the sound is.
    """
    heard: dict[int, int] = {}
    for place, sample in events:
        heard.setdefault(place, sample)
    words = []
    latest = 0
    for match in _WORD.finditer(text):
        word = match[0].strip(_ENCLOSING)
        start = match.start() + match[0].find(word)
        times = [heard[place] for place in range(match.start(), match.end()) if place in heard]
        if word and times and latest <= min(times) < samples:
            latest = min(times)
            words.append(SpokenWord(start, start + len(word), latest))
    return tuple(words)
