"""Tells the name of a person from that of a group."""

import re
import unicodedata
from collections.abc import Sequence

_HONORIFIC = re.compile(r"(?:dr|mr|mrs|ms|mx|rev|revd|prof|sir|dame|cllr|fr|sr)\.? ", re.IGNORECASE)
_PART = r"[^\W\d_][\w’'.-]*"
_NAME = re.compile(rf"{_PART}(?: {_PART}){{0,4}}")
_TURNED = re.compile(rf"(?P<last>{_PART}), (?P<first>{_PART}(?: {_PART}){{0,2}})")
_OF_GROUPS = re.compile(
    r"\b(?:academy|alliance|and|association|band|board|branch|bulletin|campaign|cent(?:re|er)"
    r"|charity|choir|church|circle|club|college|committee|company|co-?op|council|crew|department"
    r"|digest|editors?|federation|for|forum|foundation|friends|fund|group|guild|info|institute"
    r"|league|library|list|local|magazine|members|mission|museum|network|news|newsletter|of|office"
    r"|org|party|press|project|school|secretary|services?|society|staff|station|team|the|theatre"
    r"|trust|union|university|volunteers)\b"
)
_INITIAL = re.compile(r" [^\W\d_]\.? ")
_LONGEST = 80
_LONGEST_LINE = 8
"""Words: a name that begins a longer line is part of a sentence."""


def is_person(name: str, address: str, last_lines: Sequence[str]) -> bool:
    """Whether the name of a sender is a person's, and not that of who publishes.

    "Greta Holloway" and "Harbour Pilots" look alike: it is a person's where the address is made
    of it (greta@, g.holloway@), where it signs the mail, or has a title or a middle initial.

    Args:
        name: Of the sender.
        address: Of the same.
        last_lines: The lines at the end of the mail's text and at the start of its signature.
    """
    if len(name) > _LONGEST:
        return False
    if turned := _TURNED.fullmatch(name):  # Holloway, Greta
        name = f"{turned['first']} {turned['last']}"
    title = _HONORIFIC.match(name)
    name = name[title.end() :] if title else name
    plain = _plain(name.replace("’", "").replace("'", ""))
    words = _words(plain)
    if not words or not _NAME.fullmatch(name) or _OF_GROUPS.search(plain):
        return False
    if not (name[0].isupper() and name.rpartition(" ")[2][0].isupper()):
        return False
    if title or (len(words) > 2 and _INITIAL.search(name)):
        return True
    local, _, domain = _plain(address).rpartition("@")
    at_home = words[-1] in domain  # harbour@pilots.example
    if len(words) > 1 and _is_made_of(local, words, at_home):
        return True
    lines = [" ".join(_words(_plain(line[:100]))) for line in last_lines]
    lines = [line for line in lines if len(line.split()) <= _LONGEST_LINE]
    if len(words) == 1:
        return local == words[0] and local not in domain and local in lines
    whole = " ".join(words)
    signs = not at_home and any(f"{line} ".startswith(f"{whole} ") for line in lines)
    return signs or (len(words[0]) > 1 and words[0] in lines)


def _is_made_of(local: str, words: Sequence[str], at_home: bool) -> bool:
    """Whether the part of an address before the "@" is made of a name."""
    first, last = words[0], words[-1]
    parts = _words(local)
    plural = last.endswith("s")  # pilots@
    if first in parts and len(first) > 1:
        return not (at_home and plural)
    joined = {first + last, first[0] + last, first + last[0], last + first, last + first[0]}
    initials = len(parts) == 2 and {*parts} == {first[0], last}
    return not plural and (last in parts or initials or "".join(parts) in joined)


def _plain(text: str) -> str:
    """In lower case and without accents."""
    apart = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ł", "l"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def _words(plain: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", plain)
