"""Frames of MPEG-1 Layer III, counted and checked."""

from briefcast.model import Encoding

_BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # kbit/s
_SAMPLE_RATES = (44_100, 48_000, 32_000)
_SYNC = 0xFFFB  # eleven bits of sync, MPEG-1, Layer III, no checksum
_MONO = 3


def count_frames(stream: bytes, encoding: Encoding) -> int:
    """How many frames an MP3 stream holds.

    Args:
        stream: Whole frames and nothing else.
        encoding: What every frame must be encoded as, on one channel.

    Raises:
        ValueError: Where the stream is empty, holds anything but such frames, ends within one,
            or starts with one that needs an earlier one: it could not be joined to others.
    """
    position, frames = 0, 0
    while position < len(stream):
        position += _frame_length(stream[position : position + 4], position, encoding)
        frames += 1
    if not frames:
        raise ValueError("the MP3 stream is empty")
    if position > len(stream):
        raise ValueError(f"the MP3 stream ends within frame {frames}")
    if stream[4] or stream[5] & 0x80:  # nine bits: how far back the sound of the frame begins
        raise ValueError("the MP3 stream starts with a frame that needs an earlier one")
    return frames


def _frame_length(header: bytes, position: int, encoding: Encoding) -> int:
    """The length in bytes of the frame that has this header."""
    if len(header) < 4 or int.from_bytes(header[:2]) != _SYNC:
        raise ValueError(f"no MP3 frame at byte {position}")
    bit_rate, sample_rate, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if bit_rate >= len(_BIT_RATES) or sample_rate >= len(_SAMPLE_RATES):
        raise ValueError(f"no MP3 frame at byte {position}")
    found = Encoding(_SAMPLE_RATES[sample_rate], 1000 * _BIT_RATES[bit_rate])
    if found != encoding or header[3] >> 6 != _MONO:
        raise ValueError(f"the frame at byte {position} is not {encoding} on one channel")
    return 144 * found.bit_rate // found.sample_rate + padding
