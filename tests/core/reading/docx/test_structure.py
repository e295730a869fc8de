"""What styles, lists, quotations and captions of a Word document say."""

import pytest

from briefcast.model import Image, ListBlock, Quote, Text
from briefcast.reading.marked import Field, Heading, Prose


def said(elements):
    return [(type(each).__name__, str(getattr(each, "text", ""))) for each in elements]


def test_title_standfirst_and_headings_are_known_by_style_in_any_language(mark, word_xml):
    p = word_xml.p
    found = mark(
        p("Tide and Quay", "Titel")
        + p("What the harbour did in March", "Untertitel")
        + p("The pier reopens", "berschrift1")
        + p("Walkers are back.")
        + p("Steps first", "Story")
    )
    assert found.title == "Tide and Quay"
    standfirst, headline, prose, subhead = found.elements
    assert isinstance(standfirst, Field)
    assert (standfirst.name, standfirst.text) == ("standfirst", "What the harbour did in March")
    assert (headline.text, headline.level) == (Text("The pier reopens"), 1)
    assert prose == Prose(text=Text("Walkers are back."))
    assert (subhead.text, subhead.level) == (Text("Steps first"), 2)


def test_an_outline_level_makes_a_heading_and_the_ninth_makes_none(mark, word_xml):
    level = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>' + word_xml.run("Bells") + "</w:p>"
    found = mark(level + word_xml.p("Contents", "TOCHeading") + word_xml.p("Round", "Circle"))
    assert found.elements[0] == Heading(text=Text("Bells"), level=3)
    assert [type(each) for each in found.elements[1:]] == [Prose, Prose]


def test_two_lines_of_a_title_are_one(mark, word_xml):
    found = mark(word_xml.p("Tide", "Titel") + word_xml.p("and Quay", "Titel") + word_xml.p("Hi."))
    assert found.title == "Tide and Quay"
    assert len(found.elements) == 1


def test_a_title_style_on_every_story_makes_headlines(mark, word_xml):
    p = word_xml.p
    found = mark(
        p("Pier", "Titel")
        + p("It opens.")
        + p("How", "berschrift1")
        + p("Bells", "Titel")
        + p("B.")
    )
    assert found.title is None
    headings = [each for each in found.elements if isinstance(each, Heading)]
    assert [(str(each.text), each.level) for each in headings] == [
        ("Pier", 1),
        ("How", 2),
        ("Bells", 1),
    ]


def test_bold_and_large_paragraphs_say_so(mark, word_xml):
    p, run = word_xml.p, word_xml.run
    found = mark(
        p("All of it", bold=True)
        + p("By its style", "Loud")
        + p(run("Not ", "<w:b/>") + run("all"))
        + p("Large", size=30)
        + p("The usual size of the text that most of the document has.")
    )
    assert [(str(each.text), each.bold, each.size) for each in found.elements[:4]] == [
        ("All of it", True, 1.0),
        ("By its style", True, 1.0),
        ("Not all", False, 1.0),
        ("Large", False, 1.5),
    ]
    assert [inline.kind for inline in found.elements[2].text.inlines] == ["emphasis"]
    assert found.elements[0].text.inlines == ()


def test_neighbouring_items_of_one_list_are_a_list(mark, word_xml):
    p = word_xml.p
    found = mark(
        p("Bring:")
        + p("rope", number=2)
        + p("a lamp", "ListBullet")
        + p("first", number=1)
        + p("second", number=1)
        + p("again first", number=3)
        + p("Done.")
    )
    assert [each for each in found.elements if isinstance(each, ListBlock)] == [
        ListBlock(ordered=False, items=(Text("rope"), Text("a lamp"))),
        ListBlock(ordered=True, items=(Text("first"), Text("second"))),
        ListBlock(ordered=True, items=(Text("again first"),)),
    ]


@pytest.mark.parametrize("second", [1, 3])
def test_numbered_paragraphs_that_stand_alone_are_headings(mark, word_xml, second):
    p = word_xml.p
    body = p("Pier opens", number=1) + p("On Monday.")
    body += p("Bells ring", number=second) + p("At six.")
    found = mark(body)
    assert [(str(each.text), each.bold) for each in found.elements] == [
        ("Pier opens", True),
        ("On Monday.", False),
        ("Bells ring", True),
        ("At six.", False),
    ]


def test_numbered_sentences_that_stand_alone_stay_items(mark, word_xml):
    p = word_xml.p
    body = p("Oil the rope.", number=1) + p("Twice.") + p("Ring it.", number=1) + p("Once.")
    kinds = [type(each) for each in mark(body).elements]
    assert kinds == [ListBlock, Prose, ListBlock, Prose]


def test_a_numbered_heading_is_a_heading(mark, word_xml):
    assert mark(word_xml.p("Pier", "berschrift1", number=1)).elements[0] == Heading(
        text=Text("Pier"), level=1
    )


def test_paragraphs_of_a_quotation_style_are_one_quotation(mark, word_xml):
    p = word_xml.p
    found = mark(p("The tide waits.", "Quote") + p("Nobody does.", "Quote") + p("So they say."))
    quote = found.elements[0]
    assert isinstance(quote, Quote)
    assert [str(each.text) for each in quote.blocks] == ["The tide waits.", "Nobody does."]
    assert quote.blocks[0].text.inlines == ()


@pytest.mark.parametrize("style", ["Caption", "ImageCaption"])
@pytest.mark.parametrize("above", [True, False])
def test_a_caption_follows_its_image_wherever_it_stands(mark, word_xml, style, above):
    image, caption = word_xml.p(word_xml.picture()), word_xml.p("Figure 1: the pier", style)
    body = caption + image if above else image + caption
    found = mark(word_xml.p("A story.") + body + word_xml.p("It goes on."))
    assert [type(each) for each in found.elements] == [Prose, Image, Field, Prose]
    assert (found.elements[2].name, found.elements[2].text) == ("caption", "Figure 1: the pier")


def test_a_caption_with_no_image_is_a_paragraph(mark, word_xml):
    found = mark(word_xml.p("A story.") + word_xml.p("Lost", "Caption"))
    assert said(found.elements) == [("Prose", "A story."), ("Prose", "Lost")]


def test_an_empty_line_made_of_breaks_parts_paragraphs(mark, word_xml):
    t = word_xml.t
    run = f"<w:r>{t('One')}<w:br/>{t('line')}<w:br/><w:br/>{t('Two')}</w:r>"
    assert said(mark(word_xml.p(run)).elements) == [("Prose", "One\nline"), ("Prose", "Two")]


def test_a_large_initial_is_part_of_the_word_it_begins(mark, word_xml):
    frame = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>' + word_xml.run("T") + "</w:p>"
    assert said(mark(frame + word_xml.p("he tide.")).elements) == [("Prose", "The tide.")]
    assert said(mark(frame).elements) == [("Prose", "T")]
