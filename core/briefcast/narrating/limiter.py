"""A gain and a limiter that bring sound to a loudness, and no peak above a ceiling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcast.narrating.encoding import DELAY
from briefcast.narrating.loudness import BLOCK, block_energies, integrated, tenths

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefcast.narrating.loudness import Floats

CEILING = -2.1
"""The highest sample at 44,100 a second, in dB of full scale: it leaves room for what lies between
samples, and for what the encoder adds."""

_HOLD = 7  # blocks on either side over which the limiter looks and holds: 10 ms
_WIDTH = 2 * _HOLD + 1
_TRIES = 12
_CLOSE = 0.02  # LU
_FLATTEST = 0.2  # of what a gain adds, what the limiter leaves
_MOST_GAIN = 40.0  # dB


@dataclass(frozen=True, slots=True)
class Levelled:
    """Sound at its level.

    Attributes:
        samples: Of one channel, full scale being 1.
        gain: That was applied before the limiter, in dB.
        heard: The mean square of the K-weighted sound for each tenth of a second of the stream.
        peak: The highest sample, full scale being 1.
    """

    samples: Floats
    gain: float
    heard: NDArray[np.float64]
    peak: float


class Leveller:
    """One stretch of sound, to be brought to a level."""

    def __init__(self, samples: Floats, source: Floats, source_rate: int, length: int = 0) -> None:
        """Measure the sound.

        Args:
            samples: At 44,100 a second, full scale being 1.
            source: The same sound before it was resampled: quicker to measure.
            source_rate: Samples a second of `source`.
            length: Samples of the whole stream as decoded, with the delay before the sound and the
                silence after it, which a meter hears too; what is less than the sound is ignored.
        """
        import numpy as np

        self._samples = samples
        blocks = -(-len(samples) // BLOCK)
        padded = np.zeros(blocks * BLOCK, np.float32)
        padded[: len(samples)] = samples
        self._padded = padded.reshape(blocks, BLOCK)
        self._peaks = np.abs(self._padded).max(axis=1, initial=0.0)
        self._energies = block_energies(source, source_rate, blocks)
        before = round(DELAY / BLOCK)
        self._around = before, max(round(length / BLOCK) - before - blocks, 0)

    def gain_for(self, target: float) -> float | None:
        """The gain in dB that brings the sound, limited, to a loudness in LUFS; None for silence.

        Where the limiter takes away whatever gain adds, it is the gain that comes nearest.
        """
        loudness = self._loudness(0.0)
        if loudness is None:
            return None
        gain, slope = target - loudness, 1.0
        before = 0.0, loudness
        for _ in range(_TRIES):  # by secants: the limiter takes the more away, the more is added
            loudness = self._loudness(gain) or loudness
            if abs(target - loudness) < _CLOSE or gain >= _MOST_GAIN:
                break
            if gain != before[0]:
                slope = max((loudness - before[1]) / (gain - before[0]), _FLATTEST)
            before = gain, loudness
            gain = min(gain + (target - loudness) / slope, _MOST_GAIN)
        return gain

    def at(self, gain: float) -> Levelled:
        """The sound after a gain in dB and the limiter."""
        import numpy as np

        limits = self._limits(gain)
        edges = np.concatenate((limits[:1], np.minimum(limits[:-1], limits[1:]), limits[-1:]))
        ramp = (np.arange(BLOCK, dtype=np.float32) + np.float32(0.5)) / np.float32(BLOCK)
        curve = (edges[1:] - edges[:-1])[:, None] * ramp
        curve += edges[:-1, None]
        curve *= np.float32(_factor(gain))
        curve *= self._padded
        samples = curve.reshape(-1)[: len(self._samples)]
        peak = float(max(samples.max(initial=0.0), -samples.min(initial=0.0)))
        return Levelled(samples, gain, self._heard_at(gain, limits), peak)

    def _loudness(self, gain: float) -> float | None:
        return integrated(self._heard_at(gain, self._limits(gain)).tolist())

    def _heard_at(self, gain: float, limits: Floats) -> NDArray[np.float64]:
        import numpy as np

        energies = self._energies * (limits.astype(float) * _factor(gain)) ** 2
        return tenths(np.pad(energies, self._around))

    def _limits(self, gain: float) -> Floats:
        """What the limiter lets through of each block: 1 is all of it."""
        import numpy as np

        peaks = np.maximum(self._peaks * np.float32(_factor(gain)), np.float32(1e-9))
        needed: Floats = np.minimum(np.float32(_factor(CEILING)) / peaks, np.float32(1))
        if float(needed.min(initial=1.0)) >= 1:
            return needed
        smooth: Floats = np.convolve(
            _held(needed), np.full(_WIDTH, 1 / _WIDTH, np.float32), "valid"
        )
        limits: Floats = np.minimum(smooth, needed).astype(np.float32)
        return limits


def _held(needed: Floats) -> Floats:
    """The least of the blocks around each, with `_HOLD` blocks more at either end."""
    import numpy as np

    held: Floats = np.pad(needed, 2 * _HOLD, constant_values=1)
    width = 1
    while width < _WIDTH:  # the least of so many is the least of two runs that cover them
        shift = min(width, _WIDTH - width)
        held = np.minimum(held[:-shift], held[shift:])
        width += shift
    return held


def _factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))
