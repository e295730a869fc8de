"""From written text to the text that a voice is given."""

import unicodedata
from collections.abc import Iterable, Sequence

from briefcast.hooks import SpokenForms

_JOINERS = "\u200c\u200d"  # they decide how letters of several scripts are read


def _serves(forms: SpokenForms, language: str) -> bool:
    """Whether forms are for a language or for a broader one: "en" serves "en-GB"."""
    broad, narrow = forms.language.lower(), language.lower()
    return narrow == broad or narrow.startswith(f"{broad}-")


def fitting(forms: Iterable[SpokenForms], language: str) -> list[SpokenForms]:
    """The forms that serve a language, in the order of stage, then name."""
    return sorted(
        (form for form in forms if _serves(form, language)),
        key=lambda form: (form.stage, form.name),
    )


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
