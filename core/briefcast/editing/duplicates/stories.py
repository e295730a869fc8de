"""Finds stories that are given twice: phone and desktop copies, a paste too many."""

from collections import Counter
from dataclasses import dataclass

from briefcast.editing.folding import fold
from briefcast.editing.pieces import strings_of
from briefcast.model import Briefing, Image, Story

ENOUGH = 0.9
"""The share of a story's blocks that must stand in an earlier one for it to be a copy."""
_COMPARED = 8
"""With how many stories of one headline a story is compared, so that cost stays linear."""

_Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class StoryCopy:
    """A story, by its place counted from 0, that says what an earlier one says."""

    place: int
    of: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Stories of one headline, by their places counted from 0.

    Attributes:
        copies: Stories that say what an earlier one says.
        namesakes: Groups of stories that have a headline in common and nothing else.
    """

    copies: tuple[StoryCopy, ...]
    namesakes: tuple[tuple[int, ...], ...]


def repeated_stories(briefing: Briefing) -> Alike:
    """What stories of one headline and one language are to each other."""
    alike: dict[_Key, list[int]] = {}
    copies = []
    for place, story in enumerate(briefing.stories):
        key = (story.language or briefing.language, _name(story))
        if not key[1]:
            continue
        kept = alike.setdefault(key, [])
        of = next((o for o in kept[:_COMPARED] if _is_copy(story, briefing.stories[o])), None)
        if of is None:
            kept.append(place)
        else:
            copies.append(StoryCopy(place, of))
    namesakes = tuple(tuple(kept) for kept in alike.values() if len(kept) > 1)
    return Alike(tuple(copies), namesakes)


def _name(story: Story) -> str:
    """What stories must have in common to be compared: the headline, without one the text."""
    if story.headline:
        return fold(story.headline)
    return "\n".join(_said(story).elements())


def _is_copy(story: Story, earlier: Story) -> bool:
    """Whether next to nothing is lost without the story: no image, and few blocks."""
    said, before = _said(story), _said(earlier)
    common = (said & before).total()
    return common >= ENOUGH * said.total() and _images(story) <= _images(earlier)


def _said(story: Story) -> Counter[str]:
    blocks = (block for block in story.blocks if not isinstance(block, Image))
    return Counter(fold(" ".join(strings_of(block))) for block in blocks)


def _images(story: Story) -> set[tuple[str, str]]:
    """Images by what is said of them; phone and desktop copies have files of their own."""
    images = (block for block in story.blocks if isinstance(block, Image))
    return {(fold(image.alt or image.src or ""), fold(image.caption or "")) for image in images}
