"""How fast a podcast is made, beside the bare pipe `espeak-ng --stdout | lame`.

Both say the same text, in one run on one machine: the script of a briefing, long enough for about
ten minutes of sound. Ours is a cold build each time, from the briefing to the podcast's file, in a
new process, its imports counted. The figures are medians of five.

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

ROUNDS = 5
SECONDS = 600
CHARACTERS_A_SECOND = 15
EXAMPLE = Path(__file__).parents[1] / "examples" / "briefing.txt"
STAND_IN = (
    "Pay talks are to begin on Friday, the union said. Members at the port of Harwich have voted"
    " for a strike; eight of ten who took part were for it. The employer has until 10.30 a.m. on"
    " Monday to answer, and had not done so when this went to press."
)

COLD_BUILD = """
import json, sys
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

order = json.load(sys.stdin)

from briefcast.model import Briefing, Paragraph, PublicationSettings, Story, Text
from briefcast.narrating import narrate
from briefcast.speaking import words_for, write_script
from briefcast.speaking.english import briefcast_spoken_forms
from briefcast_podcast import briefcast_outputs
from briefcast_podcast.settings import PodcastSettings
from briefcast_voices.system import ENGINE

stories = tuple(
    Story(id=f"s{n}", number=n, headline=story["headline"],
          blocks=tuple(Paragraph(text=Text(text)) for text in story["paragraphs"]))
    for n, story in enumerate(order["stories"], start=1)
)
briefing = Briefing(id="benchmark", title="Benchmark", stories=stories)
forms = briefcast_spoken_forms()
script = write_script(briefing, "en-GB", forms)
if order["only_text"]:
    said = [u.spoken for part in script.parts for u in part.utterances]
    print(json.dumps(said))
    raise SystemExit
folder = Path(order["folder"])
[profile] = [profile for profile in ENGINE.profiles() if profile.name == "british"]
narration = narrate(script, profile, ENGINE, folder / "parts")
edition = SimpleNamespace(
    briefing=briefing, folder=folder, language="en-GB", words=words_for("en-GB", forms),
    publication=PublicationSettings(), settings=PodcastSettings(), narration=lambda: narration,
)
[artifact] = briefcast_outputs()[0].make(edition)
print(json.dumps(artifact.claims["duration"]))
"""


def stories_of(text: str) -> list[dict[str, object]]:
    """Eight stories of a text's paragraphs, repeated until they last for about ten minutes."""
    paragraphs = [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]
    wanted = SECONDS * CHARACTERS_A_SECOND // 8
    stories: list[dict[str, object]] = []
    place = 0
    for number in range(1, 9):
        chosen: list[str] = []
        while sum(map(len, chosen)) < wanted:
            chosen.append(paragraphs[place % len(paragraphs)])
            place += 1
        stories.append({"headline": f"Story number {number}", "paragraphs": chosen})
    return stories


def cold_build(stories: list[dict[str, object]], *, only_text: bool = False) -> object:
    """Build in a new process and an empty folder; returns what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        order = {"stories": stories, "folder": folder, "only_text": only_text}
        done = subprocess.run(
            [sys.executable, "-c", COLD_BUILD],
            input=json.dumps(order),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def bare_pipe(text: str) -> float:
    """Run the pipe; returns the seconds of sound that it made."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "text"), Path(folder, "out.mp3")
        source.write_text(text, encoding="utf-8")
        with subprocess.Popen(
            ["espeak-ng", "-v", "en-gb", "-s", "170", "--stdout", "-f", str(source)],
            stdout=subprocess.PIPE,
        ) as speech:
            lame = ["lame", "--quiet", "-m", "m", "-b", "64", "-", str(target)]
            subprocess.run(lame, stdin=speech.stdout, check=True)
        return target.stat().st_size * 8 / 64_000


def timed(work: object, rounds: int = ROUNDS) -> tuple[float, float]:
    """Median wall time and the seconds of sound of the last round."""
    assert callable(work)
    times, sound = [], 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        sound = work()
        times.append(time.perf_counter() - start)
    return statistics.median(times), sound


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("briefing", nargs="?", type=Path, help="a plain text to say")
    chosen = parser.parse_args().briefing
    if chosen is None and EXAMPLE.is_file():
        chosen = EXAMPLE
    text = chosen.read_text(encoding="utf-8") if chosen else STAND_IN
    stories = stories_of(text)
    said = cold_build(stories, only_text=True)
    assert isinstance(said, list)

    ours, our_sound = timed(lambda: cold_build(stories))
    print(f"briefcast  {our_sound:7.1f} s of sound in {ours:5.2f} s  ({our_sound / ours:4.0f}x)")
    if not (shutil.which("espeak-ng") and shutil.which("lame")):
        print("pipe       not measured: espeak-ng and lame are not installed")
        return
    pipe, pipe_sound = timed(lambda: bare_pipe("\n\n".join(said)))
    print(f"pipe       {pipe_sound:7.1f} s of sound in {pipe:5.2f} s  ({pipe_sound / pipe:4.0f}x)")
    print(f"ratio of wall time for the same text     {ours / pipe:.2f}")
    print(
        f"ratio of wall time per second of sound   {(ours / our_sound) / (pipe / pipe_sound):.2f}"
    )


if __name__ == "__main__":
    main()
