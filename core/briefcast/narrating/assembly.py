"""Clips of speech, trimmed, and the pauses between them, joined: all that we ask of pydub."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefcast.hooks import Speech

_HEARD = 0.01
"""Sound begins and ends where it is this part of its highest sample: 40 dB below it."""

BEFORE, _AFTER = 0.02, 0.04
"""Seconds kept of what is softer, before sound and after it."""

LEAD = 0.003
"""Seconds kept before the first sound of all: with the encoder's delay it is heard within 30 ms of
the start of its stream."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """Clips in a row.

    Attributes:
        pcm: Signed 16-bit little-endian samples of one channel.
        sample_rate: Samples a second.
        spans: For each clip the sample where it begins to be heard, and the one after its last.
        shifts: What to add to a sample of each clip as it was spoken.
    """

    pcm: bytes
    sample_rate: int
    spans: tuple[tuple[int, int], ...]
    shifts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Clip:
    """What is kept of a clip (`first` to `last`), and where in it it is heard."""

    segment: Any
    first: int
    start: int
    end: int
    last: int


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


def join(clips: Sequence[Speech], pauses: Sequence[float]) -> Assembly:
    """Trim clips and join them, so that each pause is heard as long as it is.

    Args:
        clips: One at the least.
        pauses: Seconds between one clip's end, as heard, and the next one's start.

    Raises:
        ValueError: Where the clips differ in sample rate, or one holds half a sample.
    """
    rate = clips[0].sample_rate
    trimmed = [
        _trimmed(speech, rate, BEFORE if number else LEAD) for number, speech in enumerate(clips)
    ]
    segments, spans, shifts = [trimmed[0].segment], [], []
    position = -trimmed[0].first
    for (clip, following), pause in zip(pairwise([*trimmed, None]), [*pauses, 0.0], strict=True):
        assert clip is not None
        spans.append((position + clip.start, position + clip.end))
        shifts.append(position)
        if following is not None:
            softer = clip.last - clip.end + following.start - following.first
            silence = max(round(pause * rate) - softer, 0)
            segments += [_silence(silence, rate), following.segment]
            position += clip.last + silence - following.first
    return Assembly(_joined(segments).raw_data, rate, tuple(spans), tuple(shifts))


def read_sound(file: Path) -> tuple[bytes, int]:
    """The samples of a sound file on one channel, and how many there are a second.

    Raises:
        ValueError: Where it is no WAV file of samples.
    """
    # Not from_wav: what that cannot read, it hands to whatever ffmpeg the machine has.
    segment = audio_segment()(data=file.read_bytes()).set_channels(1).set_sample_width(2)
    return bytes(segment.raw_data), int(segment.frame_rate)


def _trimmed(speech: Speech, rate: int, before: float) -> _Clip:
    import numpy as np

    if speech.sample_rate != rate:
        raise ValueError(f"the voice changed its sample rate: {rate}, {speech.sample_rate}")
    if len(speech.pcm) % 2:
        raise ValueError("the voice gave half a sample")
    segment = audio_segment()(data=speech.pcm, sample_width=2, frame_rate=rate, channels=1)
    size = len(speech.pcm) // 2
    loud = np.abs(np.frombuffer(speech.pcm, "<i2").astype(np.int32))
    highest = int(loud.max(initial=0))
    if not highest:
        return _Clip(segment, 0, 0, size, size)
    heard = loud > _HEARD * highest
    start, end = int(heard.argmax()), size - int(heard[::-1].argmax())
    first = max(start - round(before * rate), 0)
    last = min(end + round(_AFTER * rate), size)
    return _Clip(segment.get_sample_slice(first, last), first, start, end, last)


def _silence(samples: int, rate: int) -> Any:
    return audio_segment()(data=bytes(2 * samples), sample_width=2, frame_rate=rate, channels=1)


def _joined(segments: list[Any]) -> Any:
    """Segments in a row. In pairs, since pydub copies both sides each time that it appends."""
    while len(segments) > 1:
        pairs = zip_longest(segments[::2], segments[1::2])
        segments = [a if b is None else a.append(b, crossfade=0) for a, b in pairs]
    return segments[0]
