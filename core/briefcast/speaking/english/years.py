"""Years, decades, seasons and the ranges of them."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.calendar_words import COUNTED, YEAR
from briefcast.speaking.english.cardinals import cardinal, pair, plural, year
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import (
    DASH,
    is_raced,
    spoken_rule,
    word_after,
    word_before,
    words,
)

_LEFT = r"(?<![\w.,£$€¥₹#@/&])(?<![0-9]-)(?<!\w[–—:])(?<!\b[A-Z][-–])"
_IS_COUNTED = re.compile(COUNTED)
_YEARS = (
    rf"(?=[12]){_LEFT}(?P<years>{YEAR}(?:(?:,? (?:and|or|to|until|&) |, ){YEAR}(?!\w|[-–.,:/][0-9])"
    rf"(?!{COUNTED})){{0,9}})(?!\w|[.,:/][0-9]|{DASH}[0-9])"
)
_SPAN = (
    rf"(?=[12]){_LEFT}(?P<first>{YEAR})(?:{DASH}|/| {DASH} )(?P<second>{YEAR}|[0-9]{{2}})"
    rf"(?!\w|[.,:/][0-9]|{DASH}[0-9])(?!{COUNTED})"
)
_FINANCIAL = (
    r"(?<!\w)FY ?(?P<first>20[0-9]{2}|[0-9]{2})(?:[-–/](?P<second>20[0-9]{2}|[0-9]{2}))?(?![\w/-])"
)
_DECADES = (
    rf"(?<![\w.,£$€/:])(?<![0-9][-–])(?P<first>1[0-9][0-9]0|20[0-9]0)(?:['’]?s(?!\w)"
    rf"(?:(?:{DASH}| to )['’]?(?P<second>1[0-9][0-9]0|20[0-9]0|[1-9]0)['’]?s(?!\w))?"
    rf"|{DASH}['’]?(?P<last>[1-9]0)s(?!\w))"
)
_SHORT_DECADE = (
    r"(?<![\w.,£$€/:])(?<![0-9][-–])(?<![0-9]m )['’‘]?(?P<tens>[2-9]0)['’]?s(?!\w)|(?<!\w)['’‘]"
    r"(?P<noughties>00)s(?!\w)"
)
_CLASS_OF = (
    r"(?=['’‘])(?:(?<=[Cc]lass of )|(?<=[Ss]ummer )|(?<=[Ss]ummer of )|(?<=[Ww]inter of ))['’‘]"
    r"(?P<short>[0-9]{2})(?![\w%])"
)
_ERA_AFTER = r"(?<![\w.,£$€])(?P<year>[0-9]{1,5}) ?(?P<era>BCE?|AD|CE)(?!\w)"
_ERA_BEFORE = r"(?<!\w)AD ?(?P<year>[0-9]{1,4})(?!\w|[.,/-][0-9])"
_ABOUT = (
    rf"(?<![\w.])(?P<circa>c(?=[0-9])|[Cc]a?\.|ca(?= )) ?(?P<first>{YEAR})"
    rf"(?:{DASH}(?P<second>{YEAR}|[0-9]{{2}}))?(?!\w|[.,:/-][0-9])"
)
_QUARTER = r"(?<!\w)Q(?P<quarter>[1-4]) (?P<year>20[0-9]{2})(?!\w|[-.,/][0-9])"

_STRONG = words(
    "in since during until till circa throughout year early late mid spring summer autumn winter "
    "christmas easter born founded established est built season"
)
_LINKED = words("from by of between before after for to")
_QUANTIFIERS = words(
    "than nearly least some almost exactly another only over about around roughly just "
    "approximately no nos number extension room further total"
)
_PREFIX = re.compile(r"\b[Ee]st\.? \Z|\b(?:[Mm]id|[Ee]arly|[Ll]ate|[Pp]re|[Pp]ost|end)[-–]\Z|©\Z")
_DATES = re.compile(r"\bdat(?:es?|ed|ing) (?:back )?(?:from|to) \Z")
_EVENT = re.compile(
    r" (?:(?:annual|general|national|international|public|local|spring|summer|autumn|winter|final"
    r"|pay|student|staff|member|world|[A-Z][\w’'-]*) ){0,2}(?i:conference|budget|report|survey"
    r"|elections?|season|edition|act|awards?|congress|review|festival|campaign|tour|figures"
    r"|accounts|results|strategy|plan|census|show|cup|olympics|games|appeal|programme|agreement"
    r"|deal|rules|regulations|guidelines|study|final|race|meeting|agm|lecture|prize|competition"
    r"|model|vintage|harvest|floods?|storm|war|treaty|law|bill|targets?|deadline|manifesto|class"
    r"|cohort|intake|summit|championships?)\b"
)
_RESTS = re.compile(
    r"[)\].,;:!?'’”\"]|\s*\Z| (?:and|or|to|but|when|where|which|who|was|were|is|are|has|had|will"
    r"|by|with|after|before|as|at|in|for|the|that|said|she|he|they|it|on|a|an|under|until|while"
    r"|of|from|saw|there|we|would|this|our|its|their)\b| [A-Z(–—-]"
)
_QUARTERS = ("one", "two", "three", "four")


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order: what must be a year, then what will be one (a guess)."""
    rule = partial(spoken_rule, dialect=dialect)

    return (
        rule("decade", _DECADES, _decades),
        rule("decade", _SHORT_DECADE, _short_decade),
        rule("year", _CLASS_OF, _class_of),
        rule("era", _ERA_AFTER, _era),
        rule("era", _ERA_BEFORE, _era),
        rule("year", _ABOUT, _about),
        rule("financial-year", _FINANCIAL, _financial),
        rule("quarter", _QUARTER, _quarter),
        rule("years", _SPAN, _span),
        rule("year", _YEARS, _surely),
        rule("year", _YEARS, _likely, guess=True),
    )


def _surely(match: re.Match[str], dialect: Dialect) -> str | None:
    """Years that their neighbours make certain: "in 2025", "the 2025 conference"."""
    before, text = word_before(match), match.string
    start, end = match.span()
    if _IS_COUNTED.match(text, end) and before not in ("in", "since", "during", "until"):
        return None
    modern = match[0].startswith(("19", "20"))
    sure = (
        before in _STRONG
        or _PREFIX.search(text, max(0, start - 8), start) is not None
        or (before in _LINKED and (modern or not match[0].endswith("00")) and _rests(match))
        or (before in ("from", "to") and _DATES.search(text, max(0, start - 14), start) is not None)
        or (text[start - 1 : start] == "(" and text[end : end + 1] in ("):,;"))
        or (before not in _QUANTIFIERS and _EVENT.match(text, end) is not None)
        or (modern and len(match[0]) > 4)
    )
    return _said(match, dialect) if sure else None


def _likely(match: re.Match[str], dialect: Dialect) -> str | None:
    """A lone year of our time that counts nothing."""
    if not match[0].startswith(("19", "20")) or word_before(match) in _QUANTIFIERS:
        return None
    if _IS_COUNTED.match(match.string, match.end()):
        return None
    after = word_after(match)
    if not _rests(match) and after.isalpha() and after.islower() and after.endswith("s"):
        return None
    return _said(match, dialect)


def _rests(match: re.Match[str]) -> bool:
    return _RESTS.match(match.string, match.end()) is not None


def _said(match: re.Match[str], dialect: Dialect) -> str:
    return re.sub("[0-9]{4}", lambda one: year(int(one[0]), dialect), match[0]).replace("&", "and")


def _span(match: re.Match[str], dialect: Dialect) -> str | None:
    """Two years of which the second may be short: 2024/25, 1914-18, 2019-2024."""
    first, second = int(match["first"]), int(match["second"])
    if second < 100:
        second += first // 100 * 100
        if match["second"] == "00":
            second += 100
    if second <= first or (len(match["second"]) == 4 and first < 1300):
        return None
    return _two_years(first, second, dialect, short=len(match["second"]) == 2)


def _about(match: re.Match[str], dialect: Dialect) -> str | None:
    """A year that is not known for sure: "c. 1340"."""
    said = _span(match, dialect) if match["second"] else year(int(match["first"]), dialect)
    return f"{match['circa'][0]}irca {said}" if said else None


def _two_years(first: int, second: int, dialect: Dialect, *, short: bool) -> str:
    ending = second % 100
    if short and ending and not second % 1000 < 10:
        return f"{year(first, dialect)} to {pair(ending)}"
    return f"{year(first, dialect)} to {year(second, dialect)}"


def _financial(match: re.Match[str], dialect: Dialect) -> str:
    kind = "fiscal" if dialect is Dialect.AMERICAN else "financial"
    first = int(match["first"]) % 100 + 2000
    if not match["second"]:
        return f"{kind} year {year(first, dialect)}"
    second = int(match["second"]) % 100 + 2000
    said = _two_years(first, second, dialect, short=len(match["second"]) == 2)
    return f"{kind} year {said}"


def _quarter(match: re.Match[str], dialect: Dialect) -> str:
    return f"Q {_QUARTERS[int(match['quarter']) - 1]} {year(int(match['year']), dialect)}"


def _decades(match: re.Match[str], dialect: Dialect) -> str:
    second = match["second"] or match["last"]
    said = year(int(match["first"]), dialect)
    if match["last"]:
        return f"{plural(said)} to {plural(cardinal(int(second), dialect))}"
    if not second:
        return plural(said)
    ends = year(int(second), dialect) if len(second) == 4 else cardinal(int(second), dialect)
    return f"{plural(said)} to {plural(ends)}"


def _short_decade(match: re.Match[str], dialect: Dialect) -> str:
    """A decade, of a century or a life; after a distance as many seconds: "50m in 30s"."""
    if match["tens"] and is_raced(match):
        return f"{cardinal(int(match['tens']), dialect)} seconds"
    return "noughties" if match["noughties"] else plural(cardinal(int(match["tens"]), dialect))


def _class_of(match: re.Match[str], dialect: Dialect) -> str:
    del dialect
    return pair(int(match["short"]))


def _era(match: re.Match[str], dialect: Dialect) -> str:
    number = int(match["year"])
    said = year(number, dialect) if number < 3000 else cardinal(number, dialect)
    if "era" not in match.groupdict():
        return f"A.D {said}"
    return f"{said} {'.'.join(match['era'])}"
