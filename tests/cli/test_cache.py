"""`briefcast cache`, and builds that find there what was spoken before."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from briefcast.narrating.cache import stored

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A cache of this test's own."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("BRIEFCAST_CACHE", str(folder))
    return folder


@pytest.fixture
def built(run, briefing, folder):
    """A build with a voice that is quick."""
    assert run("build", briefing, "--to", "podcast", "--voice", "silent").status == 0
    return stored(folder)


def test_an_empty_cache_is_told_as_one(run, folder):
    told = run("cache", "info")
    assert (told.status, told.err) == (0, "")
    assert told.out == f"folder: {folder}\nholds: 0 passages of speech, 0.0 MB\nlimit: 1,000.0 MB\n"
    assert not folder.exists(), "to look is not to make"


def test_what_a_build_keeps_is_counted(run, built, folder):
    told = json.loads(run("cache", "info", "--json").out)
    assert told == {
        "folder": str(folder),
        "entries": len(built),
        "bytes": sum(file.stat().st_size for file in folder.rglob("*.*")),
        "limit": 1_000_000_000,
    }
    assert told["entries"] >= 4
    assert f"holds: {len(built)} passages of speech" in run("cache", "info").out


def test_the_limit_is_told(run, folder, monkeypatch):
    monkeypatch.setenv("BRIEFCAST_CACHE_LIMIT", "20")
    assert "limit: 20.0 MB\n" in run("cache", "info").out


def test_a_build_keeps_to_the_limit(run, briefing, folder, monkeypatch):
    monkeypatch.setenv("BRIEFCAST_CACHE_LIMIT", "0")
    assert run("build", briefing, "--to", "podcast", "--voice", "silent").status == 0
    assert stored(folder) == []


def test_a_cleared_cache_is_empty(run, built, folder):
    size = sum(entry.size for entry in built)
    cleared = run("cache", "clear")
    assert (cleared.status, cleared.out) == (0, f"removed {size / 1e6:,.1f} MB\n")
    assert stored(folder) == []
    assert run("cache", "clear").out == "removed 0.0 MB\n"


def test_without_cache_nothing_is_kept(run, briefing, folder):
    ended = run("build", briefing, "--to", "podcast", "--voice", "silent", "--no-cache")
    assert ended.status == 0
    assert not folder.exists()


def test_editions_are_the_same_bytes_with_a_cache_and_without(run, briefing, folder):
    def audio(out, *options):
        ended = run("build", briefing, "--to", "podcast", "--out", out, *options)
        assert ended.status == 0, ended.err
        [file] = (briefing.parent / out).rglob("*.mp3")
        return file.read_bytes()

    spoken = audio("one", "--no-cache")
    assert audio("two") == spoken
    assert audio("three", "--workers", "1") == spoken


LONG = "\n\n".join(
    f"Boat number {n} came home\n\n" + f"Boat {n} tied up at the old quay before noon. " * 15
    for n in range(8)
)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
def test_a_killed_build_goes_on_where_it_stopped(tmp_path, folder):
    source = tmp_path / "boats.txt"
    source.write_text(f"News\n\nBoats (COPY)\n\n{LONG}\n", encoding="utf-8")
    command = [sys.executable, "-m", "briefcast", "build", source, "--to", "podcast"]
    command += ["--workers", "1", "--out", tmp_path / "out"]

    killed = subprocess.Popen(command, cwd=tmp_path, env=os.environ, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while len(stored(folder)) < 3:
        assert killed.poll() is None, killed.stderr.read()
        assert time.monotonic() < deadline
        time.sleep(0.005)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()

    def whole():
        files = folder.rglob("*.json")
        return {file: file.stat().st_ino for file in files if file.with_suffix(".mp3").exists()}

    before = whole()
    assert len(before) >= 2
    assert not list(tmp_path.glob("out/[!.]*")), "it was killed too late to tell"
    done = subprocess.run(command, cwd=tmp_path, env=os.environ, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    after = whole()
    assert len(after) > len(before), "it was killed too late to tell"
    assert {file: after[file] for file in before} == before, "what was whole is not made again"
