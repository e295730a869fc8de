"""Sums of money."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.cardinals import cardinal, spoken_number
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import (
    DASH,
    DIGITS,
    LEFT,
    NUMBER,
    RIGHT,
    is_attributive,
    word_before,
)

# Sign or code: one, several, one hundredth, several hundredths.
_CURRENCIES = {
    "£": ("pound", "pounds", "penny", "pence"),
    "GBP": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "EUR": ("euro", "euros", "cent", "cents"),
    "$": ("dollar", "dollars", "cent", "cents"),
    "US$": ("U.S dollar", "U.S dollars", "cent", "cents"),
    "USD": ("U.S dollar", "U.S dollars", "cent", "cents"),
    "A$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "AU$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "AUD": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "CA$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "CAD": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "NZ$": ("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
    "NZD": ("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
    "HK$": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "S$": ("Singapore dollar", "Singapore dollars", "cent", "cents"),
    "R$": ("real", "reais", "centavo", "centavos"),
    "¥": ("yen", "yen", "sen", "sen"),
    "JPY": ("yen", "yen", "sen", "sen"),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "INR": ("rupee", "rupees", "paisa", "paise"),
    "CHF": ("Swiss franc", "Swiss francs", "centime", "centimes"),
    "₦": ("naira", "naira", "kobo", "kobo"),
    "₽": ("rouble", "roubles", "kopeck", "kopecks"),
    "₩": ("won", "won", "jeon", "jeon"),
    "₺": ("lira", "lira", "kurus", "kurus"),
    "₴": ("hryvnia", "hryvnias", "kopeck", "kopecks"),
    "₪": ("shekel", "shekels", "agora", "agorot"),
}

_MAGNITUDES = {
    "thousand": "thousand", "k": "thousand",
    "million": "million", "m": "million", "mn": "million", "mln": "million", "mil": "million",
    "billion": "billion", "bn": "billion", "b": "billion", "bln": "billion",
    "trillion": "trillion", "tn": "trillion", "trn": "trillion", "t": "trillion",
}  # fmt: skip

# After a stroke, "a" or "per": said instead.
_RATES = {
    "h": "an hour", "hr": "an hour", "hour": "an hour", "ph": "an hour",
    "day": "a day", "night": "a night", "pppn": "per person per night",
    "week": "a week", "wk": "a week", "pw": "a week",
    "fortnight": "a fortnight", "month": "a month", "mo": "a month", "mth": "a month",
    "pcm": "per calendar month", "pm": "a month", "quarter": "a quarter", "term": "a term",
    "year": "a year", "yr": "a year", "annum": "per annum", "pa": "a year", "p.a": "a year",
    "p/h": "an hour", "p/w": "a week", "p/m": "a month", "p/a": "a year",
    "head": "a head", "person": "per person", "pp": "per person", "share": "a share",
    "mile": "a mile", "km": "per kilometre", "litre": "a litre", "l": "a litre",
    "kg": "a kilogram", "tonne": "a tonne", "t": "a tonne", "kWh": "per kilowatt hour",
    "MWh": "per megawatt hour", "sq ft": "a square foot", "sq m": "per square metre",
    "m²": "per square metre", "unit": "a unit", "therm": "a therm", "barrel": "a barrel",
}  # fmt: skip

_SIGNS = "|".join(
    map(re.escape, sorted((s for s in _CURRENCIES if not s.isalpha()), key=len)[::-1])
)
_CODES = "|".join(code for code in _CURRENCIES if code.isalpha())
_MAGNITUDE = r"(?i:thousand|million|billion|trillion|mln|bln|trn|mil|bn|mn|tn|k|m|b|t)(?!\w)"
_RATE = "|".join(map(re.escape, sorted(_RATES, key=len)[::-1]))
_AFTER = (
    rf"(?P<plus>\+(?!\w)|-plus(?!\w))?(?:(?: ?/ ?| per (?=kWh|MWh|km|kg|sq )|{DASH}an?{DASH}"
    rf"|{DASH}per{DASH})"
    rf"(?P<rate>{_RATE})(?!\w)| ?(?P<short>p/[hwma]|pcm|pw|pa|ph|pppn|pp|p\.a)(?!\w))?"
)

_SIGNED = (
    rf"(?<!\w)(?P<minus>(?<![^\s(\[])[-−–]|\+)?(?P<sign>{_SIGNS}|(?:{_CODES}) ?)[ \u00a0]?"
    rf"(?P<negative>[-−])?(?P<number>{NUMBER})(?:[ \u00a0-]?(?P<size>{_MAGNITUDE}))?"
    rf"(?:(?: {DASH} (?=(?:{_SIGNS})[0-9])|{DASH})(?:{_SIGNS})?(?P<number2>{NUMBER})"
    rf"(?:[ \u00a0-]?(?P<size2>{_MAGNITUDE}))?(?!\w|{DASH}(?:year|month|week|day|hour)))?"
    rf"(?![0-9%])(?![.,][0-9]){_AFTER}(?!\w)"
)
_PARTS = {
    "1/4": "quarter", "¼": "quarter", "1/2": "half", "½": "half", "3/4": "three quarters",
    "¾": "three quarters",
}  # fmt: skip
_FRACTIONS = frozenset("/¼½¾")
_FRACTION = (
    rf"(?<!\w)(?P<sign>[£€$])(?:(?P<whole>[0-9]{{1,3}})(?:[ -](?=[1-9]/)|(?=[¼½¾])))?"
    rf"(?P<part>{'|'.join(_PARTS)}) ?(?P<size>{_MAGNITUDE})?(?![\w/])"
)
_CODED = (
    rf"{LEFT}(?P<number>{NUMBER})[ \u00a0]?(?P<size>{_MAGNITUDE})?[ \u00a0]?(?P<sign>€"
    rf"|{_CODES}){RIGHT}"
)
_PENCE = (
    rf"{LEFT}(?P<number>{NUMBER})(?:p?{DASH}(?P<number2>{NUMBER}))?(?P<sign>p)"
    rf"(?!\w)(?![.:][0-9]){_AFTER}"
)
_CENTS = rf"{LEFT}(?P<number>{NUMBER})(?:¢?{DASH}(?P<number2>{NUMBER}))?(?P<sign>¢)(?!\w)"
_NO_POUNDS = r"(?<!\w)£\.(?P<pence>[0-9]{2})(?!\w|[.,][0-9])"
_HOSTS = r"(?<!\w)£(?P<number>1,?000|10,?000|100,?000|100)s(?!\w)"
_HOST_WORDS = {
    "100": "hundreds", "1000": "thousands", "10000": "tens of thousands",
    "100000": "hundreds of thousands",
}  # fmt: skip
_CENT_LETTER = (
    rf"(?=[0-9])(?:(?<=costs )|(?<=\bcost )|(?<=\bpay )|(?<=\bpaid ))(?P<number>{NUMBER})"
    rf"(?P<number2>)(?P<sign>c)(?!\w)"
)
_LINES_OF_PICTURE = ("360", "480", "720", "1080", "1440", "2160")


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    return (
        SpokenRule("money", _NO_POUNDS, partial(_pence, dialect=dialect), needs=frozenset("£")),
        SpokenRule("money", _HOSTS, _hosts, needs=frozenset("£")),
        SpokenRule("money", _FRACTION, partial(_fraction, dialect=dialect), needs=_FRACTIONS),
        SpokenRule("money", _SIGNED, partial(_money, dialect=dialect), needs=DIGITS),
        SpokenRule("money", _CODED, partial(_money, dialect=dialect), needs=DIGITS),
        SpokenRule("pence", _PENCE, partial(_hundredths, dialect=dialect), needs=DIGITS),
        SpokenRule("cents", _CENT_LETTER, partial(_hundredths, dialect=dialect), needs=DIGITS),
        SpokenRule("cents", _CENTS, partial(_hundredths, dialect=dialect), needs=frozenset("¢")),
    )


def _money(match: re.Match[str], dialect: Dialect) -> str:
    groups = match.groupdict()
    names = _CURRENCIES[groups["sign"].strip()]
    size, number = _size(groups["size"]), groups["number"]
    single = is_attributive(match)
    second = groups.get("number2")
    if second is None:
        said = _amount(number, size, names, dialect, single=single)
    else:
        size2 = _size(groups["size2"])
        if not size and not size2 and "." in number + second:
            first = _amount(number, "", names, dialect, single=single)
        else:
            first = _quantity(number, size if size != size2 else "", dialect)
        said = f"{first} to {_amount(second, size2, names, dialect, single=single)}"
    if groups.get("minus") or groups.get("negative"):
        said = f"{'plus' if groups.get('minus') == '+' else 'minus'} {said}"
    return said + _rest(groups)


def _fraction(match: re.Match[str], dialect: Dialect) -> str:
    """A sum with a fraction: "£½m", "£1½m", "£3/4bn"."""
    one, several, *_ = _CURRENCIES[match["sign"]]
    whole, size, part = match["whole"], _size(match["size"]), _PARTS[match["part"]]
    single = is_attributive(match)
    unit = one if single or not (size or whole) else several
    if whole:
        article = "" if part.startswith("three") else "a "
        return f"{cardinal(int(whole), dialect)} and {article}{part} {size} {unit}".replace(
            "  ", " "
        )
    if part == "half" and single and size:
        return f"half {size} {unit}" if word_before(match) == "a" else f"half a {size} {unit}"
    if part == "half":
        return f"half a {f'{size} ' if size else ''}{unit}"
    article = "" if part.startswith("three") else "a "
    return f"{article}{part} of a {f'{size} ' if size else ''}{unit}"


def _hundredths(match: re.Match[str], dialect: Dialect) -> str | None:
    groups = match.groupdict()
    number, second = groups["number"], groups["number2"]
    if number in _LINES_OF_PICTURE:
        return None
    one, several = ("penny", "pence") if groups["sign"] == "p" else ("cent", "cents")
    last = spoken_number(second or number, dialect)
    said = f"{spoken_number(number, dialect)} to {last}" if second else last
    return f"{said} {one if number == '1' and not second else several}{_rest(groups)}"


def _pence(match: re.Match[str], dialect: Dialect) -> str:
    """A sum below a pound: "£.50"."""
    pence = int(match["pence"])
    return f"{cardinal(pence, dialect)} {'penny' if pence == 1 else 'pence'}"


def _hosts(match: re.Match[str]) -> str:
    return f"{_HOST_WORDS[match['number'].replace(',', '')]} of pounds"


def _rest(groups: dict[str, str | None]) -> str:
    """What is said after the sum: "plus", "a week"."""
    plus = " plus" if groups.get("plus") else ""
    rate = groups.get("rate") or groups.get("short")
    return f"{plus} {_RATES[rate]}" if rate else plus


def _size(written: str | None) -> str:
    return _MAGNITUDES[written.lower()] if written else ""


def _quantity(number: str, size: str, dialect: Dialect) -> str:
    return f"{spoken_number(number, dialect)} {size}".rstrip()


def _amount(
    number: str, size: str, names: tuple[str, str, str, str], dialect: Dialect, *, single: bool
) -> str:
    one, several, small, smalls = names
    whole, _, decimals = number.replace(",", "").partition(".")
    if size or len(decimals) not in (0, 2):
        return f"{_quantity(number, size, dialect)} {one if single else several}"
    unit = one if single or whole == "1" else several
    cents = int(decimals or "0")
    if not cents:
        return f"{cardinal(int(whole), dialect)} {unit}"
    said = cardinal(cents, dialect)
    if not int(whole):
        return f"{said} {small if cents == 1 else smalls}"
    if dialect is Dialect.AMERICAN:
        unit = one if whole == "1" else several
        return (
            f"{cardinal(int(whole), dialect)} {unit} and {said} {small if cents == 1 else smalls}"
        )
    return f"{cardinal(int(whole), dialect)} {one if whole == '1' else several} {said}"
