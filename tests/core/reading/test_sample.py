"""The example in the repository, and the user's sample where BRIEFCAST_SAMPLE names it."""

import os
import re
from pathlib import Path

import pytest

from briefcast.hooks import Source
from briefcast.model import Image, PublicationSettings
from briefcast.reading import identified, read
from briefcast.reading.plugin import briefcast_readers

EXAMPLE = Path(__file__).parents[3] / "examples" / "briefing.txt"


def read_bytes(data: bytes):
    return read(Source("briefing.txt", data), list(briefcast_readers()))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def without_empty_lines(data: bytes) -> bytes:
    return b"\n".join(line for line in data.splitlines() if line.strip())


def images(reading) -> dict[int, Image]:
    return {
        story.number: block
        for story in reading.briefing.stories
        for block in story.blocks
        if isinstance(block, Image)
    }


def test_the_example():
    reading = read_bytes(EXAMPLE.read_bytes())
    briefing = reading.briefing
    assert (briefing.section, briefing.title, briefing.date) == ("News", "Briefing", "2026-03-06")
    assert [len(story.blocks) for story in briefing.stories] == [6, 5, 4, 5, 6, 5, 5]
    assert [(link.text, link.href) for link in briefing.links] == [("Read more", None)]
    assert [piece.text for piece in reading.removed].count("(COPY)") == 5
    pictures = images(reading)
    assert {number: image.credit for number, image in pictures.items()} == {
        1: "Ana Lind",
        2: "the Coast Archive",
        4: "Tomas Okell",
        5: "the AHPB",
    }
    assert pictures[4].alt == "IMG_4471.jpg"
    assert pictures[2].alt != pictures[2].caption
    settings = PublicationSettings()
    named = identified(briefing, publication=settings, source_name="briefing.txt")
    assert named.id == "2026-03-06-briefing"


@pytest.fixture(scope="module")
def sample() -> bytes:
    path = os.environ.get("BRIEFCAST_SAMPLE")
    if path is None:
        pytest.skip("BRIEFCAST_SAMPLE names no sample")
    return Path(path).read_bytes()


def test_the_sample(sample):
    reading = read_bytes(sample)
    briefing = reading.briefing
    lines = [" ".join(line.split()) for line in sample.decode().splitlines() if line.strip()]
    assert (briefing.section, briefing.title) == (lines[0], lines[1].partition(" (")[0])
    assert [piece.text for piece in reading.removed] == ["(COPY)"] * lines[1].count("(COPY)")
    assert len(reading.removed) == 13
    assert {finding.rule for finding in reading.findings} == {"title-noise", "nbsp"}
    pictures = images(reading)
    assert list(pictures) == [1, 2, 4, 5]
    paragraphs = [
        len(story.blocks) - (story.number in pictures) for story in reading.briefing.stories
    ]
    assert paragraphs == [5, 4, 6, 7, 5, 5, 5]
    assert [(link.text, link.href) for link in briefing.links] == [(lines[-1], None)]
    assert (briefing.date, briefing.issue, briefing.standfirst) == (None, None, None)


def test_images_of_the_sample_stand_under_their_headlines(sample):
    lines = [" ".join(line.split()) for line in sample.decode().splitlines() if line.strip()]
    briefing = read_bytes(sample).briefing
    for story in briefing.stories:
        place = lines.index(story.headline)
        for block in story.blocks:
            if isinstance(block, Image):
                assert [block.alt, block.caption] == lines[place + 1 : place + 3]
                assert block.credit
                assert block.caption.endswith(block.credit)


def test_every_word_of_the_sample_is_in_its_place(sample):
    reading = read_bytes(sample)
    briefing = reading.briefing
    said = [briefing.section, briefing.title, *(piece.text for piece in reading.removed)]
    for story in briefing.stories:
        said.append(story.headline)
        for block in story.blocks:
            said += [block.alt, block.caption] if isinstance(block, Image) else [block.text.plain]
    said += [link.text for link in briefing.links]
    assert words(" ".join(said)) == words(sample.decode())


@pytest.mark.parametrize(
    "change",
    [
        without_empty_lines,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data + b"\n",
        lambda data: data.decode().encode("utf-16"),
        lambda data: data.replace(b" ", "\u00a0".encode()),
    ],
    ids=["no empty lines", "CRLF", "BOM", "final newline", "UTF-16", "no-break spaces"],
)
@pytest.mark.parametrize("which", ["example", "sample"])
def test_wrapping_changes_nothing(which, change, request):
    data = EXAMPLE.read_bytes() if which == "example" else request.getfixturevalue("sample")
    assert read_bytes(change(data)).briefing == read_bytes(data).briefing
