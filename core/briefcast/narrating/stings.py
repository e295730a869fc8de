"""Sounds from files: before the opening, before each story, at the end."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefcast.model import (
    SAMPLES_PER_FRAME,
    Encoding,
    InputError,
    MachineError,
    NarrationSettings,
    Script,
    ScriptPart,
)
from briefcast.narrating.assembly import read_sound
from briefcast.narrating.cache import Sound
from briefcast.narrating.encoding import (
    GAIN,
    as_decoded,
    encode,
    frames_for,
    resampled,
    samples_in,
)
from briefcast.narrating.limiter import Leveller
from briefcast.narrating.mp3 import count_frames

_LONGEST = 300.0
"""Seconds of a sound."""

_LARGEST = 250_000_000
"""Bytes of its file: five minutes on two channels, of whatever kind."""

_SAMPLE_RATES = range(4_000, 192_001)

Streams = Sequence[tuple[Path, Sound]]


@dataclass(frozen=True, slots=True)
class Stings:
    """The streams of the sounds; empty where there is none."""

    intro: Streams = ()
    sting: Streams = ()
    outro: Streams = ()

    @classmethod
    def of(cls, settings: NarrationSettings, encoding: Encoding, folder: Path) -> Stings:
        """Level and encode the sounds that settings name.

        Raises:
            InputError: Where one cannot be read.
            MachineError: Where a stream cannot be written.
        """
        made: dict[str, Streams] = {}
        for name in ("intro", "sting", "outro"):
            file = getattr(settings, name)
            target = settings.loudness - GAIN
            made[name] = [_made(Path(file), encoding, target, folder)] if file else ()
        return cls(**made)

    def around(self, part: ScriptPart, script: Script) -> tuple[Streams, Streams]:
        """What is heard before a part, and after it."""
        first, last = script.parts[0], script.parts[-1]
        framing = part is first or part.utterances[-1].role == "closing"
        before = self.intro if part is first else () if framing else self.sting
        return before, self.outro if part is last else ()


def _made(file: Path, encoding: Encoding, target: float, folder: Path) -> tuple[Path, Sound]:
    try:
        if file.stat().st_size > _LARGEST:
            raise InputError(f"{file}: is too large: {_LARGEST // 1_000_000} MB at the most")
        pcm, sample_rate = read_sound(file)
    except InputError:
        raise
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})") from error
    except Exception as error:  # pydub raises whatever it meets
        raise InputError(f"{file}: is no sound that can be read: use a WAV file") from error
    if sample_rate not in _SAMPLE_RATES or len(pcm) % 2 or not pcm:
        raise InputError(
            f"{file}: is no sound that can be used: {_SAMPLE_RATES[0]:,} samples a "
            f"second at the least, and {_SAMPLE_RATES[-1]:,} at the most"
        )
    if len(pcm) > 2 * _LONGEST * sample_rate:
        raise InputError(f"{file}: is too long: {_LONGEST:.0f} seconds at the most")
    samples, source = resampled(pcm, sample_rate, encoding)
    import numpy as np

    frames = frames_for(len(samples))
    leveller = Leveller(samples, source, sample_rate, SAMPLES_PER_FRAME * frames)
    levelled = leveller.at(leveller.gain_for(target) or 0.0)
    room = samples_in(frames) - len(levelled.samples)
    stream = encode(np.pad(levelled.samples, (0, room)), encoding)
    made = folder / f"sound-{hashlib.sha256(stream).hexdigest()[:16]}.mp3"
    try:
        made.write_bytes(stream)
    except OSError as error:
        raise MachineError(f"could not write in {folder}: {error.strerror}") from error
    sound = Sound(
        count_frames(stream, encoding), (), (), as_decoded(levelled.heard), levelled.peak or None
    )
    return made, sound
