"""A script, narrated: its parts, what is told of them, and what of the work."""

import itertools
from dataclasses import replace

import pytest

from briefcast.model import SAMPLES_PER_FRAME, Encoding
from briefcast.narrating import Keeping
from briefcast.narrating.mp3 import count_frames

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


def test_the_parts_are_those_of_the_script(speak, script, tmp_path):
    narration = speak(script, "silent")
    assert [
        (part.address, part.title, [file.name for file in part.files]) for part in narration.parts
    ] == [
        ("00", "Tide table.", ["00-001.mp3"]),
        ("01", "Ferry to sail on", ["01-001.mp3"]),
        ("02", "Short one", ["02-001.mp3"]),
        ("03", "Clinic talks begin", ["03-001.mp3"]),
    ]
    assert {file.parent for part in narration.parts for file in part.files} == {tmp_path / "out-0"}


def test_what_made_the_sound_is_named_with_its_version(beep, script):
    versions = beep(script, fingerprint="beeper 7").versions
    assert versions.pop("test") == "beeper 7"
    assert set(versions) == {"lameenc", "numpy", "pydub", "soxr"}
    assert all(version[0].isdigit() for version in versions.values())


def test_every_utterance_has_its_time_in_order(beep, script):
    for part, said in zip(beep(script).parts, script.parts, strict=True):
        assert [time.address for time in part.times] == [one.address for one in said.utterances]
        bounds = [bound for time in part.times for bound in (time.start, time.end)]
        assert bounds == sorted(set(bounds))
        assert bounds[-1] < part.frames * SAMPLES_PER_FRAME


def test_a_part_of_many_units_goes_on_where_the_last_one_ends(beep, make_script):
    long = [f"Boat number {n} came home to the old quay before noon." for n in range(40)]
    script = make_script([["The boats", *long]])
    [part] = beep(make_script([["The boats", *long[:20]]])).parts
    assert len(part.files) == 1, "a paragraph is not cut, unless it is very long"
    utterances = tuple(replace(one, ends_block=True) for one in script.parts[0].utterances)
    [part] = beep(replace(script, parts=(replace(script.parts[0], utterances=utterances),))).parts
    assert len(part.files) > 3
    frames = [count_frames(file.read_bytes(), Encoding()) for file in part.files]
    assert sum(frames) == part.frames
    pauses = [
        later.start - earlier.end for earlier, later in itertools.pairwise(part.times[1:])
    ]  # all of blocks: 0.6 seconds, to half a frame where units meet
    assert pauses == [pytest.approx(0.6 * 44_100, abs=SAMPLES_PER_FRAME / 2 + 3)] * len(pauses)


@pytest.mark.parametrize("kept", [False, True])
def test_progress_is_told_of_every_part_and_rises_to_all(beep, script, tmp_path, kept):
    keeping = Keeping(folder=tmp_path / "kept")
    if kept:
        beep(script, keeping=keeping)
    told = []
    beep(script, watch=told.append, workers=1, keeping=keeping)
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert [progress.done for progress in told] == [1, 2, 3, 4]
    assert {progress.total for progress in told} == {4}
    titles = [progress.title for progress in told]
    assert sorted(titles) == sorted(part.title for part in script.parts)
    assert (titles[0] == "Clinic talks begin") is not kept, "the longest comes first"


def test_within_a_part_progress_names_no_title(beep, make_script):
    script = make_script([["The boats"] + ["Boat number six came home before noon."] * 40])
    utterances = tuple(replace(one, ends_block=True) for one in script.parts[0].utterances)
    told = []
    beep(
        replace(script, parts=(replace(script.parts[0], utterances=utterances),)),
        watch=told.append,
    )
    assert [progress.title for progress in told] == [None] * (len(told) - 1) + ["The boats"]
    assert [progress.done for progress in told] == [0] * (len(told) - 1) + [1]


def test_a_predicted_loudness_is_told_as_one(beep, script):
    assert not any(part.loudness.measured for part in beep(script).parts)
    assert all(part.loudness.measured for part in beep(script, prove=True).parts)
