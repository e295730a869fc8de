"""abbreviation-mismatch: an abbreviation and its phrase do not agree."""

import re
from collections import Counter
from collections.abc import Iterator

from briefcast.editing.findings.abbreviation_unexpanded import KNOWN
from briefcast.editing.findings.abbreviations import (
    SMALL,
    capital_runs,
    expansions,
    fits,
    initials,
    words_of,
)
from briefcast.editing.findings.passages import passages
from briefcast.editing.folding import words
from briefcast.model import Briefing, Finding

_RULE = "abbreviation-mismatch"
_BRACKETED = re.compile(r" \(([A-Z]{3,6})s?\)")
_REACH = 150
_SHORT = 3
"""Up to so many letters, all of them must be there for a phrase to be meant."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds abbreviations with two meanings, and phrases whose initials are in disorder."""
    yield from _two_meanings(briefing)
    yield from _disorder(briefing)


def _two_meanings(briefing: Briefing) -> Iterator[Finding]:
    first: dict[str, str] = {}
    told: dict[str, set[str]] = {}
    for expansion in expansions(briefing):
        meaning = " ".join(
            word.removesuffix("s") for word in words(expansion.phrase) if word not in SMALL
        )
        known = told.setdefault(expansion.abbreviation, set())
        if known and meaning not in known:
            before = first[expansion.abbreviation]
            yield expansion.passage.finding(
                _RULE,
                "review",
                f"{expansion.abbreviation} is “{expansion.phrase}” here, but “{before}” before.",
                "Write it the same way each time.",
            )
        first.setdefault(expansion.abbreviation, expansion.phrase)
        known.add(meaning)


def _disorder(briefing: Briefing) -> Iterator[Finding]:
    seen = set()
    for passage in passages(briefing):
        for match in _BRACKETED.finditer(passage.plain) if passage.english else ():
            before = passage.plain[max(0, match.start() - _REACH) : match.start()]
            if match[1] in KNOWN or (before, match[1]) in seen:
                continue
            seen.add((before, match[1]))
            if phrase := _meant(before, match[1]):
                yield passage.finding(
                    _RULE,
                    "review",
                    f"The letters of {match[1]} are not those of “{phrase}”.",
                    "Look at the order of the letters, or at the words.",
                )


def _meant(before: str, abbreviation: str) -> str | None:
    """The phrase right before an abbreviation that nearly gives its letters; None if it does."""
    *_, last = (None, *capital_runs(before))
    if last is None or last.end() != len(before):
        return None
    wanted = Counter(abbreviation)
    starts = [word.start() for word in re.finditer(r"\b[A-Z]", last[0])]
    for start in reversed(starts):
        phrase = last[0][start:]
        letters = initials(phrase)
        if fits(words_of(phrase), abbreviation):
            return None
        missing = (wanted - Counter(letters)).total() + (Counter(letters) - wanted).total()
        if len(letters) == len(abbreviation) and letters[0] == abbreviation[0]:
            allowed = 0 if len(abbreviation) <= _SHORT else 2
            if missing <= allowed:
                return phrase
    return None
