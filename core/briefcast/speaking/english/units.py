"""Measures and their units."""

import re
from functools import cache, partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.cardinals import cardinal, spoken_number
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import (
    DASH,
    LEFT,
    NUMBER,
    is_attributive,
    nearby,
    spoken_rule,
    word_after,
    word_before,
)
from briefcast.speaking.english.unit_names import COLLOQUIAL, DENIED, names

_MINUS = r"(?P<minus>(?<![^\s(\[/])[-−–]|−)?"
_PER = {
    "h": "hour", "hr": "hour", "s": "second", "sec": "second", "min": "minute", "day": "day",
    "week": "week", "month": "month", "year": "year", "yr": "year", "kg": "kilogram", "g": "gram",
    "l": "litre", "L": "litre", "ml": "millilitre", "mL": "millilitre", "dl": "decilitre",
    "dL": "decilitre", "mol": "mole", "m²": "square metre", "m2": "square metre",
    "m³": "cubic metre", "m3": "cubic metre", "km": "kilometre", "m": "metre",
    "kWh": "kilowatt hour",
    "ha": "hectare", "cm²": "square centimetre", "100g": "hundred grams",
    "100ml": "hundred millilitres",
    "person": "person", "hour": "hour", "minute": "minute", "second": "second", "tonne": "tonne",
}  # fmt: skip
_METRE_NEXT = re.compile(
    r"(?:(?:,| and| or| to|, and) (?:the )?[0-9][0-9,.]*m)*+"
    r"[ -](?:races?|sprints?|hurdles|dash|relays?|freestyle|butterfly|backstroke|breaststroke"
    r"|finals?|heats?|semi-finals?|events|swims|runs|titles|records|gold"
    r"|silver|bronze|world|record|run|swim|time|title|champion|long|high|tall|wide|deep|away|apart"
    r"|from|of (?:water|cable|rope|pipe|fence|track|road|cloth|snow|the)|below|above|radius|thick"
    r"|pool|walk|distance|wall|tower|mast|x|by|sea|depth|height|length|wave|waves|across|up|down"
    r"|underwater|yacht|boat|ship|board|diving|platform|springboard|trench|crane|cliff|drop"
    r"|telescope|statue|tunnel|bridge|hole|tree|event|rule|gap|section|stretch|exclusion)\b"
)
_METRES_NEAR = re.compile(
    r"\b(?:deep|depth|tall|height|long|length|wide|high|metres?|swim|swam|run|ran|tides?|low water"
    r"|waves?|sea|water|sprint|fell|dived?|distance|radius|within)\b"
)
_MILLION_NEXT = re.compile(
    r"[ -](?:(?!(?:high|tall|wide|long|deep|thick|away|apart|from|of|to|in|and|or|by|above)\b)"
    r"[a-z-]+ )?(?:(?:euro|dollar|pound|vote|voter|viewer|member|user|job|household|dose|patient"
    r"|customer|reader|follower|listener|signature|subscriber|resident|worker|passenger)s?"
    r"|yen|sterling|people|strong|majority)\b"
)
_PRESSURE = (
    rf"{LEFT}(?P<top>[0-9]{{2,3}})/(?P<bottom>[0-9]{{2,3}})(?P<unit> ?mm ?Hg)?(?!\w|[.,/-][0-9]|%)"
)
_SHARED_FEET = (
    rf"{LEFT}(?P<feet>[0-9]{{1,2}}) ?(?:ft|['’′]) ?(?P<inches>[0-9]{{1,2}}(?:\.[0-9]+)?"
    rf"|[0-9]{{0,2}}½)"
    r" ?(?:ins?\b|inch(?:es)?\b|[\"”″]|(?![\w%]))(?!\w)"
)
_STONE = rf"{LEFT}(?P<stone>[0-9]{{1,2}}) ?st ?(?P<pounds>[0-9]{{1,2}}) ?(?:lbs?)?(?!\w)"
_HOURS = (
    rf"{LEFT}(?P<hours>[0-9]{{1,3}}) ?(?:h|hrs?|hours?),?(?: and)? ?(?P<minutes>[0-9]{{1,2}}) ?"
    rf"(?:(?<=h[0-9]{{2}})(?!\w)|m(?!\w)|mins?|minutes?)"
    r"(?:,? ?(?P<seconds>[0-9]{1,2}) ?(?:s|secs?|seconds?))?(?!\w)"
)
_MINUTES = (
    rf"{LEFT}(?P<minutes>[0-9]{{1,3}}) ?(?:mins?|m) ?(?P<seconds>[0-9]{{1,2}}) ?(?:secs?|s)(?!\w)"
)
_MINUTES_ALONE = (
    rf"{LEFT}(?P<minutes>[0-9]{{1,3}}) ?mins? (?P<seconds>[0-9]{{1,2}})(?=[.,;)](?![0-9])|\s*\Z)"
)
_TEMPERATURE = (
    rf"(?<![\w.,£$€])(?<!\w[-–/:]){_MINUS}(?P<number>{NUMBER})(?:{DASH}(?P<second>{NUMBER}))?"
    r"(?P<scale>C|F)(?!\w)(?![-.,/][0-9])"
)
_WEATHER = re.compile(
    r"temperature|degree|°|heat|weather|warm|\bhot\b|cold|freez|mercury|forecast|celsius|fahrenheit"
    r"|high of|low of|highs|lows|thermomet|\bfrost|chill|oven|\([0-9]+f\)|[0-9]c \("
)
_SCALES = {"C": "Celsius", "F": "Fahrenheit"}


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    rule = partial(spoken_rule, dialect=dialect)

    return (
        rule("blood-pressure", _PRESSURE, _pressure, needs=frozenset("/")),
        rule("height", _SHARED_FEET, _feet),
        rule("weight", _STONE, _stone),
        rule("duration", _HOURS, _hours),
        rule("duration", _MINUTES, _hours),
        rule("duration", _MINUTES_ALONE, _hours),
        rule("temperature", _TEMPERATURE, _temperature),
        rule("dimensions", _dimensions_pattern(), _dimensions),
        rule("metres-or-millions", _METRES, _metres, guess=True),
        rule("unit", _unit_pattern(), _measure),
    )


_METRES = (
    rf"{LEFT}{_MINUS}(?P<number>{NUMBER})(?:m?{DASH}(?P<second>{NUMBER}))?(?P<hyphen>[- ])?m"
    rf"(?P<plus>\+)?(?!\w)(?!/|[²³])"
)


@cache
def _unit_pattern() -> str:
    signs = sorted((sign for sign in names() if sign not in ("m", "in", "st")), key=len)[::-1]
    alternatives = "|".join(map(re.escape, [*signs, "in", "st"]))
    rates = "|".join(map(re.escape, sorted(_PER, key=len)[::-1]))
    return (
        rf"(?<![\w.,£$€¥₹#@&])(?<!\w[-–/:'’]){_MINUS}(?P<plus>\+)?(?P<number>{NUMBER})"
        rf"(?:(?P<sign1>[a-zA-Z°%]{{1,4}})?(?P<to>{DASH}| to "
        rf"(?=[0-9.,]+ ?°)){_MINUS.replace('minus', 'minus2')}"
        rf"(?P<second>{NUMBER}))?"
        rf"(?P<gap> ?|-)(?P<sign>{alternatives}|[º˚℃℉][CF]?|µ(?:Sv|g|m|Gy|l)|μ(?:Sv|g|m|Gy|l|L"
        rf"|T))(?![A-Za-z0-9²³])"
        rf"(?:(?:/| ?per |p)(?P<per>{rates})(?!\w))?(?P<more>\+(?!\w))?"
    )


@cache
def _dimensions_pattern() -> str:
    return (
        rf"{LEFT}(?P<first>{NUMBER}) ?(?P<sign1>mm|cm|m|km|ft|in|yd)?(?P<rest>(?: ?[x×] ?{NUMBER} ?"
        rf"(?:(?:mm|cm|m|km|ft|ins?|yd)(?!\w))?){{1,2}})(?!\w)"
    )


def _dimensions(match: re.Match[str], dialect: Dialect) -> str:
    """Sides of a thing: "3m x 4m", "10x8", "4x100m"."""
    parts = re.findall(rf"({NUMBER}) ?([a-z]*)(?: ?[x×] ?|\Z)", match[0].strip())
    said = []
    for number, sign in parts:
        unit = ""
        if sign and sign != "x":
            one, several = names()["in" if sign == "ins" else sign]
            unit = f" {one if number == '1' or is_attributive(match) else several}"
        said.append(spoken_number(number, dialect) + unit)
    return " by ".join(said)


def _metres(match: re.Match[str], dialect: Dialect) -> str | None:
    """A bare "m": metres beside what is long, million beside what is many."""
    text, end = match.string, match.end()
    number, second = match["number"], match["second"]
    if _MILLION_NEXT.match(text, end) and not match["minus"]:
        return _millions(match, dialect)
    metres = match["hyphen"] or _METRE_NEXT.match(text, end) or match["minus"]
    after, context = word_after(match), nearby(match, 40, 0)
    if not metres:
        many = (
            re.match(
                r" (?:[a-z-]+ ){0,2}(?:people|men|women|children|homes|patients|[a-z]{3,}s)\b",
                text[end : end + 60],
            )
            or re.search(
                r"turnout|audience|readership|profit|sales|visits|downloads|jobs|population|budget"
                r"|worth|cost|£|\$|€|viewers|users|more than |people",
                context,
            )
            or match["plus"]
        )
        small = float(number.replace(",", "")) in (
            50,
            60,
            100,
            110,
            200,
            400,
            800,
            1500,
            5000,
            10000,
        )
        if many and after not in ("is", "was", "has", "this"):
            metres = None
        elif (
            "," in number
            or small
            or word_before(match) in ("a", "the", "an")
            or not after
            or _METRES_NEAR.search(nearby(match))
        ):
            metres = True
    if not metres:
        return _millions(match, dialect)
    said = spoken_number(number, dialect)
    if second:
        said += f" to {spoken_number(second, dialect)}"
    if match["minus"]:
        said = f"minus {said}"
    more = " plus" if match["plus"] else ""
    single = (
        (number == "1" and not second)
        or is_attributive(match)
        or match["hyphen"] == "-"
        or _EVENT.match(text, end)
    )
    return f"{said} {'metre' if single else 'metres'}{more}"


def _millions(match: re.Match[str], dialect: Dialect) -> str:
    said = spoken_number(match["number"], dialect)
    if match["second"]:
        said += f" to {spoken_number(match['second'], dialect)}"
    said = f"minus {said}" if match["minus"] else said
    return f"{said} million{' plus' if match['plus'] else ''}"


_EVENT = re.compile(
    r" (?:race|sprint|hurdles|dash|relay|freestyle|butterfly|backstroke|breaststroke|final|gold"
    r"|silver|bronze|champion|title|record|pool|run|swim)\b"
)


def _measure(match: re.Match[str], dialect: Dialect) -> str | None:
    sign = match["sign"].translate(_SAME_SIGNS).replace("º", "°").replace("˚", "°")
    sign = {"℃": "°C", "℉": "°F"}.get(sign, sign)
    number, second, gap = match["number"], match["second"], match["gap"]
    if sign not in names() or not _believed(match, sign):
        return None
    one, several = names()[sign]
    if (match["sign1"] and match["sign1"] not in (sign, sign[0], "°")) or (
        match["plus"] and second
    ):
        return None
    said = _signed(match["minus"], spoken_number(number, dialect))
    if match["plus"]:
        said = f"plus {said}"
    if second:
        said += f" to {_signed(match['minus2'], spoken_number(second, dialect))}"
    single = (number in ("1", "½") and not second) or gap == "-" or is_attributive(match)
    if gap == "-" and not word_after(match):
        single = number == "1"
    per = f" per {_PER[match['per']]}" if match["per"] else ""
    return f"{said} {one if single else several}{per}{' plus' if match['more'] else ''}"


_SAME_SIGNS = str.maketrans("μ", "µ")


def _signed(minus: str | None, said: str) -> str:
    return f"minus {said}" if minus else said


def _believed(match: re.Match[str], sign: str) -> bool:
    """Whether a short sign is a unit here, and not a code, a word or a thousand."""
    gap, number = match["gap"], match["number"]
    if sign == "T":
        context = nearby(match, 60, 40)
        return (
            re.search(r"\bmri?\b|scan|magnet|tesla|field|imaging", context) is not None
            and gap != "-"
        )
    if sign in DENIED or (gap == "-" and (len(sign) < 2 or sign in ("st", "in", "min", "MP"))):
        return False
    if sign == "st":
        return (gap == "" and number[-1] not in "1") or number == "11"
    if sign == "in":
        return gap == "" and (match.string[match.end() : match.end() + 1] != "-")
    if sign in ("s", "h", "t") and match["per"] is None:
        return not gap and "," not in number and (sign != "s" or "." in number)
    if sign == "pts":
        return True
    if gap and sign in COLLOQUIAL and sign not in ("l", "L", "g", "min"):
        return False
    return not (sign in ("V", "W") and len(number) < 2) and not (sign == "MP" and len(number) < 1)


def _pressure(match: re.Match[str], dialect: Dialect) -> str | None:
    """Blood pressure: 120/80 "one hundred and twenty over eighty"."""
    top, bottom = int(match["top"]), int(match["bottom"])
    near = match["unit"] or re.search(r"pressure|systolic|\bbp\b|hypertensi", nearby(match, 60, 40))
    if not (near and 60 <= top <= 260 and 30 <= bottom < top):
        return None
    unit = " millimetres of mercury" if match["unit"] else ""
    return f"{cardinal(top, dialect)} over {cardinal(bottom, dialect)}{unit}"


def _feet(match: re.Match[str], dialect: Dialect) -> str | None:
    inches = match["inches"]
    if inches.isdigit() and int(inches) > 11:
        return None
    if inches.endswith("½"):
        whole = inches[:-1]
        tail = f"{cardinal(int(whole), dialect)} and a half" if whole else "and a half"
    else:
        tail = spoken_number(inches, dialect)
    return f"{cardinal(int(match['feet']), dialect)} foot {tail}"


def _stone(match: re.Match[str], dialect: Dialect) -> str:
    pounds = int(match["pounds"])
    said = f"{cardinal(int(match['stone']), dialect)} stone"
    return (
        f"{said} {cardinal(pounds, dialect)} {'pound' if pounds == 1 else 'pounds'}"
        if pounds
        else said
    )


def _hours(match: re.Match[str], dialect: Dialect) -> str:
    parts = match.groupdict()
    said = []
    for key in ("hours", "minutes", "seconds"):
        number = parts.get(key)
        if number:
            name = key[:-1] if number == "1" else key
            said.append(f"{cardinal(int(number), dialect)} {name}")
    return " ".join(said)


def _temperature(match: re.Match[str], dialect: Dialect) -> str | None:
    """Degrees without their sign, as newspapers write them: "30C (86F)"."""
    around = f"{nearby(match, 90, 60)}"
    known = _WEATHER.search(around) or ("." in match["number"] and match["scale"] == "C")
    if not known or ("." in match["number"] and len(match["number"]) > 5):
        return None
    said = _signed(match["minus"], spoken_number(match["number"], dialect))
    if match["second"]:
        said += f" to {spoken_number(match['second'], dialect)}"
    degrees = "degree" if match["number"] == "1" and not match["second"] else "degrees"
    return f"{said} {degrees} {_SCALES[match['scale']]}"
