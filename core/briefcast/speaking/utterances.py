"""From passages of text to utterances."""

import unicodedata
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefcast.model import Inline, Role, Utterance
from briefcast.speaking.normaliser import Normaliser
from briefcast.speaking.sentences import sentences

LONGEST = 2000
"""The most written characters of one utterance."""

_WHOLE: tuple[Role, ...] = (
    "section", "story-number", "headline", "subhead", "table-row", "closing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to be said in one role.

    Attributes:
        role: Of every utterance of it.
        text: As the source has it.
        cue: What is said before it and is not of the source: "Image:". With a text in another
            language the cue is an utterance of its own.
        inlines: Marks over `text`; those of languages count.
        added: Whether the words are ours, from the table of words, and no text of the source.
    """

    role: Role
    text: str
    cue: str = ""
    inlines: tuple[Inline, ...] = ()
    added: bool = False


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes utterances in one language, and sentences of others where they are marked.

    Attributes:
        language: The BCP 47 tag of all that is not marked otherwise.
        normaliser: Returns what says the texts of a language.
    """

    language: str
    normaliser: Callable[[str], Normaliser]

    def silent(self, text: str) -> bool:
        """Whether there is nothing to say of a text."""
        return not self.normaliser(self.language).say(text).text.strip()

    def write(
        self, address: str, *passages: Passage, numbered: bool = False
    ) -> tuple[Utterance, ...]:
        """One utterance for each sentence, and for each headline, subhead and row whole.

        A sentence is said in another language where all of it is marked so; a word or a name of
        another language stays in the language of its sentence.

        Args:
            address: Of the passages.
            passages: Together one block: the last utterance ends it.
            numbered: Whether each utterance has an address of its own below `address`.

        Returns:
            The utterances; none for passages in which there is nothing to say.
        """
        all_said = [
            (passage.role, language, written, said)
            for passage in passages
            for language, written in self._breaths(passage)
            if (said := self.normaliser(language).say(written)).text
        ]
        return tuple(
            Utterance(
                address=f"{address}.{number}" if numbered else address,
                role=role,
                written=written,
                spoken=said.text,
                language=language,
                ends_block=number == len(all_said),
                changes=said.changes,
            )
            for number, (role, language, written, said) in enumerate(all_said, start=1)
        )

    def _breaths(self, passage: Passage) -> Iterator[tuple[str, str]]:
        """What is said in one breath each, with its language."""
        text, cue = passage.text, passage.cue
        spans = [(0, len(text))] if passage.role in _WHOLE else sentences(text)
        for (start, end), other in zip(spans, _languages(passage, spans), strict=True):
            sentence = " ".join(text[start:end].split())
            language = other or self.language
            if cue and language != self.language:
                yield self.language, cue
                cue = ""
            if sentence:
                for piece in _pieces(f"{cue} {sentence}" if cue else sentence):
                    yield language, piece
                cue = ""


def _languages(passage: Passage, spans: list[tuple[int, int]]) -> Iterator[str | None]:
    """The language that all of a sentence is marked with, for each; of nested marks the inner."""
    marks = deque(mark for mark in passage.inlines if mark.kind == "language")
    begun: list[Inline] = []
    for start, end in spans:
        said = passage.text[start:end]
        first, last = end - len(said.lstrip()), start + len(said.rstrip())
        while marks and marks[0].start <= first:
            begun.append(marks.popleft())
        begun = [mark for mark in begun if mark.end > start]
        yield next((mark.value for mark in reversed(begun) if mark.end >= last), None)


def sounds(text: str) -> bool:
    """Whether a text has a character that is neither space nor invisible."""
    return any(unicodedata.category(character)[0] not in "CZ" for character in text)


def _pieces(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST:
        cut = _cut(sentence)
        yield sentence[:cut].rstrip()
        sentence = sentence[cut:].lstrip()
    if sentence:
        yield sentence


def _cut(sentence: str) -> int:
    """Where to break off an endless sentence: after a comma, else at a space, else anywhere."""
    for mark in (", ", " "):
        found = sentence.rfind(mark, LONGEST // 2, LONGEST)
        if found > 0:
            return found + len(mark)
    return LONGEST
