"""Roman numerals, where they are numbers."""

import re
from collections.abc import Callable
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.cardinals import cardinal, ordinal, year
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.letters import lone
from briefcast.speaking.english.shortened import NUMBERED

_NUMERAL = r"(?=[IVXLCDM])(?:M{0,3})(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CAPITALS = frozenset("IVX")

_THINGS = (
    "Act|Annex|Appendix|Article|Batch|Block|Book|Canto|Category|Chapter|Class|Corps|Division|Episode|"
    "Factor|Figure|Grade|Group|Item|Level|Mark|Mk|Module|Movement|Note|Order|Part|Phase|Plan|Plate|"
    "Question|Round|Scene|Schedule|Season|Section|Series|Stage|Step|Super Bowl|Symphony|Table|Tier|"
    "Title|Track|Tranche|Type|Unit|Volume|WrestleMania|World War|"
    "(?:Ch|Chap|Fig|Pt|Sched|Sect|Vol)\\.?|(?:App|Art|Sch|Sec)\\."
)
"""What is numbered in Roman numerals; the number is a cardinal."""

_THING_BEFORE = re.compile(rf"(?<!\w)(?i:{_THINGS})s?\s\Z")
_REACH = 24
_LETTERED = re.compile(
    r"(?i:batch|block|category|class|division|factor|grade|group|item|level|module|note|plan|plate|"
    r"question|stage|table|type|unit)s?\s\Z"
)
"""What has letters too: "Plan X" is no tenth plan."""

_NAMES = (
    "Albert|Alexander|Alfonso|Benedict|Boniface|Carlos|Catherine|Charles|Christian|Clement|"
    "Constantine|David|Edmund|Edward|Elizabeth|Felipe|Ferdinand|Francis|Frederick|Friedrich|"
    "George|Gregory|Gustaf|Gustav|Harald|Harold|Haakon|Henri|Henry|Innocent|Isabella|Ivan|James|"
    "Joanna|John|John Paul|Julius|Leo|Leopold|Louis|Margrethe|Mary|Matthew|Mehmed|Michael|"
    "Mohammed|Murad|Napoleon|Nicholas|Olaf|Otto|Paul|Peter|Philip|Philippe|Pius|Ptolemy|Rameses|"
    "Ramesses|Ramses|Richard|Robert|Rudolf|Sixtus|Stephen|Thomas|Urban|Victor|Wilhelm|Willem|"
    "William|Xerxes|Abdullah|Alexios|Basil|Baldwin|Darius|Eric|Franz Joseph|Kenneth|Malcolm"
)
"""Names of monarchs and popes; the number is an ordinal."""

_SHORT = {"Mk": "Mark", "Ch": "chapter", "Chap": "chapter", "Fig": "figure", "Pt": "part",
    "Sched": "schedule", "Sect": "section", "Vol": "volume"}  # fmt: skip

_TITLES = (
    "King|Queen|Pope|Emperor|Empress|Tsar|Czar|Kaiser|Sultan|Pharaoh|Prince|Princess|Duke|Earl|"
    "Patriarch|Shah|Baron|Sir|Saint|St"
)
_VERBS = frozenset(
    """am have had was were will would should could can can't did do don't didn't feel felt know
    knew think thought want wanted need needed play played saw said say hope love liked like
    believe understand never always just also really went go get got take took make made wrote
    read've 'm 'd 'll""".split()  # noqa: SIM905
)

_Say = Callable[[Dialect, re.Match[str]], str | None]


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    ends = r"(?![\w&]|['’](?!s\b)\w|-\w*\d|\.[A-Z])"

    def rule(
        name: str,
        pattern: str,
        say: _Say,
        *,
        guess: bool = False,
        needs: frozenset[str] = _CAPITALS,
    ) -> SpokenRule:
        return SpokenRule(name, pattern, partial(say, dialect), guess, needs)

    return (
        rule(
            "world-war",
            r"W(?<!\wW)(?:W|orld War )(III|II|I|[1-3])"
            r"(?: (?:and|&) (III|II|[23])(?!\w))?(?![\w&]|['’][mdlv])",
            _world_war,
            needs=frozenset("W"),
        ),
        rule(
            "regnal",
            rf"(?<!\w)(?:{_TITLES})\s(?:[A-Z]\w+\s){{1,2}}(?P<n>{_NUMERAL}){ends}",
            _regnal,
        ),
        rule(
            "regnal",
            rf"(?<!\w)(?:{_NAMES})\s(?P<n>{_NUMERAL})(?:\sand\s(?P<m>{_NUMERAL}))?{ends}",
            _regnal,
        ),
        rule(
            "roman",
            rf"(?<!\w)(?:{_THINGS})s?\s(?P<n>{_NUMERAL})(?P<star>\*?)(?:\s?(?P<join>[-–]|and|or|to|&)\s?(?P<m>{_NUMERAL}))?{ends}",
            _cardinal,
        ),
        rule(
            "roman",
            rf"(?P<n>[IVX](?<=\s[IVX])[IVX]{{1,4}})(?P<star>\*?)"
            rf"(?:\s?(?P<join>[-–]|and|or|to|&)\s?(?P<m>[IVX]{{1,5}}))?{ends}",
            _small,
        ),
        rule(
            "roman-letter",
            r"(?P<n>[IVX](?<=\s[IVX])[IVX]{0,4})(?P<letter>[A-Ea-e])(?![\w'’&-])",
            _lettered,
        ),
        rule(
            "roman",
            rf"(?P<n>[ivx](?<=\s[ivx])[ivx]{{0,4}})(?P<star>\*?)"
            rf"(?:\s?(?P<join>[-–]|and|or|to|&)\s?(?P<m>[ivx]{{1,5}}))?{ends}",
            _small,
            needs=frozenset("ivx"),
        ),
        rule(
            "roman-page",
            r"[Pp](?<![\w.][Pp])(?i:ages?|p?\.)\s(?P<n>[ivx]{1,6})(?:\s?[-–]\s?(?P<m>[ivx]{1,6}))?(?!\w)",
            _page,
            needs=frozenset(),
        ),
        rule("roman-side", r"(?<=[a-z]\s)(?P<n>XI|XV|XIII)(?=s?\b)(?!\w)", _side),
        rule(
            "roman-item",
            r"(?:\A|(?<=\s))\((?P<n>i{2,3}|iv|vi{0,3}|ix|i|x)\)\s?",
            _item,
            needs=frozenset("("),
        ),
        rule(
            "roman-year",
            r"(?<!\w)(?=M[MDCLXVI]{3})(?P<n>M{1,2}(?:CM|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?!\w)",
            _year,
            needs=frozenset("M"),
        ),
        rule(
            "roman",
            rf"(?<!\w)(?P<n>(?:XX?|L)?(?:VIII|VII|III|XIV|XVI{{1,3}}|XXI{{1,3}}|XXIV|XXV|XII{{1,2}}|XIX)){ends}",
            _alone,
            guess=True,
        ),
        rule(
            "roman",
            rf"(?<=[A-Z])(?<!\bDr)(?P<name>[a-z]{{2,}})\s(?P<n>II|IV|VI|IX){ends}",
            _sequel,
            guess=True,
        ),
    )


def value(numeral: str) -> int:
    """The number that a Roman numeral is, in either case; 0 where it is not one."""
    capitals = numeral.upper()
    if not capitals or not re.fullmatch(_NUMERAL, capitals):
        return 0
    total = 0
    for place, letter in enumerate(capitals):
        amount = _VALUES[letter]
        follows = _VALUES[capitals[place + 1]] if place + 1 < len(capitals) else 0
        total += -amount if amount < follows else amount
    return total


def _words(numeral: str, dialect: Dialect) -> str:

    return cardinal(value(numeral), dialect)


def _is_pronoun(match: re.Match[str]) -> bool:
    """Whether an "I" is rather the speaker."""
    if match["n"] != "I":
        return False
    follows = re.compile(r"\s?([\w']+)").match(match.string, match.end("n"))
    return follows is not None and follows[1].lower() in _VERBS


def _world_war(dialect: Dialect, match: re.Match[str]) -> str:
    del dialect
    numbers = (int(n) if n.isdecimal() else value(n) for n in match.groups() if n)
    return f"World War {' and '.join(('One', 'Two', 'Three')[n - 1] for n in numbers)}"


def _regnal(dialect: Dialect, match: re.Match[str]) -> str | None:

    number = value(match["n"])
    name = match[0][: match.start("n") - match.start()]
    if not number or number > 40 or _is_pronoun(match) or match[0] == "Malcolm X":
        return None
    second = value(match.groupdict().get("m") or "")
    also = f" and {ordinal(second, dialect)}" if second else ""
    return f"{name}the {ordinal(number, dialect)}{also}"


def _cardinal(dialect: Dialect, match: re.Match[str]) -> str | None:
    name = match[0][: match.start("n") - match.start()]
    if not value(match["n"]) or _is_pronoun(match) or _is_letter(name, match["n"].upper()):
        return None
    short = name.rstrip(" .")
    if short.capitalize() in _SHORT or name.endswith(". "):
        whole = _SHORT.get(short.capitalize()) or NUMBERED[short.lower()]
        name = f"{whole.capitalize() if name[0].isupper() else whole} "
    said = _counted(match, dialect)
    return f"{name}{said}" if said else None


def _small(dialect: Dialect, match: re.Match[str]) -> str | None:
    """A numeral in small letters, after what it numbers; "i" only of scenes."""
    thing = _THING_BEFORE.search(match.string[max(0, match.start() - _REACH) : match.start()])
    if not thing or (match["n"] == "i" and thing[0] not in ("scene ", "Scene ")):
        return None
    return None if _is_letter(thing[0], match["n"].upper()) else _counted(match, dialect)


def _lettered(dialect: Dialect, match: re.Match[str]) -> str | None:
    """A numeral and a letter after what they number: "Part IIA"; one capital only of a part."""
    thing = _THING_BEFORE.search(match.string[max(0, match.start() - _REACH) : match.start()])
    sure = len(match["n"]) > 1 or match["letter"].islower() or (thing and thing[0] == "Part ")
    if not (thing and sure and value(match["n"])):
        return None
    return f"{_words(match['n'], dialect)} {lone(match['letter'].upper(), match)}"


def _counted(match: re.Match[str], dialect: Dialect) -> str | None:
    """A numeral as a number, with the star and the second numeral that it may have."""
    if not value(match["n"]):
        return None
    said = f"{_words(match['n'], dialect)}{' star' if match['star'] else ''}"
    if match["m"] is None:
        return said
    if not value(match["m"]):
        return None
    join = "to" if match["join"] in "-–" else match["join"].replace("&", "and")
    return f"{said} {join} {_words(match['m'], dialect)}"


def _is_letter(name: str, numeral: str) -> bool:
    """Whether a numeral is rather a letter, or letters: "Group C", "Class MC"."""
    if len(numeral) < 3 and not {"C", "D", "M"}.isdisjoint(numeral):
        return True
    lettered = numeral in ("L", "V", "X", "XL") and _LETTERED.match(name)
    return numeral == "L" or bool(lettered)


def _page(dialect: Dialect, match: re.Match[str]) -> str | None:
    if not value(match["n"]) or (match["m"] and not value(match["m"])):
        return None
    if match["m"]:
        return f"pages {_words(match['n'], dialect)} to {_words(match['m'], dialect)}"
    return f"page {_words(match['n'], dialect)}"


def _side(dialect: Dialect, match: re.Match[str]) -> str:
    return _words(match["n"], dialect)


def _item(dialect: Dialect, match: re.Match[str]) -> str:
    return f"{_words(match['n'], dialect)}, "


def _year(dialect: Dialect, match: re.Match[str]) -> str | None:

    number = value(match["n"])
    return year(number, dialect) if 1500 <= number <= 2100 else None


def _alone(dialect: Dialect, match: re.Match[str]) -> str | None:
    return _words(match["n"], dialect) if value(match["n"]) else None


def _sequel(dialect: Dialect, match: re.Match[str]) -> str:
    return f"{match['name']} {_words(match['n'], dialect)}"
