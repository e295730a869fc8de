"""A briefing as it is to be spoken."""

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "opening", "section", "headline", "body", "subhead", "image", "quotation", "list-item",
    "table-row", "link", "closing",
]  # fmt: skip


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
    """

    address: str
    role: Role
    written: str
    spoken: str
    language: str
    ends_block: bool = True


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """The utterances of the opening or of one story: one chapter, and one unit of work.

    Attributes:
        address: "00", "01" …
        title: What a list of chapters calls it: a story's headline whole.
        utterances: At least one.
    """

    address: str
    title: str
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """The whole script, in reading order: the opening first."""

    language: str
    parts: tuple[ScriptPart, ...]
