"""Whatever fails is tried once more; then the error says what and where, and no process is left."""

import sys
import threading
from functools import partial
from multiprocessing import active_children

import engines
import pytest

from briefcast.hooks import Speech
from briefcast.model import InputError, MachineError, NarrationError
from briefcast.narrating.workers import Patience, default_start_method

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="forks engines of its own"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]

SOON, LONG = Patience(least=1.5, per_character=0), Patience(least=30)
WHERE = r"at 01\.1\.2: Members have voted, the pilots said\."
SILENCE = Speech(bytes(2 * engines.RATE), engines.RATE)
HALF = Speech(b"\0\1\0", engines.RATE)


def patience_with(fate):
    return SOON if fate is engines.hang else LONG


@pytest.mark.parametrize(
    ("fate", "message"),
    [
        (engines.hang, rf"the voice did not finish in 2 seconds {WHERE}"),
        (engines.be_killed, rf"process died \(status -9\) {WHERE}"),
        (engines.leave, rf"process died \(status 0\) {WHERE}"),
        (engines.break_down, rf"the voice failed \(.*the wave broke\) {WHERE}"),
        (partial(engines.give, None), rf"gave a NoneType, not Speech, {WHERE}"),
        (partial(engines.give, b"\0\0"), rf"gave a bytes, not Speech, {WHERE}"),
        (partial(engines.give, Speech([0, 0], 22_050)), rf"not Speech, {WHERE}"),
        (partial(engines.give, Speech(b"", 22_050)), rf"gave no sound {WHERE}"),
        (partial(engines.give, SILENCE), rf"gave silence {WHERE}"),
        (partial(engines.give, Speech(b"ab", 1)), rf"claims 1 samples a second {WHERE}"),
        (partial(engines.give, Speech(b"ab", -5)), rf"claims -5 samples a second {WHERE}"),
        (partial(engines.give, Speech(b"ab", None)), rf"claims None samples a second {WHERE}"),
        (partial(engines.give, HALF), r"Ferry to sail on: .*half a sample"),
        (
            partial(engines.give, Speech(b"ab" * 5000, 16_000)),
            r"Ferry to sail on: .*changed its sample rate: 22050, 16000",
        ),
    ],
)
def test_what_fails_twice_fails_the_narration_and_says_where(beep, script, notes, fate, message):
    with pytest.raises(NarrationError, match=message):
        beep(
            script,
            partial(engines.failing_at, "voted", fate),
            notes=notes,
            patience=patience_with(fate),
        )
    assert active_children() == []
    assert sum("voted" in note for note in engines.notes_in(notes)) == 2


@pytest.mark.parametrize(
    "fate",
    [
        engines.hang,
        engines.be_killed,
        engines.leave,
        engines.break_down,
        partial(engines.give, Speech(b"", 22_050)),
        partial(engines.give, HALF),
    ],
)
def test_what_works_the_second_time_is_whole(beep, script, sound, tmp_path, fate):
    says = partial(engines.failing_once, "voted", fate, tmp_path / "failed")
    narration = beep(script, says, patience=patience_with(fate))
    assert (tmp_path / "failed").exists()
    assert sound(narration) == sound(beep(script))


def test_a_voice_that_the_engine_lacks_is_not_tried_again(beep, script, notes):
    says = partial(engines.failing_at, "voted", engines.refuse)
    with pytest.raises(InputError, match="no such voice"):
        beep(script, says, notes=notes)
    assert sum("voted" in note for note in engines.notes_in(notes)) == 1


def test_a_voice_that_is_never_heard_is_no_failure(beep, make_script):
    says = partial(engines.give, SILENCE)
    [part] = beep(make_script([["Tide"]]), partial(engines.failing_at, "", says)).parts
    assert part.times[0].end - part.times[0].start == pytest.approx(44_100, abs=2)


def test_what_has_no_words_may_be_silent(beep, make_script):
    says = partial(engines.failing_at, "…", partial(engines.give, SILENCE))
    assert len(beep(make_script([["Tide", "…", "Boats."]]), says).parts[0].times) == 3


def test_patience_is_with_each_utterance_not_with_all_of_them(beep, make_script):
    long = make_script([["Tide", *[f"Boat {n} came home." for n in range(7)]]])
    says = partial(engines.slowly, 0.3)
    assert len(beep(long, says, patience=SOON).parts) == 1


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, ValueError])
def test_an_interruption_leaves_no_process(beep, script, interruption):
    def interrupt(progress):
        raise interruption

    says = partial(engines.failing_at, "voted", engines.hang)
    with pytest.raises(interruption):
        beep(script, says, workers=4, watch=interrupt)
    assert active_children() == []


def test_no_more_units_are_spoken_at_once_than_there_are_workers(beep, make_script):
    at_once = []
    beep(
        make_script([[f"Boat {n}"] for n in range(6)]),
        partial(engines.slowly, 0.05),
        workers=2,
        watch=lambda progress: at_once.append(len(active_children())),
    )
    assert max(at_once) <= 2


def test_a_full_disk_is_told_as_one(speak, script, tmp_path):
    folder = tmp_path / "out-0"
    folder.mkdir()
    (folder / "01-001.mp3").symlink_to("/dev/full")
    with pytest.raises(MachineError, match=rf"could not write in {folder}: the disk is full"):
        speak(script, "silent")


def test_a_folder_that_cannot_be_is_told(speak, script, tmp_path):
    (tmp_path / "out-0").write_text("in the way")
    with pytest.raises(MachineError, match="could not make"):
        speak(script, "silent")


def test_a_thread_beside_us_forbids_the_fork():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert default_start_method() == "spawn"
    stop.set()
    thread.join()
