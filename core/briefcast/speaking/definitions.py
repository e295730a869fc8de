"""Abbreviations that a briefing itself defines: said the same way wherever they stand."""

import re
from collections.abc import Iterator, Sequence

from briefcast.editing.findings.abbreviations import SMALL, fits
from briefcast.editing.findings.passages import Passage, passages
from briefcast.hooks import SpokenForms
from briefcast.model import Briefing, Lexeme
from briefcast.speaking.english.capitals import is_word, said
from briefcast.speaking.english.letters import spelt
from briefcast.speaking.normaliser import Normaliser

NAME = "defined in the briefing"
"""What lists of changes call these lexemes."""

_STAGE = 20
_LONGEST = 8
_NAME = f"([A-Za-z]{{2,{_LONGEST}}}?)s?"
_AFTER = re.compile(
    rf"""[(\[](?:the\ |or\ |hereafter\ (?:the\ )?)?["“'‘]?{_NAME}["”'’]?(?:[,;][^()\[\]]*+)?[)\]]
    |,?\ (?:or|known\ as|called)\ (?:the\ )?["“'‘]?{_NAME}["”'’]?(?=[,.;)]|$)""",
    re.VERBOSE,
)
_BEFORE = re.compile(rf"(?<![\w&.]){_NAME} [(\[](?:the )?([^()\[\]]{{5,120}})[)\]]")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_REACH, _WORDS = 150, 12
"""How many characters, and words, before an abbreviation its phrase may begin."""
_CAPITALS = 2
"""How many capitals make a word an abbreviation."""


def definitions(briefing: Briefing, forms: Sequence[SpokenForms]) -> SpokenForms:
    """How the abbreviations that a briefing defines are said.

    It defines one where the initials of a phrase stand in brackets after it, or the phrase in
    brackets after them, or where the source marks an abbreviation with what it stands for. What a
    lexicon or a rule knows for certain is left to it.

    Args:
        briefing: Edited.
        forms: All spoken forms, of whichever language.

    Returns:
        Forms for English, at stage 20; without lexemes where nothing is defined.
    """
    known = Normaliser("en-GB", forms)
    found = dict.fromkeys(name for passage in passages(briefing) for name in _defined(passage))
    lexemes = tuple(lexeme for name in found if _is_guess(known, name) for lexeme in _lexemes(name))
    return SpokenForms(name=NAME, language="en", stage=_STAGE, lexemes=lexemes)


def _is_guess(known: Normaliser, name: str) -> bool:
    """Whether nobody knows for certain how a word is said."""
    return any(change.guess for change in known.say(f"It was the {name} that met.").changes)


def _lexemes(name: str) -> Iterator[Lexeme]:
    """A word, its plural and its possessive: by letters, or as a word where it reads as one."""
    letters = said(name) == spelt(name) if name.isupper() else not is_word(name)
    word = name.capitalize()
    yield Lexeme(graphemes=(name,), alias=spelt(name) if letters else word)
    yield Lexeme(graphemes=(f"{name}s",), alias=spelt(name, "s") if letters else f"{word}s")
    possessive = spelt(name, "'s") if letters else f"{word}'s"
    yield Lexeme(graphemes=(f"{name}'s", f"{name}’s"), alias=possessive)


def _defined(passage: Passage) -> Iterator[str]:
    text = passage.plain
    if not passage.english:
        return
    for mark in passage.text.inlines:
        if mark.kind == "abbreviation" and mark.value:
            marked = re.fullmatch(_NAME, text[mark.start : mark.end])
            if marked and _is_abbreviation(marked[1]):
                yield marked[1]
    for match in _AFTER.finditer(text):
        name = match[1] or match[2]
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _is_abbreviation(name) and _has_phrase(before, name):
            yield name
    for match in _BEFORE.finditer(text):
        if _is_abbreviation(match[1]) and _stands_for(_WORD.findall(match[2]), match[1]):
            yield match[1]


def _is_abbreviation(name: str) -> bool:
    return sum(map(str.isupper, name)) >= _CAPITALS


def _has_phrase(before: str, name: str) -> bool:
    """Whether some words right before an abbreviation give its letters."""
    words = _WORD.findall(before)[-_WORDS:]
    return any(_stands_for(words[place:], name) for place in range(len(words) - 1))


def _stands_for(phrase: Sequence[str], name: str) -> bool:
    """Whether a phrase gives the letters of an abbreviation.

    The words of a name in capitals may give up to three letters each, as in "Advisory,
    Conciliation"; those of any other phrase one each, small words none or one.
    """
    if not phrase or phrase[0][0].upper() != name[0].upper() or name in phrase:
        return False
    if phrase[0][0].isupper() and phrase[-1][0].isupper():
        return fits(phrase, name.upper())
    if phrase[0].lower() in SMALL:
        return False
    initials = "".join(word[0] for word in phrase).upper()
    without = "".join(word[0] for word in phrase if word.lower() not in SMALL).upper()
    return name.upper() in (initials, without)
