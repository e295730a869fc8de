"""What independent readers find in an episode."""

import json
import subprocess

import pytest

from briefcast_podcast import briefcast_outputs

pytestmark = pytest.mark.external

MUSIC_METADATA = """
import { parseFile } from "music-metadata";
const found = await parseFile(process.argv[1], { duration: true, includeChapters: true });
const { title, artist } = found.common;
const { duration, sampleRate, numberOfChannels, codecProfile, chapters } = found.format;
console.log(JSON.stringify({ title, artist, duration, sampleRate, numberOfChannels, chapters }));
"""


@pytest.fixture
def episode(edition):
    """An episode that is spoken, and what is claimed of it."""
    ours = edition(voice="british")
    [output] = briefcast_outputs()
    artifact, *_ = output.make(ours)
    return ours.folder / artifact.path, artifact.claims


def test_ffprobe(episode, require_tool):
    path, claims = episode
    command = [require_tool("ffprobe"), "-v", "error", "-of", "json", "-show_chapters"]
    done = subprocess.run(
        [*command, "-show_format", "-show_streams", path], capture_output=True, check=True
    )
    assert done.stderr == b""
    found = json.loads(done.stdout)
    read = [(c["tags"]["title"], float(c["start_time"])) for c in found["chapters"]]
    assert [title for title, _ in read] == [c["title"] for c in claims["chapters"]]
    assert [start for _, start in read] == pytest.approx(
        [c["start"] for c in claims["chapters"]], abs=0.0006
    )
    [stream] = found["streams"]
    assert (stream["sample_rate"], stream["channels"], stream["bit_rate"]) == ("44100", 1, "64000")
    assert float(found["chapters"][-1]["end_time"]) == pytest.approx(claims["duration"], abs=0.0006)


def test_ffprobe_counts_the_frames_that_are_claimed(episode, require_tool):
    path, claims = episode
    command = [require_tool("ffprobe"), "-v", "error", "-of", "json", "-count_packets"]
    done = subprocess.run([*command, "-show_streams", path], capture_output=True, check=True)
    [stream] = json.loads(done.stdout)["streams"]
    seconds = int(stream["nb_read_packets"]) * 1152 / 44_100
    assert seconds == pytest.approx(claims["duration"], abs=1e-6)


def test_music_metadata(episode, ask_node):
    path, claims = episode
    found = ask_node("music-metadata", MUSIC_METADATA, path)
    assert (found["title"], found["artist"]) == ("Harbour News", "Port Workers")
    assert (found["sampleRate"], found["numberOfChannels"]) == (44_100, 1)
    assert found["duration"] == pytest.approx(claims["duration"], abs=0.03)
    assert [chapter["title"] for chapter in found["chapters"]] == [
        chapter["title"] for chapter in claims["chapters"]
    ]
    assert [chapter["start"] for chapter in found["chapters"]] == pytest.approx(
        [chapter["start"] for chapter in claims["chapters"]], abs=0.0006
    )
