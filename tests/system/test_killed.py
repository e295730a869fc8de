"""Killed at any moment, the old edition or the new one stands, complete."""

import hashlib
import random
import signal
import time
from pathlib import Path

import pytest

KILLS = 12


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks for processes in /proc")
@pytest.mark.parametrize("voice", ["silent", "british"])
def test_a_build_killed_at_any_moment_leaves_an_edition_whole(
    start, all_gone, whole, example, tmp_path, voice
):
    source, out = tmp_path / "briefing.txt", tmp_path / "out"
    text = example.read_text(encoding="utf-8")

    def build(number):
        source.write_text(f"{text}\n\nThis was written in round {number}.\n", encoding="utf-8")
        return start("build", source, "--out", out, "--voice", voice)

    def finished(number):
        process = build(number)
        began = time.monotonic()
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
        return time.monotonic() - began

    def standing():
        return whole(folder)["briefing"]["source"]["sha256"]

    def digest():
        return hashlib.sha256(source.read_bytes()).hexdigest()

    takes = finished(0)
    [folder] = out.iterdir()
    before = standing()
    # Spread over the whole build, and dense at its end, where the folders change places.
    chance = random.Random(voice)
    moments = [takes * (round_ + chance.random()) / KILLS for round_ in range(KILLS)]
    moments += [takes * (0.8 + 0.4 * chance.random()) for _ in range(KILLS)]
    moments += [takes * 1.5, takes * 4]  # by then the new one stands, on however slow a machine
    seen = {"old": 0, "new": 0}
    for number, moment in enumerate(moments, start=1):
        process = build(number)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)

        assert all_gone(process.pid)
        found = standing()
        assert found in (before, digest())
        seen["new" if found == digest() else "old"] += 1
        if number % 6 == 0:
            finished(f"{number}, once more")
            assert standing() == digest()
        before = standing()

    assert min(seen.values()) > 0, seen
    finished("the last")
    assert standing() == digest()
    assert [path.name for path in out.iterdir()] == [folder.name]


def test_a_first_build_that_is_killed_leaves_nothing_that_looks_like_an_edition(
    start, all_gone, whole, example, tmp_path
):
    out = tmp_path / "out"
    for moment in (0.3, 0.6, 0.9):
        process = start("build", example, "--out", out)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        assert all_gone(process.pid)
        for folder in out.glob("[!.]*"):
            whole(folder)

    process = start("build", example, "--out", out)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert len(list(out.iterdir())) == 1
