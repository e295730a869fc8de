"""Samples, encoded: as many frames as are planned, and sound where it is said to be."""

import numpy as np
import pytest

from briefcast.model import SAMPLES_PER_FRAME, Encoding
from briefcast.narrating.encoding import DELAY, encode, frames_for, resampled, samples_in
from briefcast.narrating.mp3 import count_frames

ENCODING = Encoding()


def noise(samples):
    return (np.random.default_rng(samples).random(samples) - 0.5).astype(np.float32)


@pytest.mark.parametrize("samples", [1, 47, 48, 1151, 1152, 1153, 2304, 50_000, 57_600])
def test_frames_are_as_many_as_planned(samples):
    assert count_frames(encode(noise(samples), ENCODING), ENCODING) == frames_for(samples)


@pytest.mark.parametrize("frames", [2, 3, 10, 50, 51, 300])
def test_samples_fill_so_many_frames_and_one_more_starts_another(frames):
    full = samples_in(frames)
    assert count_frames(encode(noise(full), ENCODING), ENCODING) == frames
    assert count_frames(encode(noise(full + 1), ENCODING), ENCODING) == frames + 1


@pytest.mark.parametrize("at", [0, 500, 44_100])
def test_a_sample_is_heard_the_delay_after_its_place(at, samples_of):
    click = np.zeros(60_000, np.float32)
    click[at : at + 200] = 0.5
    stream = encode(click, ENCODING)
    heard = samples_of(stream)
    assert len(heard) == SAMPLES_PER_FRAME * count_frames(stream, ENCODING)
    # By the middle of its energy: the encoder spreads both edges alike.
    energy = heard.astype(float) ** 2
    middle = (energy * np.arange(len(heard))).sum() / energy.sum()
    assert middle == pytest.approx(at + DELAY + 99.5, abs=15)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000])
def test_resampling_keeps_time_and_level(rate):
    tone = (8_000 * np.sin(2 * np.pi * 440 / rate * np.arange(rate))).astype("<i2")
    samples, source = resampled(tone.tobytes(), rate, ENCODING)
    assert len(source) == rate
    assert len(samples) == pytest.approx(44_100, abs=1)
    expected = 8_000 / 32_768 * np.sin(2 * np.pi * 440 / 44_100 * np.arange(44_100))
    middle = slice(4_000, 40_000)
    assert np.abs(samples[middle] - expected[middle]).max() < 0.002


def test_of_nothing_nothing_is_resampled():
    samples, source = resampled(b"", 16_000, ENCODING)
    assert (len(samples), len(source)) == (0, 0)
