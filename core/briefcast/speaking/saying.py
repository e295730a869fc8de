"""From written text to the text that a voice is given."""

import unicodedata
from collections.abc import Sequence

from briefcast.hooks import SpokenForms
from briefcast.speaking.fitting import fitting

_JOINERS = "\u200c\u200d"  # they decide how letters of several scripts are read


def say(text: str, language: str, forms: Sequence[SpokenForms]) -> str:
    """Written text as it is said: every rule that serves the language, in order.

    Args:
        text: As written.
        language: The BCP 47 tag of the text.
        forms: All spoken forms, of whichever language.
    """
    for form in fitting(forms, language):
        for rule in form.rules:
            text = rule.pattern.sub(rule.say, text)
    return text


def speakable(text: str) -> str:
    """Text without what no voice may be given, its spaces folded; empty where nothing is left.

    Control characters are commands to some engines, a NUL ends the text early; invisible format
    characters, private ones and lone surrogates have no sound.
    """
    if not text.isprintable():
        text = "".join(map(_sound, text))
    return " ".join(text.split())


def _sound(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs" | "Co" | "Cn":
            return ""
        case "Cf":
            return character if character in _JOINERS else ""
        case _:
            return character
