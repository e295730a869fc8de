"""The same briefing reads the same in every format, as far as the format can say it."""

import pytest
from briefings import issues
from formats import FORMATS, Issue
from hypothesis import HealthCheck, given, settings

from briefcast.hooks import Source
from briefcast.hooks.discovery import discover
from briefcast.model import Image, Paragraph, Reading
from briefcast.reading import read


@pytest.fixture(scope="module")
def readers():
    return discover(third_party=False).readers()


def told(reading: Reading) -> list[tuple[object, ...]]:
    return [
        (
            story.headline,
            [block.text.plain for block in story.blocks if isinstance(block, Paragraph)],
            [
                (block.alt, block.caption, block.credit)
                for block in story.blocks
                if isinstance(block, Image)
            ],
        )
        for story in reading.briefing.stories
    ]


def meant(issue: Issue) -> list[tuple[object, ...]]:
    names = {"Lind": "Ana Lind", "Marsh": "Bo Marsh"}
    return [
        (
            item.headline,
            list(item.paragraphs),
            [
                (picture.alt, picture.caption, None)
                if picture.alt == picture.caption
                else (picture.alt, picture.caption, names[picture.caption.strip(")").split()[-1]])
                for picture in [item.picture]
                if picture
            ],
        )
        for item in issue.items
    ]


@pytest.mark.parametrize("name", FORMATS)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(issue=issues)
def test_a_briefing_reads_the_same_in_every_format(readers, name, issue):
    reading = read(Source(name, FORMATS[name](issue)), readers)
    assert reading.briefing.title == issue.title
    assert told(reading) == meant(issue)
