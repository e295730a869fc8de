"""One address everywhere: story.block(.sentence).

`03` is the third story's headline, `03.2` its second block, `03.2.1` the first sentence of that;
`00` is the opening, `end` the closing. Addresses are derived from a briefing, never stored in it,
so that they cannot disagree with it.
"""

from collections.abc import Iterator

from briefcast.model.blocks import Block
from briefcast.model.briefing import Briefing, Story

CLOSING = "end"


def story_digits(briefing: Briefing) -> int:
    """How many digits a story's number has in this briefing's addresses: two at the least."""
    return max(2, len(str(len(briefing.stories))))


def opening_address(briefing: Briefing) -> str:
    """The address of the opening: zeros."""
    return "0" * story_digits(briefing)


def story_address(briefing: Briefing, story: Story) -> str:
    """The address of a story, which is that of its headline."""
    return f"{story.number:0{story_digits(briefing)}d}"


def blocks_of_story(briefing: Briefing, story: Story) -> Iterator[tuple[str, Block]]:
    """The blocks of a story in reading order, each with its address."""
    start = story_address(briefing, story)
    for position, block in enumerate(story.blocks, start=1):
        yield f"{start}.{position}", block


def blocks_of(briefing: Briefing) -> Iterator[tuple[str, Story, Block]]:
    """Every block in reading order, as (address, its story, the block)."""
    for story in briefing.stories:
        for address, block in blocks_of_story(briefing, story):
            yield address, story, block
