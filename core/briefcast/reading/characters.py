"""What characters are read as: the same text, however it was typed or exported."""

import re
import unicodedata

from briefcast.model import Removed

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# Joiners and marks of direction stay: emoji, Persian and Hebrew need them.
_UNSEEN = {
    "\u00ad": "soft hyphen",
    "\u180e": "zero-width separator",
    "\u200b": "zero-width space",
    "\u2060": "word joiner",
    "\ufeff": "zero-width no-break space",
}
_DROPPED = re.compile(rf"([\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{''.join(_UNSEEN)}])\1*")


def seen(raw: str) -> str:
    """The characters that are seen, in Unicode's composed form, ligatures taken apart.

    White space is as it was; `folded` makes single spaces of it.
    """
    if raw.isascii() and not _DROPPED.search(raw):
        return raw
    return unicodedata.normalize("NFC", _DROPPED.sub("", raw).translate(_LIGATURES))


def folded(raw: str) -> str:
    """The characters that are seen, white space of every kind and length as single spaces."""
    return " ".join(seen(raw).split())


def unseen(raw: str, line: int | None = None) -> list[Removed]:
    """The unseen characters that `seen` drops, all of one kind together."""
    runs: dict[str, list[str]] = {}
    for match in _DROPPED.finditer(raw):
        runs.setdefault(match[1], []).append(match[0])
    return [
        Removed(
            "".join(found),
            f"{_UNSEEN.get(sign, 'control character')} U+{ord(sign):04X}, not seen",
            line,
        )
        for sign, found in runs.items()
    ]
