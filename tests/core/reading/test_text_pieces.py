"""Pieces from other formats: blocks that are marked already, and marks over the text."""

import pytest

from briefcast.model import (
    Image,
    Inline,
    Link,
    ListBlock,
    Origin,
    Paragraph,
    Quote,
    Table,
    Text,
)
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.reader import read_pieces

LIST = ListBlock(ordered=False, items=(Text("Ropes"), Text("Tar")), origin=Origin(line=9))
TABLE = Table(rows=((Text("Ellis"), Text("£4")),), origin=Origin(line=9))
QUOTE = Quote(blocks=(Paragraph(text=Text("It was dark.")),), origin=Origin(line=9))
IMAGE = Image(src="quay.jpg", alt="", origin=Origin(line=9))


def pieces(*parts):
    return [
        Piece(part, line) if isinstance(part, str) else Piece("", line, kind="block", block=part)
        for line, part in enumerate(parts, start=1)
    ]


def blocks(briefing):
    return [
        (story.headline, [getattr(block, "text", block) for block in story.blocks])
        for story in briefing.stories
    ]


@pytest.mark.parametrize("block", [LIST, TABLE, QUOTE])
def test_a_block_stays_where_it_stands(block):
    text = ["Briefing", "Pilots win", "It starts.", block, "It ends.", "Lamp oil is back", "Good."]
    assert blocks(read_pieces(pieces(*text), "x").briefing) == [
        ("Pilots win", [Text("It starts."), block, Text("It ends.")]),
        ("Lamp oil is back", [Text("Good.")]),
    ]


@pytest.mark.parametrize("block", [LIST, TABLE, QUOTE])
def test_a_label_above_a_block_is_a_headline(block):
    text = ["Briefing", "Pilots win", block, "Lamp oil is back", block]
    assert blocks(read_pieces(pieces(*text), "x").briefing) == [
        ("Pilots win", [block]),
        ("Lamp oil is back", [block]),
    ]


def test_an_image_stands_under_its_headline_or_between_paragraphs():
    text = ["Briefing", "Pilots win", IMAGE, "It starts.", IMAGE, "It ends."]
    text += ["Is the tide table wrong?", IMAGE, "A clerk slipped."]
    reading = read_pieces(pieces(*text), "x")
    assert reading.briefing.title == "Briefing"
    assert blocks(reading.briefing) == [
        ("Pilots win", [IMAGE, Text("It starts."), IMAGE, Text("It ends.")]),
        ("Is the tide table wrong?", [IMAGE, Text("A clerk slipped.")]),
    ]


def test_an_image_that_opens_the_briefing_is_its_cover():
    text = [IMAGE, "Briefing (COPY)", "Pilots win", "It starts."]
    (story,) = read_pieces(pieces(*text), "x").briefing.stories
    assert [getattr(block, "role", None) for block in story.blocks] == ["cover", None]


def test_what_stands_above_the_first_headline_keeps_its_order():
    text = ["Briefing (COPY)", "Dear all:", LIST, "It rained.", "Pilots win", "It starts."]
    reading = read_pieces(pieces(*text), "x")
    assert (reading.briefing.title, reading.briefing.standfirst) == ("Briefing", "Dear all:")
    assert blocks(reading.briefing) == [
        (None, [LIST, Text("It rained.")]),
        ("Pilots win", [Text("It starts.")]),
    ]
    assert [finding.rule for finding in reading.findings if finding.line == 9]


def test_blocks_alone_are_one_story():
    assert blocks(read_pieces(pieces(IMAGE, LIST), "x").briefing) == [(None, [IMAGE, LIST])]


def test_marks_over_prose_are_kept():
    link = Inline("link", 0, 2, "https://pilots.example/rest")
    found = read_pieces(
        [Piece("Pilots win", 1), Piece("It starts in May.", 2, inlines=(link,))], "x"
    )
    assert blocks(found.briefing) == [("Pilots win", [Text("It starts in May.", (link,))])]


@pytest.mark.parametrize(
    ("end", "href"), [(9, "https://pilots.example/rest"), (4, None)], ids=["all of it", "a part"]
)
def test_the_address_of_a_link_text(end, href):
    link = Inline("link", 0, end, "https://pilots.example/rest")
    text = [*pieces("Pilots win", "It starts."), Piece("Read more", 3, inlines=(link,))]
    text += [Piece("Lamp oil is back", 4), Piece("Good.", 5)]
    first, _ = read_pieces(text, "x").briefing.stories
    assert first.links == (Link("Read more", href),)
