"""name-inconsistent: a person's name is spelt in two ways."""

import re
from collections.abc import Iterator

from briefcast.editing.findings.passages import Passage, passages
from briefcast.model import Briefing, Finding

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_PAIR = re.compile(
    rf"(?<![\w’'-])(?=({_CAPITAL}[\w’'-]*[a-zß-ÿ]) ({_CAPITAL}[\w’'-]*[a-zß-ÿ])(?!\w))"
)
_COMMON_WORD = re.compile(r"(?<![\w’'-])[a-zß-ÿ]{5,}(?![\w-])")
_SHORTEST = 5
"""Shorter names differ by a letter and are two names: Jan and Jon."""
_TWICE = 8
"""From so many letters on, two of them may differ."""
_MOST = 40
"""More names beside one word are no person's: "Port …", "North …"."""
_WORDS = """
    a an and as at but by for from he her his how if in it my no of on or our she so that the their
    then there these they this to we what when where which who why with you your after before while
    mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend captain saint st new old
    north south east west northern southern eastern western port lake mount great little upper
    lower monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december union branch office officer minister
    ministry council counsel committee party school street road house group centre center
"""
_NO_NAMES = frozenset(_WORDS.split())
"""Words in capitals that are no part of a person's name, or are in too many."""

_Pair = tuple[str, str]


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds two words in capitals that stand elsewhere with one of them a letter or two away."""
    first, common = _pairs(briefing)
    beside: dict[tuple[int, str], list[str]] = {}
    for pair in first:
        for side in (0, 1):
            beside.setdefault((side, pair[side]), []).append(pair[1 - side])
    said = set()
    for (side, word), others in beside.items():
        if len(others) > _MOST:
            continue
        for place, one in enumerate(others):
            for other in others[:place]:
                if frozenset((one, other)) in said or not _one_name(one, other, common):
                    continue
                said.add(frozenset((one, other)))
                here, before = ((word, w) if side == 0 else (w, word) for w in (one, other))
                yield first[here].finding(
                    "name-inconsistent",
                    "review",
                    f"“{' '.join(here)}” here, but “{' '.join(before)}” before: is it one person?",
                    "Spell the name one way.",
                )


def _pairs(briefing: Briefing) -> tuple[dict[_Pair, Passage], set[str]]:
    """Where each pair of words in capitals stands first; and the words that are used in small."""
    first: dict[_Pair, Passage] = {}
    common = set()
    for passage in passages(briefing):
        if not passage.english:
            continue
        common.update(_COMMON_WORD.findall(passage.plain))
        for match in _PAIR.finditer(passage.plain):
            one, other = (_plain(word) for word in match.groups())
            if one.casefold() not in _NO_NAMES and other.casefold() not in _NO_NAMES:
                first.setdefault((one, other), passage)
    return first, common


def _plain(word: str) -> str:
    """A name without what makes it a possessive."""
    return re.sub(r"[’']s?$", "", word)


def _one_name(one: str, other: str, common: set[str]) -> bool:
    """Whether two words may be one name: near enough, no plural, and no word of the language."""
    a, b = one.casefold(), other.casefold()
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _SHORTEST or {a, b} & common or longer == f"{shorter}s":
        return False
    return 0 < _distance(a, b) <= (2 if len(shorter) >= _TWICE else 1)


def _distance(one: str, other: str) -> int:
    """How many letters must change, come or go, or change places; 3 where it is more than 2."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, row, older = row, [i], before
        before = last
        for j, sign in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
