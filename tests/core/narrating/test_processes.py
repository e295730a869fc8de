"""No process outlives the narration that started it, however that one ends."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not Path("/proc/self").is_dir(), reason="looks for processes in /proc"
)

LONG = textwrap.dedent(
    """
    import sys
    from functools import partial
    from pathlib import Path

    import engines
    from briefcast.model import Script, ScriptPart, Utterance
    from briefcast.narrating import narrate

    def part(n, text):
        said = Utterance(address=f"{n}", role="body", written=text, spoken=text, language="en")
        return ScriptPart(f"{n}", text, (said,))

    if __name__ == "__main__":
        says, texts = engines.beeps, [f"Boat {n} " + "tide " * 400 for n in range(4)]
        if sys.argv[3] == "speaking":
            says, texts = partial(engines.slowly, 30), ["Boat one", "Boat two"]
        script = Script("en", tuple(part(n, text) for n, text in enumerate(texts)))
        print("begun", flush=True)
        narrate(
            script, engines.PROFILE, engines.engine(says), Path(sys.argv[1]),
            start_method=sys.argv[2], prove=True, workers=2,
        )
        print("done", flush=True)
    """
)


@pytest.fixture
def start(tmp_path, root):
    """Start a long narration in a session of its own; returns once it is at work."""

    def run(start_method, moment, *, handling=""):
        program = tmp_path / "long.py"
        program.write_text(handling + LONG)
        parent = subprocess.Popen(
            [sys.executable, program, tmp_path / "parts", start_method, moment],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(root / "tests" / "support")},
        )
        assert parent.stdout.readline() == "begun\n"
        deadline = time.monotonic() + 40
        while not at_work(parent.pid, moment):
            assert parent.poll() is None, parent.communicate()
            assert time.monotonic() < deadline
            time.sleep(0.005)
        return parent

    return run


def at_work(session, moment):
    names = alive(session)
    ffmpeg = any(name.startswith("ffmpeg") for name in names)
    return ffmpeg if moment == "proving" else len(names) > 2


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


def all_gone(session):
    deadline = time.monotonic() + 2
    while left := alive(session):
        assert time.monotonic() < deadline, left
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("start_method", "moment"),
    [("fork", "speaking"), ("spawn", "speaking"), ("fork", "proving")],
)
def test_nothing_outlives_a_narration_that_was_killed(start, start_method, moment):
    parent = start(start_method, moment)
    parent.kill()
    output, _ = parent.communicate(timeout=10)
    assert output == "", "it was killed too late to tell"
    all_gone(parent.pid)


@pytest.mark.parametrize("moment", ["speaking", "proving"])
@pytest.mark.parametrize("interrupt", [signal.SIGINT, signal.SIGTERM])
def test_only_the_parent_is_interrupted_by_what_reaches_all(start, interrupt, moment):
    handling = f"import signal\nsignal.signal({int(interrupt)}, signal.default_int_handler)\n"
    parent = start("fork", moment, handling=handling)
    os.killpg(parent.pid, interrupt)
    output, errors = parent.communicate(timeout=10)
    all_gone(parent.pid)
    assert output == ""
    assert errors.count("Traceback") == 1
    assert "KeyboardInterrupt" in errors
