"""Clips of speech and the pauses between them, joined to one: all that we ask of pydub."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcast.hooks import Speech


@dataclass(frozen=True, slots=True)
class Assembly:
    """Clips in a row.

    Attributes:
        pcm: Signed 16-bit little-endian samples of one channel.
        sample_rate: Samples a second.
        spans: For each clip its first sample, and the one after its last.
    """

    pcm: bytes
    sample_rate: int
    spans: tuple[tuple[int, int], ...]


@cache
def audio_segment() -> Any:
    """The AudioSegment of pydub, without the warnings of its import."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*audioop", category=DeprecationWarning)
        warnings.filterwarnings("ignore", message="Couldn't find ff", category=RuntimeWarning)
        warnings.filterwarnings("ignore", message=".*invalid escape", category=SyntaxWarning)
        warnings.filterwarnings("ignore", message=".*invalid escape", category=DeprecationWarning)
        os.environ.setdefault("PATH", os.defpath)  # pydub looks for ffmpeg on it, and must have one
        from pydub import AudioSegment
    return AudioSegment


def join(clips: Sequence[tuple[Speech, float]]) -> Assembly:
    """Join clips, each with its pause.

    Args:
        clips: Speech and the seconds of silence after it; one clip at the least.

    Raises:
        ValueError: Where the clips differ in sample rate, or one holds half a sample.
    """
    rate = clips[0][0].sample_rate
    segments: list[Any] = []
    spans: list[tuple[int, int]] = []
    position = 0
    for speech, pause in clips:
        if speech.sample_rate != rate:
            raise ValueError(f"the voice changed its sample rate: {rate}, {speech.sample_rate}")
        if len(speech.pcm) % 2:
            raise ValueError("the voice gave half a sample")
        clip = audio_segment()(data=speech.pcm, sample_width=2, frame_rate=rate, channels=1)
        silence = audio_segment().silent(duration=1000 * pause, frame_rate=rate)
        end = position + int(clip.frame_count())
        spans.append((position, end))
        position = end + int(silence.frame_count())
        segments += (clip, silence)
    return Assembly(_joined(segments).raw_data, rate, tuple(spans))


def _joined(segments: list[Any]) -> Any:
    """Segments in a row. In pairs, since pydub copies both sides each time that it appends."""
    while len(segments) > 1:
        pairs = zip_longest(segments[::2], segments[1::2])
        segments = [a if b is None else a.append(b, crossfade=0) for a, b in pairs]
    return segments[0]
