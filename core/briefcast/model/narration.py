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
class WordTime:
    """When a word is heard.

    Attributes:
        start: First character of the word in the written text, counted from 0.
        end: The character after its last.
        sample: Where its sound begins, in samples from the first sample of its part as decoded.
    """

    start: int
    end: int
    sample: int


@dataclass(frozen=True, slots=True)
class UtteranceTime:
    """When an utterance is heard, in samples from the first sample of its part as decoded.

    Attributes:
        address: That of the utterance.
        start: Where its sound begins.
        end: Where it ends; the pause follows.
        words: Of its written words, where the engine knows them; "£60m" is one word.
    """

    address: str
    start: int
    end: int
    words: tuple[WordTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud sound is, by ITU-R BS.1770-4 and EBU R 128, one channel as metered.

    Attributes:
        integrated: In LUFS; None for silence, and for what is too short to have a measure.
        true_peak: In dBTP; None for silence.
        measured: Whether the MP3 was decoded and measured; else it is predicted from the samples
            that went into it.
    """

    integrated: float | None
    true_peak: float | None
    measured: bool = False


@dataclass(frozen=True, slots=True)
class NarratedPart:
    """One part of the script as MP3 streams of whole frames, without tags or headers.

    Attributes:
        address: That of the script's part.
        title: That of the script's part.
        files: The streams in order; all of an episode, joined byte for byte, are a valid stream.
        frames: How many MP3 frames the files hold together.
        times: One for each utterance, in order.
        loudness: Of the whole part.
    """

    address: str
    title: str
    files: tuple[Path, ...]
    frames: int
    times: tuple[UtteranceTime, ...]
    loudness: Loudness = Loudness(None, None)


@dataclass(frozen=True, slots=True)
class Narration:
    """The parts in the order of the script.

    Attributes:
        parts: One for each part of the script.
        encoding: The encoding of every part.
        voice: The profile that spoke it.
        versions: Of engine and encoder, by name.
        loudness: What every part was brought to, in LUFS.
    """

    parts: tuple[NarratedPart, ...]
    encoding: Encoding
    voice: VoiceProfile
    versions: dict[str, str]
    loudness: float = -16.0

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
