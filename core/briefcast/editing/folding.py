"""Texts as they are compared: what typing and typesetting make of the same words."""

import re

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text in small letters: “Don’t!” is one word, "dont"."""
    return _WORD.findall(_APOSTROPHES.sub("", text.casefold()))


def fold(text: str) -> str:
    """A text that is equal for equal words; one that holds no word is itself, without spaces."""
    return " ".join(words(text)) or "".join(text.split())
