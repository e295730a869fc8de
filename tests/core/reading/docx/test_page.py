"""What the look of a page tells: boxes beside each other, contents lists, captions."""

import pytest

from briefcast.model import Image, Table
from briefcast.reading.marked import Field

PLACED = {"right": (300, 110), "foot": (20, 700), "left": (20, 100), "top": (20, 10)}
IN_ORDER = ["top", "left", "right", "foot"]
IN_FILE = list(PLACED)


def at(word_xml, text, left, top, before="", counted="page"):
    """A paragraph that holds nothing but a text box, so many points from the page's edges."""
    drawing = (
        "<w:r><w:drawing><wp:anchor>"
        f"<wp:positionH relativeFrom='page'><wp:posOffset>{left * 12700}</wp:posOffset>"
        f"</wp:positionH><wp:positionV relativeFrom='{counted}'>"
        f"<wp:posOffset>{top * 12700}</wp:posOffset></wp:positionV>"
        f"<a:graphic><a:graphicData><wps:txbx>{word_xml.box(word_xml.p(text))}</wps:txbx>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    return word_xml.p(f"<w:r>{before}</w:r>{drawing}")


def texts(found):
    return [str(each.text) for each in found.elements]


@pytest.mark.parametrize(
    ("between", "order"),
    [
        ("", IN_ORDER),
        ("<w:p/>", IN_ORDER),
        ("<w:p><w:r><w:br w:type='page'/></w:r></w:p>", IN_FILE),
        ("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", IN_FILE),
        ("<w:p/>" * 60, IN_FILE),
    ],
)
def test_boxes_of_empty_paragraphs_on_one_page_stand_as_on_the_page(mark, word_xml, between, order):
    boxes = [at(word_xml, text, *place) for text, place in PLACED.items()]
    assert texts(mark(between.join(boxes))) == order


@pytest.mark.parametrize("sign", ["<w:lastRenderedPageBreak/>", ""])
def test_a_box_on_the_next_page_stands_after_those_before(mark, word_xml, sign):
    boxes = at(word_xml, "first", 20, 500) + at(word_xml, "second", 20, 10, before=sign)
    order = ["first", "second"] if sign else ["second", "first"]
    assert texts(mark(boxes)) == order


def test_boxes_at_one_place_are_of_several_pages(mark, word_xml):
    placed = [("one", 400), ("two", 10), ("three", 400), ("four", 10)]
    boxes = "".join(at(word_xml, text, 20, top) for text, top in placed)
    assert texts(mark(boxes)) == ["one", "two", "three", "four"]


def test_boxes_counted_from_their_paragraphs_stand_lower_with_each(mark, word_xml):
    boxes = [
        at(word_xml, text, 20, top, counted="paragraph") for text, top in (("low", 100), ("top", 0))
    ]
    assert texts(mark("<w:p/>".join(boxes))) == ["top", "low"]
    assert texts(mark(("<w:p/>" * 12).join(boxes))) == ["low", "top"]


def test_text_between_boxes_parts_them(mark, word_xml):
    boxes = at(word_xml, "low", 20, 500) + word_xml.p("The tide.") + at(word_xml, "top", 20, 10)
    assert texts(mark(boxes)) == ["low", "The tide.", "top"]


def story(word_xml, headline):
    return word_xml.p(headline, "berschrift1") + word_xml.p("The harbour was full of boats.")


def cells(word_xml, *rows):
    return (
        "<w:tbl>"
        + "".join(
            "<w:tr>" + "".join(f"<w:tc>{word_xml.p(cell)}</w:tc>" for cell in row) + "</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )


def lines(word_xml, *rows):
    return "".join(word_xml.p(" ".join(row)) for row in rows)


@pytest.mark.parametrize("shown", [cells, lines])
@pytest.mark.parametrize("announced", ["Inside this issue:", "In this issue", "Contents"])
def test_a_contents_list_is_left_out_wherever_it_stands(mark, word_xml, shown, announced):
    stories = story(word_xml, "Ebb at noon") + story(word_xml, "Bells at six")
    rows = (("Ebb at noon", "1"), ("Bells", "2"), ("Bells at six", "3"))
    found = mark(stories + word_xml.p(announced, bold=True) + shown(word_xml, *rows))
    assert len(found.elements) == 4
    assert [(piece.text, piece.why) for piece in found.removed] == [
        (text, "contents list")
        for text in (announced, "Ebb at noon 1", "Bells 2", "Bells at six 3")
    ]


@pytest.mark.parametrize(
    "rows", [[("Ebb at three", "1")], [("The tide was low.",)], [("Bring", "ropes")]]
)
def test_what_repeats_no_headline_is_no_contents_list(mark, word_xml, rows):
    found = mark(story(word_xml, "Ebb") + word_xml.p("Inside") + lines(word_xml, *rows))
    assert len(found.elements) == 4
    assert found.removed == ()


def test_a_table_under_another_line_stays(mark, word_xml):
    rows = (("Ebb", "1"), ("Flood", "2"))
    found = mark(story(word_xml, "Ebb") + word_xml.p("Tides") + cells(word_xml, *rows))
    assert isinstance(found.elements[-1], Table)


@pytest.mark.parametrize(
    "name", ["Picture Caption", "Beschriftung neu", "Légende", "Pie de foto", "Bildtext"]
)
def test_a_style_named_for_captions_in_any_language_is_one(mark, word_xml, name):
    style = f'<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="{name}"/></w:style>'
    body = word_xml.p(word_xml.picture()) + word_xml.p("The old slip.", "Own")
    image, caption = mark(word_xml.document(body, extra_styles=style)).elements
    assert isinstance(image, Image)
    assert caption == Field(name="caption", text="The old slip.")


CENTRED = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>{}</w:r></w:p>'


def centred(word_xml, text):
    return CENTRED.format(word_xml.t(text))


def test_a_short_centred_or_small_line_under_an_image_is_its_caption(mark, word_xml):
    picture = word_xml.p(word_xml.picture())
    text = word_xml.p("The harbour was full of boats.", size=24) * 3
    for line in (centred(word_xml, "The old slip"), word_xml.p("The old slip.", size=18)):
        caption = mark(text + picture + line).elements[-1]
        assert isinstance(caption, Field)
        assert (caption.name, caption.certainty) == ("caption", 0.8)


@pytest.mark.parametrize("line", ["By Ann Pilot", "3 May 2026", "The tide went out."])
def test_a_centred_byline_date_or_sentence_is_no_caption(mark, word_xml, line):
    found = mark(word_xml.p(word_xml.picture()) + centred(word_xml, line))
    assert not isinstance(found.elements[-1], Field)


def test_a_centred_line_says_nothing_where_more_stand_elsewhere(mark, word_xml):
    picture, text = word_xml.p(word_xml.picture()), word_xml.p("The tide went out.")
    headline = centred(word_xml, "The old slip") + text
    found = mark(headline * 2 + picture + headline)
    assert not any(isinstance(each, Field) for each in found.elements)
