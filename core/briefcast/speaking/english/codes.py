"""Codes: letters with numbers, sections, bands, postcodes."""

import re
from collections.abc import Callable
from functools import partial
from string import ascii_letters

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.capitals import is_everyday, is_word
from briefcast.speaking.english.cardinals import cardinal, digits
from briefcast.speaking.english.code_numbers import code_number
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.letters import leading, lone, spelt

_DIGITS = frozenset("0123456789₂")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_WORDS = {"COP": "Cop", "COVID": "Covid", "Covid": "Covid", "SARS": "Sars", "EURO": "Euro"}
"""Letters before a number that are a word, though too short to look like one."""

_PLACES = (
    "(?i:band|grade|section|schedule|level|unit|flat|room|suite|gate|platform|part|article|clause|"
    "paragraph|para|regulation|rule|form|class|question|annex|appendix|item|motion|option|table|"
    "figure|group|stage|category|chapter|ward|block|bay|stand|route|bus|number|house|zone|"
    "terminal|tier|phase|plot|year|type|junction)s?"
)
_LEGAL = (
    "(?i:sections?|paragraphs?|clauses?|regulations?|articles?|rules?|schedules?|paras?\\.?|"
    "ss?\\.?|regs?\\.|arts?\\.|sch\\.|cl\\.|r\\.)"
)
_LAWS = {
    "s": "section", "ss": "sections", "reg": "regulation", "regs": "regulations", "art": "article",
    "arts": "articles", "para": "paragraph", "paras": "paragraphs", "sch": "schedule",
    "cl": "clause", "r": "rule",
}  # fmt: skip
_STARRED = (
    "accommodation|award|b&b|care|cottage|energy|facilit|food|guest|home|hotel|hygiene|inn|lodge|luxury|"
    "pie|property|pub|quality|rat|resort|restaurant|review|room|safety|scor|service|spa|stay|suite|venue"
)
_BEFORE_NUMBER = r"(?<!\w)(?=[A-Za-z]++\s[0-9])"
_NO_NUMBER = r"(?!\w|[.,]\d|%)"
_CODE = r"([A-Z]{1,4})-?(\d{1,5}|[₀-₉])([A-Za-z]{0,2})"

_Say = Callable[[Dialect, re.Match[str]], str | None]


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""

    def rule(name: str, pattern: str, say: _Say, needs: frozenset[str] = _DIGITS) -> SpokenRule:
        return SpokenRule(name, pattern, partial(say, dialect), needs=needs)

    return (
        rule(
            "postcode",
            r"(?<![\w.-])([A-Z]{1,2})(\d{1,2})([A-Z]?)\s(\d)([ABD-HJLNP-UW-Z]{2})(?!\w)",
            _postcode,
        ),
        rule(
            "subsection",
            rf"(?<![\w.])({_LEGAL})\s?(\d{{1,3}})([A-Z]{{0,2}})((?:\(\w{{1,4}}\))+)",
            _subsection,
        ),
        rule(
            "band",
            rf"{_BEFORE_NUMBER}({_PLACES})\s(\d{{1,3}})([A-Za-z]?)\s?[-–]\s?(\d{{1,3}})([A-Za-z]?)(?![\w/]|[.,]\d|[-–]\d)",
            _range_of_places,
        ),
        rule(
            "band",
            rf"{_BEFORE_NUMBER}({_PLACES})\s(\d{{1,2}})/(\d{{1,2}})(?![\w/]|[.,]\d)",
            _either,
        ),
        rule("star", r"(?<!\w)((?i:grade))\s?(\d)\*(?!\w)", _star),
        rule(
            "star",
            rf"(?<![\w.,])()([1-7](?:\.5)?)\*(?=(?:\s(?:and|or|to)\s[1-7]\*)?\s?-?(?:{_STARRED}))",
            _star,
        ),
        rule(
            "place", rf"{_BEFORE_NUMBER}({_PLACES})\s(\d{{1,3}}[A-Za-z])(?![\w./-]|['’]\w)", _place
        ),
        rule(
            "page", r"(?<![\w.])(pp?)\.?\s?(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?" + _NO_NUMBER, _pages
        ),
        rule("conference", r"(?<!\w)(?:COP|Cop)\s?(\d\d)(?!\w|[.,]\d)", _conference),
        rule("covid", r"(?<!\w)(?i:covid)-?19(?!\d)", _covid),
        rule(
            "aircraft",
            r"(?<!\w)(?:(Boeing|Airbus)\s)?(A?3[0-8]0|7[0-8]7)(?:-(\d{1,2}00))?(?=(?P<more>\s(?:(?i:max)|jets?|planes?|aircraft|Dreamliners?)\b)?)"
            + _NO_NUMBER,
            _aircraft,
        ),
        rule(
            "version",
            r"(?<![\w.])((?i:version|release|web|wcag|windows|android|ios)\s|v\.?\s?)(\d{1,3}(?:\.\d{1,3}){1,3})(?![\w]|\.\d)",
            _version,
        ),
        rule("version", r"(?<![\w.])(v)(\d{1,2})(?![\w]|\.\d)", _version),
        rule(
            "standard",
            r"(?<!\w)(ISO|BS EN|BS|EN|IEC|PAS|DX|PO Box)\s?(\d{1,6})(?!\w|[.,]\d)",
            _standard,
        ),
        rule("under-age", r"(?<![\w-])[Uu]-?(\d\d)(?:[-/][Uu]?(\d\d))?(s?)(?!\w)", _under),
        rule("codes", rf"(?<![\w.,£$€&/-]){_CODE}\s?[-–]\s?{_CODE}{_NO_NUMBER}", _code_range),
        rule(
            "junctions",
            r"(?<![\w-])J(\d{1,2}[A-Za-z]?)\s?([-–/])\s?(\d{1,2}[A-Za-z]?)(?![\w-]|[.,]\d)",
            _junctions,
        ),
        rule(
            "codes",
            rf"(?<![\w.,£$€&/-])([A-TV-Z])(\d{{1,2}})[-–](\d{{1,2}}){_NO_NUMBER}(?![-/])",
            _numbers,
        ),
        rule("motorway", r"(?<!\w)A(\d{1,3})\(M\)", _motorway),
        rule("strain", r"(?<!\w)H(\d{1,2})N(\d{1,2})(?!\w)", _strain),
        rule("particles", r"(?<!\w)PM(2\.5|10)(?!\w|[.,]\d)", _particles),
        rule("code", rf"(?<![\w.,£$€&-]){_CODE}(?:\.(\d{{1,2}}))?{_NO_NUMBER}", _code),
        rule("code", r"(?<![\w.,£$€-])(\d{1,2})([A-Z])(?![\w.,/-]*\w|['’]\w)", _digit_letter),
        rule("star", r"(?<!\w)A\*(s?)(?:-([A-G])(?!\w))?(?!\w)", _top_grade, frozenset("*")),
    )


def _letters(letters: str) -> str:
    if letters in _WORDS:
        return f"{_WORDS[letters]} "
    if len(letters) > 3 and (is_word(letters) or is_everyday(letters)):
        return f"{letters.capitalize()} "
    return leading(letters) if len(letters) == 1 else f"{spelt(letters)} "


def _said_code(dialect: Dialect, letters: str, number: str, tail: str) -> str:
    said = f"{_letters(letters)}{code_number(number.translate(_SUBSCRIPTS), dialect)}"
    return f"{said} {spelt(tail)}" if tail else said


def _tailed(tail: str, match: re.Match[str]) -> str:
    """Letters after a number, the last of which may be followed by a word."""
    if not tail:
        return ""
    return f" {lone(tail, match) if len(tail) == 1 else spelt(tail)}"


def _code(dialect: Dialect, match: re.Match[str]) -> str | None:
    letters, number, tail, point = match.groups()
    if letters == "WW" and number in ("1", "2"):
        return f"World War {cardinal(int(number), dialect).capitalize()}"
    if tail == "s" or tail == "th" or (tail.islower() and len(tail) > 1):
        return None
    said = _said_code(dialect, letters, number, "")
    if point:
        said += f" point {code_number(point, dialect)}"
    return said + _tailed(tail, match)


def _code_range(dialect: Dialect, match: re.Match[str]) -> str | None:
    first, second = match.groups()[:3], match.groups()[3:]
    if first[0] != second[0] or first[0] == "FY":
        return None
    start = _said_code(dialect, first[0], first[1], first[2])
    return f"{start} to {_said_code(dialect, second[0], second[1], '')}{_tailed(second[2], match)}"


def _junctions(dialect: Dialect, match: re.Match[str]) -> str:
    join = "and" if match[2] == "/" else "to"
    return f"junctions {_junction(match[1], dialect)} {join} {_junction(match[3], dialect)}"


def _junction(written: str, dialect: Dialect) -> str:
    number = written.rstrip(ascii_letters)
    return f"{code_number(number, dialect)} {written[len(number) :].upper()}".rstrip()


def _numbers(dialect: Dialect, match: re.Match[str]) -> str | None:
    letter, first, last = match.groups()
    if int(first) >= int(last):
        return None
    return f"{_said_code(dialect, letter, first, '')} to {code_number(last, dialect)}"


def _digit_letter(dialect: Dialect, match: re.Match[str]) -> str:
    """A number and a letter, such as "5G", are said right as they stand."""
    del dialect
    return match[0]


def _place(dialect: Dialect, match: re.Match[str]) -> str:
    del dialect
    return match[0]


def _range_of_places(dialect: Dialect, match: re.Match[str]) -> str:
    place, first, first_letter, second, second_letter = match.groups()
    start = code_number(first, dialect) + (f" {spelt(first_letter)}" if first_letter else "")
    start = start[:-1] + "A-" if start.endswith(" A") else start
    return (
        f"{_whole(place)} {start} to {code_number(second, dialect)}{_tailed(second_letter, match)}"
    )


def _either(dialect: Dialect, match: re.Match[str]) -> str:
    place, first, second = match.groups()
    return f"{_whole(place)} {code_number(first, dialect)}, {code_number(second, dialect)}"


def _whole(place: str) -> str:
    """The name of a place in a text: "para" is "paragraph"."""
    return re.sub(r"\A([Pp])ara(s?)\Z", r"\1aragraph\2", place)


def _subsection(dialect: Dialect, match: re.Match[str]) -> str:
    law, number, letters, steps = match.groups()
    words = [_LAWS.get(law.lower().rstrip("."), law)]
    words.append(code_number(number, dialect))
    words += [spelt(letters)] if letters else []
    for step in re.findall(r"\((\w+)\)", steps):
        words.append(_step(step, dialect))
    last = words[-1]
    if last == "A":
        words[-1] = lone("A", match)
    return " ".join(
        "A-" if word == "A" and place < len(words) - 1 else word for place, word in enumerate(words)
    )


def _step(step: str, dialect: Dialect) -> str:
    if step.isdecimal():
        return code_number(step, dialect)
    roman = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
    return code_number(roman[step], dialect) if step in roman else spelt(step)


def _star(dialect: Dialect, match: re.Match[str]) -> str:
    said = " point ".join(code_number(part, dialect) for part in match[2].split("."))
    return f"{match[1]} {said} star".strip()


def _top_grade(dialect: Dialect, match: re.Match[str]) -> str:
    del dialect
    return f"A-star{match[1]}" + (f" to {match[2]}" if match[2] else "")


def _pages(dialect: Dialect, match: re.Match[str]) -> str:
    _, first, last = match.groups()
    if last:
        return f"pages {code_number(first, dialect)} to {code_number(last, dialect)}"
    return f"{'page' if match[1] == 'p' else 'pages'} {code_number(first, dialect)}"


def _conference(dialect: Dialect, match: re.Match[str]) -> str:
    return f"Cop {code_number(match[1], dialect)}"


def _covid(dialect: Dialect, match: re.Match[str]) -> str:
    del match
    return f"Covid {code_number('19', dialect)}"


def _aircraft(dialect: Dialect, match: re.Match[str]) -> str | None:
    maker, model, variant = match[1], match[2], match[3]
    if not (maker or variant or match["more"]):
        return None
    said = [maker] if maker else []
    said.append(
        f"A-{code_number(model[1:], dialect)}" if model[0] == "A" else code_number(model, dialect)
    )
    if variant:
        said.append(code_number(variant, dialect))
    return " ".join(said)


def _version(dialect: Dialect, match: re.Match[str]) -> str:
    name = "version " if match[1].strip(". ") == "v" else match[1]
    places = match[2].split(".")
    return name + " point ".join(
        code_number(place, dialect) if place != "0" else "oh" for place in places
    )


def _standard(dialect: Dialect, match: re.Match[str]) -> str:

    name, number = match.groups()
    box = name == "PO Box"
    letters = "P.O Box" if box else " ".join(spelt(part) for part in name.split())
    by_digit = (
        name in ("DX", "BS", "BS EN", "EN", "PAS")
        or number.startswith("0")
        or (box and len(number) > 3)
    )
    said = digits(number, dialect) if by_digit else cardinal(int(number), dialect)
    return f"{letters} {said}"


def _under(dialect: Dialect, match: re.Match[str]) -> str:
    last = f" to {code_number(match[2], dialect)}" if match[2] else ""
    return f"under {code_number(match[1], dialect)}{last}{match[3]}"


def _motorway(dialect: Dialect, match: re.Match[str]) -> str:
    return f"A-{code_number(match[1], dialect)} M"


def _strain(dialect: Dialect, match: re.Match[str]) -> str:
    return f"H {code_number(match[1], dialect)} N {code_number(match[2], dialect)}"


def _particles(dialect: Dialect, match: re.Match[str]) -> str:
    return "P.M " + " point ".join(code_number(part, dialect) for part in match[1].split("."))


def _postcode(dialect: Dialect, match: re.Match[str]) -> str:
    area, district, letter, sector, unit = match.groups()
    outward = f"{spelt(area)} {code_number(district, dialect)}" + (f" {letter}" if letter else "")
    return f"{outward}, {code_number(sector, dialect)} {spelt(unit)}"
