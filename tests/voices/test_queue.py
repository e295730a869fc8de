"""pyttsx3's queue, run here through its eSpeak driver."""

import subprocess
import sys
import wave
from dataclasses import replace

import pytest

from briefcast_voices import silent
from briefcast_voices.pyttsx3_queue import _plain
from briefcast_voices.sound import decode
from briefcast_voices.tags import tidy

linux = pytest.mark.skipif(sys.platform != "linux", reason="the driver looks for Linux's library")
TEXT = "The strike at the port of Harwich is to go on until its members have voted. "


@linux
def test_a_long_text_is_complete(hear):
    text = (TEXT * 120)[:9000]
    [queued] = hear(text, driver="espeak")
    [direct] = hear(text)
    assert queued.sample_rate == direct.sample_rate
    assert queued.samples == pytest.approx(direct.samples, rel=0.02)


@linux
def test_one_utterance_after_another(hear):
    first, second = hear("One.", TEXT, driver="espeak")
    assert 0 < first.samples < second.samples


@linux
def test_a_failure_of_the_driver_is_told(hear):
    [failed] = hear("Half of a pair: \ud800", driver="espeak")
    assert failed.error.startswith("NarrationError: the voice failed (UnicodeEncodeError: ")
    assert failed.error.endswith("at 01.1: Half of a pair: \ud800")


@linux
def test_a_language_without_a_voice_is_told(hear, british):
    [failed] = hear(TEXT, profile=replace(british, voice="none", language="xx"), driver="espeak")
    assert failed.error == "InputError: this system has no voice for the profile british"


def test_a_driver_that_is_not_there_is_told(hear, british):
    [failed] = hear(TEXT, driver="nothing")
    assert failed.error.startswith("MachineError: pyttsx3 cannot start")


def write_wave(file, pcm, channels=1, rate=22_050):
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(pcm)


def test_a_wave_file_is_read_as_it_is(tmp_path):
    write_wave(tmp_path / "a.wav", b"\1\0\2\0", rate=16_000)
    assert decode(tmp_path / "a.wav") == (b"\1\0\2\0", 16_000)


def test_two_channels_become_one(tmp_path):
    write_wave(tmp_path / "a.wav", b"\0\1\0\1" * 22_050, channels=2)
    pcm, rate = decode(tmp_path / "a.wav")
    assert (len(pcm), rate) == (2 * 22_050, 22_050)


def test_another_format_is_converted(tmp_path):
    import imageio_ffmpeg

    write_wave(tmp_path / "a.wav", b"\0\1" * 22_050)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", tmp_path / "a.wav"]
    subprocess.run([*command, tmp_path / "a.aiff"], check=True)
    pcm, rate = decode(tmp_path / "a.aiff")
    assert (len(pcm), rate) == (2 * 22_050, 22_050)


@pytest.mark.parametrize("damage", ["cut", "empty", "noise", "header"])
def test_a_damaged_file_is_refused(tmp_path, damage):
    file = tmp_path / "a.wav"
    write_wave(file, b"\0\1" * 22_050)
    whole = file.read_bytes()
    file.write_bytes(
        {"cut": whole[:-100], "empty": b"", "noise": b"no sound", "header": whole[:20]}[damage]
    )
    with pytest.raises(ValueError, match=r"shorter|no WAV|Invalid"):
        decode(file)


def test_text_is_never_markup_for_a_system_voice():
    assert _plain("<voice>[[slnc 9]] a < b") == " voice>[ [slnc 9]] a   b"


@pytest.mark.parametrize(
    ("tag", "tidied"),
    [("en-gb", "en-GB"), ("en_US", "en-US"), ("cy", "cy"), ("EN-gb-x-rp", "en-GB-x-rp")],
)
def test_language_tags_are_tidied(tag, tidied):
    assert tidy(tag) == tidied


def test_silence_is_sixty_milliseconds_a_character(british):
    from briefcast.model import Utterance

    session = silent.open_session(british)
    text = "Ten chars."
    utterance = Utterance(address="00", role="body", written=text, spoken=text, language="en")
    speech = session.speak(utterance)
    assert speech.pcm == bytes(2 * 13_230)
    assert speech.sample_rate == 22_050
