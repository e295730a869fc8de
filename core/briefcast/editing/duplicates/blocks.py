"""Finds blocks that are given twice, in one story or in several."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from briefcast.editing.folding import fold, words
from briefcast.editing.pieces import strings_of
from briefcast.model import Block, Image, Paragraph, Story

LONG = 8
"""From so many words on, a text that stands twice is no coincidence."""
_TOLD = 4
"""From so many words on, so is a description of an image that has no file name."""


@dataclass(frozen=True, slots=True)
class BlockCopy:
    """A block of a story that an earlier one says; places counted from 0."""

    place: int
    of: int


def repeated_blocks(story: Story) -> list[BlockCopy]:
    """The blocks of a story that it gives twice, in reading order.

    Only a long text or an image gives a copy away; the short texts beside it go with it where
    they are copies too, so that a run that was pasted twice leaves no crumbs.
    """
    blocks = story.blocks
    keys = [_key(block) for block in blocks]
    first: dict[Hashable, int] = {}
    found: dict[int, int] = {}
    for place, key in enumerate(keys):
        of = first.setdefault(key, place)
        if of == place or not _telling(blocks[place]) or not _may_go(blocks[place], blocks[of]):
            continue
        found[place] = of
        for step in (-1, 1):
            found.update(_beside(blocks, keys, place, of, step, found))
    return [BlockCopy(place, of) for place, of in sorted(found.items())]


def _beside(
    blocks: Sequence[Block],
    keys: Sequence[Hashable],
    place: int,
    of: int,
    step: int,
    found: dict[int, int],
) -> Iterator[tuple[int, int]]:
    """The short blocks next to a copy that are copies of those next to its original."""
    here, there = place + step, of + step
    while (
        there >= 0
        and here < len(blocks)
        and here not in found
        and keys[here] == keys[there]
        and min(here, place) > max(there, of)
        and not _telling(blocks[here])
        and _may_go(blocks[here], blocks[there])
    ):
        yield here, there
        here, there = here + step, there + step


def _key(block: Block) -> Hashable:
    if isinstance(block, Image):
        caption = fold(block.caption or "") if block.src is None else None
        return (Image, block.src, block.alt, caption)
    return (type(block), fold(" ".join(strings_of(block))))


def _telling(block: Block) -> bool:
    if isinstance(block, Image):
        if block.alt == "":
            return False  # an ornament may well be repeated
        return block.src is not None or len(words(block.alt or block.caption or "")) >= _TOLD
    return len(words(" ".join(strings_of(block)))) >= LONG


def _may_go(block: Block, of: Block) -> bool:
    """Whether the first says all that the second says."""
    if isinstance(block, Image) and isinstance(of, Image):
        told = (block.caption, block.long_description)
        return all(not text or text in (of.caption, of.long_description) for text in told)
    return True


def shared_paragraphs(stories: Sequence[tuple[int, Story]]) -> Iterator[list[tuple[int, int]]]:
    """Long paragraphs that stand in several stories.

    Args:
        stories: Those to look at, each with its place.

    Yields:
        For each such paragraph its places, as (story, block): one in each story.
    """
    places: dict[str, dict[int, int]] = {}
    for number, story in stories:
        for place, block in enumerate(story.blocks):
            if isinstance(block, Paragraph) and len(found := words(block.text.plain)) >= LONG:
                places.setdefault(" ".join(found), {}).setdefault(number, place)
    yield from (list(each.items()) for each in places.values() if len(each) > 1)
