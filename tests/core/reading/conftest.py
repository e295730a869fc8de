"""What the tests of reading share: a text read, and a reading written down in short."""

from collections.abc import Callable

import pytest

from briefcast.hooks import Source
from briefcast.model import Image, Paragraph, Reading
from briefcast.reading.text.reader import read

Read = Callable[[str | bytes], Reading]
Outline = Callable[[Reading], str]


@pytest.fixture(scope="session")
def read_text() -> Read:
    """Reads a text as if it were the file pilots.txt."""

    def read_it(text: str | bytes) -> Reading:
        data = text if isinstance(text, bytes) else text.encode()
        return read(Source("pilots.txt", data))

    return read_it


@pytest.fixture(scope="session")
def outlined() -> Outline:
    """Writes a reading down: a line for each field and block, indented under its story."""
    return outline


def outline(reading: Reading) -> str:
    briefing = reading.briefing
    lines = [
        f"{name}: {value}"
        for name in ("section", "title", "issue", "date", "standfirst")
        if (value := getattr(briefing, name)) is not None
    ]
    for story in briefing.stories:
        lines.append(f"# {story.headline}")
        lines += [
            f"  {name}: {value}"
            for name in ("section", "standfirst", "byline", "date")
            if (value := getattr(story, name)) is not None
        ]
        for block in story.blocks:
            if isinstance(block, Image):
                lines.append(f"  image: {block.alt!r} / {block.caption!r} / {block.credit!r}")
            else:
                assert isinstance(block, Paragraph)
                lines.append(f"  {block.text}")
        lines += [f"  -> {link.text}" for link in story.links]
    lines += [f"-> {link.text}" for link in briefing.links]
    return "\n".join(line.replace("\n\n", " // ") for line in lines)
