"""From passages of text to utterances."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefcast.model import Role, Utterance
from briefcast.speaking.normaliser import Normaliser
from briefcast.speaking.sentences import sentences

LONGEST = 2000
"""The most characters that one utterance says."""

_WHOLE: tuple[Role, ...] = ("headline", "subhead", "table-row")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to be said in one role."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes utterances in one language.

    Attributes:
        normaliser: Says the passages, in their language.
    """

    normaliser: Normaliser

    def write(
        self, address: str, *passages: Passage, numbered: bool = False
    ) -> tuple[Utterance, ...]:
        """One utterance for each sentence, and for each headline, subhead and row whole.

        Args:
            address: Of the passages.
            passages: Together one block: the last utterance ends it.
            numbered: Whether each utterance has an address of its own below `address`.

        Returns:
            The utterances; none for passages in which there is nothing to say.
        """
        all_said = [
            (passage.role, written, said)
            for passage in passages
            for written in _breaths(passage)
            if (said := self.normaliser.say(written)).text
        ]
        return tuple(
            Utterance(
                address=f"{address}.{number}" if numbered else address,
                role=role,
                written=written,
                spoken=said.text,
                language=self.normaliser.language,
                ends_block=number == len(all_said),
                changes=said.changes,
            )
            for number, (role, written, said) in enumerate(all_said, start=1)
        )


def _breaths(passage: Passage) -> Iterator[str]:
    text = passage.text
    spans = [(0, len(text))] if passage.role in _WHOLE else sentences(text)
    for start, end in spans:
        sentence = " ".join(text[start:end].split())
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
