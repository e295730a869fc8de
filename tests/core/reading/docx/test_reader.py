"""Word documents read to briefings."""

import time
from io import BytesIO

import pytest
from docx import Document

from briefcast.hooks import Source
from briefcast.model import Image, ListBlock, Paragraph, Subhead, Table
from briefcast.reading import choose
from briefcast.reading.docx.reader import marked, read
from briefcast.reading.plugin import briefcast_readers

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "fcffff3f0300050001ff5ac5b4f10000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def newsletter():
    """A newsletter made the way an editor makes one, with Word's own styles."""
    document = Document()
    document.core_properties.title = "Word Document"
    document.add_paragraph("Tide and Quay", style="Title")
    document.add_paragraph("News of the harbour society", style="Subtitle")
    document.add_heading("The pier reopens", 1)
    document.add_paragraph("Walkers are back on the pier after a winter of repairs.")
    document.add_picture(BytesIO(PNG))
    (properties,) = document.element.body.iter("{*}docPr")
    properties.set("descr", "Walkers on the new boards of the pier")
    document.add_paragraph("The pier in May. Photo: Ada Tern", style="Caption")
    document.add_heading("What was mended", 2)
    document.add_paragraph("the boards", style="List Bullet")
    document.add_paragraph("the lamps", style="List Bullet")
    document.add_heading("Bells at six", 1)
    document.add_paragraph("The ringers practise every Tuesday, and all are welcome to come.")
    table = document.add_table(rows=2, cols=2, style="Light Shading Accent 1")
    for cell, text in zip(table._cells, ("Tower", "Bells", "St Olave", "8"), strict=True):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "Page of the society"
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_newsletter(newsletter):
    reading = read(Source("quay.docx", newsletter))
    briefing = reading.briefing
    assert (briefing.title, briefing.standfirst) == (
        "Tide and Quay",
        "News of the harbour society",
    )
    assert [story.headline for story in briefing.stories] == ["The pier reopens", "Bells at six"]
    pier, bells = briefing.stories
    assert [type(block) for block in pier.blocks] == [Paragraph, Image, Subhead, ListBlock]
    image = pier.blocks[1]
    assert image.src == "word/media/image1.png"
    assert image.alt == "Walkers on the new boards of the pier"
    assert (image.caption, image.credit) == ("The pier in May. Photo: Ada Tern", "Ada Tern")
    table = bells.blocks[1]
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.header] == ["Tower", "Bells"]
    assert briefing.date is None
    assert [(each.text, each.why) for each in reading.removed] == [
        ("Page of the society", "page header")
    ]


def test_it_is_chosen_by_content_and_needs_no_name(newsletter):
    reading = choose.read(Source("-", newsletter), list(briefcast_readers()))
    assert reading.briefing == read(Source("quay.docx", newsletter)).briefing
    assert reading.briefing.source.reader == "docx"


def test_no_word_is_lost(newsletter, missing_words):
    document = Document(BytesIO(newsletter))
    text = "\n".join(element.text or "" for element in document.element.iter("{*}t"))
    assert "ringers" in text
    assert missing_words(text, read(Source("quay.docx", newsletter))) == {}


def of_stories(count):
    document = Document()
    for story in range(count):
        document.add_heading(f"Story {story} of the harbour", 1)
        for line in range(20):
            document.add_paragraph(f"The pilots of boat {line} went out in story {story}.")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_hundred_stories_are_read_in_time():
    data = of_stories(100)
    start = time.perf_counter()
    reading = read(Source("quay.docx", data))
    assert time.perf_counter() - start < 2
    assert len(reading.briefing.stories) == 100


@pytest.mark.parametrize(
    ("given", "kept"), [("Tide, May 2031", "Tide, May 2031"), ("Untitled", None)]
)
def test_the_title_among_the_properties_is_given_unless_it_says_nothing(given, kept):
    document = Document()
    document.core_properties.title = given
    document.add_paragraph("The tide turns at six.")
    data = BytesIO()
    document.save(data)
    assert marked(Source("quay.docx", data.getvalue())).page_title == kept
