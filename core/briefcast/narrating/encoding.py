"""From samples to an MP3 stream, by LAME."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcast.model import SAMPLES_PER_FRAME, Encoding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefcast.narrating.loudness import Floats

DELAY = 1105
"""Samples of silence that encoder (576) and decoder (529) put before the sound."""

GAIN = -0.49
"""What LAME changes the loudness of speech by at 64 kbit/s, in LU: it turns it down, and leaves out
what is above 11 kHz."""

OVERSHOOT = 1.4
"""The most that a decoded peak was seen above the highest sample that went in and `GAIN`: dB."""

_DIGITS = 9  # after the point, of a mean square: the absolute gate is at 0.0000001
_AT_ONCE = 1 << 15  # samples: new memory for all of them would cost more than the rest
_QUALITY = 7  # of LAME, 0 to 9: what it leaves out is not heard in one channel of speech


def frames_for(samples: int) -> int:
    """How many frames LAME makes of so many samples: the delay and its rest fill one."""
    return -(-max(samples, 1) // SAMPLES_PER_FRAME) + 1


def samples_in(frames: int) -> int:
    """How many samples LAME makes so many frames of, two at the least."""
    return (frames - 1) * SAMPLES_PER_FRAME


def as_decoded(heard: NDArray[np.float64]) -> tuple[float, ...]:
    """Mean squares of sound as they will be once it was encoded and decoded."""
    return tuple((heard * 10 ** (GAIN / 10)).round(_DIGITS).tolist())


def resampled(pcm: bytes, sample_rate: int, encoding: Encoding) -> tuple[Floats, Floats]:
    """Samples at the rate of the encoding, and as they came, full scale being 1.

    Args:
        pcm: Signed 16-bit little-endian samples of one channel.
        sample_rate: Samples a second of `pcm`.
        encoding: Says the rate to come to.
    """
    import numpy as np
    import soxr

    source = np.frombuffer(pcm, "<i2").astype(np.float32)
    source *= np.float32(1 / 32_768)
    if sample_rate == encoding.sample_rate or not len(source):
        return source, source
    return soxr.resample(source, sample_rate, encoding.sample_rate, quality="HQ"), source


def encode(samples: Floats, encoding: Encoding) -> bytes:
    """Encode the samples of one channel.

    Args:
        samples: At the rate of the encoding, full scale being 1.
        encoding: What to encode to.

    Returns:
        Whole frames of constant bit rate, without tags or headers; the first sample is heard
        `DELAY` samples after the start.
    """
    import lameenc
    import numpy as np

    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(encoding.sample_rate)
    encoder.set_out_sample_rate(encoding.sample_rate)
    encoder.set_bit_rate(encoding.bit_rate // 1000)
    encoder.set_quality(_QUALITY)
    encoder.silence()
    stream = bytearray()
    for start in range(0, len(samples), _AT_ONCE):
        piece = np.clip(samples[start : start + _AT_ONCE], -1, 1)
        piece *= np.float32(32_767)
        stream += encoder.encode(np.rint(piece, out=piece).astype("<i2").tobytes())
    stream += encoder.flush()
    return bytes(stream)
