"""How much memory a podcast takes, and whether it grows with its length.

Ours for texts of ten minutes, of an hour, and of ten hours in one story and in sixty; the plain
program of `baseline.py` for ten minutes and an hour. Every 50 ms the resident memory of each
process is read from /proc (Linux): the most that one process had, and the most that all had
together, in which pages that they share count for each.

    python benchmarks/memory.py [minutes stories]...
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from podcast import environment
from texts import EXAMPLE, long_briefing, spoken_parts

LOOK = 0.05
PAGE = os.sysconf("SC_PAGE_SIZE")
CASES = ((10, 8), (60, 8), (600, 1), (600, 60))
LONGEST_BASELINE = 60
TARGET = 300
TEXT = EXAMPLE.read_text(encoding="utf-8")


def resident(process: int) -> list[int]:
    """The resident bytes of a process and of all that it started."""
    sizes, waiting = [], [process]
    while waiting:
        place = Path("/proc", str(waiting.pop()))
        with suppress(OSError, ValueError, IndexError):
            sizes.append(int((place / "statm").read_text().split()[1]) * PAGE)
            for task in (place / "task").iterdir():
                waiting += [int(one) for one in (task / "children").read_text().split()]
    return sizes


def watched(command: list[str], folder: Path) -> tuple[float, float, float]:
    """Run a command; the most megabytes of one process, of all together, and its seconds."""
    one = together = 0
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment(folder)) as running:
        while running.poll() is None:
            if sizes := resident(running.pid):
                one, together = max(one, *sizes), max(together, sum(sizes))
            time.sleep(LOOK)
    if running.returncode:
        sys.exit(f"{command} failed")
    return one / 1e6, together / 1e6, time.perf_counter() - start


def measure(minutes: int, stories: int) -> None:
    """Measure one length, and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "work"
        folder.mkdir()
        source, parts = folder / "briefing.txt", folder / "parts.json"
        blocks = long_briefing(TEXT, 60 * minutes, stories)
        source.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
        ours = [sys.executable, "-m", "briefcast", "build", str(source), "--to", "podcast"]
        told = watched([*ours, "--out", str(folder / "out")], folder)
        word = "met" if told[1] <= TARGET else "missed"
        show("briefcast", minutes, stories, told, f" (target: under {TARGET} MB): {word}")
        if minutes <= LONGEST_BASELINE:
            parts.write_text(json.dumps(spoken_parts(source)), encoding="utf-8")
            program = str(Path(__file__).with_name("baseline.py"))
            theirs = [sys.executable, program, str(parts), str(folder / "baseline.mp3")]
            show("baseline", minutes, stories, watched(theirs, folder), "")


def show(
    name: str, minutes: int, stories: int, told: tuple[float, float, float], word: str
) -> None:
    """Print one line."""
    one, together, seconds = told
    print(
        f"{name:9} {minutes:3} minutes in {stories:2} stories: one process {one:4.0f} MB, "
        f"together {together:4.0f} MB, {seconds:5.1f} s{word}",
        flush=True,
    )


def main() -> None:
    """Measure what is asked for, by default all."""
    numbers = [int(one) for one in sys.argv[1:]]
    for minutes, stories in zip(numbers[::2], numbers[1::2], strict=True) if numbers else CASES:
        measure(minutes, stories)


if __name__ == "__main__":
    main()
