"""Numbers in words: cardinals, ordinals, decimals, digits and years."""

from briefcast.speaking.english.dialect import Dialect

LARGEST = 10**15
"""Numbers from here on have no usual name; they are said digit by digit."""

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(number: int, dialect: Dialect) -> str:
    """A whole number in words, 0 and up: British with "and", American without."""
    if number >= LARGEST:
        return digits(str(number), dialect)
    words: list[str] = []
    rest = number
    for size, name in _SCALES:
        if rest >= size:
            words += [_below_thousand(rest // size, dialect), name]
            rest %= size
    if rest or not words:
        if words and rest < 100 and dialect is Dialect.BRITISH:
            words.append("and")
        words.append(_below_thousand(rest, dialect))
    return " ".join(words)


def _below_thousand(number: int, dialect: Dialect) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    if not rest:
        return f"{_ONES[hundreds]} hundred"
    link = "and " if dialect is Dialect.BRITISH else ""
    return f"{_ONES[hundreds]} hundred {link}{_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


def ordinal(number: int, dialect: Dialect) -> str:
    """A whole number in words as an ordinal: "twenty-first"."""
    words = cardinal(number, dialect)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    if last.endswith("y"):
        return f"{words[:-1]}ieth"
    return words[:start] + _ORDINALS.get(last, f"{last}th")


def digits(text: str, dialect: Dialect, *, zero: str = "") -> str:
    """Each digit of a text as a word, as in telephone numbers.

    Args:
        text: What is no digit in it is passed over.
        dialect: Whose zero it is: British "oh", American "zero".
        zero: Another word for zero.
    """
    zero = zero or ("oh" if dialect is Dialect.BRITISH else "zero")
    return " ".join(zero if c == "0" else _ONES[int(c)] for c in text if c in "0123456789")


def spoken_number(written: str, dialect: Dialect) -> str:
    """A number in figures, with or without commas and decimals, in words.

    Decimals are said digit by digit. A British zero is "nought" in 0.5 and 0.05, else "oh".
    """
    whole, point, decimals = written.replace(",", "").partition(".")
    if not point:
        return cardinal(int(whole), dialect)
    if dialect is Dialect.AMERICAN:
        before, zero = cardinal(int(whole or "0"), dialect), "oh" if int(whole or "0") else "zero"
    elif not int(whole or "0"):
        before, zero = "nought", "nought"
    else:
        before, zero = cardinal(int(whole), dialect), "oh"
    said = digits(decimals, dialect, zero=zero)
    return f"{before} point {said}" if whole else f"point {said}"


def year(number: int, dialect: Dialect) -> str:
    """A year as it is said.

    1905 "nineteen oh five", 1900 "nineteen hundred", 2000 "two thousand", 2009 "two thousand and
    nine" (American without "and"), 2010 "twenty ten"; years before 1000 as cardinals.
    """
    century, rest = divmod(number, 100)
    if number < 1000 or number % 1000 < 10:
        return cardinal(number, dialect)
    if not rest:
        return f"{_below_hundred(century)} hundred"
    return f"{_below_hundred(century)} {pair(rest)}"


def pair(number: int) -> str:
    """The last two figures of a year or a time: 5 "oh five", 25 "twenty-five"."""
    return f"oh {_ONES[number]}" if number < 10 else _below_hundred(number)


def plural(words: str) -> str:
    """The plural of a number in words: "nineteen nineties", "sixteens"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"
