"""Days, months and the ranges of them; years are in `years`."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english import years
from briefcast.speaking.english.calendar_words import (
    COUNTED,
    DAY,
    MONTH,
    MONTHS,
    SUFFIX,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    day_of_month,
    month_name,
    weekday_name,
)
from briefcast.speaking.english.cardinals import cardinal, ordinal, year
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import DASH, LEFT, nearby, spoken_rule, word_before, words

_CAPITALS = frozenset("JFMASONDTW")
_YEAR = rf"(?:,? (?P<year>{YEAR})(?!{DASH}[0-9]|[.,][0-9]|\w)(?!{COUNTED}))?"
_SEPARATOR = rf"(?: ?{DASH} ?|, ?| ?/ ?| to | until | and | or | & )"
_ONE_DAY = rf"(?:{WEEKDAY},? )?(?:the )?{DAY}{SUFFIX}?(?!\w)"
_DAYS = rf"{_ONE_DAY}(?:{_SEPARATOR}{_ONE_DAY}){{0,6}}"
_NOT_THE_VERB = r"(?!(?<=May) (?:be|have|not|also|well|need|take|come|go)\b)"

_NOT_SAID = (  # "December third", said after another number
    r"(?! (?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|[a-z]{3,5}teenth|twentieth|thirtieth)\b)"
)
_DAY_FIRST = (
    rf"(?:(?<=\bthe )|(?<=\bThe )|{LEFT})(?P<days>{_DAYS}) (?:of )?(?P<month>{MONTH})"
    rf"{_NOT_THE_VERB}{_NOT_SAID}{_YEAR}"
)
_FIRST = rf"(?P<days>{_DAYS}) (?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"
_SECOND = (
    rf"(?P<days2>{_DAYS}) (?:of )?(?P<month2>{MONTH})(?:,? (?P<year2>{YEAR})(?![-\w])"
    rf"(?!{COUNTED}))?"
)
_FROM_MONTH_TO_MONTH = rf"{LEFT}{_FIRST} ?{DASH} ?{_SECOND}"
_MONTH_FIRST = (
    rf"(?<![\w-])(?<!(?:st|nd|rd|th) of )(?:(?P<weekday>{WEEKDAY}),? )?(?P<month>{MONTH}) (?:the )?"
    rf"(?P<day>{DAY})(?P<suffix>{SUFFIX})?"
    rf"(?:(?P<join>{DASH}| {DASH} | to | and | & )(?P<day2>{DAY}){SUFFIX}?)?"
    rf"(?![\w%£$€/°½-])(?![.,:][0-9]){_YEAR}(?P<after>(?= +[a-z]+))?"
)
_LATER = rf"(?:{WEEKDAY},? )?(?:the )?{DAY}{SUFFIX}(?!\w)"
_WEEKDAY_DAY = (
    rf"(?<![\w-])(?P<days>{WEEKDAY},? (?:the )?{DAY}{SUFFIX}(?!\w)(?:{_SEPARATOR}{_LATER}){{0,6}})"
    r"(?![ -](?:[a-z]+[ -])?(?:century|birthday|anniversary|floor|graders?|grade|place|round"
    r"|hole|time|test|year|minute|XI|leg)\b)"
)
_NUMERIC = (
    rf"{LEFT}(?P<first>[0-3]?[0-9])(?P<mark>[/.-])(?P<second>[0-3]?[0-9])(?P=mark)"
    rf"(?P<year>[12][0-9]{{3}}|[0-9]{{2}})(?![\w/])(?![.-][0-9])"
)
_ISO = (
    r"(?<![\w.,/-])(?P<year>[12][0-9]{3})(?P<mark>[-/])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    rf"(?P<day>{DAY})(?![\w/-])(?!\.[0-9])"
)
_NO_YEAR = (
    r"(?<![\w.,/-])(?!10/10)(?P<day>0[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2])(?![\w/%])"
)
_ISO_MONTH = (
    r"(?<![\w.,/-])(?P<year>(?:19|20)[0-9]{2})-(?P<month>0[1-9]|1[0-2])(?![\w/-])(?!\.[0-9])"
)
_NUMBERED = rf"{LEFT}(?P<day>{DAY})(?= {MONTH}(?P<rest> {YEAR}(?!\w)|\s*(?:\Z|[.,;:)]))?)"
_COUNTER_BEFORE = re.compile(
    r"(?<![\w-])(?:[Nn]os?\.|[Vv]ols?\.?|No|Number|[Vv]olume|Issue|Room|[Ss]ection|Part|[Cc]hapter"
    r"|Page|Top) \Z"
)
_STROKE_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])(?![\w/%-]|[.,:][0-9])"
_STROKES = rf"{LEFT}{_STROKE_DAY}(?: ?{DASH} ?| to | until | and ){_STROKE_DAY}"
_STROKE = (
    r"(?=[0-9])(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?<=[Uu]ntil )|(?<=\b[Dd]ue )|(?<=\b[Ff]rom )"
    r"|(?<=[Cc]loses )|(?<=[Dd]eadline )|(?<=[Dd]eadline: )|(?<=[Bb]efore )|(?<=[Cc]loses on ))"
    rf"{_STROKE_DAY}(?= (?:at|in|and|to|from|for|or|until|with)\b|[.,;:!?)]|\s*\Z)"
)
_ODDS = re.compile(
    r"odds|favourite|\bbet|\brac(?:e|ing)|jockey|stakes|price|runner|shares?\b|\bcut"
)
_MONTH_YEAR = (
    rf"(?<![\w-])(?P<month>{MONTH})(?:,| of)? (?P<year>{YEAR})(?![\w]|[.,/][0-9]|{DASH}[0-9])"
    rf"(?!{COUNTED})"
)
_MONTH_RANGE = (
    rf"(?<![\w-])(?P<month>{MONTH})(?: (?P<year>{YEAR}))?"
    rf"(?P<mark> ?{DASH} ?|/| (?:and|or|to|until|&) )(?P<month2>{MONTH})"
    rf"(?: (?P<year2>{YEAR})(?![\w-]))?"
)
_MONTH_ALONE = (
    r"(?<!\w)(?=[JFMASOND][a-z])(?:(?P<sure>Sept|Feb|Apr|Aug|Oct|Nov"
    r"|(?:(?<=\b[Bb]y )|(?<=[Uu]ntil )|(?<=\b[Ff]rom )|(?<=\bend of )|(?<=\bstart of ))Dec)"
    r"\b(?!\.\w)"
    r"(?:\.(?= [a-z0-9]))?|(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Ll]ast )"
    r"|(?<=[Nn]ext )|(?<=[Ee]arly )|(?<=[Ll]ate )|(?<=mid-)|(?<=[Mm]id )|(?<=end of )"
    r"|(?<=start of ))"
    r"(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?:\.(?= [a-z0-9]))?)"
    r"(?!-|['’](?!s\b))"
)
_WEEKDAY_RANGE = (
    rf"(?<![\w-])(?P<first>{WEEKDAY})"
    rf"(?P<mark> ?{DASH} ?|/| (?:and|or|to|until|&) (?!\w+\.? (?:the )?[0-9]))"
    rf"(?P<second>{WEEKDAY})(?![\w-])"
)
_WEEKDAY_ALONE = (
    r"(?<![\w-])(?=[MTWFS][a-z])(?P<day>(?:Tues|Weds|Thurs?|Fri)\b(?!\.\w)(?:\.(?= [a-z0-9]))?"
    r"|(?:(?<=\b[Oo]n )|(?<=[Ee]very )|(?<=[Nn]ext )|(?<=[Ll]ast )|(?<=\b[Bb]y )|(?<=[Uu]ntil )"
    rf"|(?<=\b[Tt]his )|(?=[MTWFS][a-z]+\.?(?:,|,? and|,? or| &|{DASH}) (?!Sat\b|Sun\b){WEEKDAY})"
    rf"|(?=Sat (?:and|&) Sun\b))(?!(?:Sun|Sat|Mon) [A-Z])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    r"\b(?:\.(?= [a-z0-9]))?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?"
    r"(?=,? [0-9]{1,2}(?:[.:][0-9]{2})? ?(?:am|pm|noon|[-–][0-9]|st\b|nd\b|rd\b|th\b)))(?![-’'])"
)
_EVENTS = {"9/11": "nine eleven", "7/7": "seven seven", "24/7": "twenty-four seven"}
_EVENT = r"(?<![\w.,/:-])(?:9/11|7/7|24/7)(?![\w/%])(?![.,][0-9])"

_TOKEN = re.compile(
    rf"(?P<weekday>{WEEKDAY})|(?P<day>{DAY}){SUFFIX}?|(?P<to>{DASH}|/|to|until)|(?P<word>and|or"
    rf"|&)|(?P<comma>,)"
)
_ALSO_NAMES = ("Jan", "April", "May", "June", "August")
_COUNTERS = words(
    "windows bands band sections section pages flats flat units unit rooms room platforms platform "
    "gates years year grades grade options lines nos questions scored score rated marks"
)
_OWNERS = ("a", "an", "this", "its", "our", "their", "his", "her", "next", "last", "new")


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    rule = partial(spoken_rule, dialect=dialect)
    return (
        SpokenRule("event", _EVENT, lambda match: _EVENTS[match[0]], needs=frozenset("/")),
        rule("numbered", _NUMBERED, _numbered),
        rule("date", _FROM_MONTH_TO_MONTH, _two_days),
        rule("date", _DAY_FIRST, _day_first),
        rule("date", _MONTH_FIRST, _month_first),
        rule("date", _WEEKDAY_DAY, _weekday_day),
        rule("date", _NUMERIC, _numeric),
        rule("date", _ISO, _iso),
        rule("date", _ISO_MONTH, _iso_month, guess=True),
        rule("date", _STROKES, _strokes, guess=True, needs=frozenset("/")),
        rule("date", _STROKE, _strokes, guess=True, needs=frozenset("/")),
        rule("date", _NO_YEAR, _numeric_day, guess=True),
        rule("month", _MONTH_RANGE, _months, needs=_CAPITALS),
        rule("month", _MONTH_YEAR, _month_year),
        rule("month", _MONTH_ALONE, _month_alone, needs=_CAPITALS),
        rule("weekday", _WEEKDAY_RANGE, _weekdays, needs=frozenset("MTWFS")),
        rule("weekday", _WEEKDAY_ALONE, _weekday_alone, needs=frozenset("MTWFS")),
        *years.rules(dialect),
    )


def _year(written: str | None, dialect: Dialect) -> str:
    return f" {year(int(written), dialect)}" if written else ""


def _day_first(match: re.Match[str], dialect: Dialect) -> str:
    before = word_before(match)
    month = month_name(match["month"])
    return _days(match["days"], month, before, dialect) + _year(match["year"], dialect)


def _two_days(match: re.Match[str], dialect: Dialect) -> str:
    first = _days(match["days"], month_name(match["month"]), word_before(match), dialect)
    second = _days(match["days2"], month_name(match["month2"]), "", dialect)
    first += _year(match["year"], dialect)
    return f"{first} to {second}{_year(match['year2'], dialect)}"


def _days(written: str, month: str, before: str, dialect: Dialect) -> str:
    """One or several days of one month, with days of the week where they are written."""
    american = dialect is Dialect.AMERICAN
    words: list[str] = [month] if american and written[0] in "0123456789t" else []
    article = not american and before != "the" and before not in _OWNERS
    for token in _TOKEN.finditer(written):
        if token["weekday"]:
            words.append(weekday_name(token["weekday"]))
            if american and month not in words:
                words.append(month)
            article = not american
        elif token["day"]:
            words += ["the"] * article + [ordinal(int(token["day"]), dialect)]
            article = False
        elif token["to"]:
            words.append("to")
            article = not american
        elif token["word"]:
            words.append(token["word"].replace("&", "and"))
        elif words and words[-1] not in (month, *WEEKDAYS):
            words[-1] += ","
    said = " ".join(words)
    return said if american or not month else f"{said} of {month}"


def _weekday_day(match: re.Match[str], dialect: Dialect) -> str:
    """Days of the week and their ordinals, the month left out: "Monday 4th"."""
    del dialect
    return _days(match["days"], "", word_before(match), Dialect.BRITISH)


def _month_first(match: re.Match[str], dialect: Dialect) -> str | None:
    plain = not (match["suffix"] or match["year"] or match["weekday"] or match["day2"])
    if plain and match["after"] is not None and not _MAY_FOLLOW.match(match.string, match.end()):
        return None
    article = "the " if dialect is Dialect.BRITISH else ""
    said = f"{month_name(match['month'])} {article}{ordinal(int(match['day']), dialect)}"
    if match["weekday"]:
        said = f"{weekday_name(match['weekday'])} {said}"
    if match["day2"]:
        join = "and" if "and" in match["join"] or "&" in match["join"] else "to"
        said += f" {join} {article}{ordinal(int(match['day2']), dialect)}"
    return said + _year(match["year"], dialect)


_MAY_FOLLOW = re.compile(
    r" +(?:and|at|in|for|is|was|were|are|will|with|the|when|where|from|until|till|to|or|by|on|of|as"
    r"|has|had|but|after|before|this|last|next|a|an|we|he|she|they|it|that|which|who|between"
    r"|deadline|meeting|event|vote|election)\b"
)


def _numeric(match: re.Match[str], dialect: Dialect) -> str | None:
    first, second, mark = int(match["first"]), int(match["second"]), match["mark"]
    if mark == "-" and len(match["year"]) == 2:
        return None
    day, month = (second, first) if dialect is Dialect.AMERICAN else (first, second)
    if month > 12:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    number = int(match["year"])
    if number < 100:
        number += 2000 if number < 50 else 1900
    article = word_before(match) not in ("the", *_OWNERS)
    said = day_of_month(day, MONTHS[month - 1], dialect, article=article)
    return f"{said} {year(number, dialect)}"


def _iso(match: re.Match[str], dialect: Dialect) -> str | None:
    said = _numeric_day(match, dialect)
    return f"{said} {year(int(match['year']), dialect)}" if said else None


def _numeric_day(match: re.Match[str], dialect: Dialect) -> str | None:
    if word_before(match) in _COUNTERS:
        return None
    article = word_before(match) not in ("the", *_OWNERS)
    return day_of_month(
        int(match["day"]), MONTHS[int(match["month"]) - 1], dialect, article=article
    )


def _iso_month(match: re.Match[str], dialect: Dialect) -> str | None:
    """A year and a month, "2025-09"; "2009-10" is rather two years."""
    if int(match["month"]) > int(match["year"]) % 100:
        return None
    return f"{MONTHS[int(match['month']) - 1]} {year(int(match['year']), dialect)}"


def _numbered(match: re.Match[str], dialect: Dialect) -> str | None:
    """A number that counts issues or rooms, and is no day: "No. 9 October 2025"."""
    start = match.start()
    if not _COUNTER_BEFORE.search(match.string, max(0, start - 12), start):
        return None
    return match[0] if match["rest"] is None else f"{cardinal(int(match['day']), dialect)},"


def _strokes(match: re.Match[str], dialect: Dialect) -> str | None:
    """One or two days with strokes, of which one cannot be a fraction: "1/4 to 31/3"."""
    days = [(int(day), int(month)) for day, month in re.findall("([0-9]+)/([0-9]+)", match[0])]
    least = 12 if len(days) > 1 and word_before(match) != "from" else 0
    surely = any(day > max(month, least) for day, month in days)
    alone = word_before(match) in ("on", "until", "due", "closes", "deadline")
    if dialect is Dialect.AMERICAN or _ODDS.search(nearby(match)) or not (surely or alone):
        return None
    join = " and " if " and " in match[0] else " to "
    return join.join(day_of_month(day, MONTHS[month - 1], dialect) for day, month in days)


def _month_year(match: re.Match[str], dialect: Dialect) -> str:
    return month_name(match["month"]) + _year(match["year"], dialect)


def _months(match: re.Match[str], dialect: Dialect) -> str | None:
    first = month_name(match["month"]) + _year(match["year"], dialect)
    join = match["mark"].strip().replace("&", "and")
    if not join.isalpha():
        join = "to"
    elif match["month"] in _ALSO_NAMES and match["month2"] in _ALSO_NAMES:
        return None
    return f"{first} {join} {month_name(match['month2'])}{_year(match['year2'], dialect)}"


def _month_alone(match: re.Match[str], dialect: Dialect) -> str:
    del dialect
    return month_name(match["month"] or match["sure"])


def _weekdays(match: re.Match[str], dialect: Dialect) -> str:
    del dialect
    mark = match["mark"].strip().replace("&", "and")
    join = "and" if mark == "/" else mark if mark.isalpha() else "to"
    return f"{weekday_name(match['first'])} {join} {weekday_name(match['second'])}"


def _weekday_alone(match: re.Match[str], dialect: Dialect) -> str:
    del dialect
    return weekday_name(match["day"])
