"""The texts of a briefing as the rules look at them: each with its address."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefcast.editing.pieces import IMAGE_FIELDS, STORY_FIELDS, texts_of
from briefcast.model import (
    Briefing,
    Finding,
    Image,
    Quote,
    Severity,
    Story,
    Table,
    Text,
    blocks_of_story,
    opening_address,
    story_address,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a briefing.

    Attributes:
        text: With its marks, where it has any.
        address: Of its block; a story's for its fields, the opening's for the briefing's.
        line: In the source.
        field: "text", or which field of a story, a briefing or a block it is.
        english: Whether it may be English: it is, or nobody says what it is.
    """

    text: Text
    address: str
    line: int | None
    field: str
    english: bool

    @property
    def plain(self) -> str:
        """Its characters."""
        return self.text.plain

    def finding(
        self, rule: str, severity: Severity, message: str, suggestion: str | None = None
    ) -> Finding:
        """A finding about it."""
        return Finding(
            rule=rule,
            severity=severity,
            message=message,
            line=self.line,
            address=self.address,
            suggestion=suggestion,
        )


def passages(briefing: Briefing) -> Iterator[Passage]:
    """Every text of a briefing in reading order."""
    opening = opening_address(briefing)
    english = is_english(briefing.language)
    for name in ("section", "title", "organisation", "issue", "standfirst"):
        if value := getattr(briefing, name):
            yield Passage(Text(value), opening, None, name, english)
    for story in briefing.stories:
        yield from passages_of(briefing, story)


def passages_of(briefing: Briefing, story: Story) -> Iterator[Passage]:
    """Every text of a story in reading order."""
    address, line = story_address(briefing, story), story.origin.line
    english = is_english(story.language or briefing.language)
    for name in STORY_FIELDS:
        if value := getattr(story, name):
            yield Passage(Text(value), address, line, name, english)
    for address, block in blocks_of_story(briefing, story):
        line = block.origin.line
        for text in texts_of(block):
            yield Passage(text, address, line, "text", english)
        names: tuple[str, ...] = ()
        if isinstance(block, Image):
            names = IMAGE_FIELDS
        elif isinstance(block, Quote):
            names = ("attribution",)
        elif isinstance(block, Table):
            names = ("caption",)
        for name in names:
            if value := getattr(block, name):
                yield Passage(Text(value), address, line, name, english)


def is_english(language: str | None) -> bool:
    """Whether a BCP 47 tag is of English, or there is none."""
    return language is None or language.casefold().split("-")[0] == "en"
