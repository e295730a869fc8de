"""Chapters, and what becomes of too many."""

from itertools import pairwise
from pathlib import Path

import pytest

from briefcast.model import Encoding, NarratedPart, Narration, VoiceProfile
from briefcast_podcast.chapters import MOST, chapters_of

VOICE = VoiceProfile(name="v", title="V", engine="e", voice="v", language="en")
SECOND = 1152 / 44_100


def narration(parts):
    made = (
        NarratedPart(f"{number:03d}", f"Story {number}", Path("x"), 100 + number, ())
        for number in range(parts)
    )
    return Narration(tuple(made), Encoding(), VOICE, {})


@pytest.mark.parametrize("parts", [1, 2, MOST])
def test_each_part_is_a_chapter(parts):
    chapters = chapters_of(narration(parts))
    assert [chapter.title for chapter in chapters] == [f"Story {n}" for n in range(parts)]


@pytest.mark.parametrize("parts", [1, 2, MOST, MOST + 1, 300, 1000])
def test_chapters_cover_the_episode_without_a_gap(parts):
    whole = narration(parts)
    chapters = chapters_of(whole)
    assert chapters[0].start == 0
    assert chapters[-1].end == whole.duration
    assert all(one.end == other.start for one, other in pairwise(chapters))
    assert all(chapter.start < chapter.end for chapter in chapters)


@pytest.mark.parametrize("parts", [MOST + 1, 300, 509, 510, 1000])
def test_surplus_stories_share_chapters_in_even_runs(parts):
    whole = narration(parts)
    chapters = chapters_of(whole)
    assert len(chapters) == MOST
    assert chapters[0].title == "Story 0"
    assert chapters[0].end == whole.starts[1]
    places = [whole.starts.index(chapter.start) for chapter in chapters] + [parts]
    runs = [after - first for first, after in pairwise(places)][1:]
    assert max(runs) - min(runs) <= 1
    for place, run, chapter in zip(places[1:], runs, chapters[1:], strict=False):
        assert chapter.title == f"Story {place}" + (" …" if run > 1 else "")


def test_starts_are_counts_of_frames():
    starts = [chapter.start for chapter in chapters_of(narration(4))]
    assert starts == pytest.approx([0, 100 * SECOND, 201 * SECOND, 303 * SECOND], abs=1e-9)
