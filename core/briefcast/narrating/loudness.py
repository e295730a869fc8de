"""How loud sound is: ITU-R BS.1770-4 and EBU R 128 for one channel, from energies of blocks.

The energy of the K-weighted signal is kept in blocks so short that a limiter's gain hardly changes
within one: so it can be told how loud the sound will be after a gain and a limiter, at the price
of a few multiplications.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice
from math import fsum, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

BLOCK = 63
"""Samples at 44,100 a second in a block: 1.4 milliseconds."""

BLOCKS_A_SECOND = 700
_HOP = BLOCKS_A_SECOND // 10
_WINDOW = 4  # hops of 100 ms in the 400 ms of a gating block

_OFFSET = -0.691
_SILENCE, _RELATIVE = -70.0, -10.0  # the two gates, in LUFS and LU

# The two filters of BS.1770-4, as given for 48,000 samples a second.
_SHELF = ([1.53512485958697, -2.69169618940638, 1.19839281085285],
          [1.0, -1.69065929318241, 0.73248077421585])  # fmt: skip
_HIGH_PASS = ([1.0, -2.0, 1.0], [1.0, -1.99004745483398, 0.99007225036621])
_REFERENCE_RATE = 48_000

_CHUNK = 1 << 15  # samples that are transformed at once
_RING = 1 << 12  # samples after which the filters have rung out, at up to 96,000 a second


def block_energies(samples: Floats, sample_rate: int, blocks: int) -> NDArray[np.float64]:
    """The mean square of the K-weighted signal, for each block of 1/700 of a second.

    Args:
        samples: Of one channel, full scale being 1.
        sample_rate: Samples a second.
        blocks: How many blocks to return; what the samples do not fill is silence.
    """
    import numpy as np

    filtered = _k_weighted(samples, sample_rate)
    edges = np.rint(np.arange(blocks + 1) * sample_rate / BLOCKS_A_SECOND).astype(np.int64)
    power = np.zeros(max(int(edges[-1]), len(filtered)) + 1, np.float32)
    np.square(filtered, out=power[: len(filtered)])
    sums = np.add.reduceat(power, edges)[:-1]
    return np.asarray(sums / np.diff(edges), np.float64)


def _k_weighted(samples: Floats, sample_rate: int) -> Floats:
    """The signal after both filters, by overlap and save."""
    import numpy as np

    step = _CHUNK - _RING
    chunks = max(1, -(-len(samples) // step))
    padded = np.zeros(_RING + chunks * step, np.float32)
    padded[_RING : _RING + len(samples)] = samples
    views = np.lib.stride_tricks.sliding_window_view(padded, _CHUNK)[::step]
    response = k_weighting(sample_rate)
    filtered = np.empty((chunks, step), np.float32)
    for chunk, view in enumerate(views):  # "ortho", since without it numpy counts in doubles
        spectrum = np.fft.rfft(view, norm="ortho") * response
        filtered[chunk] = np.fft.irfft(spectrum, _CHUNK, norm="ortho")[_RING:]
    return filtered.reshape(-1)[: len(samples)]


@cache
def k_weighting(sample_rate: int) -> NDArray[np.complex64]:
    """The response of the two filters at the frequencies of a chunk's transform."""
    import numpy as np

    frequencies = np.minimum(np.fft.rfftfreq(_CHUNK, 1 / sample_rate), _REFERENCE_RATE / 2)
    delay = np.exp(-2j * np.pi / _REFERENCE_RATE * frequencies)
    response = _response(_SHELF, delay) * _response(_HIGH_PASS, delay)
    return response.astype(np.complex64)


def _response(
    filter_: tuple[list[float], list[float]], delay: NDArray[np.complex128]
) -> NDArray[np.complex128]:
    (b0, b1, b2), (a0, a1, a2) = filter_
    return (b0 + delay * (b1 + delay * b2)) / (a0 + delay * (a1 + delay * a2))


def tenths(energies: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean square of each whole tenth of a second.

    Args:
        energies: Mean squares of blocks, after whatever gain.
    """
    import numpy as np

    whole = energies[: len(energies) // _HOP * _HOP].reshape(-1, _HOP)
    return np.asarray(whole.mean(axis=1), np.float64)


def integrated(tenths: Iterable[float]) -> float | None:
    """The integrated loudness of a signal in LUFS: of what passes the absolute and relative gate.

    It does without numpy, whose import would take longer than all else of a build from the cache.

    Args:
        tenths: Mean squares of the K-weighted signal, of a tenth of a second each.

    Returns:
        None where nothing is louder than the absolute gate.
    """
    means = list(tenths)
    silence = mean_square(_SILENCE)
    runs = zip(*(islice(means, start, None) for start in range(_WINDOW)), strict=False)
    heard = [mean for run in runs if (mean := sum(run) / _WINDOW) > silence]
    if not heard:
        return None
    gate = _mean(heard) * 10 ** (_RELATIVE / 10)
    return lufs(_mean([mean for mean in heard if mean > gate]))


def _mean(values: list[float]) -> float:
    return fsum(values) / len(values)


def lufs(square: float) -> float:
    """The loudness of a mean square of the K-weighted signal, in LUFS."""
    return _OFFSET + 10 * log10(square)


def mean_square(loudness: float) -> float:
    """The mean square that has a loudness in LUFS."""
    return float(10 ** ((loudness - _OFFSET) / 10))
