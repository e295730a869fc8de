"""Months, days of the week and the pieces of patterns that find dates."""

from briefcast.speaking.english.cardinals import ordinal
from briefcast.speaking.english.dialect import Dialect

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905

_FULL = "|".join([*MONTHS, *(month.upper() for month in MONTHS)])
MONTH = (
    rf"(?:{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.(?=,| [a-z0-9(]))?"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?!\w)"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)(?!\w)(?:\.(?=,| [a-z0-9(]))?"
)
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
SUFFIX = r"(?:st|nd|rd|th)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9])"

COUNTED = (
    r" (?:[a-z-]+ ){0,2}(?:people|members|women|men|children|staff|patients|jobs|homes|nurses"
    r"|workers|volunteers|students|pupils|households|deaths|cases|words|calories|miles|metres"
    r"|kilometres|feet|pounds|dollars|euros|hours|minutes|days|weeks|copies|signatures|votes|seats"
    r"|visitors|residents|employees|respondents|participants|delegates|teachers|doctors|tonnes"
    r"|square|per cent|percent|million|billion|trillion|hundred|thousand|passengers|vehicles|cars"
    r"|trees|times|places|books|names|letters|calls|entries|units|acres|hectares|litres|watts"
    r"|boats|ships|soldiers|troops|officers|firefighters|supporters|fans|runners|photographs"
    r"|pages|items|points|bags|plots)\b| ?(?:%|°|(?:kg|km|mm?|cm|ml|mg|kWh|mph|MW|kW|GB|MB|hrs|ft"
    r"|sq|kcal|rpm|Hz|W|V|g|l|L)\b)"
)
"""What follows a number that counts something, and so is no year."""


def month_name(written: str) -> str:
    """The full name of a month: "Sept." is "September"."""
    return next(name for name in MONTHS if name[:3].lower() == written[:3].lower())


def weekday_name(written: str) -> str:
    """The full name of a day of the week: "Tues" is "Tuesday"."""
    return next(name for name in WEEKDAYS if name[:3].lower() == written[:3].lower())


def day_of_month(day: int, month: str, dialect: Dialect, *, article: bool = True) -> str:
    """A day and its month: British "the tenth of September", American "September tenth"."""
    if dialect is Dialect.AMERICAN:
        return f"{month} {ordinal(day, dialect)}"
    return f"{'the ' if article else ''}{ordinal(day, dialect)} of {month}"
