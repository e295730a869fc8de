"""Times of day, and durations in hours, minutes and seconds."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.cardinals import cardinal, pair
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import (
    DASH,
    DIGITS,
    nearby,
    spoken_rule,
    word_after,
    word_before,
)
from briefcast.speaking.english.letters import spelt

_LEFT = r"(?<![\w.,:£$€¥₹#/])(?<!\w[-–])"
_HOUR = r"(?:[01]?[0-9]|2[0-4])"
_HALF_ANY = (
    r"(?P<{0}>[aApP])(?:[mM]|\.[mM])(?!\w)(?:\.(?=,|;|\)| +(?:[a-z0-9(–-]|[BGCEP][SMED]T\b|Mon"
    r"|Tue|Wed|Thu|Fri|Sat|Sun)))?"
)
_ZONES = "GMT|BST|UTC|CET|CEST|EST|EDT|PST|PDT|ET|PT"
_ZONE = rf"(?P<zone>(?= (?:{_ZONES})(?!\w)))?"
_ZONE_ALONE = (
    r"(?=[BCEGPU])(?:(?<=[ap]m )|(?<=\.m\. )|(?<=[:.][0-9]{2} )|(?<=[0-9]{4} ))"
    rf"(?:{_ZONES})(?!\w|\.\w)"
)
_TIME = rf"(?P<hour>{_HOUR})(?:[.:](?P<minute>[0-5][0-9]))?"
_TIME2 = rf"(?P<hour2>{_HOUR})(?:[.:](?P<minute2>[0-5][0-9]))?"

_TO = rf"(?: ?{DASH} ?| ?/ ?| to | until | and )"
_RANGE = (
    rf"{_LEFT}{_TIME} ?(?:{_HALF_ANY.format('half')})?"
    rf"(?P<to>{_TO}){_TIME2} ?{_HALF_ANY.format('half2')}{_ZONE}"
)
_SINGLE = rf"{_LEFT}{_TIME} ?{_HALF_ANY.format('half')}{_ZONE}"
_EDGE = r"(?!\w|[.:,/][0-9])"
_NOON = (
    rf"(?<!\w)(?P<name>[Nn]oon|[Mm]idday|[Mm]idnight) ?{DASH} ?"
    rf"(?={_HOUR}(?:[.:][0-5][0-9])?(?:(?<=[.:][0-9]{{2}})| ?[ap]\.?m)(?!\w))"
)
_TO_NOON = rf"(?<=[0-9][ap]m) ?{DASH} ?(?=(?:noon|midday|midnight)\b)"
_CLOCKS = (
    rf"{_LEFT}{_HOUR}:[0-5][0-9] ?{DASH} ?{_HOUR}:[0-5][0-9](?: ?(?:hrs|hours|h)"
    rf"(?!\w))?{_EDGE}{_ZONE}"
)
_CLOCK = rf"{_LEFT}{_HOUR}:[0-5][0-9](?: ?(?:hrs|hours|h)(?!\w))?{_EDGE}(?!%){_ZONE}"
_ELAPSED = (
    rf"{_LEFT}(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-5][0-9]):(?P<second>[0-5][0-9])(?!\w"
    rf"|[:,/][0-9])(?P<rest>\.[0-9]+)?{_ZONE}"
)
_HUNDRED = (
    rf"{_LEFT}(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?: ?(?P<unit>hrs?|hours|h)(?!\w)|"
    rf"(?= (?:GMT|BST|UTC)\b)){_ZONE}"
)
_NO_UNIT = (
    r"(?! ?(?:%|°|per\b|percent|m\b|million|bn\b|billion|thousand|times|points?\b|km|kg|miles"
    r"|metres"
    r"|seconds|degrees|on the Richter|tonnes|litres|hours|inches|feet))"
)
_QUARTERLY = r"(?:[01]?[0-9]|2[0-3])\.(?:00|15|30|45)"
_FIVE = r"(?:[01]?[0-9]|2[0-3])\.[0-5][05]"
_DOT_RANGE = rf"{_LEFT}{_QUARTERLY}(?:{DASH}| {DASH} ){_QUARTERLY}{_EDGE}(?![-+]){_NO_UNIT}{_ZONE}"
_DOT_BEFORE = (
    rf"(?=[0-9])(?:(?<=\b[Aa]t )|(?<=\b[Ff]rom )|(?<=\b[Uu]ntil )|(?<=\b[Tt]ill )|(?<=\b[Bb]y )|"
    rf"(?<=[Bb]efore )"
    rf"|(?<=[Aa]fter )|(?<=[Bb]etween )|(?<=\b[Tt]he )|(?<=day )|(?<=day, ))"
    rf"{_FIVE}{_EDGE}(?![-–+]){_NO_UNIT}{_ZONE}"
)
_DOT_AFTER = (
    rf"{_LEFT}{_FIVE}{_EDGE}(?= (?:in the (?:morning|afternoon|evening)|this (?:morning|afternoon"
    rf"|evening)|tonight|tomorrow|sharp|prompt|when|(?:GMT|BST|UTC)\b|on (?:Mon|Tues|Wednes|Thurs"
    rf"|Fri|Satur|Sun)day"
    rf"|for [0-9]{{1,2}}(?:\.[0-9]{{2}})? ?[ap]m\b)){_ZONE}"
)
_TIMES = re.compile(rf"(?P<hour>{_HOUR})[.:](?P<minute>[0-5][0-9])")
_AMOUNTS = ("for", "took", "takes", "over", "than", "of", "worked", "nearly", "spent", "logged")
_SCALES = ("scale", "ratio", "dilution", "gradient", "slope", "odds", "incline")
_MOVES = (
    "rose",
    "fell",
    "rise",
    "fall",
    "up ",
    "down ",
    "rate",
    "average",
    "share",
    "price",
    "score",
    "inflation",
)


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    rule = partial(spoken_rule, dialect=dialect)

    return (
        rule("duration", _ELAPSED, _elapsed),
        SpokenRule("time", _NOON, _from_noon, needs=DIGITS),
        SpokenRule("time", _TO_NOON, lambda _: " to ", needs=DIGITS),
        rule("time", _RANGE, _halves),
        rule("time", _SINGLE, _half),
        rule("time", _CLOCKS, _clock),
        rule("time", _CLOCK, _clock),
        rule("time", _HUNDRED, _hundred),
        rule("time", _DOT_RANGE, _dotted, guess=True),
        rule("time", _DOT_BEFORE, _dotted, guess=True),
        rule("time", _DOT_AFTER, _dotted),
        rule("time-zone", _ZONE_ALONE, _zone),
    )


def _from_noon(match: re.Match[str]) -> str:
    return f"{match['name']} to "


def _half(match: re.Match[str], dialect: Dialect) -> str:
    hour = _hour_minute(match["hour"], match["minute"], dialect)
    return f"{hour} {match['half'].upper()}.M"


def _halves(match: re.Match[str], dialect: Dialect) -> str:
    first = _hour_minute(match["hour"], match["minute"], dialect)
    if match["half"]:
        first += f" {match['half'].upper()}.M"
    to = "or" if "/" in match["to"] else "and" if "and" in match["to"] else "to"
    second = _hour_minute(match["hour2"], match["minute2"], dialect)
    return f"{first} {to} {second} {match['half2'].upper()}.M"


def _hour_minute(hour: str, minute: str | None, dialect: Dialect) -> str:
    said = cardinal(int(hour), dialect)
    return f"{said} {pair(int(minute))}" if minute and int(minute) else said


def _clock(match: re.Match[str], dialect: Dialect) -> str | None:
    if word_after(match) in _SCALES or word_before(match) in _SCALES:
        return None
    said = (_on_the_clock(one["hour"], one["minute"], dialect) for one in _TIMES.finditer(match[0]))
    return " to ".join(said)


def _on_the_clock(hour: str, minute: str, dialect: Dialect) -> str:
    """A time of 24 hours: 19:30 "nineteen thirty", 09:05 "oh nine oh five", 10:00 "ten o'clock"."""
    hours, minutes = int(hour), int(minute)
    if hours in (0, 24) and not minutes:
        return "midnight"
    if minutes:
        first = "zero" if not hours else pair(hours) if len(hour) == 2 else cardinal(hours, dialect)
        return f"{first} {pair(minutes)}"
    if hours > 12:
        return f"{cardinal(hours, dialect)} hundred"
    return (
        f"oh {cardinal(hours, dialect)} hundred"
        if hour[0] == "0"
        else f"{cardinal(hours, dialect)} o'clock"
    )


def _hundred(match: re.Match[str], dialect: Dialect) -> str | None:
    """A time of four figures: 1430hrs; 1800 hours only after "at" or the like, else a count."""
    hour, minute, unit = match["hour"], int(match["minute"]), match["unit"]
    at = word_before(match) in ("at", "from", "until", "by", "before", "after", "to", "about")
    glued = match.string[match.start() + 4] == "h" and word_before(match) not in _AMOUNTS
    if unit and not (at or hour[0] == "0" or minute or (glued and word_after(match) != "of")):
        return None
    hours = pair(int(hour)) if hour[0] == "0" else cardinal(int(hour), dialect)
    if hour == "00":
        hours = "zero"
    said = f"{hours} {pair(minute) if minute else 'hundred'}"
    return f"{said}{' hours' if unit else ''}"


def _dotted(match: re.Match[str], dialect: Dialect) -> str | None:
    if any(word in nearby(match, 30, 12) for word in _MOVES):
        return None
    said = (_dot(one["hour"], one["minute"], dialect) for one in _TIMES.finditer(match[0]))
    return " to ".join(said)


def _dot(hour: str, minute: str, dialect: Dialect) -> str:
    if int(hour) > 12 or hour[0] == "0":
        return _on_the_clock(hour, minute, dialect)
    if int(minute):
        return _hour_minute(hour, minute, dialect)
    return f"{cardinal(int(hour), dialect)} o'clock"


def _elapsed(match: re.Match[str], dialect: Dialect) -> str:
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"])
    if match["zone"] is not None or (match["hour"][0] == "0" and hour) or hour > 9:
        said = _on_the_clock(match["hour"], match["minute"], dialect)
        return f"{said} and {_count(second, 'second', dialect)}" if second else said
    parts = [(hour, "hour"), (minute, "minute"), (second, "second")]
    said_parts = [_count(number, unit, dialect) for number, unit in parts if number]
    if not said_parts:
        return "zero seconds"
    return " and ".join(filter(None, (" ".join(said_parts[:-1]), said_parts[-1])))


def _count(number: int, unit: str, dialect: Dialect) -> str:
    return f"{cardinal(number, dialect)} {unit}{'' if number == 1 else 's'}"


def _zone(match: re.Match[str], dialect: Dialect) -> str:
    del dialect
    return spelt(match[0])
