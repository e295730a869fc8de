"""Clips and pauses, joined."""

import subprocess
import sys
import wave

import numpy as np
import pytest

from briefcast.hooks import Speech
from briefcast.narrating.assembly import join, read_sound

RATE = 22_050
BEFORE, AFTER, LEAD = round(0.02 * RATE), round(0.04 * RATE), round(0.003 * RATE)


def clip(lead, heard, tail, level=1000, rate=RATE):
    samples = np.zeros(lead + heard + tail, "<i2")
    samples[lead : lead + heard] = level
    return Speech(samples.tobytes(), rate)


def loud(joined):
    return np.flatnonzero(np.frombuffer(joined.pcm, "<i2"))


def runs(joined):
    """Where sound begins and ends in what was joined."""
    heard = loud(joined)
    breaks = np.flatnonzero(np.diff(heard) > 1)
    return list(
        zip(heard[np.r_[0, breaks + 1]], heard[np.r_[breaks, len(heard) - 1]] + 1, strict=True)
    )


def test_each_clip_is_heard_where_its_span_says():
    joined = join([clip(3000, 700, 5000), clip(0, 900, 0), clip(9, 50, 4000)], [0.25, 0.5])
    assert runs(joined) == list(joined.spans)
    assert [end - start for start, end in joined.spans] == [700, 900, 50]
    assert joined.sample_rate == RATE


def test_silence_around_a_clip_is_trimmed_but_for_a_breath():
    joined = join([clip(3000, 700, 5000)], [])
    assert joined.spans == ((LEAD, LEAD + 700),)
    assert len(joined.pcm) == 2 * (LEAD + 700 + AFTER)


def test_what_is_40_db_softer_than_the_highest_sample_is_not_heard():
    soft = clip(1000, 500, 1000, level=99).pcm + clip(0, 500, 0, level=10_000).pcm
    assert join([Speech(soft, RATE)], []).spans == ((LEAD, LEAD + 500),)
    louder = clip(1000, 500, 0, level=101).pcm + clip(0, 500, 0, level=10_000).pcm
    assert join([Speech(louder, RATE)], []).spans == ((LEAD, LEAD + 1000),)


@pytest.mark.parametrize("pause", [0.1, 0.25, 1.2, 0.3333])
@pytest.mark.parametrize("around", [0, 100, 5000])
def test_a_pause_is_heard_as_long_as_it_is(pause, around):
    joined = join([clip(around, 700, around), clip(around, 500, around)], [pause])
    (_, end), (start, _) = joined.spans
    assert abs(start - end - pause * RATE) <= 1


def test_a_pause_is_not_shorter_than_what_is_softer_around_it():
    joined = join([clip(900, 700, 900), clip(900, 700, 900)], [0.0])
    (_, end), (start, _) = joined.spans
    assert start - end == AFTER + BEFORE


def test_shifts_lead_from_a_sample_of_a_clip_to_the_same_one_joined():
    leads = [3000, 0, 12]
    joined = join([clip(lead, 700, 800) for lead in leads], [0.2, 0.3])
    assert [
        shift + lead for shift, lead in zip(joined.shifts, leads, strict=True)
    ] == [start for start, _ in joined.spans]  # fmt: skip


def test_silence_keeps_its_length():
    joined = join([clip(0, 0, 700), clip(0, 0, 1001)], [0.1])
    assert joined.spans == ((0, 700), (700 + 2205, 700 + 2205 + 1001))


def test_many_clips_are_joined_as_few_are():
    joined = join([clip(n, 100 + n, 50) for n in range(33)], [0.1] * 32)
    assert runs(joined) == list(joined.spans)


def test_a_voice_that_changes_its_rate_is_refused():
    with pytest.raises(ValueError, match="changed its sample rate: 22050, 16000"):
        join([clip(0, 9, 0), clip(0, 9, 0, rate=16_000)], [0.1])


def test_half_a_sample_is_refused():
    with pytest.raises(ValueError, match="half a sample"):
        join([Speech(bytes(3), RATE)], [])


@pytest.mark.parametrize(
    ("channels", "width", "data", "expected"),
    [
        (1, 2, np.array([5, -7], "<i2").tobytes(), [5, -7]),
        (2, 2, np.array([100, 300, -8, -8], "<i2").tobytes(), [200, -8]),
        (1, 1, bytes([128, 255, 0]), [0, 127 << 8, -128 << 8]),
    ],
)
def test_a_file_is_read_as_one_channel_of_16_bits(tmp_path, channels, width, data, expected):
    file = tmp_path / "chime.wav"
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(48_000)
        sound.writeframes(data)
    pcm, rate = read_sound(file)
    assert np.frombuffer(pcm, "<i2").tolist() == expected
    assert rate == 48_000


def test_importing_pydub_warns_of_nothing(tmp_path):
    code = "from briefcast.narrating.assembly import audio_segment; audio_segment()"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
