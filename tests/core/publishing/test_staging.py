import os
import subprocess
import sys

import pytest

from briefcast.publishing import exchange as exchanging
from briefcast.publishing import staging as module
from briefcast.publishing.exchange import exchange
from briefcast.publishing.lock import locked
from briefcast.publishing.staging import mend_all, staging


def silent():
    pass


def make(out, text, briefing_id="tide"):
    with staging(out, briefing_id, silent) as places:
        (places.edition / "text.txt").write_text(text)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["exchange", "two renames"])
def out(request, tmp_path, monkeypatch):
    """An output folder, on a system that exchanges folders and on one that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(module, "exchange", lambda first, second: False)
    return tmp_path / "out"


def test_an_edition_takes_the_place_of_the_one_before(out):
    make(out, "old")
    make(out, "new")

    assert names(out) == ["tide"]
    assert (out / "tide" / "text.txt").read_text() == "new"


def test_an_exception_leaves_what_stood(out):
    make(out, "old")

    with pytest.raises(UnicodeEncodeError):
        make(out, "half of a surrogate pair: \ud800")

    assert names(out) == ["tide"]
    assert (out / "tide" / "text.txt").read_text() == "old"


def test_the_folders_are_swapped_in_one_step(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    swapped = exchange(tmp_path / "a", tmp_path / "b")

    assert swapped == sys.platform.startswith("linux")
    assert (tmp_path / "b" / "a").exists() == swapped


def test_a_system_without_exchange_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(exchanging.sys, "platform", "darwin")
    assert exchange(tmp_path, tmp_path) is False


@pytest.mark.parametrize("died", ["staging", "ready", "between the renames", "cleaning up"])
def test_the_next_command_mends_what_a_killed_build_left(tmp_path, died):
    out = tmp_path
    make(out, "old")
    (out / ".briefcast-tide.lock").touch()
    if died == "staging":
        (out / ".briefcast-tide.staging" / "edition").mkdir(parents=True)
    else:
        (out / ".briefcast-tide.ready").mkdir()
        (out / ".briefcast-tide.ready" / "text.txt").write_text("new")
    if died in ("between the renames", "cleaning up"):
        (out / "tide").rename(out / ".briefcast-tide.old")
    if died == "cleaning up":
        (out / ".briefcast-tide.ready").rename(out / "tide")

    mend_all(out)

    assert names(out) == ["tide"]
    expected = "old" if died == "staging" else "new"
    assert (out / "tide" / "text.txt").read_text() == expected


def test_mending_leaves_other_peoples_hidden_folders_alone(tmp_path):
    (tmp_path / ".site.old").mkdir()
    (tmp_path / ".git").mkdir()

    mend_all(tmp_path)

    assert names(tmp_path) == [".git", ".site.old"]


def test_mending_leaves_a_running_build_alone(tmp_path):
    with staging(tmp_path, "tide", silent) as places:
        mend_all(tmp_path)
        assert places.edition.is_dir()


def test_a_second_builder_waits_for_the_first(tmp_path):
    lock = tmp_path / "lock"
    order = tmp_path / "order"
    script = f"""
from pathlib import Path
from briefcast.publishing.lock import locked
order = Path({str(order)!r})
with locked(Path({str(lock)!r}), lambda: print("waiting", flush=True)):
    order.write_text(order.read_text() + " second")
"""
    with locked(lock, silent):
        second = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        assert second.stdout.readline() == "waiting\n"
        order.write_text("first")
    second.communicate(timeout=20)

    assert second.returncode == 0
    assert order.read_text() == "first second"
    assert names(tmp_path) == ["order"]


def test_what_stands_is_carried_over_as_links(tmp_path):
    make(tmp_path, "old")
    before = (tmp_path / "tide" / "text.txt").stat()

    with staging(tmp_path, "tide", silent) as places:
        places.carry(set())

    assert (tmp_path / "tide" / "text.txt").stat().st_ino == before.st_ino


def test_what_stands_is_copied_where_the_disk_has_no_links(tmp_path, monkeypatch):
    def no_links(*_args, **_kwargs):
        raise OSError(95, "Operation not supported")

    make(tmp_path, "old")
    monkeypatch.setattr(os, "link", no_links)

    with staging(tmp_path, "tide", silent) as places:
        places.carry(set())

    assert (tmp_path / "tide" / "text.txt").read_text() == "old"
