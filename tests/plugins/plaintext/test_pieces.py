"""Small briefings, each for one rule of the edition."""

import pytest

from briefcast.model import (
    Briefing,
    Image,
    Inline,
    Link,
    Paragraph,
    PublicationSettings,
    Story,
    Table,
    Text,
)
from briefcast_plaintext.render import render


@pytest.fixture
def lines(words):
    """The lines of an edition with one story, from its heading on."""

    def of(*blocks, **story) -> list[str]:
        fields = {"id": "a", "number": 1, "headline": "A", **story}
        text = render(
            Briefing(id="b", title="B", stories=(Story(blocks=blocks, **fields),)),
            words,
            PublicationSettings(),
        ).text
        return [line for line in text.split("\n+ ")[1].split("\n")[1:-2] if line]

    return of


@pytest.fixture
def first_and_last(words, publication):
    def of(**fields) -> tuple[str, str]:
        briefing = Briefing(id="b", stories=(), **{"title": None, **fields})
        text = render(briefing, words, publication).text
        return text.split("\n")[0], text.split("\n")[-2]

    return of


@pytest.mark.parametrize(
    ("fields", "first", "last"),
    [
        ({}, "+++ Untitled.", "[Untitled ends]."),
        ({"title": "Tide"}, "+++ Tide.", "[Tide ends]."),
        ({"title": "What now?"}, "+++ What now?", "[What now? ends]."),
        ({"title": "Tide", "section": "News"}, "+++ News: Tide.", "[Tide ends]."),
        ({"title": "Tide News", "section": "News"}, "+++ Tide News.", "[Tide News ends]."),
        ({"title": "Tide", "issue": "12"}, "+++ Tide, issue 12.", "[Tide, issue 12 ends]."),
        ({"title": "Tide", "issue": "Issue 12"}, "+++ Tide, Issue 12.", "[Tide, Issue 12 ends]."),
        ({"title": "Tide, Issue 12", "issue": "12"}, "+++ Tide, Issue 12.", None),
        ({"title": "Tide.", "date": "2025-10"}, "+++ Tide, October 2025.", "[Tide ends]."),
    ],
)
def test_first_and_last_line(first_and_last, fields, first, last):
    found = first_and_last(**fields)
    assert found[0] == first
    assert last is None or found[1] == last


@pytest.mark.parametrize(
    ("headline", "heading"),
    [
        ("Rain", "Rain."),
        ("Rain?", "Rain?"),
        ("‘Is it over?’", "‘Is it over?’"),
        ("They call it ‘rain’", "They call it ‘rain’."),
        ("Rain (again!)", "Rain (again!)"),
        ("Rain…", "Rain…."),
        ("\u00a0", "Untitled."),
    ],
)
def test_heading_and_contents_are_the_same_words(words, publication, headline, heading):
    story = Story(id="a", number=1, headline=headline)
    text = render(Briefing(id="b", title="B", stories=(story,)), words, publication).text
    assert f"\n\n++ Contents.\n\n01: {heading}\n\n[Contents ends].\n" in text
    assert f"\n\n\n+ 01: {heading}\n" in text


def test_more_than_99_stories_have_three_digits(words, publication):
    stories = tuple(Story(id=f"s{n}", number=n, headline="A") for n in range(1, 101))
    text = render(Briefing(id="b", title="B", stories=stories), words, publication).text
    assert "\n001: A." in text
    assert "\n+ 100: A." in text


def test_sections_open_and_close(words, publication):
    stories = tuple(
        Story(id=name, number=number, headline=name, section=section)
        for number, (name, section) in enumerate(
            [("a", None), ("b", "Sea"), ("c", "Sea"), ("d", "Land"), ("e", None)], start=1
        )
    )
    text = render(Briefing(id="b", title="B", stories=stories), words, publication).text
    marks = [line for line in text.split("\n") if line.startswith(("+", "["))]
    assert marks[3:] == [
        "+ 01: a.",
        "++ Section: Sea.",
        "+ 02: b.",
        "+ 03: c.",
        "[Section: Sea ends].",
        "++ Section: Land.",
        "+ 04: d.",
        "[Section: Land ends].",
        "+ 05: e.",
        "[B ends].",
    ]


@pytest.mark.parametrize(
    ("image", "said"),
    [
        (Image(), ["Image: no description was supplied."]),
        (Image(alt=" \u200b"), ["Image: no description was supplied."]),
        (Image(alt="", caption="A pier"), ["Caption: A pier.", "1 decorative image is left out."]),
        (Image(alt="A pier", caption="A pier"), ["Image: A pier.", "Caption: A pier."]),
        (Image(alt="A pier", credit="Jo Ray"), ["Image: A pier.", "Credit: Jo Ray."]),
        (Image(alt="A pier, by jo ray", credit="Jo Ray"), ["Image: A pier, by jo ray."]),
        (
            Image(alt="A chart", long_description="One.\n\nTwo"),
            ["Image: A chart.", "Full description: One. Two. [Description ends]."],
        ),
    ],
)
def test_image(lines, image, said):
    assert lines(image) == said


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            Table(header=(Text("Place"), Text("Level:")), rows=((Text("Skerrow"), Text("3.1 m")),)),
            ["Table: 2 columns, 1 row.", "Row 1. Place: Skerrow. Level: 3.1 m."],
        ),
        (
            Table(caption="Is it up?", rows=((Text("Skerrow"), Text("Yes!")),)),
            ["Table: Is it up? 2 columns, 1 row.", "Row 1. Skerrow. Yes!"],
        ),
        (
            Table(header=(Text("Place"), Text("Level"))),
            ["Table: 2 columns, 0 rows.", "Place. Level."],
        ),
    ],
)
def test_table(lines, table, said):
    assert lines(table) == said


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (Link("Forms", "https://tide.example/"), ["Link: Forms.", "https://tide.example/"]),
        (Link("Forms."), ["Link: Forms. (no address was given)."]),
        (Link(""), ["Link: no address was given."]),
        (Link("Ring us", "tel:+441234567"), ["Link: Ring us.", "+441234567"]),
        (Link("https://tide.example", "https://tide.example"), ["Link:", "https://tide.example"]),
    ],
)
def test_link(lines, link, said):
    assert lines(links=(link,)) == said


def test_link_in_running_text_follows_the_paragraph(lines):
    text = Text("See the map or write.", (Inline("link", 4, 11, "https://tide.example/map"),))
    assert lines(Paragraph(text=text)) == [
        "See the map or write.",
        "Link: the map.",
        "https://tide.example/map",
    ]


def test_address_that_the_text_shows_is_not_repeated(lines):
    address = "https://tide.example/map"
    text = Text(f"See {address}", (Inline("link", 4, 4 + len(address), address),))
    assert lines(Paragraph(text=text)) == [f"See {address} ."]


@pytest.mark.parametrize(
    "text",
    ["+ 01: x.", "++ x.", "01: x.", "1. x.", "[x ends].", "Image: x.", "caption: x.", "• x.",
     "Row 2. x.", "Quotation: x."],
)  # fmt: skip
def test_text_like_a_mark_is_set_in(lines, text):
    assert lines(Paragraph(text=Text(text))) == [f" {text}"]


@pytest.mark.parametrize(
    "text", ["+44 1234.", "1.5 metres.", "Images of rain.", "[Sic] it was so."]
)
def test_text_unlike_a_mark_is_not_set_in(lines, text):
    assert lines(Paragraph(text=Text(text))) == [text]
