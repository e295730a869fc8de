"""The script of a briefing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.hooks import SpokenForms, SpokenRule
from briefcast.model import (
    Briefing,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Story,
    Subhead,
    Table,
    Text,
)
from briefcast.speaking import write_script
from briefcast.speaking.utterances import LONGEST


def paragraph(text):
    return Paragraph(text=Text(text))


def briefing(*blocks, headline="Strike on", **fields):
    story = Story(id="s", number=1, headline=headline, blocks=blocks, **fields)
    return Briefing(id="b", title="Harbour News", stories=(story,))


def script_of(*blocks, forms=(), **fields):
    return write_script(briefing(*blocks, **fields), "en-GB", forms)


def said(*blocks, **fields):
    """What is said of the first story after its headline."""
    return [utterance.written for utterance in script_of(*blocks, **fields).parts[1].utterances[1:]]


def test_the_opening_says_what_this_is():
    news = Briefing(
        id="b",
        title="Harbour News",
        organisation="Port Workers",
        issue="12",
        date="2025-10-03",
        stories=(Story(id="a", number=1, headline="A"), Story(id="b", number=2, headline="B")),
    )
    opening = write_script(news, "en-GB", []).parts[0]
    assert (opening.address, opening.title) == ("00", "Opening")
    assert [(u.role, u.written) for u in opening.utterances] == [
        ("opening", "Port Workers"),
        ("opening", "Harbour News"),
        ("opening", "Issue 12, 3 October 2025"),
        ("opening", "2 stories"),
    ]


def test_an_opening_without_anything_known_still_speaks():
    opening = write_script(Briefing(id="b", title=None, stories=()), "en-GB", []).parts[0]
    assert [u.written for u in opening.utterances] == ["0 stories"]


def test_a_part_is_titled_by_its_headline_whole():
    long = "A headline  of\nmany words, " * 30
    assert script_of(headline=long).parts[1].title == " ".join(long.split())


@pytest.mark.parametrize("headline", [None, "", "  ", "\u200b"])
def test_a_story_without_a_headline_is_called_untitled(headline):
    [utterance] = script_of(headline=headline).parts[1].utterances
    assert (utterance.role, utterance.written, utterance.address) == (
        "headline",
        "Untitled 1",
        "01",
    )


def test_a_headline_that_the_rules_silence_is_called_untitled():
    silence = SpokenRule("silence", re.compile("Strike on"), lambda match: "")
    forms = [SpokenForms(name="s", language="en", rules=(silence,))]
    [utterance] = script_of(forms=forms).parts[1].utterances
    assert utterance.spoken == "Untitled 1"


def test_a_paragraph_is_said_sentence_by_sentence():
    utterances = script_of(paragraph("One. Two.\nThree."), paragraph("Four.")).parts[1].utterances
    assert [(u.address, u.written, u.ends_block) for u in utterances] == [
        ("01", "Strike on", True),
        ("01.1.1", "One.", False),
        ("01.1.2", "Two.", False),
        ("01.1.3", "Three.", True),
        ("01.2.1", "Four.", True),
    ]


def test_every_field_of_a_story_and_its_links_are_said():
    fields = {"kicker": "Pay", "standfirst": "Vote due.", "dateline": "HULL"}
    assert said(byline="Ann Lee", links=(Link("Vote here"),), **fields) == [
        "Pay",
        "Vote due.",
        "By Ann Lee",
        "HULL",
        "Link: Vote here",
    ]


def test_a_byline_that_says_by_is_said_once():
    assert said(byline="by Ann Lee") == ["by Ann Lee"]


def test_a_link_is_named_not_spelt_out():
    text = Text("Read the rules", (Inline("link", 9, 14, "https://example.org/rules"),))
    assert said(Paragraph(text=text)) == ["Read the rules"]
    link = Link("https://example.org/a/b?c=1", "https://example.org/a/b?c=1")
    assert said(links=(link,)) == ["Link: example.org"]


def test_subheads_lists_and_quotations_have_their_roles():
    part = script_of(
        Subhead(text=Text("Next. Steps")),
        ListBlock(ordered=False, items=(Text("One"), Text("Two. More"))),
        Quote(blocks=(paragraph("We will. All."),), attribution="Ann Lee"),
    ).parts[1]
    assert [(u.address, u.role, u.written, u.ends_block) for u in part.utterances[1:]] == [
        ("01.1.1", "subhead", "Next. Steps", True),
        ("01.2.1", "list-item", "One", False),
        ("01.2.2", "list-item", "Two.", False),
        ("01.2.3", "list-item", "More", True),
        ("01.3.1", "quotation", "We will.", False),
        ("01.3.2", "quotation", "All.", False),
        ("01.3.3", "quotation", "Ann Lee", True),
    ]


@pytest.mark.parametrize(
    ("alt", "caption", "expected"),
    [
        ("A pier", "Harwich", ["Image: A pier", "Caption: Harwich"]),
        ("A pier", None, ["Image: A pier"]),
        ("A pier at dawn", "A pier, at dawn.", ["Image: A pier at dawn"]),
        ("A pier seen at dawn", "A pier seen at dawns", ["Image: A pier seen at dawn"]),
        (None, "Harwich", ["Image: no description was supplied.", "Caption: Harwich"]),
        (None, None, ["Image: no description was supplied."]),
        ("", None, []),
        ("", "Harwich", ["Caption: Harwich"]),
    ],
)
def test_an_image_is_said_as_it_is_described(alt, caption, expected):
    assert said(Image(alt=alt, caption=caption)) == expected


def test_a_table_is_said_row_by_row_under_its_header():
    table = Table(
        caption="Members",
        header=(Text("Port"), Text("Number")),
        rows=((Text("Harwich"), Text("1,200")), (Text("Hull"), Text(""))),
    )
    assert said(table) == [
        "Table: Members",
        "Row 1. Port: Harwich. Number: 1,200.",
        "Row 2. Port: Hull.",
    ]
    assert said(Table(rows=((Text("a"), Text("b")),)))[0] == "Table"


def test_no_utterance_is_endless():
    utterances = script_of(paragraph("word, " * 3000), headline="x" * 5000).parts[1].utterances
    assert max(len(u.spoken) for u in utterances) <= LONGEST
    assert " ".join(u.written for u in utterances[3:]) == ("word, " * 3000).strip()
    assert "".join(u.written for u in utterances[:3]) == "x" * 5000


def test_a_story_is_said_in_its_own_language():
    script = script_of(language="cy")
    assert [part.utterances[0].language for part in script.parts] == ["en-GB", "cy"]


def test_rules_change_what_is_spoken_and_not_what_is_written():
    knots = SpokenRule("knots", re.compile(r"(?<=\d) ?kt\b"), lambda match: " knots")
    forms = [SpokenForms(name="sailing", language="en", rules=(knots,))]
    utterance = script_of(paragraph("It blew 40kt."), forms=forms).parts[1].utterances[1]
    assert (utterance.written, utterance.spoken) == ("It blew 40kt.", "It blew 40 knots.")


@given(st.text(), st.text(), st.text())
def test_whatever_the_text_every_utterance_can_be_spoken(headline, body, alt):
    script = script_of(paragraph(body), Image(alt=alt), headline=headline)
    for part in script.parts:
        assert part.utterances
        for utterance in part.utterances:
            assert utterance.spoken.strip()
            assert not any(ord(c) < 32 for c in utterance.spoken)
            utterance.spoken.encode()
