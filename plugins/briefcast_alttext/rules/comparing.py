"""Compares what an alt and a caption say, whatever their case, quotes and spacing."""

import re
from unicodedata import normalize

_QUOTES = re.compile("[\"'`´‘’‚‛“”„‟‹›«»′″]")
_WORD = re.compile(r"\w+")
_AROUND = " \t\r\n.,;:!?…"


def fold(text: str) -> str:
    """The text without what does not make it another: case, quotes, spacing, a final stop."""
    plain = _QUOTES.sub("", normalize("NFC", text)).casefold()
    return " ".join(plain.split()).rstrip(_AROUND)


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))


def is_blank(text: str) -> bool:
    """Whether there is nothing to see or hear: spaces, and characters without a form."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)
