"""Where sentences end: at their final stops, and where a line breaks."""

import re
import string
from collections.abc import Iterator
from itertools import takewhile

_STOPS = ".!?…؟۔।"
_END = re.compile(
    rf"(?<![{_STOPS}])(?P<stop>[{_STOPS}]++)(?P<closing>[\"'’”»)\]}}]*+)(?:\s++|\Z)"
    r"|[。！？]++[\"'’”»）」』]*+\s*+"
    r"|(?<=\S)[^\S\n]*+\n\s*+"
)
_REACH = 64  # characters looked at on either side of a full stop
_OPENING = "\"'‘“«([{"
_INITIAL = re.compile(r"[^\W\d_]\.")
_LETTERS = re.compile(r"(?:[^\W\d_]\.){2,}")
_TIME = re.compile(r"\d[\d.:]*[ap]\.?m")
_NUMERAL = re.compile(r"\(?\d{1,3}\.")
_NUMBER = re.compile(r"\d|[IVXLC]{2,}(?![^\W\d_])")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")  # "iPhone"
_SPEAKER = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*|of|the|de|van|for)\s++){1,6}+"
    r"(?:added|admitted|argued|asked|claimed|continued|cried|explained|insisted|joked|replied|said"
    r"|says|shouted|told|tweeted|urged|warned|wondered|wrote)\b"
)

_TITLES = frozenset(
    """adm ald assoc brig capt cdr cllr cmdr col cpl dr drs fr gen gov hon lieut lt maj messrs mme
    mr mrs ms mx parch pres prof profs rev revd rt sen sgt sr sra ste supt
    approx c ca cf e.e e.g eg est h.y i.e ie incl viz vs v""".split()  # noqa: SIM905
)
"""Abbreviations that something always follows."""

_NUMBERED = frozenset(
    "app b ch cl d ext fig figs no nos p para paras pp pt reg s sec sect tel vol vols".split()  # noqa: SIM905
)
"""Abbreviations where a number follows, words or rare endings where none does."""

_DATED = frozenset(
    """art jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri
    sat sun""".split()  # noqa: SIM905
)
"""The same, but words unless they have a capital."""

_NAMES = frozenset("al ave bros co corp dept esq ft inc jr ltd misc mt plc rd st".split())  # noqa: SIM905
"""Abbreviations that end a sentence only where the next word is one that starts sentences."""

_LOOSE = frozenset("etc a.m p.m am pm".split())  # noqa: SIM905
"""Abbreviations that end a sentence where a capital follows."""

_STARTERS = frozenset(
    """a after all although an and as at because before both but by each for from he her here his
    how however i if in it its last many meanwhile most next no not now on one or our she since so
    some that the their then there these they this those to two under until we what when where
    whether which while who why with yet you your""".split()  # noqa: SIM905
)

_HOUSE = frozenset("everybody everyone members nobody none somebody someone staff".split())  # noqa: SIM905
"""What no speaker is called: they begin a sentence after a quotation."""

_DATE_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december bst gmt utc cet""".split()  # noqa: SIM905
)


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph.

    Args:
        text: Running text.

    Returns:
        Spans (first character, the character after the last) that, joined, are the text: the
        space after a sentence belongs to it. None for an empty text.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text):
        spans.append((start, end))
        start = end
    if text[start:].strip() or not spans:
        spans.append((start, len(text)))
    elif start < len(text):
        spans[-1] = (spans[-1][0], len(text))
    return [span for span in spans if span[0] < span[1]]


def _ends(text: str) -> Iterator[int]:
    start = 0
    for match in _END.finditer(text):
        if match["stop"] is None or _is_end(text, start, match):
            yield match.end()
            start = match.end()


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + _REACH].lstrip(_OPENING)
    if not after:
        return True
    if after[0].islower() and not _BRAND.match(after):
        return False
    if match["stop"] != ".":
        return not (_closes_quotation(match) and _names_speaker(after))
    stop = match.end("stop")
    word = text[max(start, stop - _REACH) : stop].split()[-1].lstrip(_OPENING)
    if match["closing"]:
        return not _LETTERS.fullmatch(word) or _first_word(after) in _STARTERS
    first = text[start : start + _REACH].lstrip(_OPENING + string.whitespace).startswith(word)
    return not _abbreviates(word, after, first=first)


def _closes_quotation(match: re.Match[str]) -> bool:
    return match["closing"][:1] in ("”", "’", "»", '"', "'")


def _names_speaker(after: str) -> bool:
    """Whether what follows a quotation says whose it is: "“Will it float?” Ann Lee asked."."""
    first = _first_word(after)
    return first not in _STARTERS | _HOUSE and _SPEAKER.match(after) is not None


def _first_word(text: str) -> str:
    return "".join(takewhile(str.isalpha, text)).lower()


def _abbreviates(word: str, after: str, *, first: bool) -> bool:
    """Whether the full stop of a word is only that of an abbreviation.

    Args:
        word: With its full stop.
        after: The text that follows.
        first: Whether the sentence starts with the word.
    """
    bare = word[:-1].lower()
    initials = _INITIAL.match(after) is not None
    next_word = _first_word(after)
    if word == "I.":
        return initials
    if _INITIAL.fullmatch(word) and word[0].isupper():
        return initials or next_word not in _STARTERS
    if bare in _TITLES:
        return True
    if bare in _NUMBERED or (bare in _DATED and word[0].isupper()):
        return _NUMBER.match(after) is not None
    if bare in _LOOSE or _TIME.fullmatch(bare):
        return next_word in _DATE_WORDS
    if bare in _NAMES or _LETTERS.fullmatch(word):
        return next_word not in _STARTERS
    return first and _NUMERAL.fullmatch(word) is not None
