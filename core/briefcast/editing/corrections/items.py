"""A briefing as a flat run of headlines and blocks, so that corrections shift no address."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefcast.model import Block, Briefing, Origin, Sourced, Story, Text, blocks_of_story
from briefcast.model import story_address as address_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose(Sourced):
    """A text that is to become a field of what stands beside it.

    Attributes:
        role: Which field.
        text: Of the field.
    """

    role: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Demoted(Sourced):
    """Here a headline stood that is none; what else the story said of itself is in `story`."""

    story: Story


@dataclass(slots=True)
class Item:
    """One piece of the run.

    Attributes:
        what: A story without its blocks is a headline with its fields.
        addresses: Those that it had before any correction.
    """

    what: Story | Block | Loose | Demoted
    addresses: list[str] = field(default_factory=list)


def flat(briefing: Briefing) -> Iterator[Item]:
    """The run of a briefing."""
    for story in briefing.stories:
        yield Item(replace(story, blocks=()), [address_of(briefing, story)])
        for address, block in blocks_of_story(briefing, story):
            yield Item(block, [address])


def folded_up(briefing: Briefing, run: list[Item]) -> tuple[Briefing, dict[str, str]]:
    """The briefing that a run gives, and the new address for each old one.

    Args:
        briefing: Whose stories are replaced.
        run: Of headlines and blocks only, a headline first.
    """
    stories: list[Story] = []
    blocks: list[list[Block]] = []
    for item in run:
        if isinstance(item.what, Story):
            stories.append(replace(item.what, number=len(stories) + 1))
            blocks.append([])
        elif not isinstance(item.what, Loose | Demoted):
            blocks[-1].append(item.what)
    filled = (replace(s, blocks=tuple(b)) for s, b in zip(stories, blocks, strict=True))
    corrected = replace(briefing, stories=tuple(filled))
    new = {
        old: given.addresses[0]
        for given, item in zip(flat(corrected), run, strict=True)
        for old in item.addresses
    }
    return corrected, new


def headline_item(text: str | None, like: Story | None, origin: Origin, **fields: object) -> Story:
    """A headline without a story yet; section and language are those of the story before."""
    return Story(
        id="",
        number=0,
        headline=text,
        section=like.section if like else None,
        language=like.language if like else None,
        origin=origin,
        **fields,  # type: ignore[arg-type]
    )
