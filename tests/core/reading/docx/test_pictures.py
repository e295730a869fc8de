"""Pictures and text boxes of a Word document."""

import pytest

from briefcast.model import Image, Removed
from briefcast.reading.marked import Heading, Prose

SRC = "word/media/image1.png"
DECORATIVE = '<a:extLst><a:ext><adec:decorative val="{}"/></a:ext></a:extLst>'


def shape(boxed, place=""):
    """A run with a text box as Word writes it: in DrawingML, and again in VML."""
    choice = (
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor>{place}<wp:docPr id="2" name="Box 2"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{boxed}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    )
    fallback = (
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{boxed}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback>"
    )
    return f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"


def vml(boxed, style=""):
    return (
        f'<w:r><w:pict><v:shape style="{style}"><v:textbox>{boxed}</v:textbox></v:shape>'
        "</w:pict></w:r>"
    )


def at(left, top):
    """A place on the page, in points."""
    return (
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left * 12700}</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="page">'
        f"<wp:posOffset>{top * 12700}</wp:posOffset></wp:positionV>"
    )


def texts(found):
    return [str(each.text) for each in found.elements]


@pytest.mark.parametrize(
    ("attributes", "inside", "alt"),
    [
        ("", "", None),
        ('descr=""', "", None),
        ('descr="Pilots in a boat"', "", "Pilots in a boat"),
        ('title="Pilots"', "", "Pilots"),
        ('descr="Pilots\u00a0in a  boat"', "", "Pilots in a boat"),
        ("", DECORATIVE.format(1), ""),
        ('descr="A boat"', DECORATIVE.format(0), "A boat"),
    ],
)
def test_alternatives_of_pictures(mark, word_xml, attributes, inside, alt):
    found = mark(word_xml.p(word_xml.picture(attributes, inside)))
    assert found.elements == (Image(src=SRC, alt=alt),)
    assert found.removed == ()


def test_what_an_image_has_no_place_for_is_told(mark, word_xml):
    both = word_xml.picture('title="Pilots" descr="Pilots in a boat"')
    flagged = word_xml.picture('descr="A line"', DECORATIVE.format(1))
    found = mark(word_xml.p(both + flagged))
    assert [image.alt for image in found.elements] == ["Pilots in a boat", ""]
    assert found.removed == (
        Removed("Pilots", "the title of a picture that has a description"),
        Removed("A line", "describes a picture that is declared decorative"),
    )


def test_pictures_elsewhere_keep_their_address(mark, word_xml):
    found = mark(
        word_xml.p(word_xml.picture(blip="rIdFar")),
        relations={"rIdFar": ("image", "https://pilots.example/boat.png")},
    )
    assert found.elements == (Image(src="https://pilots.example/boat.png"),)
    missing = mark(word_xml.p(word_xml.picture('descr="A boat"', blip="rIdNone")))
    assert missing.elements == (Image(src=None, alt="A boat"),)


@pytest.mark.parametrize(("alt", "expected"), [('alt="A boat"', "A boat"), ('alt=""', None)])
def test_pictures_of_older_versions(mark, word_xml, alt, expected):
    run = f'<w:r><w:pict><v:shape {alt}><v:imagedata r:id="rIdPicture"/></v:shape></w:pict></w:r>'
    assert mark(word_xml.p(run)).elements == (Image(src=SRC, alt=expected),)


def test_a_chart_is_an_image_without_a_file(mark, word_xml):
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    run = word_xml.picture().replace("<a:graphicData>", f'<a:graphicData uri="{uri}">')
    run = run.replace('<pic:pic><a:blip r:embed="rIdPicture"/></pic:pic>', "")
    assert mark(word_xml.p(run)).elements == (Image(),)


def test_pictures_stand_where_the_text_has_them(mark, word_xml):
    run, picture = word_xml.run, word_xml.picture
    found = mark(
        word_xml.p(picture('descr="one"') + run("Before.") + picture('descr="two"'))
        + word_xml.p(picture('descr="three"') + run("Pier"), "berschrift1")
    )
    kinds = [(type(each), getattr(each, "alt", None)) for each in found.elements]
    assert kinds == [
        (Image, "one"),
        (Prose, None),
        (Image, "two"),
        (Heading, None),
        (Image, "three"),
    ]


def test_a_text_box_is_read_once_after_its_anchor(mark, word_xml):
    p, run = word_xml.p, word_xml.run
    boxed = word_xml.box(p("Bells", "berschrift1"), p("At six."))
    found = mark(p(run("The tide") + shape(boxed) + run(" turns.")) + p("It ebbs."))
    assert texts(found) == ["The tide turns.", "Bells", "At six.", "It ebbs."]
    assert not any(isinstance(each, Image) for each in found.elements)


def test_text_boxes_of_older_versions_and_boxes_in_boxes(mark, word_xml):
    p, box = word_xml.p, word_xml.box
    inner = p(vml(box(p("Inner."))))
    assert texts(mark(p(vml(box(p("Outer."), inner))))) == ["Outer.", "Inner."]


def test_boxes_of_one_paragraph_stand_as_on_the_page(mark, word_xml):
    p, box = word_xml.p, word_xml.box
    placed = {"right": (300, 110), "foot": (20, 700), "left": (20, 100), "top": (20, 10)}
    drawn = "".join(shape(box(p(text)), at(*place)) for text, place in placed.items())
    assert texts(mark(p(drawn))) == ["top", "left", "right", "foot"]
    styled = "".join(
        vml(box(p(text)), f"position:absolute;margin-left:{left}pt;margin-top:{top}pt")
        for text, (left, top) in placed.items()
    )
    assert texts(mark(p(styled))) == ["top", "left", "right", "foot"]


def test_boxes_without_a_place_stand_as_in_the_file(mark, word_xml):
    p, box = word_xml.p, word_xml.box
    drawn = shape(box(p("second")), at(0, 500)) + shape(box(p("first")))
    assert texts(mark(p(drawn))) == ["second", "first"]


def test_a_newsletter_of_boxes_is_told(mark, word_xml):
    p, box = word_xml.p, word_xml.box
    boxes = p("Tide") + p(vml(box(p("All of the text stands in a box."))))
    assert [each.rule for each in mark(boxes).findings] == ["structure-unsure"]
    plain = p("Most of the text stands on the page.") + p(vml(box(p("Bells"))))
    assert mark(plain).findings == ()
