"""Numbers in codes, which are names rather than amounts."""

from briefcast.speaking.english.cardinals import cardinal, digits
from briefcast.speaking.english.dialect import Dialect


def code_number(number: str, dialect: Dialect) -> str:
    """The figures of a code as they are said.

    Two figures are said as a number ("M25"), more one by one ("A303") unless they are round
    ("A120", "737-800"); a leading nought is said ("C03").
    """
    value = int(number)
    if number[0] == "0":
        return digits(number, dialect)
    if value < 100 or (value % 1000 == 0 and value <= 90_000):
        return cardinal(value, dialect)
    if value % 100 == 0 and value < 10_000:
        return f"{cardinal(value // 100, dialect)} hundred"
    if value % 10 == 0 and value < 1000:
        return f"{cardinal(value // 100, dialect)} {cardinal(value % 100, dialect)}"
    return digits(number, dialect)
