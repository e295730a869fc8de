"""The episode, whole."""

import json
import subprocess
import sys
from dataclasses import replace

import mutagen
import pytest

from briefcast.model import PublicationSettings
from briefcast_podcast import briefcast_outputs
from briefcast_podcast.settings import PodcastSettings


@pytest.fixture
def make():
    [output] = briefcast_outputs()
    return output.make


def test_the_audio_is_the_parts_byte_for_byte_after_the_tag(edition, make):
    ours = edition()
    artifact, *_ = make(ours)
    assert artifact.path == "harbour-2025-10-03.mp3"
    episode = (ours.folder / artifact.path).read_bytes()
    parts = b"".join(file.read_bytes() for part in ours.narrated.parts for file in part.files)
    assert episode.startswith(b"ID3\3")
    assert episode.endswith(parts)
    size = sum((b & 0x7F) << s for b, s in zip(episode[6:10], (21, 14, 7, 0), strict=True))
    assert len(episode) == 10 + size + len(parts)


def test_the_claims_are_what_was_measured(edition, make):
    ours = edition()
    artifact, *_ = make(ours)
    assert (artifact.role, artifact.media_type) == ("audio", "audio/mpeg")
    claims = json.loads(json.dumps(artifact.claims))
    assert claims["duration"] == round(ours.narrated.duration, 6)
    assert [chapter["title"] for chapter in claims["chapters"]] == [
        "Opening",
        *(" ".join(story.headline.split()) for story in ours.briefing.stories),
        "Closing",
    ]
    assert [chapter["start"] for chapter in claims["chapters"]] == [
        round(start, 6) for start in ours.narrated.starts
    ]
    assert (claims["sample_rate"], claims["bit_rate"], claims["voice"]) == (
        44_100,
        64_000,
        "silent",
    )


def test_mutagen_reads_what_was_claimed(edition, make):
    ours = edition()
    artifact, *_ = make(ours)
    episode = mutagen.File(ours.folder / artifact.path)
    assert episode.info.length == pytest.approx(artifact.claims["duration"], abs=0.03)
    assert (episode.info.sample_rate, episode.info.bitrate, episode.info.channels) == (
        44_100,
        64_000,
        1,
    )
    assert str(episode["TIT2"]) == "Harbour News"
    assert str(episode["TPE1"]) == "Port Workers"
    read = [(c.sub_frames["TIT2"].text[0], c.start_time) for c in episode.tags.getall("CHAP")]
    assert read == [(c["title"], round(1000 * c["start"])) for c in artifact.claims["chapters"]]


def test_settings_and_publication_speak_where_the_briefing_does_not(edition, make):
    ours = replace(
        edition(title=None, organisation=None, date=None),
        publication=PublicationSettings(title="Port Weekly", organisation="The Port"),
        settings=PodcastSettings(artist="Ann Lee", genre="News"),
    )
    artifact, *_ = make(ours)
    tags = mutagen.File(ours.folder / artifact.path).tags
    assert [str(tags[name]) for name in ("TIT2", "TALB", "TPE1", "TCON", "TLAN")] == [
        "Port Weekly", "Port Weekly", "Ann Lee", "News", "eng",
    ]  # fmt: skip
    assert "TDRC" not in tags


def test_the_same_edition_gives_the_same_bytes(edition, make):
    ours = edition()
    artifact, *_ = make(ours)
    first = (ours.folder / artifact.path).read_bytes()
    make(ours)
    assert (ours.folder / artifact.path).read_bytes() == first


def test_more_stories_than_a_table_of_contents_holds(edition, make):
    ours = edition([f"Story {number}" for number in range(1, 4)])
    many = replace(ours, narrated=replace(ours.narrated, parts=ours.narrated.parts * 75))
    artifact, *_ = make(many)
    tags = mutagen.File(ours.folder / artifact.path).tags
    [contents] = tags.getall("CTOC")
    assert len(contents.child_element_ids) == len(tags.getall("CHAP")) == 255
    assert len(artifact.claims["chapters"]) == 255


def test_a_full_disk_is_left_for_the_build_to_tell(edition, make):
    ours = edition()
    (ours.folder / "harbour-2025-10-03.mp3").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        make(ours)


def test_an_import_loads_nothing_heavy():
    heavy = ["mutagen", "pydub", "pyttsx3", "imageio_ffmpeg", "multiprocessing", "ctypes"]
    code = f"import sys, briefcast_podcast; print([n for n in {heavy} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
