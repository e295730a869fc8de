"""The chapters of an episode."""

from dataclasses import dataclass
from itertools import pairwise

from briefcast.model import Narration

MOST = 255
"""A table of contents in ID3 counts its entries in one byte; a chapter outside it is hidden."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter; it ends where the next one starts, the last one with the episode.

    Attributes:
        title: Of the part: a story's headline whole.
        start: In seconds, a count of frames.
        end: In seconds.
    """

    title: str
    start: float
    end: float


def chapters_of(narration: Narration) -> list[Chapter]:
    """One chapter for each part, in order.

    Where there are more parts than a table of contents can list, the opening keeps its own
    chapter and the stories share the others in runs of even length, each titled after its first
    story and an ellipsis.
    """
    firsts, starts = _firsts(len(narration.parts)), narration.starts
    bounds = [*(starts[first] for first in firsts), narration.duration]
    return [
        Chapter(narration.parts[first].title + ("" if after - first == 1 else " …"), start, end)
        for (first, after), (start, end) in zip(
            pairwise([*firsts, len(narration.parts)]), pairwise(bounds), strict=True
        )
    ]


def _firsts(parts: int) -> list[int]:
    """The numbers of the parts that a chapter starts with."""
    if parts <= MOST:
        return list(range(parts))
    runs, stories = MOST - 1, parts - 1
    return [0, *(1 + run * stories // runs for run in range(runs))]
