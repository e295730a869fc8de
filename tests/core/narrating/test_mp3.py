"""Frames of MP3, counted and checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.model import Encoding
from briefcast.narrating.mp3 import count_frames

ENCODING = Encoding()
PLAIN = bytes([0xFF, 0xFB, 0x50, 0xC0]) + bytes(204)  # 64 kbit/s, 44.1 kHz, mono
PADDED = bytes([0xFF, 0xFB, 0x52, 0xC0]) + bytes(205)


def test_frames_are_counted_with_and_without_padding():
    assert count_frames(PLAIN + PADDED + PLAIN, ENCODING) == 3


@pytest.mark.parametrize(
    ("stream", "complaint"),
    [
        (b"", "empty"),
        (PLAIN + PADDED[:-1], "ends within frame 2"),
        (PLAIN + b"\xff\xfb", "no MP3 frame at byte 208"),
        (b"ID3\x03" + PLAIN, "no MP3 frame at byte 0"),
        (PLAIN + bytes(208), "no MP3 frame at byte 208"),
        (PLAIN + bytes([0xFF, 0xFB, 0xF0, 0xC0]) + bytes(204), "no MP3 frame at byte 208"),
        (PLAIN + bytes([0xFF, 0xFB, 0x5C, 0xC0]) + bytes(204), "no MP3 frame at byte 208"),
        (PLAIN + bytes([0xFF, 0xFB, 0x60, 0xC0]) + bytes(257), "byte 208 is not"),
        (PLAIN + bytes([0xFF, 0xFB, 0x54, 0xC0]) + bytes(188), "byte 208 is not"),
        (bytes([0xFF, 0xFB, 0x50, 0x40]) + bytes(204), "byte 0 is not"),
        (PLAIN[:4] + b"\x01" + PLAIN[5:], "needs an earlier one"),
        (PLAIN[:5] + b"\x80" + PLAIN[6:], "needs an earlier one"),
    ],
)
def test_all_else_is_refused(stream, complaint):
    with pytest.raises(ValueError, match=complaint):
        count_frames(stream, ENCODING)


@given(st.binary(max_size=600))
def test_noise_after_a_frame_is_never_taken_for_one(noise):
    try:
        frames = count_frames(PLAIN + noise, ENCODING)
    except ValueError:
        return
    assert 1 + len(noise) // 209 <= frames <= 1 + len(noise) // 208
