"""Telephone numbers in groups, and other numbers that are said digit by digit."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.cardinals import cardinal, digits
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import (
    nearby,
    spoken_rule,
    word_after,
    word_before,
    words,
)

_LEFT = r"(?<![\w.,£$€/+])(?<!\w-)"
_RIGHT = r"(?!\w)(?![-.,/][0-9])"

_INTERNATIONAL = (
    r"(?<![\w+])(?:\+|00(?=44))(?P<number>[1-9][0-9]{0,2}(?:[ -]?(?:\(0\)|\([0-9]{1,5}\)"
    r"|[0-9]{2,11})|[ -][0-9]){1,6})(?!\w|[.,][0-9])"
)
_BRITISH = (
    r"(?<![\w.,£$€/+(-])(?P<number>\(0[0-9]{2,5}\)[ -]?[0-9]{3,8}(?:[ -][0-9]{3,4}){0,2}"
    r"|0[0-9]{2,4}[ -][0-9]{3,4}[ -][0-9]{3,4}|0[0-9]{3,4}[ -][0-9]{5,7}|0[0-9]{2}[ -][0-9]{8}"
    r"|0[0-9]{3} [0-9]{4}|0[0-9]{3}(?:[ -][0-9]{2,3}){2,3}"
    r"|07[0-9]{2}(?:[ -][0-9]{3}){2}[ -]?[0-9]|0[1-9][0-9]{8,9}|116 ?[0-9]{3})" + _RIGHT
)
_AMERICAN = (
    r"(?<![\w.,£$€/+(-])(?P<number>(?:1[ -])?(?:\([2-9][0-9]{2}\) ?"
    r"|[2-9][0-9]{2}[-. ])[2-9][0-9]{2}[-. ]"
    r"[0-9]{4})" + _RIGHT
)
_EXTENSION = r"(?<!\w)(?P<name>[Ee]xt(?:ension|n)?)\.? ?(?P<number>[0-9]{1,6})(?!\w|[-.,/][0-9])"
_SHORT = (
    r"(?<![\w.,£$€/+#-])(?P<number>999|112|111|101|105|119|911|988|811|1471|118 ?[0-9]{3})"
    r"(?!\w|[-.,/:%][0-9]|[%+]| ?[-–] ?[0-9])"
)
_TEXT = r"(?<![\w.,£$€/+#-])(?P<number>[0-9]{5,6})(?!\w|[-.,/][0-9])"
_REGISTERED = (
    r"(?P<name>(?:[Cc]harity|[Cc]ompany|[Aa]ccount|[Rr]eference|[Rr]egistration|[Rr]egistered"
    r"|[Mm]embership|[Pp]olicy|[Oo]rder|[Ii]nvoice|[Pp]hone|[Tt]elephone|[Rr]ef))"
    r"(?P<kind> [Nn]umbers?"
    r"| [Nn]o\.?|\.)?(?P<colon>:)? (?P<number>[A-Z]{0,2}[0-9]{5,12})(?!\w|[-.,/][0-9])"
)
_SORT_CODE = r"(?<=[Ss]ort code )(?P<number>[0-9]{2}[- ][0-9]{2}[- ][0-9]{2})(?!\w|-[0-9])"
_LONG = r"(?<![\w.,£$€/+#-])(?P<number>0[0-9]{5,15})(?!\w|[-.,/][0-9])"

_CALLS = words(
    "call calling called dial dialling dialled ring ringing rang phone phoned phoning nhs text "
    "contact via on police or emergency crimestoppers helpline"
)
_CALLED = words(
    "call calls caller callers operator service services crew crews line number handler handlers "
    "emergency or if for and immediately helpline"
)

_NUMBER_IS = re.compile(r"number (?:is|was|will be|to (?:call|ring|dial) is)[: ]\Z")


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    rule = partial(spoken_rule, dialect=dialect)

    return (
        rule("telephone", _INTERNATIONAL, _international),
        rule("telephone", _AMERICAN if dialect is Dialect.AMERICAN else _BRITISH, _grouped),
        rule("telephone", _BRITISH if dialect is Dialect.AMERICAN else _AMERICAN, _grouped),
        rule("extension", _EXTENSION, _extension),
        rule("short-number", _SHORT, _short),
        rule("short-number", _TEXT, _text),
        rule("registered-number", _REGISTERED, _registered),
        rule("sort-code", _SORT_CODE, _grouped),
        rule("digits", _LONG, lambda match, dialect: digits(match[0], dialect)),
    )


def _international(match: re.Match[str], dialect: Dialect) -> str | None:
    written = match["number"].replace("(0)", " ")
    groups = re.findall("[0-9]+", written)
    if not 7 <= sum(map(len, groups)) <= 15:
        return None
    if groups[0].startswith("44") and len(groups[0]) > 2:
        groups[0:1] = ["44", *_split(f"0{groups[0][2:]}")]
        groups[1] = groups[1][1:]
    return "plus " + ", ".join(digits(part, dialect) for one in groups for part in _split(one))


def _grouped(match: re.Match[str], dialect: Dialect) -> str:
    groups = re.findall("[0-9]+", match["number"])
    return ", ".join(digits(part, dialect) for one in groups for part in _split(one))


def _split(number: str) -> list[str]:
    """A group that is too long to hear at once, in the groups of British numbers."""
    size = len(number)
    if size < 6:
        return [number]
    if size == 6:
        return [number[:3], number[3:]]
    if size in (7, 8):
        return [number[: size - 4], number[size - 4 :]]
    if number.startswith("02"):
        return [number[:3], number[3:7], number[7:]]
    if number.startswith(("03", "08", "09", "011")) or number[:4] in (
        "0121",
        "0131",
        "0141",
        "0151",
        "0161",
        "0191",
    ):
        return [number[:4], number[4:7], number[7:]]
    return [number[:5], number[5:8], number[8:]]


def _extension(match: re.Match[str], dialect: Dialect) -> str:
    number = match["number"]
    said = cardinal(int(number), dialect) if len(number) < 3 else digits(number, dialect)
    return f"{'E' if match['name'][0] == 'E' else 'e'}xtension {said}"


def _short(match: re.Match[str], dialect: Dialect) -> str | None:
    """A number such as 999, where somebody calls it: "dial 999", "a 101 call"."""
    before, after = word_before(match), word_after(match).lower()
    called = after in _CALLED and (after not in ("or", "if", "for", "and") or before in _CALLS)
    if before in ("on", "or", "via") and after and after not in _CALLED:
        return None
    urgent = not after and re.search(r"emergency|dial|phone|call|ring\b", nearby(match))
    named = _NUMBER_IS.search(match.string[: match.start()])
    if not called and before not in _CALLS and not urgent and not named:
        return None
    if (
        not called
        and before in ("or", "on", "via")
        and not any(
            word in nearby(match)
            for word in (
                "call",
                "dial",
                "ring",
                "phone",
                "police",
                "nhs",
                "999",
                "111",
                "emergency",
                "contact",
            )
        )
    ):
        return None
    return ", ".join(digits(part, dialect) for part in match["number"].split())


def _text(match: re.Match[str], dialect: Dialect) -> str | None:
    """A number that texts are sent to: "text HARBOUR to 70070"."""
    if word_before(match) == "to" and re.search(r"\btext", nearby(match, 40, 0)):
        return digits(match["number"], dialect)
    return None


def _registered(match: re.Match[str], dialect: Dialect) -> str:
    letters = "".join(c for c in match["number"] if c.isalpha())
    said = digits(match["number"], dialect)
    kind = " number" if match["kind"] and match["kind"] != "." else ""
    name = re.sub(r"\b([Rr])ef\b", r"\1eference", match["name"])
    return f"{name}{kind}{match['colon'] or ''} {'.'.join(letters)} {said}".replace("  ", " ")
