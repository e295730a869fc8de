"""Whatever fails, the error says what and where, and no process is left."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from briefcast.hooks import Speech, VoiceEngine
from briefcast.model import InputError, MachineError, NarrationError
from briefcast.narrating import narrate
from briefcast.narrating.workers import default_start_method
from briefcast_voices import silent

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="forks engines of its own"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]


class Session(silent.SilentSession):
    """Silence, until the fatal words."""

    def __init__(self, fate):
        self.fate = fate

    def speak(self, utterance):
        return self.fate() if "union" in utterance.spoken else super().speak(utterance)


def crash():
    os.kill(os.getpid(), signal.SIGKILL)


def leave():
    os._exit(0)


def error():
    raise RuntimeError("the wave broke")


def refuse():
    raise InputError("no such voice")


def half():
    return Speech(b"\0", silent.SAMPLE_RATE)


@pytest.fixture
def narrate_with(script, profiles, tmp_path):
    def run(fate, **options):
        engine = VoiceEngine(
            name="doomed",
            voices=list,
            profiles=list,
            open=lambda profile: Session(fate),
            fingerprint=lambda: "1",
        )
        profile = profiles["silent"]
        return narrate(script, profile, engine, tmp_path, start_method="fork", **options)

    return run


@pytest.mark.parametrize(
    ("fate", "kind", "message"),
    [
        (crash, NarrationError, r"01 \(Strike to go on\) died \(status -9\)"),
        (leave, NarrationError, r"01 \(Strike to go on\) died \(status 0\)"),
        (error, NarrationError, r"wave broke\) at 01.1.2: Members have voted, the union said"),
        (refuse, InputError, "no such voice"),
        (half, NarrationError, r"01 \(Strike to go on\).*half a sample"),
    ],
)
def test_a_part_that_fails_fails_the_narration(narrate_with, fate, kind, message):
    with pytest.raises(kind, match=message):
        narrate_with(fate)
    assert active_children() == []


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, ValueError])
def test_an_interruption_leaves_no_process(narrate_with, interruption):
    def interrupt(*progress):
        raise interruption

    with pytest.raises(interruption):
        narrate_with(lambda: time.sleep(60), workers=4, progress=interrupt)
    assert active_children() == []


def test_no_more_parts_are_spoken_at_once_than_there_are_workers(narrate_with):
    at_once = []
    quiet = Speech(bytes(2), silent.SAMPLE_RATE)
    narrate_with(
        lambda: time.sleep(0.05) or quiet,
        workers=2,
        progress=lambda *_: at_once.append(len(active_children())),
    )
    assert max(at_once) <= 2


@pytest.mark.parametrize("speech", [None, Speech(b"", 22_050), Speech(b"ab", 1), Speech(b"ab", -5)])
def test_speech_that_cannot_be_is_a_failure(narrate_with, speech):
    with pytest.raises(NarrationError, match=r"the voice (gave|claims)"):
        narrate_with(lambda: speech)


def test_a_full_disk_is_told_as_one(speak, script, tmp_path):
    folder = tmp_path / "0"
    folder.mkdir()
    (folder / "01.mp3").symlink_to("/dev/full")
    with pytest.raises(MachineError, match=rf"could not write in {folder}: the disk is full"):
        speak(script, "silent")


def test_a_folder_that_cannot_be_is_told(speak, script, tmp_path):
    (tmp_path / "0").write_text("in the way")
    with pytest.raises(MachineError, match="could not make"):
        speak(script, "silent")


def test_a_thread_beside_us_forbids_the_fork():
    import threading

    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert default_start_method() == "spawn"
    stop.set()
    thread.join()


LONG = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from briefcast.model import Briefing, Paragraph, Story, Text
    from briefcast.narrating import narrate
    from briefcast.speaking import write_script
    from briefcast_voices.system import ENGINE

    if __name__ == "__main__":
        # Long enough that a worker left alone would go on for half a minute.
        text = Paragraph(text=Text("The strike at the port of Harwich is to go on. " * 1000))
        stories = tuple(
            Story(id=f"s{n}", number=n, headline=f"Story {n}", blocks=(text,) * 12)
            for n in range(1, 7)
        )
        script = write_script(Briefing(id="b", title="B", stories=stories), "en-GB", [])
        [profile] = [p for p in ENGINE.profiles() if p.name == "british"]
        print("begun", flush=True)
        narrate(script, profile, ENGINE, Path(sys.argv[1]), start_method=sys.argv[2])
        print("done", flush=True)
    """
)


def alive(session):
    """The names of the processes of a session that live."""
    names = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = status.read_text().partition("(")[2].rpartition(")")
        except OSError:
            continue
        state, _, _, its_session = rest.split()[:4]
        if int(its_session) == session and state not in "ZX":
            names.append(name)
    return names


@pytest.mark.parametrize("start_method", ["fork", "spawn"])
@pytest.mark.parametrize("moment", ["a worker", "ffmpeg"])
def test_nothing_outlives_a_parent_that_was_killed(tmp_path, start_method, moment):
    program = tmp_path / "long.py"
    program.write_text(LONG)
    parent = subprocess.Popen(
        [sys.executable, program, tmp_path / "parts", start_method],
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    with parent:
        assert parent.stdout.readline() == b"begun\n"
        deadline = time.monotonic() + 20
        while not (len(alive(parent.pid)) > 2 if moment == "a worker" else has_ffmpeg(parent.pid)):
            assert time.monotonic() < deadline
            time.sleep(0.005)
        parent.kill()
        killed = time.monotonic()
        assert parent.stdout.readline() == b"", "it was killed too late to tell"
    while left := alive(parent.pid):
        assert time.monotonic() - killed < 2, left
        time.sleep(0.01)


def has_ffmpeg(session):
    return any(name.startswith("ffmpeg") for name in alive(session))


@pytest.mark.parametrize("interrupt", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_only_the_parent_is_interrupted_by_what_reaches_all(tmp_path, interrupt):
    program = tmp_path / "long.py"
    raising = f"import signal\nsignal.signal({int(interrupt)}, signal.default_int_handler)\n"
    program.write_text(raising + LONG)
    parent = subprocess.Popen(
        [sys.executable, program, tmp_path / "parts", "fork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == "begun\n"
    deadline = time.monotonic() + 20
    while not has_ffmpeg(parent.pid):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    os.killpg(parent.pid, interrupt)
    output, errors = parent.communicate(timeout=10)
    ended = time.monotonic()
    while left := alive(parent.pid):
        assert time.monotonic() - ended < 2, left
        time.sleep(0.01)
    assert output == ""
    assert errors.count("Traceback") == 1
    assert "KeyboardInterrupt" in errors
