"""relative-time: words that count from a day which a later listener does not know."""

import re
from collections.abc import Iterator

from briefcast.editing.findings.passages import Passage, passages
from briefcast.model import Briefing, Finding

_SPANS = "(?:day|week|weekend|fortnight|month|quarter|term|year|spring|summer|autumn|winter)"
_NAMES = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    "|August|September|October|November|December|Christmas|Easter)"
)
_NUMBER = r"(?:a|an|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_TODAY = "(?:announced|said|published|launched|opened|released|agreed|met|voted|earlier|later)"
_FROM_HERE = re.compile(
    rf"""(?:
      (?i:yesterday|tomorrow|tonight|this\ (?:morning|afternoon|evening))
    | (?<!the\ )(?<!The\ )(?i:last|next|this)\ (?:(?i:{_SPANS})|{_NAMES})(?!\ of\b)
    )\b(?!,?\ \(?(?:the\ )?\d)""",
    re.VERBOSE,
)
_UP_TO_HERE = re.compile(
    rf"\b(?:{_TODAY} today|{_NUMBER} (?:day|week|fortnight|month|year)s? ago)$", re.IGNORECASE
)
_SIGN = re.compile(r"\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast|[Nn]ext|[Tt]his|today|ago)\b")
"""A word that may begin or end such words."""
_REACH = 30
"""How many characters before "today" or "ago" count."""
_ADVICE = "Write the day, the month or the year."


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds such words in English texts; where the briefing has a date, listeners can count."""
    for passage in passages(briefing):
        if not passage.english:
            continue
        if found := list(dict.fromkeys(_relative(passage.plain))):
            yield _finding(passage, found, dated=briefing.date is not None)


def _relative(text: str) -> Iterator[str]:
    for sign in _SIGN.finditer(text):
        if sign[0] in ("today", "ago"):
            match = _UP_TO_HERE.search(text[max(0, sign.start() - _REACH) : sign.end()])
        else:
            match = _FROM_HERE.match(text, sign.start())
        if match:
            yield match[0]


def _finding(passage: Passage, found: list[str], *, dated: bool) -> Finding:
    said = " and ".join(f"“{words}”" for words in found)
    verb = "counts" if len(found) == 1 else "count"
    if dated:
        message = f"{said} {verb} from the day of the briefing."
        return passage.finding("relative-time", "info", message, _ADVICE)
    message = f"{said} {verb} from a day that the briefing does not give."
    return passage.finding("relative-time", "review", message, _ADVICE)
