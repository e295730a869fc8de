"""Abbreviations in capitals, and the phrases that they stand for."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefcast.editing.findings.passages import Passage, passages
from briefcast.model import Briefing

_SMALL = "a an and at by de for in la of on or the to with"
SMALL = frozenset(_SMALL.split())
"""Words that an abbreviation usually leaves out."""
FEWEST, MOST = 2, 6
"""How many letters an abbreviation has."""

_LETTERS = f"[A-Z]{{{FEWEST},{MOST}}}"
_USED = re.compile(rf"(?<![\w&@#./’'-])({_LETTERS})(?=(?:s|[’']s)?(?!\w|&|-\d|[’']\w|\.\w))")
_AFTER = re.compile(rf"\(({_LETTERS})s?\)")
_BEFORE = re.compile(rf"(?<!\w)({_LETTERS})s? \(([^()]{{5,120}})\)")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_JOINING = "(?:(?:of|and|for|the|in|to|on|at|de) ){0,2}"
_RUN = re.compile(rf"(?<![\w’'])[A-Z][\w’']*(?:[ ,&/-]{{1,3}}{_JOINING}[A-Z][\w’']*)+")
_REACH = 150
"""How many characters before an abbreviation its phrase may begin."""
_WORDS = 12
"""How many words before an abbreviation its phrase may begin."""
_OFTEN = 20
"""How many times an abbreviation is looked at."""
_TOGETHER = 3
"""How many letters of one word an abbreviation may take."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """An abbreviation beside the phrase that it stands for."""

    abbreviation: str
    phrase: str
    passage: Passage


def uses(passage: Passage) -> Iterator[re.Match[str]]:
    """Where a text uses abbreviations, each in group 1; a text all in capitals uses none."""
    if not passage.plain.isupper():
        yield from _USED.finditer(passage.plain)


def expansions(briefing: Briefing) -> Iterator[Expansion]:
    """Abbreviations that stand in brackets after their phrase, or before it in brackets.

    An abbreviation that is written out very often is not looked at each time.
    """
    times: Counter[str] = Counter()
    for passage in passages(briefing):
        text = passage.plain
        if not passage.english or "(" not in text:
            continue
        for match in _AFTER.finditer(text):
            times[match[1]] += 1
            if times[match[1]] <= _OFTEN and (phrase := _phrase_before(text, match)):
                yield Expansion(match[1], phrase, passage)
        for match in _BEFORE.finditer(text):
            times[match[1]] += 1
            if times[match[1]] <= _OFTEN and fits(_WORD.findall(match[2]), match[1]):
                yield Expansion(match[1], match[2], passage)


def fits(phrase: Sequence[str], abbreviation: str) -> bool:
    """Whether the first letters of a phrase's words, one to three of each, give an abbreviation.

    The first word must give one; any other may be left out.
    """
    if len(phrase) < FEWEST or phrase[0][:1].upper() != abbreviation[:1]:
        return False
    reached = {0}
    for place, word in enumerate(phrase):
        grown = {
            start + size
            for start in reached
            for size in range(1, _TOGETHER + 1)
            if abbreviation[start : start + size] == word[:size].upper()
        }
        reached = grown | (reached if place else set())
    return len(abbreviation) in reached


def _phrase_before(text: str, match: re.Match[str]) -> str | None:
    """The shortest run of words right before an abbreviation in brackets that gives it."""
    start = max(0, match.start() - _REACH)
    found = list(_WORD.finditer(text[start : match.start()]))[-_WORDS:]
    words = [word[0] for word in found]
    for place in range(len(words) - FEWEST, -1, -1):
        if words[place][0].upper() == match[1][0] and fits(words[place:], match[1]):
            return text[start + found[place].start() : match.start()].strip()
    return None


def capital_runs(text: str) -> Iterator[re.Match[str]]:
    """Runs of two or more words in capitals, with the small words between them."""
    return _RUN.finditer(text)


def initials(run: str) -> str:
    """The first letters of the words in capitals."""
    return "".join(word[0] for word in _WORD.findall(run) if word[0].isupper())


def words_of(phrase: str) -> list[str]:
    """The words of a phrase."""
    return _WORD.findall(phrase)
