"""Abbreviations."""

import re
from collections.abc import Callable

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.endings import ends_sentence, stop, word_after, word_before
from briefcast.speaking.english.fixed import fixed
from briefcast.speaking.english.openings import opening
from briefcast.speaking.english.shortened import (
    COUNTIES,
    NUMBERED,
    PARTIES,
    PLAIN,
    POINTED,
    RANKS,
    STATES,
    STREETS,
)

_COMPASS = {
    "N": "North", "S": "South", "E": "East", "W": "West", "NE": "North-east", "NW": "North-west",
    "SE": "South-east", "SW": "South-west",
}  # fmt: skip
_REGIONS = (
    "Africa|America|Asia|Devon|England|Essex|Glamorgan|Ireland|Kent|Korea|Lanarkshire|Lincolnshire|"
    "London|Midlands|Norfolk|Scotland|Somerset|Sussex|Tyneside|Wales|Yorks|Yorkshire|Belfast"
)
_IRISH = (
    "Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|"
    "Kildare|Kilkenny|Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|"
    "Roscommon|Sligo|Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow"
)
_GENUS = "coli|diff|difficile|aureus|botulinum|elegans"
_CERTAIN = ("cf", "incl", "excl", "misc", "encl", "esp", "abst")
_NAMED = ("gov", "rep", "sen", "pres", "sr", "univ")
_LAST = ("ltd", "plc", "etc", "yr", "yrs", "hr", "hrs", "min", "mins", "p.a", "p.w")
_OFFICE = re.compile(r"(?<!\w)(?:Gen|General|Hon|Org|Branch|Regional)\.?\s\Z")
_DOT = frozenset(".")
_COMMA = frozenset(",")
_FREE = r"(?<![\w.]{})"
_AFTER_WORD = r"(?<=[a-z'’]\s{})"
_AFTER_COMMA = r"(?<=,\s{})"
_DIGITS = frozenset("0123456789")


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    del dialect
    return (
        SpokenRule("county", rf"Co(?<!\wCo)\.?(?=\s(?:{_IRISH})\b)", fixed("County")),
        SpokenRule(
            "street",
            rf"(?<![\w.,])(?P<before>\d{{1,4}}[A-Za-z]?,?\s(?:[A-Z][\w'’]{{1,20}}\s){{1,3}})(?P<key>{_any(STREETS)})(?!\w)\.?",
            _address,
            needs=_DIGITS,
        ),
        SpokenRule("street", rf"(?P<key>{opening(STREETS, _AFTER_WORD)})(?!\w)\.?", _street),
        SpokenRule(
            "saint",
            r"St(?<!\wSt)s?\.?(?=\s[A-Z][a-zé])",
            lambda match: "Saints" if match[0].startswith("Sts") else "Saint",
        ),
        SpokenRule("rank", rf"(?P<key>{opening(RANKS, _FREE)})(?![\w-])\.?(?=\s+[A-Z])", _rank),
        SpokenRule("doctor", r"Dr(?<![\w.]Dr)(?!\w)\.?", _doctor),
        SpokenRule("title", r"(M(?<![\w.]M)(?:rs|r|s|x|essrs))(?!\w)\.?", _title),
        SpokenRule(
            "general",
            r"Gen(?<!\wGen)(?!\w)\.?(?=\s+(?!Z\b|X\b|Alpha\b)[A-Z])",
            fixed("General"),
        ),
        SpokenRule(
            "deputy",
            r"Dep(?<!\wDep)(?!\w)\.?(?=\s+(?:Gen|Sec|Chair|Head|Dir|Ch|Supt|PM)\w*)",
            fixed("Deputy"),
        ),
        SpokenRule("secretary", r"Sec(?<=\sSec)(?!\w)\.?(?<!\.\.)", _secretary),
        SpokenRule(
            "honorary",
            r"Hon(?<!\wHon)(?!\w)\.?(?=\s+(?:Sec|Treas|Pres|Chair|Fellow|Member|Degree|Life)\w*)",
            fixed("Honorary"),
        ),
        SpokenRule(
            "honourable",
            r"(?:R(?<!\wR)t\.?\sHon|H(?<!\wH)on)(?!\w)\.?(?=\s+[A-Z])",
            lambda match: "Right Honourable" if match[0][0] == "R" else "Honourable",
        ),
        SpokenRule("number-sign", r"(?<![\w.])(Nos?|nos?|NO)\.?\s?(?=\d)", _number, needs=_DIGITS),
        SpokenRule(
            "numbered",
            rf"(?<![\w.])(?=[A-Za-z]{{1,5}}\.)(?P<key>(?i:{_any(NUMBERED)}))\."
            r"(?:\s?(?=\d)|\s(?=[IVXivx]+(?![\w.-])))",
            _numbered,
            needs=_DOT,
        ),
        SpokenRule(
            "numbered",
            r"(?<![\w.])(?P<key>(?i:paras?|vols?|figs?|chap|sect|sched)|Pt)\s(?=\d)",
            _numbered,
            needs=_DIGITS,
        ),
        SpokenRule("circa", r"c(?<![\w.]c)a?\.\s?(?=[£$€]?\d)", fixed("circa "), needs=_DOT),
        SpokenRule("declared", r"(?<= for [0-9] )dec(?!\w)\.?", _declared, needs=_DIGITS),
        SpokenRule(
            "born",
            r"([bd])(?<=[(\s][bd])\.\s?(?=\d{4})",
            lambda match: "born " if match[1] == "b" else "died ",
            needs=_DOT,
        ),
        SpokenRule(
            "established",
            r"[Ee](?<!\w[Ee])(?i:st)\.?\s(?=(?:in\s)?1\d{3}|20[0-2]\d\b)",
            fixed("established "),
        ),
        SpokenRule(
            "edition",
            r"ed\.(?<=\d[snrt][tdh] ed\.)",
            lambda match: f"edition{stop(match)}",
            needs=_DOT,
        ),
        SpokenRule(
            "party",
            rf"(?<=\()(?P<key>{_any(PARTIES)})(?=[),;])",
            lambda match: PARTIES[match["key"]],
            needs=frozenset("("),
        ),
        SpokenRule("telephone", r"[Tt]el(?<!\w[Tt]el)(?=:?\s?[\d(+]|/\w)", _telephone),
        SpokenRule("honours", r"\s\(Hons\)", fixed(" Honours"), needs=frozenset("(")),
        SpokenRule(
            "versus",
            r"v(?:(?<=[\w)’'”] v)\.?(?= [\w“‘£(])|(?<![\w.]v)s\.?(?!\w))|VS(?<![\w.]VS)\.?(?!\w)",
            fixed("versus"),
        ),
        SpokenRule("company", r"&(?<!\w&)\sCo(?!\w)\.?", lambda match: f"and Company{stop(match)}"),
        SpokenRule(
            "company", r"(C(?<=[a-z] C)(?:o|orp)|I(?<=[a-z] I)nc)\.(?!\w)", _company, needs=_DOT
        ),
        SpokenRule(
            "mount",
            r"([MF](?<!\w[MF])t)(?!\w)\.?(?=\s[A-Z][a-z])",
            lambda match: {"Mt": "Mount", "Ft": "Fort"}[match[1]],
        ),
        SpokenRule(
            "compass",
            rf"(?P<key>[NS](?<![\w.'’][NS])[EW]?|[EW](?<![\w.'’][EW]))\.?(?=\s(?:{_REGIONS})\b)",
            _compass,
        ),
        SpokenRule(
            "county", rf"(?P<key>{opening(COUNTIES, _AFTER_COMMA)})(?!\w)\.?", _county, needs=_COMMA
        ),
        SpokenRule(
            "state",
            rf"(?<=[a-z],\s)(?P<key>{_any(STATES)})(?=[,.;)]|\s*\Z|\s\d{{5}}|\s[a-z(])",
            lambda match: STATES[match["key"]],
            needs=_COMMA,
        ),
        SpokenRule(
            "species",
            rf"([A-Z])(?<![\w.][A-Z])\.\s(?=(?:{_GENUS})\b)",
            lambda match: f"{match[1]} ",
            needs=_DOT,
        ),
        SpokenRule(
            "abbreviation",
            rf"(?<![\w.@/-])(?=[A-Za-z]{{2,6}}\.)(?P<key>(?i:{_any(POINTED)}))\.(?!\w)",
            _pointed,
            needs=_DOT,
        ),
        SpokenRule(
            "abbreviation",
            rf"(?<![\w.@/-])(?P<key>{opening(_any_case(PLAIN))})(?![\w@/])\.?(?!\w)",
            _from(PLAIN),
        ),
    )


def _any(table: dict[str, str]) -> str:
    return "|".join(re.escape(key) for key in sorted(table, key=len, reverse=True))


def _any_case(table: dict[str, str]) -> list[str]:
    """The keys, small ones also with a capital at the beginning."""
    return list(dict.fromkeys(form for key in table for form in (key, key[0].upper() + key[1:])))


def _from(table: dict[str, str]) -> Callable[[re.Match[str]], str]:
    def say(match: re.Match[str]) -> str:
        key = match["key"]
        said = table.get(key) or table[key.lower()]
        if key[0].isupper() and match.start() == 0:
            said = said[0].upper() + said[1:]
        closes = match[0].endswith(".") and key.lower() in _LAST and word_after(match)[:1].isupper()
        return said + ("." if closes else stop(match))

    return say


def _pointed(match: re.Match[str]) -> str | None:
    """A pointed abbreviation; at the end of a sentence "max." is rather a word."""
    named = match["key"].lower() in _NAMED
    if match["key"].lower() in _CERTAIN or match["key"] == "inc":
        return _from(POINTED)(match)
    if not named and (ends_sentence(match) or word_after(match)[:1].isupper()):
        return None
    if named and not word_after(match)[:1].isupper() and match["key"].lower() != "sr":
        return None
    return _from(POINTED)(match)


def _rank(match: re.Match[str]) -> str:
    return RANKS[match["key"]]


def _telephone(match: re.Match[str]) -> str:
    return "Telephone" if match[0] == "Tel" else "telephone"


def _doctor(match: re.Match[str]) -> str:
    return "Doctor" if word_after(match)[:1].isupper() else f"Doctor{stop(match)}"


def _title(match: re.Match[str]) -> str:
    return {"Ms": "Miz", "Mx": "Mux", "Messrs": "Messers"}.get(match[1], match[1])


def _secretary(match: re.Match[str]) -> str | None:
    return f"Secretary{stop(match)}" if _OFFICE.search(match.string[: match.start()]) else None


def _declared(match: re.Match[str]) -> str:
    return f"declared{stop(match)}"


def _address(match: re.Match[str]) -> str:
    return f"{match['before']}{STREETS[match['key']]}{stop(match)}"


def _street(match: re.Match[str]) -> str | None:
    name, follows = word_before(match), word_after(match)
    if not name[:1].isupper() or name in ("The", "And", "With", "Saw", "Our", "Your", "My", "Dear"):
        return None
    ends = match[0].endswith(".") and ends_sentence(match)
    if (
        not ends
        and follows[:1].isupper()
        and match["key"] in ("St", "Dr", "Sq", "Ct", "Pl", "Cl", "Pk", "Est")
    ):
        return None
    return STREETS[match["key"]] + stop(match)


def _number(match: re.Match[str]) -> str | None:
    word = match[1]
    pointed = "." in match[0]
    if not pointed and not word.endswith("s"):
        people = re.compile(
            r"\d+[\d,]*(?:-|\s+(?!and\b|in\b|at\b|on\b|to\b|is\b|was\b|for\b)[a-z])"
        )
        if word[0] == "n" or word == "NO" or people.match(match.string, match.end()):
            return None
    said = "numbers" if word.endswith("s") else "number"
    return f"{said.capitalize() if word[0] == 'N' else said} "


def _numbered(match: re.Match[str]) -> str:
    said = NUMBERED[match["key"].lower()]
    return f"{said.capitalize() if match['key'][0].isupper() else said} "


def _company(match: re.Match[str]) -> str | None:
    if not word_before(match)[:1].isupper():
        return None
    return {"Co": "Company", "Inc": "Incorporated", "Corp": "Corporation"}[match[1]] + stop(match)


def _compass(match: re.Match[str]) -> str:
    if word_after(match) == "Ireland" and match["key"] == "N":
        return "Northern"
    return _COMPASS[match["key"]]


def _county(match: re.Match[str]) -> str | None:
    return None if word_after(match)[:1].isupper() else COUNTIES[match["key"]] + stop(match)
