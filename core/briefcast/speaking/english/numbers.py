"""Numbers: ranges, scores, fractions, decimals, percentages, ordinals, cardinals."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.cardinals import cardinal, ordinal, plural, spoken_number
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.figures import (
    DASH,
    DIGITS,
    LEFT,
    NUMBER,
    RIGHT,
    is_raced,
    nearby,
    spoken_rule,
    word_after,
    word_before,
    words,
)

_SIGN = r"(?P<sign>(?<![^\s(\[])[-−–+±]|−)?"
_FREE = r"(?<![\w.,£$€¥₹#@&])(?<!\w[-–/:'’])"
_PER_CENT = (
    rf"{_FREE}{_SIGN}(?P<number>{NUMBER})(?:%?{DASH}(?P<second>{NUMBER}))? ?(?P<mark>%|pc(?!\w)"
    rf"|‰)(?P<more>\+|-plus)?(?!\w)"
)
_SIZES = {
    "k": "thousand", "K": "thousand", "mn": "million", "mln": "million", "bn": "billion",
    "Bn": "billion", "BN": "billion", "tn": "trillion", "trn": "trillion", "M": "million",
}  # fmt: skip
_SIZED = (
    rf"{LEFT}{_SIGN}(?P<number>{NUMBER})(?:(?:bn|tn|mn|k)?{DASH}(?P<second>{NUMBER}))? ?"
    rf"(?P<size>bn|Bn|BN|tn|trn|mn|mln|(?<=[0-9])k|(?<=[0-9])K|(?<=[0-9])M)(?P<more>\+)?(?!\w)"
    rf"(?!-[0-9])"
)
_RUNS = words(
    "a the first weekly sponsored run runs ran running jog jogged walk walked swim swam complete "
    "completed finish finished charity annual couch to"
)
_NOT_THOUSANDS = words(
    "run race walk runner runners swim event course row resolution video runs "
    "races walks swims events tv screen fun charity"
)
_RANGE = (
    rf"{LEFT}(?P<first>{NUMBER}){DASH}(?P<second>{NUMBER})(?P<more>\+|s)?(?!\w|[.,:/][0-9]"
    rf"|[-–][0-9]|%)"
)
_SETS = rf"{LEFT}[0-7]{DASH}[0-7](?:(?:,| and)? [0-7]{DASH}[0-7]){{1,4}}(?!\w|[.,:/-][0-9])"
_OUT_OF = (
    rf"{LEFT}(?P<top>[0-9]{{1,3}}(?:\.[0-9])?)/(?P<bottom>[0-9]{{1,4}})(?!\w|[.,/:-][0-9]|%)"
    rf"(?P<mixed>)"
)
_MIXED = rf"{LEFT}(?P<whole>[0-9]{{1,3}})[ -](?P<top>[1-9])/(?P<bottom>[2-9])(?!\w|[.,/:-][0-9])"
_GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_GLYPH = rf"(?<![\w.,£$€/:])(?:(?P<whole>[0-9]{{1,4}}) ?)?(?P<glyph>[{''.join(_GLYPHS)}])(?![0-9/])"
_ORDINAL = (
    r"(?<![\w.,£$€/:-])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?P<suffix>st"
    r"|nd|rd|th|ST|ND|RD|TH)(?!\w)"
)
_HOSTS = rf"{LEFT}(?P<number>1(?:,?000){{1,2}}|10,?000|100(?:,?000)?|10)s(?= of\b)"
_HOST_WORDS = {
    "10": "tens", "100": "hundreds", "1000": "thousands", "10000": "tens of thousands",
    "100000": "hundreds of thousands", "1000000": "millions",
}  # fmt: skip
_PLURAL = r"(?<![\w.,£$€/:])(?P<number>[0-9]{1,3})s(?!\w)"
_UNDER = r"(?<!\w)U-?(?P<number>1[0-9]|2[0-3])(?P<plural>['’]?s)?(?!\w|[.-][0-9])"
_RATIO = (
    rf"{LEFT}(?P<first>[0-9]{{1,3}})(?::| : )(?P<second>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,2}}"
    rf"|[0-9]{{1,7}})(?!\w|[.,:/-][0-9])"
)
_TIMES = rf"{LEFT}(?P<number>{NUMBER})(?:{DASH}(?P<second>{NUMBER}))?[x×](?!\w)"
_RATIOS = rf"{LEFT}[1-9](?::[1-9]){{2,3}}(?!\w|[.,:/-][0-9])"
_IN_ORDER = rf"{LEFT}[0-9](?:-[0-9]){{2,4}}(?!\w|[.,:/-][0-9])"
_PLUS = rf"{LEFT}(?P<number>{NUMBER})\+(?!\w)"
_SIGNED = rf"(?<![^\s(\[])(?P<sign>[-−+±])(?P<number>{NUMBER})(?!\w|[.,:/-][0-9]|[-–])"
_DECIMAL = rf"{LEFT}(?P<number>{NUMBER}){RIGHT}(?!-[0-9])"
_POINT = r"(?<![\w.,£$€])(?<!\w[-/:])(?P<number>\.[0-9]{1,6})(?!\w|[.,][0-9])"
_AGES = rf"{LEFT}(?P<first>[0-9]{{1,2}})/(?P<second>[0-9]{{1,2}})(?=[- ]years?[- ]olds?\b)"
_POWER = rf"{LEFT}(?P<number>{NUMBER})\^(?P<minus>[-−])?(?P<power>[0-9]{{1,2}}){RIGHT}"
_NAUGHTS = r"(?<![\w.,£$€/-])007(?![\w%]|[.,/-][0-9])"

_SIGNALS = re.compile(
    r"\b(?:won|wins?|winning|beat|beaten|beats|beating|lost|loses?|losing|drew|draws?|drawn|victory"
    r"|victories|defeat|defeated|score[ds]?|scoreline|lead|leads|leading|led|ahead|trail|trailed"
    r"|trailing|thrashed|hammered|goals?|match|half-time|full-time|semi-final|quarter-final"
    r"|aggregate"
    r"|penalties|equalis\w+|cup|league|fixture|kick-off|sets?|final|finished|home win|away win"
    r"|straight|ended|nil)\b"
)
_VOTES = re.compile(
    r"\b(?:vote[ds]?|voting|votes|margin|majority|motion|ballot|split|poll|referendum)\b"
)
_SHARES = (("60", "40"), ("70", "30"), ("80", "20"), ("90", "10"))
_CRICKET = re.compile(
    r"\b(?:innings|wickets?|stumps|overs|bowled|batting|at (?:tea|lunch|the close)|all out|declared"
    r"|chasing|bowling figures|took|figures of|finished with)\b"
)
_ONE_TO_ONE = words("meeting meetings session sessions support tuition care coaching advice")


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    rule = partial(spoken_rule, dialect=dialect)

    return (
        SpokenRule("number", _NAUGHTS, lambda _: "double oh seven", needs=DIGITS),
        SpokenRule(
            "number",
            _HOSTS,
            lambda match: _HOST_WORDS[match["number"].replace(",", "")],
            needs=DIGITS,
        ),
        rule("number", _POWER, _power, needs=frozenset("^")),
        rule("ages", _AGES, _ages, needs=frozenset("/")),
        rule("per-cent", _PER_CENT, _per_cent),
        rule("ordinal", _ORDINAL, _ordinal),
        rule("fraction", _GLYPH, _glyph, needs=frozenset(_GLYPHS)),
        rule("fraction", _MIXED, _mixed, needs=frozenset("/")),
        rule("fraction", _OUT_OF, _fraction, needs=frozenset("/")),
        rule("number", _SIZED, _sized),
        rule("score", _SETS, _sets),
        rule("number", _IN_ORDER, _in_order, needs=frozenset("-")),
        rule("range", _RANGE, _range),
        rule("ratio", _RATIO, _ratio, needs=frozenset(":")),
        rule("ratio", _RATIOS, _ratios, needs=frozenset(":")),
        rule("times", _TIMES, _times),
        rule("number", _PLUS, _plus, needs=frozenset("+")),
        rule("number", _UNDER, _under),
        rule("number", _PLURAL, _plural),
        rule("number", _SIGNED, _signed),
        rule("number", _DECIMAL, _decimal),
        rule("number", _POINT, _decimal),
    )


def _sign(sign: str | None, said: str) -> str:
    match sign:
        case None:
            return said
        case "+":
            return f"plus {said}"
        case "±":
            return f"plus or minus {said}"
        case _:
            return f"minus {said}"


def _power(match: re.Match[str], dialect: Dialect) -> str:
    power = _sign(match["minus"], cardinal(int(match["power"]), dialect))
    return f"{spoken_number(match['number'], dialect)} to the power {power}"


def _ages(match: re.Match[str], dialect: Dialect) -> str | None:
    """Two ages side by side: the 16/17-year-olds."""
    first, second = int(match["first"]), int(match["second"])
    said = f"{cardinal(first, dialect)} or {cardinal(second, dialect)}"
    return said if second == first + 1 and first > 1 else None


def _per_cent(match: re.Match[str], dialect: Dialect) -> str | None:
    said = _sign(match["sign"], spoken_number(match["number"], dialect))
    if match["second"]:
        said += f" to {spoken_number(match['second'], dialect)}"
    unit = "percent" if dialect is Dialect.AMERICAN else "per cent"
    if match["mark"] == "‰":
        unit = "per thousand"
    return f"{said} {unit}{' plus' if match['more'] else ''}"


def _ordinal(match: re.Match[str], dialect: Dialect) -> str | None:
    number = int(match["number"].replace(",", ""))
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return ordinal(number, dialect) if match["suffix"].lower() == ending and number else None


def _part(top: int, bottom: int, dialect: Dialect, *, article: bool = True) -> str:
    """A fraction in words: "a half", "three quarters", "two thirds"."""
    name = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom, dialect)
    if top == 1:
        return f"{'an' if name[0] == 'e' else 'a'} {name}" if article else name
    return f"{cardinal(top, dialect)} {'halves' if bottom == 2 else f'{name}s'}"


def _glyph(match: re.Match[str], dialect: Dialect) -> str:
    top, bottom = _GLYPHS[match["glyph"]]
    if match["whole"]:
        return f"{cardinal(int(match['whole']), dialect)} and {_part(top, bottom, dialect)}"
    after = match.string[match.end() : match.end() + 1]
    if word_before(match) in ("a", "the", "an", "one", "this") or after in ("-", "–"):
        return _part(top, bottom, dialect, article=False)
    following = word_after(match)
    if (top, bottom) == (1, 2) and following == "hour":
        return "half an"
    if (top, bottom) == (1, 2) and following in _HALVED:
        return "half a"
    if (top, bottom) == (1, 2) and following in ("price", "term", "time"):
        return "half"
    if following in _HALVED or following == "hour":
        of = "of an" if following == "hour" else "of a"
        return f"{_part(top, bottom, dialect)} {of}"
    return _part(top, bottom, dialect)


_JOINED = re.compile(r"-[a-z]|(?<=/4) finals?\b")
_HALVED = words(
    "mile pint million billion day year pound litre teaspoon tablespoon cup tonne ton century "
    "dozen kilometre metre"
)


def _mixed(match: re.Match[str], dialect: Dialect) -> str | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    if top >= bottom:
        return None
    return f"{cardinal(int(match['whole']), dialect)} and {_part(top, bottom, dialect)}"


def _fraction(match: re.Match[str], dialect: Dialect) -> str | None:
    """Strokes between numbers: 3/4 a fraction, 8/10 marks out of ten, 50/50 equal shares."""
    written, bottom = match["top"], int(match["bottom"])
    if match[0] in ("50/50", "60/40", "70/30", "80/20", "20/20"):
        return f"{cardinal(int(written), dialect)}-{cardinal(bottom, dialect)}"
    if "." in written or bottom in (10, 20, 25, 30, 40, 50, 60, 100):
        if float(written) > bottom:
            return None
        chance = bottom > 10 or word_after(match) == "chance"
        join = "in" if written == "1" and chance else "out of"
        return f"{spoken_number(written, dialect)} {join} {cardinal(bottom, dialect)}"
    top = int(written)
    rated = re.search(r"star|rat(?:ed|ing)|mark|review|score", nearby(match, 30, 20))
    if rated and 1 < bottom <= 10 and top <= bottom:
        return f"{spoken_number(written, dialect)} out of {cardinal(bottom, dialect)}"
    if 1 < bottom <= 12 and 0 < top < bottom and bottom != 11 and not written.startswith("0"):
        before = word_before(match)
        said = _part(top, bottom, dialect, article=before not in ("a", "the"))
        if top == 1 and (_JOINED.match(match.string, match.end()) is not None):
            return _part(top, bottom, dialect, article=False)
        return f"one {said}" if top == 1 and before == "the" else said
    return None


def _sized(match: re.Match[str], dialect: Dialect) -> str | None:
    size = match["size"]
    distance = match["number"] in ("5", "10") and word_before(match) in _RUNS
    screen = size == "K" and match["number"] in ("4", "8")
    if size in "kK" and (word_after(match).lower() in _NOT_THOUSANDS or distance or screen):
        return None
    said = _sign(match["sign"], spoken_number(match["number"], dialect))
    if match["second"]:
        said += f" to {spoken_number(match['second'], dialect)}"
    return f"{said} {_SIZES[size]}{' plus' if match['more'] else ''}"


def _sets(match: re.Match[str], dialect: Dialect) -> str | None:
    """Several scores in a row, as in tennis: "6-4, 6-3"."""
    del dialect

    def score(one: re.Match[str]) -> str:
        return f"{_score_word(one[1])}-{_score_word(one[2])}"

    return re.sub(rf"([0-9]){DASH}([0-9])", score, match[0])


def _score_word(written: str) -> str:
    return "love" if written == "0" else cardinal(int(written), Dialect.BRITISH)


def _range(match: re.Match[str], dialect: Dialect) -> str | None:
    first, second = match["first"], match["second"]
    more = {"+": " plus", "s": ""}.get(match["more"] or "", "")
    if _codes(first) or _codes(second):
        return None
    if (
        first.isdigit()
        and second.isdigit()
        and len(first) < 4
        and len(second) < 4
        and not match["more"]
    ):
        if first == second == "1" and word_after(match) in _ONE_TO_ONE:
            return "one-to-one"
        if first == second in ("20", "50") or (first, second) in _SHARES:
            return f"{cardinal(int(first), dialect)}-{cardinal(int(second), dialect)}"
        if _is_cricket(match, int(first), int(second)):
            return f"{cardinal(int(first), dialect)} for {cardinal(int(second), dialect)}"
        if _is_score(match, int(first), int(second)):
            nil = "nil" if dialect is Dialect.BRITISH else "nothing"
            goals = [nil if n == "0" else cardinal(int(n), dialect) for n in (first, second)]
            return ("-" if max(int(first), int(second)) <= 20 else " ").join(goals)
    start = (
        "nought" if first == "0" and dialect is Dialect.BRITISH else spoken_number(first, dialect)
    )
    last = spoken_number(second, dialect)
    return f"{start} to {plural(last) if match['more'] == 's' else last}{more}"


def _codes(written: str) -> bool:
    """Whether a number begins with a zero that no count has."""
    return len(written) > 1 and written[0] == "0" and written[1] != "."


def _is_cricket(match: re.Match[str], first: int, second: int) -> bool:
    """Whether two numbers are runs and wickets, "245-6", or wickets and runs, "took 5-43"."""
    before = nearby(match, 40, 0)
    if first <= 10 < second:
        return word_before(match) == "took" or before.endswith("figures of  | ")
    return first > 20 and second <= 10 and _CRICKET.search(nearby(match, 40, 25)) is not None


def _in_order(match: re.Match[str], dialect: Dialect) -> str:
    """Figures one by one: the formation 4-4-2."""
    return " ".join("oh" if one == "0" else cardinal(int(one), dialect) for one in match[0][::2])


def _is_score(match: re.Match[str], first: int, second: int) -> bool:
    if second == 0 or (first == second and first < 20):
        return True
    around = nearby(match, 70, 40)
    if _VOTES.search(around) or not _SIGNALS.search(around):
        return False
    follows = word_after(match)
    joined = match.string[match.end() : match.end() + 1] == "-"
    if joined or (
        first < second
        and follows.islower()
        and follows.endswith("s")
        and follows not in ("loss", "as")
    ):
        return False
    return follows not in ("per", "years", "people", "days", "weeks", "hours", "minutes", "miles")


def _ratio(match: re.Match[str], dialect: Dialect) -> str:
    if match[0] in ("1:1", "2:1", "2:2") and word_after(match) in ("degree", "honours"):
        return " ".join(cardinal(int(one), dialect) for one in match[0].split(":"))
    second = cardinal(int(match["second"].replace(",", "")), dialect)
    return f"{cardinal(int(match['first']), dialect)} to {second}"


def _ratios(match: re.Match[str], dialect: Dialect) -> str:
    """Three or four shares: 3:2:1."""
    return " to ".join(cardinal(int(one), dialect) for one in match[0][::2])


def _times(match: re.Match[str], dialect: Dialect) -> str:
    said = spoken_number(match["number"], dialect)
    if match["second"]:
        said += f" to {spoken_number(match['second'], dialect)}"
    return f"{said} times"


def _plus(match: re.Match[str], dialect: Dialect) -> str:
    return f"{spoken_number(match['number'], dialect)} plus"


def _under(match: re.Match[str], dialect: Dialect) -> str:
    said = cardinal(int(match["number"]), dialect)
    return f"under-{plural(said) if match['plural'] else said}"


def _plural(match: re.Match[str], dialect: Dialect) -> str:
    if is_raced(match):
        return f"{cardinal(int(match['number']), dialect)} seconds"
    return plural(cardinal(int(match["number"]), dialect))


def _signed(match: re.Match[str], dialect: Dialect) -> str | None:
    if _codes(match["number"]):
        return None
    return _sign(match["sign"], spoken_number(match["number"], dialect))


def _decimal(match: re.Match[str], dialect: Dialect) -> str | None:
    """Numbers with commas or decimals; a plain one is said right as it is by every voice."""
    number = match["number"]
    if number.isdigit():
        if (
            len(number) == 4
            and 1100 <= int(number) < 2000
            and int(number) % 100
            and number[0] == "1"
        ):
            return cardinal(int(number), dialect)
        return None
    if number == "2.0":
        return "two point oh"
    return spoken_number(number, dialect)
