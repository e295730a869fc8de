"""The links of a briefing, those that stand for themselves and those inside a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefcast.editing.findings.passages import passages
from briefcast.model import Briefing, opening_address, story_address


@dataclass(frozen=True, slots=True)
class Placed:
    """A link, and where it stands."""

    text: str
    href: str | None
    address: str
    line: int | None


def links_of(briefing: Briefing) -> Iterator[Placed]:
    """Every link: those inside texts, then each story's own, then the briefing's."""
    for passage in passages(briefing):
        for mark in passage.text.inlines:
            if mark.kind == "link":
                text = passage.plain[mark.start : mark.end]
                yield Placed(text, mark.value, passage.address, passage.line)
    for story in briefing.stories:
        for link in story.links:
            address = story_address(briefing, story)
            yield Placed(link.text, link.href, address, story.origin.line)
    for link in briefing.links:
        yield Placed(link.text, link.href, opening_address(briefing), None)
