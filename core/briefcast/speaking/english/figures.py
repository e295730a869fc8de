"""Figures as they are written: the pieces of patterns, and the words about a match."""

import re
from functools import partial
from typing import Protocol

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.dialect import Dialect

DIGITS = frozenset("0123456789")
"""What a text must hold one of, for most rules about numbers."""

NUMBER = r"(?>[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,15}+(?![0-9]))(?:\.[0-9]{1,9}+)?+"
"""A number without a sign, its thousands set off by commas or not: 7, 1,234, 2.5."""

LEFT = r"(?<![\w.,£$€¥₹#@&])(?<!\w[-–/:'’])"
"""A number may begin here: it is not the rest of a word, a sum or another number."""

RIGHT = r"(?!\w)(?![.,:/'’][0-9])"
"""A number may end here."""

DASH = r"[-–—‑−]"
"""Any dash that is set between two numbers."""


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


_REACH = 32
_RACED = re.compile(r"[0-9](?:k?m|k| ?(?:metres|yards|miles?|laps?)) in \Z")
_BEFORE = re.compile(r"([A-Za-z'’]+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0-](\w+)")

FUNCTION_WORDS = words(
    "a about above across after again ago all already also although among an and are around as "
    "at away back be because been before being below between but by came come coming could did "
    "do does down due during each either every extra for from given goes going had has have he "
    "her here his how if in instead into is it its just last later left less lost made may more "
    "might much must near needed next no not now of off on once one only or out over paid past "
    "per plus raised said set she should since so some still such than that the their them then "
    "there these they this those though through to today together tomorrow tonight under until "
    "up upon was we were what when where which while who will with within without worth would "
    "yesterday yet you"
)
"""Words that follow a measure without being what it measures."""

_DETERMINERS = words(
    "the this that these those its their his her our my your new extra further additional "
    "another first second third last final whole full single annual"
)
_THINGS = words(
    "appeal award bid bill boost bonus bridge budget campaign cap centre charge contract cut cuts "
    "deal debt deficit development donation extension facility fee fees fine fines fund funding "
    "gap gift grant grants hall hole hospital increase investment jackpot levy library line loan "
    "loans machine museum note notes overhaul package park payment payout penalty plan pledge "
    "pool prize programme project rescue revamp rise road scanner scheme school settlement ship "
    "shortfall stadium station study subsidy surplus system target theatre ticket tickets trial "
    "unit upgrade voucher vouchers walk drive ride flight journey wait delay break swim climb wing "
    "withdrawal windfall zone limit"
)


class Sayer(Protocol):
    """What says a match in a dialect, or declines it."""

    def __call__(self, match: re.Match[str], dialect: Dialect) -> str | None:
        """What is said; None where the match is left to later rules."""
        ...


def spoken_rule(
    name: str,
    pattern: str,
    say: Sayer,
    dialect: Dialect,
    guess: bool = False,
    needs: frozenset[str] = DIGITS,
) -> SpokenRule:
    """A rule of a dialect; without `needs` one about figures."""
    return SpokenRule(name, pattern, partial(say, dialect=dialect), guess, needs)


def word_before(match: re.Match[str]) -> str:
    """The word and one space before a match, in small letters without the space; else nothing."""
    start = match.start()
    found = _BEFORE.search(match.string, max(0, start - _REACH), start)
    return found[1].lower() if found else ""


def word_after(match: re.Match[str]) -> str:
    """The word that follows a match after one space or hyphen, as written; else nothing."""
    found = _AFTER.match(match.string, match.end())
    return found[1] if found else ""


def nearby(match: re.Match[str], before: int = 60, after: int = 30) -> str:
    """The text about a match, in small letters, the match left out."""
    start, end = match.span()
    text = match.string
    return f"{text[max(0, start - before) : start]} | {text[end : end + after]}".lower()


def is_raced(match: re.Match[str]) -> bool:
    """Whether a number is the time in which a distance was covered: "50m in 30s"."""
    start = match.start()
    return _RACED.search(match.string, max(0, start - _REACH), start) is not None


def is_attributive(match: re.Match[str]) -> bool:
    """Whether a measure says of what kind the next word is: "a £2m fund", "the 5kg bag".

    Such a measure is said in the singular. Only clear cases count: a determiner before it and a
    noun after it, or a noun such as "fund", of which money says the kind more often than not.
    """
    after = word_after(match)
    if not after or not after.isalpha() or after.lower() in FUNCTION_WORDS:
        return False
    before = word_before(match)
    if before in ("a", "an"):
        return True
    if before in _DETERMINERS or before.endswith(("'s", "’s")):
        return after.islower() and not after.endswith("ed")
    return after in _THINGS
