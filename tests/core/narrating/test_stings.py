"""Sounds before the opening, before each story, and at the end."""

import struct
import wave
from dataclasses import replace

import numpy as np
import pytest

from briefcast.model import SAMPLES_PER_FRAME, InputError, NarrationSettings, Script, ScriptPart
from briefcast.narrating.proof import loudness_of

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")

RATE = 44_100


def chime(file, *, frequency=440, seconds=1.0, rate=22_050, channels=1, width=2, level=0.3):
    tone = level * np.sin(2 * np.pi * frequency / rate * np.arange(round(seconds * rate)))
    whole = np.repeat(tone, channels)
    data = {
        1: (128 + 127 * whole).astype(np.uint8),
        2: (32_767 * whole).astype("<i2"),
    }[width]
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(data.tobytes())
    return str(file)


@pytest.fixture
def sounds(tmp_path):
    """Three chimes that a listener, and a transform, can tell apart."""
    return NarrationSettings(
        intro=chime(tmp_path / "intro.wav", frequency=300, channels=2, rate=48_000),
        sting=chime(tmp_path / "sting.wav", frequency=500, width=1, seconds=0.5),
        outro=chime(tmp_path / "outro.wav", frequency=700, rate=16_000, seconds=2.0),
    )


@pytest.fixture
def framed(script):
    """The script with a closing, as one that was written."""
    closing = replace(script.parts[2].utterances[0], role="closing", address="end")
    return Script("en-GB", (*script.parts[:3], ScriptPart("end", "Short one", (closing,))))


def pitch(samples):
    return np.abs(np.fft.rfft(samples)).argmax() * RATE / len(samples)


def test_each_is_heard_in_its_place(beep, framed, sounds, samples_of):
    opening, *stories, closing = beep(framed, settings=sounds).parts
    for part, place, frequency in (
        (opening, 0, 300),
        *((story, 0, 500) for story in stories),
        (closing, -1, 700),
    ):
        heard = samples_of(part.files[place].read_bytes())
        assert pitch(heard) == pytest.approx(frequency, abs=3)
    assert [len(part.files) for part in (opening, *stories, closing)] == [2, 2, 2, 2]


def test_times_are_later_by_what_is_heard_before(beep, framed, sounds, samples_of):
    plain, with_sounds = beep(framed), beep(framed, settings=sounds)
    for number, (before, after) in enumerate(zip(plain.parts, with_sounds.parts, strict=True)):
        extra = after.frames - before.frames
        lead = 0 if number == 3 else extra * SAMPLES_PER_FRAME
        assert extra > 0.4 * RATE / SAMPLES_PER_FRAME
        assert [
            replace(time, start=time.start + lead, end=time.end + lead, words=())
            for time in before.times
        ] == [replace(time, words=()) for time in after.times]
        assert [
            word.sample + lead for time in before.times for word in time.words
        ] == [word.sample for time in after.times for word in time.words]  # fmt: skip
        stream = b"".join(file.read_bytes() for file in after.files)
        assert len(samples_of(stream)) == after.frames * SAMPLES_PER_FRAME


@pytest.mark.parametrize("target", [-16.0, -23.0])
@pytest.mark.parametrize("level", [0.005, 0.9])
def test_they_are_brought_to_the_loudness_of_the_episode(beep, framed, tmp_path, target, level):
    file = chime(tmp_path / "a.wav", level=level, seconds=4, width=2)
    settings = NarrationSettings(intro=file, loudness=target)
    opening = beep(framed, settings=settings).parts[0]
    sound = replace(opening, files=opening.files[:1])
    assert loudness_of(sound).integrated == pytest.approx(target, abs=0.5)
    assert loudness_of(sound).true_peak <= -1


def test_a_silent_sound_stays_silent(beep, framed, tmp_path):
    settings = NarrationSettings(intro=chime(tmp_path / "a.wav", level=0))
    opening = beep(framed, settings=settings).parts[0]
    assert loudness_of(replace(opening, files=opening.files[:1])).integrated is None


def not_there(file):
    pass


def not_sound(file):
    file.write_text("The tide is in.")


def of_nothing(file):
    file.write_bytes(b"")


def cut_short(file):
    chime(file)
    file.write_bytes(file.read_bytes()[:30])


def of_no_samples(file):
    chunk = b"fmt " + struct.pack("<IHHIIHH", 16, 0x55, 1, 44_100, 8_000, 1, 0) + b"data\0\0\0\0"
    file.write_bytes(b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WAVE" + chunk)


def a_folder(file):
    file.mkdir()


def too_long(file):
    chime(file, seconds=301, rate=8_000)


@pytest.mark.parametrize("name", ["intro", "sting", "outro"])
@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (not_there, r"cannot be read \(No such file or directory\)"),
        (a_folder, "cannot be read"),
        (not_sound, "is no sound that can be read: use a WAV file"),
        (of_nothing, "is no sound that can be read"),
        (cut_short, "is no sound that can be read"),
        (of_no_samples, "is no sound that can be read"),
        (too_long, "is too long: 300 seconds at the most"),
    ],
)
def test_what_is_no_sound_is_named(beep, script, tmp_path, notes, name, spoil, why):
    file = tmp_path / "chime.wav"
    spoil(file)
    with pytest.raises(InputError, match=f"^{file}: {why}"):
        beep(script, settings=NarrationSettings(**{name: str(file)}), notes=notes)
    assert list(notes.iterdir()) == [], "before anything is spoken"
