"""Lists of dates: neighbouring lines that start with a day or a time, as in a diary."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefcast.model import ListBlock, Origin, Text
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.images import can_be_headline, is_image_line, near_equal
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import ends_like_prose, words_in

_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\.?"
    r"|weekdays|week-?ends|daily|(?:every|each|first|second|third|last) \w+day"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:the )?{_NUMBER}(?: ?(?:[-–—/&]|to|and) ?{_NUMBER})?(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} {_NUMBER}(?: ?[-–—] ?{_NUMBER})?(?:,? \d{{4}})?"
)
_TIME = r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?|noon)|\d{1,2}[.:]\d\d|noon|midnight"
_ITEM = re.compile(
    rf"(?:(?:{_DAY}),? (?:{_DATE}|{_TIME})|{_DATE}|{_TIME}|(?P<day>{_DAY})(?= ?[:–—|-]))"
    r"(?P<sign> ?[:–—|,-](?!\d)| )\s*\S",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:(?:key |important )?dates(?: for (?:your|the) diary)?|diary(?: dates)?|(?:your )?calendar"
    r"|what[’']s on|coming up|upcoming(?: events)?|(?:forthcoming )?events)[:.]?",
    re.IGNORECASE,
)
_KEYED = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2}: \S")
_BARE = re.compile(rf"(?:{_DAY}),? (?:{_TIME})", re.IGNORECASE)


def with_diaries(pieces: Sequence[Piece]) -> list[Piece]:
    """Makes one list of two neighbours or more that start with a day or a time.

    So it does of three that start with a name and a colon: "Wages: 4%".
    One is enough under "Dates for your diary". The label above them is then a headline, as above
    any text.
    """
    found: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = place
        while end < len(pieces) and _is_item(pieces[end]):
            end += 1
        least = 2
        if end == place:
            least = 3
            while end < len(pieces) and _is_keyed(pieces[end]):
                end += 1
        run = pieces[place:end]
        named = place > 0 and _NAME.fullmatch(pieces[place - 1].text) is not None
        if (
            place
            and run
            and len(run) >= least - named
            and not any(near_equal(a.text, b.text) for a, b in pairwise(run))
        ):
            found.append(_list(run))
        else:
            found += run
        found += pieces[end : end + 1]
        place = end + 1
    return found


def _is_keyed(piece: Piece) -> bool:
    """Whether it is "Wages: 4% in the first year"."""
    return (
        piece.kind == "label"
        and _KEYED.match(piece.text) is not None
        and can_be_headline(piece)
        and not piece.noisy
    )


def _is_item(piece: Piece) -> bool:
    if piece.kind not in ("label", "prose") or piece.noisy or words_in(piece.text) > 20:
        return False
    if is_image_line(piece.text):
        return False
    match = _ITEM.match(piece.text)
    if match is None:
        return _BARE.fullmatch(piece.text) is not None
    # "3 May saw the first catch." is prose, "3 May: the first catch." an item.
    return not date_line(piece.text) and (
        match["sign"].strip() != "" or not ends_like_prose(piece.text)
    )


def _list(run: Sequence[Piece]) -> Piece:
    first = run[0]
    block = ListBlock(
        ordered=False,
        items=tuple(Text(piece.text, piece.inlines) for piece in run),
        origin=Origin(first.line, first.column),
        certainty=0.7,
        why=("neighbours that all start with a day, a time or a name and a colon",),
    )
    return replace(first, text="", kind="block", inlines=(), block=block)
