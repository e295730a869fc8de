"""How fast a podcast is made, beside the bare pipe `espeak-ng --stdout | lame`.

Both say the same text, in one run on one machine: eight stories of a briefing's paragraphs, long
enough for about ten minutes of sound. Ours is a cold build each time, by the real command, from the
text file to the edition in its place. The two take turns; the figures are medians of five.

    python benchmarks/podcast.py [briefing.txt]
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
SECONDS = 600
CHARACTERS_A_SECOND = 15
STORIES = 8
EXAMPLE = Path(__file__).parents[1] / "examples" / "briefing.txt"


def long_briefing(text: str) -> str:
    """Eight stories of a text's paragraphs, repeated until they last for about ten minutes."""
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    paragraphs = [block for block in blocks if block.endswith((".", "”"))]
    wanted = SECONDS * CHARACTERS_A_SECOND // STORIES
    lines, place = ["Benchmark briefing"], 0
    for number in range(1, STORIES + 1):
        lines.append(f"The story that comes as number {number}")
        said = 0
        while said < wanted:
            lines.append(paragraphs[place % len(paragraphs)])
            said += len(lines[-1])
            place += 1
    return "\n\n".join(lines) + "\n"


def spoken_text(source: Path) -> str:
    """What our voice is given for a briefing, an utterance a line."""
    from briefcast.hooks.discovery import discover
    from briefcast.reading import load, read
    from briefcast.speaking import write_script

    plugins = discover(third_party=False)
    reading = read(load(str(source), sys.stdin.buffer), plugins.readers())
    script = write_script(reading.briefing, "en-GB", plugins.spoken_forms())
    return "\n\n".join(said.spoken for part in script.parts for said in part.utterances)


def build(source: Path, folder: Path) -> float:
    """Build the podcast in a new process; returns the seconds of sound that it made."""
    command = [sys.executable, "-m", "briefcast", "build", str(source), "--to", "podcast"]
    done = subprocess.run(
        [*command, "--out", str(folder / "out"), "--json"], capture_output=True, check=True
    )
    [edition] = json.loads(done.stdout)["editions"]
    return float(edition["outputs"]["podcast"]["artifacts"][0]["claims"]["duration"])


def pipe(text: Path, folder: Path) -> float:
    """Run the bare pipe; returns the seconds of sound that it made."""
    target = folder / "out.mp3"
    espeak = ["espeak-ng", "-v", "en-gb", "-s", "170", "--stdout", "-f", str(text)]
    with subprocess.Popen(espeak, stdout=subprocess.PIPE) as speech:
        lame = ["lame", "--quiet", "-m", "m", "-b", "64", "-", str(target)]
        subprocess.run(lame, stdin=speech.stdout, check=True)
    return target.stat().st_size * 8 / 64_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("briefing", nargs="?", type=Path, default=EXAMPLE, help="a plain text")
    text = parser.parse_args().briefing.read_text(encoding="utf-8")
    contestants: dict[str, Callable[[Path, Path], float]] = {"briefcast": build}
    if shutil.which("espeak-ng") and shutil.which("lame"):
        contestants["pipe"] = pipe
    times: dict[str, list[float]] = {name: [] for name in contestants}
    sound: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = {"briefcast": folder / "briefing.txt", "pipe": folder / "spoken.txt"}
        sources["briefcast"].write_text(long_briefing(text), encoding="utf-8")
        sources["pipe"].write_text(spoken_text(sources["briefcast"]), encoding="utf-8")
        for round_ in range(ROUNDS):
            for contestant, run in contestants.items():
                place = folder / f"{contestant}-{round_}"
                place.mkdir()
                start = time.perf_counter()
                sound[contestant] = run(sources[contestant], place)
                times[contestant].append(time.perf_counter() - start)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, taken in medians.items():
        speed = sound[name] / taken
        print(f"{name:10} {sound[name]:6.1f} s of sound in {taken:5.2f} s  ({speed:4.0f} x)")
    if "pipe" not in medians:
        print("pipe       not measured: espeak-ng and lame are not installed")
        return
    a_second = {name: taken / sound[name] for name, taken in medians.items()}
    print(f"ratio of wall time per second of sound: {a_second['briefcast'] / a_second['pipe']:.2f}")


if __name__ == "__main__":
    main()
