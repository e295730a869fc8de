"""Finds the credit in an alt or a caption: who made the picture, not what it shows.

A credit stands at the end, after a comma, dash, bracket or full stop, or opens the text after a cue
such as "Photo:". Anything else that looks like one ("a book by …") is taken for description: a
credit that is missed does less harm than a name that is made one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefcast.model.credit_names import (
    is_agency,
    is_name,
    is_only_a_source,
    is_place_or_time,
    is_surely_agency,
)

# "\s*+" and "(?>…)" give nothing back, so that long runs of spaces and stops cost no time.
_PICTURE = r"(?:photo(?:graph|graphy)?s?|pictures?|pics?|images?|foto|illustrations?)"
_LABEL = (
    rf"(?:(?:{_PICTURE}(?: credits?)?|credits?)\s*+:\s*+"
    rf"|(?:{_PICTURE} )?credits?\s++[-–—]\s++)"
)
_MADE_BY = (
    rf"(?:(?:{_PICTURE}\s++(?:(?:taken )?by|via|courtesy(?: of)?)|photographed by)\s*+(?::\s*+)?"
    rf"(?<=[\s:]))"
)
_COPYRIGHT = (
    rf"(?:{_PICTURE}(?: credits?)?\s*+:?\s*+)?(?:©|\(c\)|copyright\s++(?=©|\d{{4}}|by\s))\s*+"
    r"(?:©\s*+|\d{4},?\s++|by\s++)*+"
)
_SHORT = r"\b(?:Dr|Mr|Ms|St)"
_BREAK = r"(?:^|\s*[,;|(\[/]\s*|(?<=[.!?…])\s+|\s+[-–—]+\s+|\s*—\s*)"
_END = (
    rf"(?P<gap>{_BREAK}|\s+)(?:(?P<rights>{_COPYRIGHT})|(?P<label>{_LABEL}))"
    rf"|{_BREAK}(?:{_MADE_BY}|(?P<copyright>copyright\s+))"
    rf"|{_BREAK}(?P<weak>by|via|(?:image |photo )?courtesy of)\s+"
)
_START = (
    rf"[(\[]?+(?:(?P<rights>{_COPYRIGHT})|(?P<weak>{_PICTURE}\s*+:\s*+)|{_LABEL}|{_MADE_BY})"
    rf"(?P<name>(?:[^.:|–—\n]|\.(?>(?=\w)|(?<=\b\w\.)|(?<={_SHORT}\.))){{2,80}}?)"
    rf"\s*+(?:(?:(?<!\b\w)(?<!{_SHORT})\.(?!\w)|[:|–—])\s*+|$)"
)
_LAST = r"[,;|(\[]|(?<=[.!?…])\s|\s[-–—/]\s|—|\svia\s"
_YEAR = r"[\s,]+\d{4}$"
_REACH = 160
"""Letters at the end of a text in which a credit is looked for."""
_CONTEXT = 300
"""Letters before it that may show it to be something else."""

# "…, by Ana Lind" says who made the thing shown, and "by Age Group" how figures are arranged, after
# one of these.
_WORKS = (
    r"\b(?:paint(?:ing|ed)|draw(?:ing|n)|sketch(?:es)?|sculpture|statue|bust|carving|mural|portrait"
    r"|print|poster|cartoon|illustrat(?:ion|ed)|book|novel|poem|(?:a|the) play|song|album|film"
    r"|opera|ballet|symphony|lecture|speech|talk|report|letter|article|essay|exhibition|display"
    r"|cover of|design(?:ed)?|built|written|composed|made|led|artwork|works? of art|mosaic|tapestry"
    r"|engraving|etching|watercolou?r|collage|installation|quilt|dress|map|chart|graph|plot"
    r"|diagram|table of|breakdown|numbers? of|share of|percentage)s?\b"
    r"|[”’\"'][\s,.]*$"
)
# "…, via Selby" is a way, not a source, after one of these.
_ROUTES = (
    r"\b(?:from\b.*\bto|routes?|journey|maps?|travel\w*|detour|on the way|bound for"
    r"|(?:train|bus|ferry|flight|road|railway|line|trail|path)\b.*\b(?:to|towards|between))\b"
)
# Nor is a single word, after one of these.
_MOVES = (
    r"\b(?:(?:train|bus|ferry|flight|boat|ship|plane|lorry|coach|car|convoy|migrant|refugee)s?|buse?s"
    r"|ferries|lorries|reach\w*|arriv\w+|sail\w*|head\w*|fly|flies|flew|flying|driv\w+|drove"
    r"|walk\w*|rid(?:e|es|ing)|rode|cross\w*|return\w*|came|went|go|goes|going|way|trip|tour"
    r"|voyage|cycl\w+|fled|flee\w*|deliver\w*|ship(?:ped|ments?)|passengers?)\b"
)
_CHANNELS = (
    r"(?:the )?(?:zoom|skype|(?:microsoft )?teams|google meet|facetime|webex|whatsapp|video ?link"
    r"|video|satellite|live ?stream|webcast|webinar|bluetooth|usb|wi-?fi|e-?mail|qr code|radio"
    r"|phone|telephone|app)(?: (?:call|meeting|link|chat))?|(?:the )?[abm]\d+"
)
_OF_LAW = r"\b(?:law|acts?|bill|office|reform|notice|rules?|rights?|tribunal|licen[cs]\w+)\b"
_MARKS = r"\b(?:logo|app|icon|brand|sign|badge)s?\b"


class Credit(NamedTuple):
    """A credit in a text.

    Attributes:
        start: Where it starts, with the punctuation that sets it off.
        end: Where it ends.
        name: Whom it names, verbatim.
    """

    start: int
    end: int
    name: str


def find_credit(text: str) -> Credit | None:
    """The credit in a text, None where there is none or none that is sure enough."""
    if len(text) <= _REACH and is_only_a_source(_bare(text)):
        return Credit(0, len(text), _bare(text))
    return _opening(text) or next(_at_end(text), None)


def without_credit(text: str) -> str:
    """The text without its credit; unchanged where there is none."""
    credit = find_credit(text)
    if credit is None:
        return text
    rest = (text[: credit.start] + text[credit.end :]).strip(" \t\n,;|([–—-")
    ended = text.rstrip().endswith(".") and rest and rest[-1].isalnum()
    return rest + "." if ended else rest


def _opening(text: str) -> Credit | None:
    opening = _pattern(_START).match(text)
    if opening is None:
        return None
    name = _named(opening["name"], opening["rights"])
    # "Photo: Tower Bridge" says what is shown.
    shown = opening["weak"] and not _is_maker(name)
    return None if shown or not is_name(name) else Credit(0, opening.end(), name)


def _at_end(text: str) -> Iterator[Credit]:
    """Credits that reach to the end of the text, the longest first."""
    reach = max(0, len(text) - _REACH)
    for cue in _pattern(_END).finditer(text, reach):
        if cue.start() == 0 and not cue["weak"]:
            continue  # an opening, judged before
        before = text[max(0, cue.start() - _CONTEXT) : cue.start()]
        name = _named(text[cue.end() :], cue["rights"])
        if is_name(name) and _introduces(cue, before, name):
            yield Credit(cue.start(), len(text), name)
    for last in _pattern(_LAST).finditer(text, reach):
        before = text[max(0, last.start() - _CONTEXT) : last.start()]
        name = _bare(text[last.end() :])
        if _is_agency_after(last[0], before, name):
            yield Credit(last.start(), len(text), name)


def _named(text: str, rights: str | None) -> str:
    """The name that follows a cue; the year of a copyright is none of it."""
    name = _bare(text)
    return _pattern(_YEAR).sub("", name) if rights else name


def _bare(text: str) -> str:
    name = text.strip()
    while name.endswith((".", " ", ")", "]")):
        if (name[-1] == ")" and "(" in name) or (name[-1] == "]" and "[" in name):
            break
        name = name[:-1]
    return name


def _introduces(cue: re.Match[str], before: str, name: str) -> bool:
    """Whether a cue that may mean something else introduces a credit here."""
    if cue["label"]:
        return _is_set_off(cue, before)
    if cue["rights"]:  # "(a) the quay, (b) a boat, (c) Ana Lind" numbers what is shown
        return "(c)" not in cue["rights"].casefold() or "(b)" not in before.casefold()
    if cue["copyright"]:
        return _has_several_names(name) and not _pattern(_OF_LAW).search(name)
    match (cue["weak"] or "").casefold():
        case "via":
            return is_surely_agency(name) or not _is_way(before, name)
        case "by":
            return not _pattern(_WORKS).search(before) and _is_maker(name)
    return True


def _is_set_off(cue: re.Match[str], before: str) -> bool:
    """Whether a label starts anew: "on the quay Photo: …" does, "Universal Credit: …" does not."""
    if cue["gap"].strip() or "\n" in cue["gap"] or before.endswith((".", "!", "?", "…")):
        return True
    last = before.split()[-1] if before.split() else ""
    return cue["label"][0].isupper() and not last[:1].isupper()


def _is_way(before: str, name: str) -> bool:
    if _pattern(_CHANNELS).fullmatch(name) or is_place_or_time(name):
        return True
    plain = name.isalpha() and name[1:].islower()
    moving = _MOVES if plain else _ROUTES
    return bool(_pattern(_ROUTES).search(before) or _pattern(moving).search(before))


def _is_maker(name: str) -> bool:
    """Two names or more, an agency, or letters such as "KfL": "by Region" is none of them."""
    if is_place_or_time(name):
        return False
    capitals = sum(letter.isupper() for letter in name)
    return _has_several_names(name) or is_surely_agency(name) or capitals > 1 or name[:1] == "@"


def _has_several_names(name: str) -> bool:
    return len(name.split()) > 1 and not name.casefold().startswith("the ")


def _is_agency_after(mark: str, before: str, name: str) -> bool:
    if mark == ",":  # "PA" may be Pennsylvania, and the last of many logos is one of them
        return is_surely_agency(name) and not _pattern(_MARKS).search(before)
    words = before.split()[-len(name) :]
    short = "".join(word[0] for word in words).casefold() == name.casefold()
    return is_agency(name) and not short  # "her personal assistant (PA)"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Compiled when first used: everybody imports the model, few look for credits."""
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
