"""What another user may not read or write, under another user's id."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

# Loaded with the rights of whoever runs the suite, run without them.
SCRIPT = """
import os, sys
import briefcast.cli.run, briefcast.cli.build, briefcast.publishing, briefcast.reading
from briefcast.cli.bench import Bench
from briefcast.reading import plugin
Bench().plugins.readers(), Bench().plugins.outputs(), Bench().plugins.voice_profiles()
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
sys.exit(briefcast.cli.run.run(sys.argv[1:]))
"""


@pytest.fixture
def folder():
    """A folder that every user may enter, unlike those of pytest."""
    with TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o755)
        yield path


def run_as_other(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
    )


def test_a_source_that_may_not_be_read(folder):
    source = folder / "secret.txt"
    source.write_text("Secret\n")
    source.chmod(0)

    done = run_as_other(folder, "show", source)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "secret.txt" in done.stderr


@pytest.mark.parametrize("out", ["closed", "closed/new"])
def test_an_output_folder_that_cannot_be_written(folder, example, out):
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    source = folder / "briefing.txt"
    source.write_bytes(example.read_bytes())
    source.chmod(0o644)

    done = run_as_other(folder, "build", source, "--out", folder / out, "--voice", "silent")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert out in done.stderr
    assert list(closed.iterdir()) == []
