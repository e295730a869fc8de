"""How fast a podcast is made, beside the bare pipe and a plain program of pyttsx3 and pydub.

All say the same text in one run on one machine: eight stories of a briefing's paragraphs, about
ten minutes of sound. The pipe is `espeak-ng --stdout | lame -m m -b 64`; the plain program is
`baseline.py`. Ours is the real command, from the text file to the edition in its place: with an
empty cache, with an empty cache and `--prove`, with nothing changed, and with one word of one
story changed. All take turns; the figures are medians of five, as wall time for each second of
sound. Python's compiled modules are kept, as where a program is installed.

    python benchmarks/podcast.py [briefing.txt]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from texts import EXAMPLE, long_briefing, spoken_parts, with_another_word

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
SECONDS, STORIES = 600, 8
BIT_RATE = 64_000

TARGETS = (
    ("cold", "pipe", 1.0),
    ("cold, proved", "pipe", 1.6),
    ("one word changed", "cold", 0.25),
    ("nothing changed", "cold", 0.25),
    ("cold", "baseline", 0.5),
)
"""Of what is at most how many times the time of what."""


def environment(folder: Path) -> dict[str, str]:
    """The environment of our command: a cache of its own, and compiled modules kept."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {
        "BRIEFCAST_CACHE": str(folder / "cache"),
        "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled"),
    }


def build(source: Path, folder: Path, *options: str) -> float:
    """Build the podcast in a new process; returns the seconds of sound that it made."""
    command = [sys.executable, "-m", "briefcast", "build", str(source), "--to", "podcast"]
    done = subprocess.run(
        [*command, *options, "--out", str(folder / "out"), "--json"],
        capture_output=True,
        check=True,
        env=environment(folder),
    )
    [edition] = json.loads(done.stdout)["editions"]
    return float(edition["outputs"]["podcast"]["artifacts"][0]["claims"]["duration"])


def pipe(text: Path, folder: Path) -> float:
    """Run the bare pipe; returns the seconds of sound that it made."""
    target = folder / "pipe.mp3"
    espeak = ["espeak-ng", "-v", "en-gb", "-s", "170", "--stdout", "-f", str(text)]
    with subprocess.Popen(espeak, stdout=subprocess.PIPE) as speech:
        lame = ["lame", "--quiet", "-m", "m", "-b", str(BIT_RATE // 1000), "-", str(target)]
        subprocess.run(lame, stdin=speech.stdout, check=True)
    return target.stat().st_size * 8 / BIT_RATE


def baseline(parts: Path, folder: Path) -> float:
    """Run the plain program; returns the seconds of sound that it made."""
    target = folder / "baseline.mp3"
    program = Path(__file__).with_name("baseline.py")
    command = [sys.executable, str(program), str(parts), str(target)]
    subprocess.run(command, capture_output=True, check=True, env=environment(folder))
    return target.stat().st_size * 8 / BIT_RATE


def measured(folder: Path, text: str) -> dict[str, tuple[float, float, float]]:
    """For each contestant the medians of wall and processor seconds, and the seconds of sound."""
    blocks = long_briefing(text, SECONDS, STORIES)
    source, changed = folder / "briefing.txt", folder / "changed" / "briefing.txt"
    changed.parent.mkdir()
    source.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    changed.write_text("\n\n".join(with_another_word(blocks)) + "\n", encoding="utf-8")
    parts = spoken_parts(source)
    spoken, listed = folder / "spoken.txt", folder / "parts.json"
    spoken.write_text("\n\n".join(parts), encoding="utf-8")
    listed.write_text(json.dumps(parts), encoding="utf-8")
    contestants: dict[str, Callable[[Path], float]] = {
        "cold": lambda place: build(source, place),
        "nothing changed": lambda place: build(source, place),
        "one word changed": lambda place: build(changed, place, "--id", "benchmark-briefing"),
        "cold, proved": lambda place: build(source, place / "proved", "--prove"),
        "baseline": lambda place: baseline(listed, place),
    }
    if shutil.which("espeak-ng") and shutil.which("lame"):
        contestants["pipe"] = lambda place: pipe(spoken, place)
    times: dict[str, list[float]] = {name: [] for name in contestants}
    work: dict[str, list[float]] = {name: [] for name in contestants}
    sound: dict[str, float] = {}
    build(source, folder / "first")  # compiles the modules
    for number in range(ROUNDS):
        place = folder / f"round-{number}"
        (place / "proved").mkdir(parents=True)
        for name, run in contestants.items():
            start, worked = time.perf_counter(), processor_seconds()
            sound[name] = run(place)
            times[name].append(time.perf_counter() - start)
            work[name].append(processor_seconds() - worked)
        shutil.rmtree(place)
    median = statistics.median
    return {name: (median(times[name]), median(work[name]), sound[name]) for name in contestants}


def processor_seconds() -> float:
    """What all processes that have ended took of the processors: noise moves it less than time."""
    used = os.times()
    return used.children_user + used.children_system


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("briefing", nargs="?", type=Path, default=EXAMPLE, help="a plain text")
    text = parser.parse_args().briefing.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        found = measured(Path(name), text)
    for name, (taken, work, sound) in found.items():
        speed = f"{taken:5.2f} s ({sound / taken:4.0f} x)"
        print(f"{name:17} {sound:6.1f} s of sound in {speed}, {work:5.2f} s of processor")
    a_second = {name: taken / sound for name, (taken, _, sound) in found.items()}
    for name, other, most in TARGETS:
        if other not in a_second:
            print(f"{name} beside {other}: not measured, espeak-ng and lame are not installed")
            continue
        ratio = a_second[name] / a_second[other]
        word = "met" if ratio <= most else "missed"
        print(f"{name} beside {other}: {ratio:.2f} (target: {most:.2f} at most): {word}")


if __name__ == "__main__":
    main()
