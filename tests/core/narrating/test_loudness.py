"""Our meter of loudness, against ffmpeg's."""

import re
import subprocess
import wave

import numpy as np
import pytest

from briefcast.hooks import Speech
from briefcast.model import Encoding, Utterance
from briefcast.narrating import ffmpeg
from briefcast.narrating.encoding import resampled
from briefcast.narrating.loudness import BLOCKS_A_SECOND, block_energies, integrated, tenths
from briefcast.narrating.sample import speak_sample

TEXT = (
    "The pilots of the northern harbour met at noon. Six hundred and sixty-six voted; "
    "fifty-six did not. Will the ferry sail? Yes, said the board, and soon."
)


def heard_by_ffmpeg(samples, rate, tmp_path):
    file = tmp_path / "heard.wav"
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(np.rint(samples * 32_767).astype("<i2").tobytes())
    command = [ffmpeg.executable(), "-hide_banner", "-nostats", "-i", file]
    command += ["-af", "ebur128=framelog=quiet", "-f", "null", "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(re.findall(r"\bI:\s+(-?[\d.]+) LUFS", done.stderr)[-1])


def heard_by_us(samples, rate):
    blocks = -(-len(samples) * BLOCKS_A_SECOND // rate)
    return integrated(tenths(block_energies(samples.astype(np.float32), rate, blocks)))


@pytest.fixture(scope="module")
def speech(shipped, profiles):
    said = Utterance(address="01", role="body", written=TEXT, spoken=TEXT, language="en-GB")
    joined = speak_sample([said], profiles["british"], shipped["system"])
    return Speech(joined.pcm, joined.sample_rate)


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("frequency", [100, 997, 3_000, 6_500])
def test_tones_are_as_loud_as_ffmpeg_says(rate, frequency, tmp_path):
    tone = 0.1 * np.sin(2 * np.pi * frequency / rate * np.arange(5 * rate))
    assert heard_by_us(tone, rate) == pytest.approx(heard_by_ffmpeg(tone, rate, tmp_path), abs=0.1)


@pytest.mark.parametrize("rate", [22_050, 44_100])
def test_speech_is_as_loud_as_ffmpeg_says(rate, speech, tmp_path):
    at_44100, source = resampled(speech.pcm, speech.sample_rate, Encoding())
    samples = at_44100 if rate == 44_100 else source
    expected = heard_by_ffmpeg(samples, rate, tmp_path)
    assert heard_by_us(samples, rate) == pytest.approx(expected, abs=0.1)


def test_speech_after_a_long_silence_is_as_loud_as_without(speech, tmp_path):
    _, samples = resampled(speech.pcm, speech.sample_rate, Encoding())
    quiet = np.concatenate([samples, np.zeros(20 * speech.sample_rate), samples / 100, samples])
    expected = heard_by_ffmpeg(quiet, speech.sample_rate, tmp_path)
    assert heard_by_us(quiet, speech.sample_rate) == pytest.approx(expected, abs=0.1)
    assert expected == pytest.approx(heard_by_us(samples, speech.sample_rate), abs=0.3)


def test_a_full_tone_of_997_hertz_is_at_minus_3_01_lufs():
    tone = np.sin(2 * np.pi * 997 / 48_000 * np.arange(10 * 48_000))
    assert heard_by_us(tone, 48_000) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("seconds", [0, 0.3, 5])
def test_silence_and_what_is_too_short_has_no_loudness(seconds):
    count = round(seconds * 44_100)
    assert heard_by_us(np.zeros(count), 44_100) is None
    if seconds < 0.4:
        assert heard_by_us(np.ones(count), 44_100) is None


def test_blocks_that_no_sample_fills_are_silent():
    energies = block_energies(np.ones(6300, np.float32), 44_100, 700)
    assert energies[:100].min() > 0
    assert not energies[100:].any()
