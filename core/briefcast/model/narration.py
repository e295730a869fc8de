"""A script as it was spoken: audio parts with exact times."""

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from briefcast.model.voice import VoiceProfile


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the parts are encoded: MPEG-1 Layer III, constant bit rate, one channel.

    Attributes:
        sample_rate: Samples a second.
        bit_rate: Bits a second.
    """

    sample_rate: int = 44_100
    bit_rate: int = 64_000


SAMPLES_PER_FRAME = 1152
"""Samples in one MPEG-1 Layer III frame."""


@dataclass(frozen=True, slots=True)
class UtteranceTime:
    """When an utterance is heard, in samples from the first sample of its part as decoded."""

    address: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NarratedPart:
    """One part of the script as an MP3 stream of whole frames, without tags or headers.

    Attributes:
        address: That of the script's part.
        title: That of the script's part.
        file: The stream; parts joined byte for byte are a valid stream.
        frames: How many MP3 frames the file holds.
        times: One for each utterance, in order.
    """

    address: str
    title: str
    file: Path
    frames: int
    times: tuple[UtteranceTime, ...]


@dataclass(frozen=True, slots=True)
class Narration:
    """The parts in the order of the script.

    Attributes:
        parts: One for each part of the script.
        encoding: The encoding of every part.
        voice: The profile that spoke it.
        versions: Of engine and encoder, by name.
    """

    parts: tuple[NarratedPart, ...]
    encoding: Encoding
    voice: VoiceProfile
    versions: dict[str, str]

    @property
    def duration(self) -> float:
        """Seconds of audio in all parts: a count of frames, not a sum of rounded times."""
        return self._seconds(sum(part.frames for part in self.parts))

    @property
    def starts(self) -> tuple[float, ...]:
        """The second at which each part starts in the joined stream."""
        before = accumulate((part.frames for part in self.parts[:-1]), initial=0)
        return tuple(self._seconds(frames) for frames in before) if self.parts else ()

    def _seconds(self, frames: int) -> float:
        return frames * SAMPLES_PER_FRAME / self.encoding.sample_rate
