"""A briefing as it is to be spoken."""

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "opening", "section", "story-number", "headline", "body", "subhead", "image", "quotation",
    "list-item", "table-row", "link", "closing",
]  # fmt: skip

COUNTING: tuple[Role, ...] = ("section", "story-number")
"""Roles whose words depend on the other stories: one more story changes them, and only them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A span of written text that is said otherwise; what lies between changes is said as written.

    Offsets count characters from 0, ends are exclusive.

    Attributes:
        start: In the written text.
        end: In the written text.
        said_start: In the spoken text.
        said_end: In the spoken text.
        rule: The name of the rule, or of the lexicon, that says it so.
        guess: Whether an editor should look: no rule or lexicon knows it for certain.
    """

    start: int
    end: int
    said_start: int
    said_end: int
    rule: str
    guess: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What is said in one breath: a sentence, a headline, a description.

    Attributes:
        address: Of the block or sentence that it says.
        role: Decides the voice and the pause after it.
        written: The text as the edition shows it.
        spoken: The text as the voice is given it, plain characters without any markup.
        language: A BCP 47 tag.
        ends_block: Whether a block, and not only a sentence, ends with it.
        changes: Where `spoken` differs from `written`, in order, none overlapping.
    """

    address: str
    role: Role
    written: str
    spoken: str
    language: str
    ends_block: bool = True
    changes: tuple[Change, ...] = ()

    def written_span(self, start: int, end: int) -> tuple[int, int]:
        """The written characters that a span of the spoken text stands for.

        A span that touches a change stands for the whole of it: any word of "sixty million
        pounds" is "£60m".

        Args:
            start: First character in `spoken`, counted from 0.
            end: The character after its last.
        """
        return self._written(start, last=False), self._written(end, last=True)

    def _written(self, offset: int, *, last: bool) -> int:
        shift = 0
        for change in self.changes:
            inside = change.said_start < offset if last else change.said_start <= offset
            if not inside:
                break
            if offset < change.said_end or (last and offset == change.said_end):
                return change.end if last else change.start
            shift = change.end - change.said_end
        return offset + shift


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """The utterances of the opening, of one story or of the closing: one chapter.

    Attributes:
        address: "00", "01" … "end".
        title: What a list of chapters calls it: a story's headline whole.
        utterances: At least one.
    """

    address: str
    title: str
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """The whole script, in reading order: the opening first, the closing last."""

    language: str
    parts: tuple[ScriptPart, ...]
