"""Tables of a Word document."""

import pytest

from briefcast.hooks import Limits
from briefcast.model import Image, InputError, Removed, Table, Text
from briefcast.reading.marked import Field, Heading, Prose

HEAD = "<w:trPr><w:tblHeader/></w:trPr>"


def row(*cells, properties=""):
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(inside, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows, properties=""):
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


@pytest.fixture
def tides(word_xml):
    """Rows of cells of one paragraph."""

    def rows(*lines, **more):
        return [row(*(cell(word_xml.p(text, **more)) for text in line)) for line in lines]

    return rows


def cells(*texts):
    return tuple(Text(text) for text in texts)


def one(found):
    (element,) = found.elements
    return element


def test_a_table_of_data(mark, tides):
    found = one(mark(table(*tides(("High", "06:10"), ("Low", "12:20")))))
    assert found == Table(rows=(cells("High", "06:10"), cells("Low", "12:20")))


def test_a_header_row_is_declared_or_all_bold_or_set_so_by_the_style(mark, tides, word_xml):
    rest = tides(("High", "06:10"))
    plain = tides(("Tide", "Time"))
    declared = plain[0].replace("<w:tr>", f"<w:tr>{HEAD}")
    styled = '<w:tblStyle w:val="Ruled"/><w:tblLook w:val="0{}20" w:firstRow="{}"/>'
    expected = Table(header=cells("Tide", "Time"), rows=(cells("High", "06:10"),))
    assert one(mark(table(declared, *rest))) == expected
    assert one(mark(table(*tides(("Tide", "Time"), bold=True), *rest))) == expected
    assert one(mark(table(*plain, *rest, properties=styled.format(0, 1)))) == expected
    headless = table(*plain, *rest, properties=styled.format(0, 0))
    assert one(mark(headless)).header == ()


def test_spanned_cells_say_their_text_once(mark, word_xml):
    p = word_xml.p
    wide = row(cell(p("All day"), '<w:gridSpan w:val="2"/>'), cell(p("calm")))
    tall = row(cell(p("High"), '<w:vMerge w:val="restart"/>'), cell(p("06:10")), cell(p("4 m")))
    below = row(cell(p(""), "<w:vMerge/>"), cell(p("18:40")), cell(p("5 m")))
    short = row(cell(p("Low")), properties='<w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    assert one(mark(table(wide, tall, below, short))).rows == (
        cells("All day", "", "calm"),
        cells("High", "06:10", "4 m"),
        cells("", "18:40", "5 m"),
        cells("", "Low", ""),
    )


def test_captions_of_tables(mark, tides, word_xml):
    rows = tides(("High", "06:10"), ("Low", "12:20"))
    named = table(*rows, properties='<w:tblCaption w:val="Tides in May"/>')
    assert one(mark(named)).caption == "Tides in May"
    caption = word_xml.p("Table 1: Tides", "Caption")
    assert one(mark(caption + table(*rows))).caption == "Table 1: Tides"
    assert one(mark(table(*rows) + caption)).caption == "Table 1: Tides"
    image = word_xml.p(word_xml.picture())
    both = mark(image + caption + table(*rows)).elements
    assert [type(each) for each in both] == [Image, Field, Table]


def test_a_cell_of_two_paragraphs_keeps_them_apart(mark, word_xml):
    p = word_xml.p
    first = row(cell(p("High") + p("spring")), cell(p("06:10")))
    found = one(mark(table(first, row(cell(p("Low")), cell(p("12:20"))))))
    assert found.rows[0] == cells("High\nspring", "06:10")


@pytest.mark.parametrize(
    "left",
    [
        lambda words: words.p("Bells", "berschrift1") + words.p("At six."),
        lambda words: words.p("Bells", bold=True) + words.p("At six."),
        lambda words: words.p(words.picture()),
        lambda words: "".join(words.p(f"Line {number}.") for number in range(3)),
        lambda words: words.p("A long text. " * 60),
        lambda words: table(row(cell(words.p("Inner.")))),
    ],
)
def test_a_table_that_lays_out_a_page_is_unwrapped(mark, word_xml, left):
    p = word_xml.p
    first = row(cell(left(word_xml)), cell(p("Right.")))
    found = mark(table(first, row(cell(p("Below.")), cell(p("Last.")))))
    assert not any(isinstance(each, Table) for each in found.elements)
    assert [str(each.text) for each in found.elements[-3:]] == ["Right.", "Below.", "Last."]
    assert type(found.elements[0]) in (Heading, Prose, Image)


def test_one_row_or_one_column_is_no_table(mark, tides):
    for rows in (tides(("News", "May")), tides(("News",), ("May",))):
        assert [type(each) for each in mark(table(*rows)).elements] == [Prose, Prose]


def test_rows_deleted_by_tracked_changes(mark, tides):
    rows = tides(("High", "06:10"), ("Low", "12:20"), ("Old", "1:00"))
    gone = rows[2].replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    found = mark(table(*rows[:2], gone))
    assert len(one(found).rows) == 2
    assert found.removed == (Removed("Old 1:00", "a row deleted by a tracked change"),)


def test_a_table_past_the_limit_is_refused(mark, tides, word_xml):
    rows = tides(("High", "06:10"), ("Low", "12:20"))
    with pytest.raises(InputError, match=r"tides\.docx holds a table of 4 cells; the most is 3"):
        mark(table(*rows), limits=Limits(cells=3))
    wide = row(cell(word_xml.p("x"), '<w:gridSpan w:val="99999999"/>'), cell(word_xml.p("y")))
    with pytest.raises(InputError, match="a table of 300,000,000 cells"):
        mark(table(*rows, wide))
