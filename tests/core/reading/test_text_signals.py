"""The signals one by one: noise, dates, credits, links, near-equality, sentences."""

import pytest

from briefcast.model import Inline, Text, find_credit
from briefcast.reading.text.credits import has_credit_cue, is_credit_line
from briefcast.reading.text.datelines import find_dateline
from briefcast.reading.text.dates import DateLine, date_line
from briefcast.reading.text.images import is_image_line, near_equal
from briefcast.reading.text.links import addressed, bare_address, is_link
from briefcast.reading.text.noise import without_noise
from briefcast.reading.text.shapes import (
    asking_headline,
    is_byline,
    is_section,
    is_signature,
    prose_signal,
)


@pytest.mark.parametrize(
    ("text", "left", "taken"),
    [
        ("Briefing", "Briefing", []),
        ("Briefing (COPY)(copy)  ( Copy 3 )", "Briefing", ["(COPY)", "(copy)", "( Copy 3 )"]),
        ("Copy of Copy of Briefing", "Briefing", ["Copy of", "Copy of"]),
        ("Briefing - Copy (2)", "Briefing", ["- Copy (2)"]),
        ("Briefing copy 2", "Briefing", ["copy 2"]),
        ("Draft Draft Briefing", "Briefing", ["Draft", "Draft"]),
        ("DRAFT: Briefing [UNIQID]", "Briefing", ["DRAFT:", "[UNIQID]"]),
        ("*|UNIQID|* Briefing", "Briefing", ["*|UNIQID|*"]),
        ("Write title...", "", ["Write title..."]),
        ("(COPY)", "", ["(COPY)"]),
        ("Draft rules for pilots", "Draft rules for pilots", []),
        ("Hard copy", "Hard copy", []),
        ("Copy of the charter found", "Copy of the charter found", []),
    ],
)
def test_noise(text, left, taken):
    rest, noise = without_noise(text)
    assert rest == left
    assert [piece for piece, _ in noise] == taken


@pytest.mark.parametrize(
    ("text", "date", "issue"),
    [
        ("Friday 3 October 2025", "2025-10-03", None),
        ("Friday, 3rd of October 2025", "2025-10-03", None),
        ("3 October 2025", "2025-10-03", None),
        ("October 3, 2025", "2025-10-03", None),
        ("3 Oct 2025.", "2025-10-03", None),
        ("October 2025", "2025-10", None),
        ("2025-10-03", "2025-10-03", None),
        ("2025-10", "2025-10", None),
        ("31/10/2025", "2025-10-31", None),
        ("Published: 3 October 2025", "2025-10-03", None),
        ("Issue 14, October 2025", "2025-10", "14"),
        ("Issue 14 | 3 October 2025", "2025-10-03", "14"),
        ("3 October 2025 – Issue No. 14", "2025-10-03", "14"),
        ("Issue 14 (October 2025)", "2025-10", "14"),
        ("No. 14", None, "14"),
        ("Vol. 3, No. 2", None, "Vol. 3, No. 2"),
        ("Autumn 2025", None, "Autumn 2025"),
        ("Issue 14 | Autumn 2025", None, "Issue 14 | Autumn 2025"),
    ],
)
def test_date_lines(text, date, issue):
    assert date_line(text) == DateLine(date, issue)


@pytest.mark.parametrize(
    "text", ["Briefing", "2025", "On 3 October 2025 it rained", "May 2 boats win", "3 boats"]
)
def test_other_lines_are_no_date_lines(text):
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("A boat, by Ana Lind", "Ana Lind"),
        ("A boat, via the Guild", "the Guild"),
        ("A boat, via boats.example", "boats.example"),
        ("(A boat, by Ana Lind)", "Ana Lind"),
        ("A boat. Photo: Ana Lind", "Ana Lind"),
        ("A boat (Picture: Ana Lind)", "Ana Lind"),
        ("Photograph by Ana de Lind", "Ana de Lind"),
        ("Photo credit: Ana Lind", "Ana Lind"),
        ("Credit: Ana Lind.", "Ana Lind"),
        ("© Ana Lind 2025", "Ana Lind"),
        ("A boat © 2025 Ana Lind", "Ana Lind"),
        ("A boat, courtesy of the Guild", "the Guild"),
        ("A boat – Ana Lind/PA", "Ana Lind/PA"),
        ("A boat (Reuters)", "Reuters"),
        ("A boat, Getty Images", "Getty Images"),
        ("A boat", None),
        ("Boats saved, by the skin of their keels", None),
        ("Boats saved by Ana Lind", None),
        ("Parcels by sea, by rail and by road", None),
    ],
)
def test_credits(text, credit):
    found = find_credit(text)
    assert (found and found.name) == credit
    assert credit is None or has_credit_cue(text)


def test_credit_lines():
    assert is_credit_line("Photo: Ana Lind")
    assert is_credit_line("via the Guild")
    assert not is_credit_line("A boat, by Ana Lind")
    assert not is_credit_line("Image: a boat at dawn")
    assert has_credit_cue("Image: a boat at dawn")


@pytest.mark.parametrize(
    "text",
    ["Read more", "Read more.", "READ MORE »", "Read more here.", "Read the full story",
     "Find out more", "Click here", "Click here to read more", "Read more about this",
     "Continue reading…"],
)  # fmt: skip
def test_link_texts(text):
    assert is_link(text)


@pytest.mark.parametrize(
    "text",
    ["Read more books this winter", "More boats", "Find out who won", "Click here and there"],
)
def test_other_labels_are_no_link_texts(text):
    assert not is_link(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A boat at dawn", "A boat at dawn", True),
        ("A boat at dawn", "AA boat at dawn", True),
        ("A boat at dawn", "(a boat at dawn.)", True),
        ("A boat at dawn", "A boat at dawn, by Ana Lind", True),
        ("A boat at dawn", "Caption: A boat at dawn", True),
        ("A boat at dawn", "Two men on a slip", False),
        ("Report of section 1", "Report of section 2", False),
    ],
)
def test_near_equality(one, other, same):
    assert near_equal(one, other) is same


@pytest.mark.parametrize(
    "text",
    ["IMG_1234", "DSC0042.JPG", "photo.jpeg", "C:\\My Pictures\\quay 2.png", "[Image: a boat]",
     "[Photo]", "Caption: a boat", "(A boat)"],
)  # fmt: skip
def test_image_lines(text):
    assert is_image_line(text)


@pytest.mark.parametrize("text", ["[[slnc 9]]", "Image of the port", "A boat", "Photo day"])
def test_other_lines_are_no_image_lines(text):
    assert not is_image_line(text)


@pytest.mark.parametrize(
    "text",
    ["It starts.", "It starts.”", "He said:", "“We asked", "\"We asked\" was Bo's answer, said Cy",
     "It starts. It ends", "- rope", "Write to ana@pilots.example", "…", "It starts. (It ends.)"],
)  # fmt: skip
def test_prose(text):
    assert prose_signal(text)


@pytest.mark.parametrize(
    "text",
    ["Pilots win", "Dr. Lind honoured", "Ready for winter? Tell us", "‘Greater rest’ for pilots",
     "“No more delays,” says minister", "£1.2bn for walls", "Fog: two ferries late"],
)  # fmt: skip
def test_labels(text):
    assert prose_signal(text) is None


@pytest.mark.parametrize(
    "text",
    ["Old hands ask: ‘Where is the herring?’", "Is the tide table wrong?", "Pilots win the day!"],
)
def test_headlines_that_ask(text):
    assert asking_headline(text) > 0


@pytest.mark.parametrize(
    "text",
    ["Why?", "But who will pay for it?", "Ana said: ‘Who will pay?’", "“Who will pay for it?”",
     "Come and join us on the day!", "It is late. Who will pay?", "It starts in May."],
)  # fmt: skip
def test_prose_that_asks(text):
    assert asking_headline(text) == 0


def test_bylines():
    assert is_byline("By Ana Lind")
    assert is_byline("by ANA VAN LIND")
    assert not is_byline("By Ana Lind.")
    assert not is_byline("By 2026, the tables")
    assert not is_byline("By the sea")


def test_bylines_that_name_nobody():
    assert is_byline("by a Port Ellis branch steward")
    assert is_byline("Words: Ana Lind")
    assert not is_byline("By a narrow margin")
    assert not is_byline("By a pilot who has sailed the coast")


def test_signatures():
    assert is_signature("– The Port Ellis Branch")
    assert is_signature("— Ana Lind")
    assert not is_signature("– the minutes of the branch")
    assert not is_signature("– The branch meets on Monday.")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Read more: https://a.example/b", ("Read more", "https://a.example/b")),
        ("Read more (https://a.example/b).", ("Read more", "https://a.example/b")),
        ("Find out more <https://a.example>", ("Find out more", "https://a.example")),
        ("Read more: https://a.example/b_(c)", ("Read more", "https://a.example/b_(c)")),
        ("Source: https://a.example/b?c=d", ("Source", "https://a.example/b?c=d")),
        ("The rule is at https://a.example", None),
        ("Read more", None),
    ],
)
def test_links_that_are_written_out(text, parts):
    assert addressed(text) == parts


def test_bare_addresses():
    assert bare_address("<https://a.example/b>.") == "https://a.example/b"
    assert bare_address("https://a.example/b and more") is None
    assert bare_address("https://a.example/tide_(sea)") == "https://a.example/tide_(sea)"
    assert bare_address("www.a.example") is None


@pytest.mark.parametrize(
    ("text", "place", "date", "rest"),
    [
        ("HULL — The tide is late.", "HULL", None, "The tide is late."),
        ("PORT ELLIS, Ore. – The tide is late.", "PORT ELLIS, Ore.", None, "The tide is late."),
        ("HULL, May 3, 2025 -- It is late.", "HULL", "2025-05-03", "It is late."),
        ("3 May 2025 – The tide is late.", None, "2025-05-03", "The tide is late."),
    ],
)
def test_datelines(text, place, date, rest):
    found = find_dateline(Text(text), set())
    assert found is not None
    assert (found.place, found.read and found.read.date) == (place, date)
    assert found.rest.plain == rest


@pytest.mark.parametrize(
    "text",
    ["AGM – The meeting is late.", "Hull — The tide is late.", "HULL – late as ever again.",
     "PILOTS – The tide is late.", "In May 2025 – The tide is late.", "HULL is late."],
)  # fmt: skip
def test_what_is_no_dateline(text):
    assert find_dateline(Text(text), {"PILOTS"}) is None


def test_a_dateline_moves_the_marks_over_the_text():
    text = Text("HULL — The tide is late.", (Inline("emphasis", 7, 10),))
    found = find_dateline(text, set())
    assert found is not None
    assert found.rest == Text("The tide is late.", (Inline("emphasis", 0, 3),))


def test_sections():
    assert is_section("Membership")
    assert is_section("NEWS IN BRIEF")
    assert is_section("News and events")
    assert not is_section("Pilots win")
