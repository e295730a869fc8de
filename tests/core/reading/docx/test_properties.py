"""What holds for every Word document, whatever stands in it."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefcast.hooks import Source
from briefcast.model import InputError, Reading
from briefcast.reading.docx.reader import marked, read

from .conftest import STYLES, box, p, picture, run, word

BOX = "<w:r><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></w:r>"
FIELDS = [
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
]

texts = st.sampled_from(
    ["tide ", "The pier. ", "2 May 2031 ", "By Ada Tern ", "Read more ", "AGM: six "]
)
runs = st.builds(
    run, texts, st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:sz w:val="40"/>', "<w:vanish/>"])
)
wrapped = st.builds(
    "<w:{0}>{1}</w:{0}>".format, st.sampled_from(["ins", "moveFrom", "hyperlink"]), runs
)
inlines = st.one_of(
    runs,
    wrapped,
    st.sampled_from([picture(), "<w:r><w:br/></w:r>", *FIELDS]),
    st.builds(lambda text: BOX.format(box(p(text))), texts),
)


def paragraph(inside: list[str], style: str, number: int) -> str:
    return p("<w:r/>" + "".join(inside), style, number=number)


paragraphs = st.builds(
    paragraph,
    st.lists(inlines, max_size=4),
    st.sampled_from(["", *STYLES]),
    st.sampled_from([0, 0, 1, 2]),
)


def table(rows: list[list[str]]) -> str:
    lines = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


tables = st.builds(table, st.lists(st.lists(paragraphs, max_size=3), max_size=3))
bodies = st.lists(st.one_of(paragraphs, tables), min_size=1, max_size=10).map("".join)


def tried(body: str) -> Reading | str:
    """The reading of a document, or the message why there is none."""
    try:
        return read(Source("tides.docx", word(body)))
    except InputError as error:
        return str(error)


ANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


@ANY
@given(body=bodies)
def test_no_word_is_lost(body, missing_words):
    said = "\n".join(re.findall(r"<w:t [^>]*>([^<]*)<", body))
    found = marked(Source("tides.docx", word(body)))
    told = Reading(replace(found, removed=(), findings=()), found.removed)
    assert missing_words(said, told) == {}


@ANY
@given(body=bodies, place=st.floats(0, 1), change=st.sampled_from(["", "<w:p>", "</w:tbl>", "-1"]))
def test_damage_gives_a_reading_or_one_clear_line(body, place, change):
    at = int(place * len(body))
    reading = tried(body[:at] + change + body[at + 5 :])
    if isinstance(reading, str):
        assert reading.startswith("tides.docx")
        assert "\n" not in reading


def test_line_ends_and_no_break_spaces_change_nothing():
    body = p("Pier", "berschrift1") + p("It opens at six.")
    plain = read(Source("tides.docx", word(body))).briefing
    for old, new in (("at six", "at\u00a0six"), ("</w:p>", "</w:p>\r\n"), ("<w:p>", "\n<w:p>")):
        assert read(Source("tides.docx", word(body.replace(old, new)))).briefing == plain
    with pytest.raises(InputError):
        read(Source("tides.docx", word("")))
