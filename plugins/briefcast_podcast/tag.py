"""The ID3 tag of an episode, as every player we know of reads it.

Version 2.3, since several players lose long chapters of 2.4; the table of contents before the
chapters and these in order of time, since some list them in the order of the file; no offsets in
bytes; no picture, link or flag that a player trips over.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcast_podcast.chapters import Chapter

_UTF16 = 1
_TOP_LEVEL_AND_ORDERED = 3
_NO_OFFSET = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What a player shows of an episode; None is left out.

    Attributes:
        title: Of the episode.
        album: The publication.
        artist: Who it is by.
        genre: Its genre.
        language: ISO 639-2.
        date: ISO 8601, to the day or the month.
        contents: What the table of contents is called.
    """

    title: str
    album: str
    artist: str | None
    genre: str
    language: str
    date: str | None
    contents: str


def tag_bytes(labels: Labels, chapters: Sequence[Chapter]) -> bytes:
    """The tag, to stand before the audio; 255 chapters at the most."""
    from mutagen import id3

    tag = _ordered_tag()()
    texts = {
        id3.TIT2: labels.title,
        id3.TALB: labels.album,
        id3.TPE1: labels.artist,
        id3.TCON: labels.genre,
        id3.TLAN: labels.language,
        id3.TDRC: labels.date,
        id3.TLEN: str(_milliseconds(chapters[-1].end)),
    }
    for frame, text in texts.items():
        if text:
            tag.add(frame(encoding=_UTF16, text=[_shown(text)]))
    names = [f"chp{number}" for number in range(len(chapters))]
    tag.add(
        id3.CTOC(
            element_id="toc",
            flags=_TOP_LEVEL_AND_ORDERED,
            child_element_ids=names,
            sub_frames=[id3.TIT2(encoding=_UTF16, text=[_shown(labels.contents)])],
        )
    )
    for name, chapter in zip(names, chapters, strict=True):
        tag.add(
            id3.CHAP(
                element_id=name,
                start_time=_milliseconds(chapter.start),
                end_time=_milliseconds(chapter.end),
                start_offset=_NO_OFFSET,
                end_offset=_NO_OFFSET,
                sub_frames=[id3.TIT2(encoding=_UTF16, text=[_shown(chapter.title)])],
            )
        )
    tag.update_to_v23()
    target = BytesIO()
    tag.save(target, v1=0, v2_version=3, padding=lambda _: 0)
    return target.getvalue()


@cache
def _ordered_tag() -> Any:
    """A tag that keeps its frames in the order in which they came: mutagen sorts them by size."""
    from mutagen.id3 import ID3
    from mutagen.id3._tags import save_frame

    class OrderedTag(ID3):  # type: ignore[misc]
        def _write(self, config: Any) -> bytearray:
            frames = sorted(self.values(), key=lambda frame: frame.FrameID in ("CTOC", "CHAP"))
            return bytearray().join(save_frame(frame, config=config) for frame in frames)

    return OrderedTag


def _milliseconds(seconds: float) -> int:
    return round(1000 * seconds)


def _shown(text: str) -> str:
    """Text without control characters, of which ID3 takes some for the end of the text."""
    kept = (c if unicodedata.category(c) not in ("Cc", "Cs") else " " for c in text)
    return " ".join("".join(kept).split())
