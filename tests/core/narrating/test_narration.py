"""A script, narrated: the same bytes however it is done, and every utterance in its place."""

import subprocess
import sys
from array import array
from dataclasses import replace

import pytest

from briefcast.model import SAMPLES_PER_FRAME, Script
from briefcast.narrating import ffmpeg
from briefcast.narrating.encoding import DELAY

RATE = 44_100

# Where the suite runs in several processes, each has a thread of its own beside the tests.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


def test_the_parts_are_those_of_the_script(speak, script, tmp_path):
    narration = speak(script, "silent")
    assert [(part.address, part.title, part.file.name) for part in narration.parts] == [
        ("00", "Opening words.", "00.mp3"),
        ("01", "Strike to go on", "01.mp3"),
        ("02", "Short one", "02.mp3"),
        ("03", "Pay talks begin", "03.mp3"),
    ]
    assert set(narration.versions) == {"ffmpeg", "silent"}
    assert sorted(path.name for path in (tmp_path / "0").iterdir()) == [
        "00.mp3", "01.mp3", "02.mp3", "03.mp3",
    ]  # fmt: skip


def test_silence_has_its_exact_length(speak, script):
    narration = speak(script, "silent")
    pauses = narration.voice.pauses
    part, said = narration.parts[1], script.parts[1].utterances
    expected = DELAY
    for utterance, time, pause in zip(
        said, part.times, (pauses.headline, pauses.sentence, pauses.part), strict=True
    ):
        length = round(0.06 * len(utterance.spoken) * RATE)
        assert time.address == utterance.address
        assert time.start == pytest.approx(expected, abs=2)
        assert time.end - time.start == pytest.approx(length, abs=2)
        expected = time.end + pause * RATE
    played = part.frames * SAMPLES_PER_FRAME
    assert expected <= played <= expected + 2 * SAMPLES_PER_FRAME


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_forks_fresh_processes_and_any_number_of_them_give_the_same_bytes(speak, script, sound):
    expected = sound(speak(script, workers=1, start_method="fork"))
    assert sound(speak(script, workers=2, start_method="fork")) == expected
    assert sound(speak(script, workers=2, start_method="spawn")) == expected


def test_a_part_sounds_the_same_wherever_it_stands(speak, script, sound):
    shuffled = Script(script.language, (*script.parts[2:], *reversed(script.parts[:2])))
    assert sorted(sound(speak(shuffled))) == sorted(sound(speak(script)))


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_listing_the_voices_first_changes_nothing(speak, script, sound, engines):
    expected = sound(speak(script, start_method="spawn"))
    engines["system"].voices()
    assert sound(speak(script, start_method="fork")) == expected


def test_progress_is_told_of_every_part(speak, script):
    told = []
    speak(script, "silent", workers=1, progress=lambda *arguments: told.append(arguments))
    assert [(done, total) for done, total, _ in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert told[0][2] == "Pay talks begin"


def samples_of(stream):
    command = [ffmpeg.executable(), "-v", "error", "-i", "pipe:0", "-f", "s16le", "pipe:1"]
    return array("h", subprocess.run(command, input=stream, capture_output=True, check=True).stdout)


def test_the_sound_of_an_utterance_begins_at_its_time(speak, make_script):
    # Vowels, which are loud at once; before a "t" the voice itself is silent for 50 ms.
    every, another = "Every port is open.", "All of us are on our way to Harwich."
    narration = speak(make_script([[every], [another, *[every, another] * 10]]))
    for part in narration.parts:
        samples = samples_of(part.file.read_bytes())
        assert len(samples) == part.frames * SAMPLES_PER_FRAME
        heard_until = 0
        for time in part.times:
            onset = next(i for i in range(heard_until, time.end) if abs(samples[i]) > 250)
            assert abs(onset - time.start) < 0.030 * RATE, time
            heard_until = time.end + 2000  # the codec rings on a little
        assert max(map(abs, samples[heard_until:])) < 250


def test_joined_parts_decode_to_the_sum_of_their_frames(speak, script, sound):
    narration = speak(script)
    joined = samples_of(b"".join(sound(narration)))
    frames = sum(part.frames for part in narration.parts)
    assert len(joined) == frames * SAMPLES_PER_FRAME
    assert narration.duration == len(joined) / RATE


def test_pauses_are_those_of_the_profile(speak, script, profiles, monkeypatch):
    brisk = replace(profiles["silent"], pauses=replace(profiles["silent"].pauses, sentence=0.0))
    monkeypatch.setitem(profiles, "silent", brisk)
    times = speak(script, "silent").parts[1].times
    assert times[2].start == times[1].end
