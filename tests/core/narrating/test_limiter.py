"""Sound brought to a loudness, and no peak above a ceiling."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.narrating.encoding import DELAY
from briefcast.narrating.limiter import CEILING, Leveller
from briefcast.narrating.loudness import BLOCKS_A_SECOND, block_energies, integrated, tenths

RATE = 44_100
HIGHEST = 10 ** (CEILING / 20)
SEEDS = st.integers(0, 2**32 - 1)


def leveller(samples, length=0):
    samples = samples.astype(np.float32)
    return Leveller(samples, samples, RATE, length)


def bursts(seed, seconds=4.0, loudest=0.3):
    """Something like speech: noise that swells and stops a few times a second."""
    chance = np.random.default_rng(seed)
    count = round(seconds * RATE)
    swells = np.repeat(chance.random(count // 4000 + 1) ** 3, 4000)[:count]
    return np.clip(loudest * swells * chance.standard_normal(count), -1, 1)


def heard(samples):
    blocks = -(-len(samples) * BLOCKS_A_SECOND // RATE)
    return integrated(tenths(block_energies(samples, RATE, blocks)))


@given(SEEDS, st.floats(-60, 60), st.integers(1, 40_000), st.floats(0.0001, 1))
@settings(max_examples=60, deadline=None)
def test_no_sample_is_above_the_ceiling_whatever_the_gain(seed, gain, count, loudest):
    sound = leveller(bursts(seed, count / RATE, loudest)).at(gain)
    assert len(sound.samples) == count
    assert np.abs(sound.samples).max() <= HIGHEST * 1.000001
    assert sound.peak == np.abs(sound.samples).max()


@given(SEEDS, st.floats(0.02, 0.9), st.sampled_from([-16.0, -19.0, -23.0, -31.0]))
@settings(max_examples=30, deadline=None)
def test_the_gain_reaches_the_loudness(seed, loudest, target):
    sound = leveller(bursts(seed, loudest=loudest))
    levelled = sound.at(sound.gain_for(target))
    assert integrated(levelled.heard) == pytest.approx(target, abs=0.03)
    assert heard(levelled.samples) == pytest.approx(target, abs=0.5)


@given(SEEDS, st.floats(-20, 20))
@settings(max_examples=20, deadline=None)
def test_what_is_told_of_the_sound_is_true_of_its_samples(seed, gain):
    levelled = leveller(bursts(seed)).at(gain)
    assert integrated(levelled.heard) == pytest.approx(heard(levelled.samples), abs=0.5)


def test_below_the_ceiling_nothing_but_the_gain_is_applied():
    samples = bursts(1, loudest=0.01)
    assert np.allclose(leveller(samples).at(6.0).samples, samples * 10 ** (6 / 20), atol=1e-6)


def test_the_limiter_holds_down_only_what_is_around_a_peak():
    samples = np.full(RATE, 0.1)
    samples[22_050] = 1.0
    out = leveller(samples).at(0.0).samples
    assert out[22_050] <= HIGHEST
    near = round(0.025 * RATE)
    assert np.allclose(out[: 22_050 - near], 0.1)
    assert np.allclose(out[22_050 + near :], 0.1)


def test_what_one_limiter_cannot_reach_is_approached():
    samples = np.zeros(3 * RATE)
    samples[::2_000] = 1.0
    sound = leveller(samples)
    levelled = sound.at(sound.gain_for(-5.0))
    assert np.abs(levelled.samples).max() <= HIGHEST * 1.000001


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(44_100), np.zeros(5)])
def test_silence_has_no_gain_and_stays_silent(samples):
    sound = leveller(samples)
    assert sound.gain_for(-16.0) is None
    levelled = sound.at(0.0)
    assert not levelled.samples.any()
    assert levelled.peak == 0
    assert not levelled.heard.any()


def test_the_silence_around_the_sound_is_heard_too():
    samples = bursts(2)
    length = DELAY + len(samples) + RATE
    plain, whole = leveller(samples).at(0.0).heard, leveller(samples, length).at(0.0).heard
    assert len(whole) == length * 10 // RATE
    assert len(whole) - len(plain) in (10, 11)
    assert not whole[-9:].any()
