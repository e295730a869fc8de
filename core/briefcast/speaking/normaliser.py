"""From written text to the text that a voice is given: text normalisation, by claims on spans.

Every rule looks at the written text and claims spans of it, the earlier rule first. So what a rule
says replaces its own span and nothing else, and the map from spoken to written text falls out of
the claims. What was changed is looked at again, until nothing more changes.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefcast.hooks import SpokenForms, SpokenRule
from briefcast.model import Change
from briefcast.speaking.lookup import Lookup

_JOINERS = "\u200c\u200d"  # they decide how letters of several scripts are read
_UNSPEAKABLE = "unspeakable"
_MOST_PASSES = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it is said, and where that differs from how it is written."""

    text: str
    changes: tuple[Change, ...]


def fitting(forms: Iterable[SpokenForms], language: str) -> list[SpokenForms]:
    """The forms that serve a language, in the order of stage, then name."""
    return sorted(
        (form for form in forms if _serves(form, language)),
        key=lambda form: (form.stage, form.name),
    )


def _serves(forms: SpokenForms, language: str) -> bool:
    """Whether forms are for a language or for a broader one: "en" serves "en-GB"."""
    broad, narrow = forms.language.lower(), language.lower()
    return broad in ("*", narrow) or narrow.startswith(f"{broad}-")


class Normaliser:
    """Says texts of one language."""

    def __init__(self, language: str, forms: Iterable[SpokenForms]) -> None:
        """Gather what serves a language.

        Args:
            language: A BCP 47 tag.
            forms: All spoken forms, of whichever language.

        Raises:
            InputError: Where a lexicon cannot be read.
        """
        self.language = language
        self._steps: list[Lookup | SpokenRule] = []
        for form in fitting(forms, language):
            if form.lexemes or form.lexicons:
                self._steps.append(Lookup.of(form))
            self._steps += form.rules() if callable(form.rules) else form.rules

    def say(self, text: str) -> Said:
        """A text as it is said: plain characters, none of which a voice could take for a command.

        Args:
            text: As written.

        Returns:
            What is said; empty where there is nothing to say. Said once more it stays the same:
            what a rule uncovers for another is said too.
        """
        said = self._said_once(text)
        for _ in range(_MOST_PASSES):
            if not said.changes:
                break
            again = self._said_once(said.text, again=True)
            if again.text == said.text:
                break
            said = _composed(said, again)
        return said

    def _said_once(self, text: str, *, again: bool = False) -> Said:
        claims = _Claims(text)
        characters = frozenset(text)
        for step in self._steps:
            if isinstance(step, Lookup):
                for start, end, alias in step.found(text):
                    # What an entry says may hold its own word, which must not be said once more.
                    kept = again and self._holds_entries(alias)
                    claims.add(start, end, text[start:end] if kept else alias, step.name)
            elif not step.needs or not step.needs.isdisjoint(characters):
                claims.follow(step)
        if not text.isprintable():
            claims.silence()
        return claims.joined()

    def _holds_entries(self, alias: str) -> bool:
        """Whether a lexicon has an entry for a word of an alias."""
        lookups = (step for step in self._steps if isinstance(step, Lookup))
        return any(said != alias[a:b] for step in lookups for a, b, said in step.found(alias))


def _composed(first: Said, second: Said) -> Said:
    """Two passes as one: what both touch is one change, named after the first."""
    marks: list[tuple[int, int, Change | None, Change | None]]
    marks = [(one.said_start, one.said_end, one, None) for one in first.changes]
    marks += [(one.start, one.end, None, one) for one in second.changes]
    marks.sort(key=lambda mark: (mark[0], mark[1], mark[2] is None))
    changes: list[Change] = []
    written_shift = said_shift = 0  # of what lies behind the last group, against the text between
    place = 0
    while place < len(marks):
        start, end = marks[place][:2]
        group = [marks[place]]
        place += 1
        while place < len(marks) and marks[place][0] < end:
            end = max(end, marks[place][1])
            group.append(marks[place])
            place += 1
        ours = [one for _, _, one, _ in group if one]
        theirs = [one for _, _, _, one in group if one]
        starts = start + written_shift, start + said_shift
        written_shift += sum(one.end - one.start - (one.said_end - one.said_start) for one in ours)
        said_shift += sum(one.said_end - one.said_start - (one.end - one.start) for one in theirs)
        changes.append(
            Change(
                start=starts[0],
                end=end + written_shift,
                said_start=starts[1],
                said_end=end + said_shift,
                rule=(ours or theirs)[0].rule,
                guess=any(one.guess for one in ours or theirs),
            )
        )
    return Said(second.text, tuple(changes))


@cache
def _compiled(pattern: re.Pattern[str] | str) -> re.Pattern[str]:
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class _Claim:
    start: int
    end: int
    said: str
    rule: str
    guess: bool


class _Claims:
    """The claims on one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._taken = bytearray(len(text))
        self._claims: list[_Claim] = []

    def add(self, start: int, end: int, said: str, rule: str, *, guess: bool = False) -> bool:
        """Claim a span where it is free; whether it was."""
        if start == end or self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        self._claims.append(_Claim(start, end, said, rule, guess))
        return True

    def follow(self, rule: SpokenRule) -> None:
        """Claim every match of a rule that is free, and that it does not decline."""
        place = 0
        pattern = _compiled(rule.pattern)
        while place <= len(self._text) and (match := pattern.search(self._text, place)):
            start, end = match.span()
            if self._taken.find(1, start, end) >= 0:
                free = self._taken.find(0, start)
                place = free if free > start else start + 1
                if free < 0:
                    return
                continue
            said = rule.say(match)
            if said is not None:
                self.add(start, end, said, rule.name, guess=rule.guess)
            place = max(end, start + 1)

    def silence(self) -> None:
        """Claim what no voice may be given.

        Control characters are commands to some engines, a NUL ends the text early; invisible
        format characters, private ones and lone surrogates have no sound.
        """
        for place, character in enumerate(self._text):
            sound = _sound(character)
            if sound != character:
                self.add(place, place + 1, sound, _UNSPEAKABLE)

    def joined(self) -> Said:
        """The text with every claim in its place, and no space doubled where one begins or ends."""
        pieces: list[str] = []
        changes: list[Change] = []
        length = position = 0
        ends_with_space = True
        for claim in sorted(self._claims, key=lambda claim: claim.start):
            between = self._text[position : claim.start]
            if between:
                pieces.append(between)
                length += len(between)
                ends_with_space = between[-1].isspace()
            said = " ".join(claim.said.split()) if not claim.said.isprintable() else claim.said
            if ends_with_space:
                said = said.lstrip()
            if said:
                pieces.append(said)
                ends_with_space = said[-1].isspace()
            end = self._past_space(claim.end) if ends_with_space else claim.end
            if said != self._text[claim.start : end] or claim.guess:
                changes.append(
                    Change(
                        start=claim.start,
                        end=end,
                        said_start=length,
                        said_end=length + len(said),
                        rule=claim.rule,
                        guess=claim.guess,
                    )
                )
            length += len(said)
            position = end
        pieces.append(self._text[position:])
        return _trimmed("".join(pieces), changes)

    def _past_space(self, place: int) -> int:
        while place < len(self._text) and self._text[place] == " " and not self._taken[place]:
            place += 1
        return place


def _trimmed(text: str, changes: Sequence[Change]) -> Said:
    """The text without spaces at its end, which a change may have left there."""
    bare = text.rstrip()
    if len(bare) == len(text):
        return Said(text, tuple(changes))
    size, behind = len(bare), 0
    kept: list[Change] = []
    for one in changes:
        lost = one.said_start - size  # spaces before it that are not said: they are its own now
        start = max(one.start - lost, behind) if lost > 0 else one.start
        behind = one.end
        ends = min(one.said_start, size), min(one.said_end, size)
        kept.append(replace(one, start=start, said_start=ends[0], said_end=ends[1]))
    return Said(bare, tuple(kept))


def _sound(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cs" | "Co" | "Cn":
            return ""
        case "Cf":
            return character if character in _JOINERS else ""
        case _:
            return character
