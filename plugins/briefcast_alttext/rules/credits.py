"""Finds the credit in an alt or a caption: who made the picture, not what it shows.

A credit stands at the end, after a comma, dash, bracket or full stop, or opens the text after a cue
such as "Photo:". Anything else that looks like one ("a book by …") is taken for description.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefcast_alttext.rules.names import is_agency, is_name, is_place, is_surely_agency

_PICTURE = r"(?:photo(?:graph|graphy)?s?|pictures?|pics?|images?|foto|illustrations?)"
_LABEL = rf"(?:{_PICTURE}(?: credits?)?|credits?)\s*:\s*"
_MADE_BY = rf"(?:{_PICTURE}\s+(?:by|via|courtesy(?: of)?)|photographed by)\s*:?\s+"
_COPYRIGHT = r"(?:©|\(c\)|copyright\s+(?=©|\d{4}|by\s))\s*(?:©\s*|\d{4},?\s+|by\s+)*"
_BREAK = r"(?:^|\s*[,;|(\[/]\s*|(?<=[.!?…])\s+|\s+[-–—]+\s+|\s*—\s*)"
_END = re.compile(
    rf"(?:(?:{_BREAK}|\s+)(?:{_LABEL}|{_COPYRIGHT})|{_BREAK}(?:{_MADE_BY}|copyright\s+))"
    rf"|{_BREAK}(?P<weak>by|via|(?:image |photo )?courtesy of)\s+",
    re.IGNORECASE,
)
_START = re.compile(
    rf"(?:(?P<weak>{_PICTURE}\s*:\s*)|{_LABEL}|{_COPYRIGHT}|{_MADE_BY})"
    r"(?P<name>(?:[^.:|–—\n]|(?<=\b\w)\.){2,80}?)"  # a stop within it follows an initial
    r"\s*(?:(?:(?<!\b\w)\.|[:|–—])\s*|$)",
    re.IGNORECASE,
)
_LAST = re.compile(r"[,;|(\[]|(?<=[.!?…])\s|\s[-–—/]\s|—|\svia\s", re.IGNORECASE)
_REACH = 160
"""Letters at the end of a text in which a credit is looked for."""
_CONTEXT = 300
"""Letters before it that may show it to be something else."""

# "…, by Ana Lind" says who made the thing shown, not the picture, after one of these.
_WORKS = re.compile(
    r"\b(?:paint(?:ing|ed)|draw(?:ing|n)|sketch|sculpture|statue|mural|portrait|print|poster"
    r"|cartoon|illustrat(?:ion|ed)|books?|novel|poem|(?:a|the) play|song|album|film|cover of"
    r"|design(?:ed)?|built|written|composed|made|artwork|work of art|mosaic|tapestry|engraving"
    r"|etching|watercolou?r|collage|installation)\b",
    re.IGNORECASE,
)
# "…, via Selby" is a way, not a source, after one of these.
_ROUTES = re.compile(
    r"\b(?:from\b.*\bto|routes?|journey|maps?|travel\w*|detour"
    r"|(?:train|bus|ferry|flight|road|railway|line|trail|path)\b.*\b(?:to|towards|between))\b",
    re.IGNORECASE | re.DOTALL,
)
_CHANNELS = frozenset(
    ["zoom", "skype", "teams", "microsoft teams", "video link", "facetime", "webex"]
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit in a text: its span, with the punctuation that sets it off."""

    start: int
    end: int


def find_credit(text: str) -> Credit | None:
    """The credit in a text, None where there is none or none that is sure enough."""
    opening = _START.match(text)
    # "Photo: Tower Bridge" says what is shown.
    shown = opening and opening["weak"] and not _holds("by", "", opening["name"])
    if opening and not shown and is_name(opening["name"]):
        return Credit(0, opening.end())
    return next(_at_end(text), None)


def without_credit(text: str) -> str:
    """The text without its credit; unchanged where there is none."""
    credit = find_credit(text)
    if credit is None:
        return text
    rest = (text[: credit.start] + text[credit.end :]).strip(" \t\n,;|([–—-")
    ended = text.rstrip().endswith(".") and rest and rest[-1].isalnum()
    return rest + "." if ended else rest


def _at_end(text: str) -> Iterator[Credit]:
    """Credits that reach to the end of the text, the longest first."""
    reach = max(0, len(text) - _REACH)
    for cue in _END.finditer(text, reach):
        before = text[max(0, cue.start() - _CONTEXT) : cue.start()]
        name = _bare(text[cue.end() :])
        weak = (cue["weak"] or "").casefold()
        if not weak and cue.start() == 0:
            continue  # an opening, judged before
        if is_name(name) and (not weak or _holds(weak, before, name)):
            yield Credit(cue.start(), len(text))
    for last in _LAST.finditer(text, reach):
        name = _bare(text[last.end() :])
        # After a comma "PA" may be Pennsylvania.
        if is_surely_agency(name) or (last[0] != "," and is_agency(name)):
            yield Credit(last.start(), len(text))


def _bare(name: str) -> str:
    return name.strip().rstrip(".)] ")


def _holds(cue: str, before: str, name: str) -> bool:
    """Whether a cue that may mean something else introduces a credit here."""
    if cue == "via":
        return name.casefold() not in _CHANNELS and not _ROUTES.search(before)
    if cue == "by":
        return not _WORKS.search(before) and not is_place(name) and _is_person_or_agency(name)
    return True


def _is_person_or_agency(name: str) -> bool:
    """Two names or more, an agency, or letters such as "KfL": "by Region" is neither."""
    several = len(name.split()) > 1 and not name.casefold().startswith("the ")
    return several or is_surely_agency(name) or sum(letter.isupper() for letter in name) > 1
