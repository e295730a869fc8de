"""The script of a briefing."""

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.hooks import SpokenForms, SpokenRule
from briefcast.model import (
    COUNTING,
    Briefing,
    Image,
    Inline,
    Link,
    Paragraph,
    Story,
    Text,
)
from briefcast.speaking import welsh, write_script
from briefcast.speaking.utterances import LONGEST

WELSH = welsh.briefcast_spoken_forms()


def paragraph(text, *inlines):
    return Paragraph(text=Text(text, inlines))


def briefing(*blocks, headline="Strike on", **fields):
    story = Story(id="s", number=1, headline=headline, blocks=blocks, **fields)
    return Briefing(id="b", title="Harbour News", stories=(story,))


def briefing_of(*headlines, **fields):
    stories = tuple(
        Story(id=f"s{n}", number=n, headline=headline) for n, headline in enumerate(headlines, 1)
    )
    return Briefing(id="b", title="Harbour News", stories=stories, **fields)


def story_of(*blocks, forms=(), **fields):
    """The story's part."""
    return write_script(briefing(*blocks, **fields), "en-GB", forms).parts[1]


def said(*blocks, **fields):
    """What is said of a story after its number and its headline."""
    return [utterance.written for utterance in story_of(*blocks, **fields).utterances[2:]]


def all_said(part):
    return [(utterance.role, utterance.written) for utterance in part.utterances]


def test_the_opening_says_what_this_is_and_about_how_long():
    news = briefing_of(
        "A",
        "B",
        organisation="Port Workers",
        section="Members",
        issue="12",
        date="2025-10-03",
        standfirst="All of the week. And more.",
    )
    opening = write_script(news, "en-GB", []).parts[0]
    assert (opening.address, opening.title) == ("00", "Opening")
    assert all_said(opening) == [
        ("opening", "Harbour News"),
        ("opening", "Port Workers"),
        ("opening", "Members"),
        ("opening", "Issue 12, 3 October 2025"),
        ("opening", "All of the week."),
        ("opening", "And more."),
        ("opening", "2 stories, under a minute."),
    ]


def test_what_the_title_says_is_not_said_again():
    news = briefing_of("A", organisation="harbour")
    assert all_said(write_script(news, "en-GB", []).parts[0])[1] == (
        "opening",
        "1 story, under a minute.",
    )


@pytest.mark.parametrize(
    ("characters", "rate", "length"),
    [
        (200, 170, "under a minute"),
        (900, 170, "about 1 minute"),
        (1_800, 170, "about 2 minutes"),
        (1_800, 340, "about 1 minute"),
        (8_100, 170, "about 9 minutes"),
        (11_000, 170, "about 12 minutes"),
        (24_000, 170, "about 25 minutes"),
        (107_000, 170, "about 120 minutes"),
    ],
)
def test_the_length_comes_from_the_text_and_the_rate(characters, rate, length):
    news = briefing(paragraph("pilot boats. " * (characters // 13)))
    opening = write_script(news, "en-GB", [], rate=rate).parts[0]
    assert opening.utterances[-1].written == f"1 story, {length}."


def test_the_length_is_that_of_what_is_said():
    shout = SpokenRule("shout", r"!", lambda match: " shout" * 500)
    forms = [SpokenForms(name="s", language="en", rules=(shout,))]
    opening = write_script(briefing(paragraph("Now!")), "en-GB", forms).parts[0]
    assert opening.utterances[-1].written == "1 story, about 3 minutes."


def test_an_opening_without_anything_known_still_speaks():
    script = write_script(Briefing(id="b", title=None, stories=()), "en-GB", [])
    assert [all_said(part) for part in script.parts] == [
        [("opening", "0 stories.")],
        [("closing", "The end.")],
    ]


def test_the_closing_names_what_ends_after_the_links_of_the_briefing():
    news = replace(briefing_of("A"), links=(Link("Join us", "https://harbour.example"),))
    closing = write_script(news, "en-GB", []).parts[-1]
    assert (closing.address, closing.title) == ("end", "Closing")
    assert all_said(closing) == [("link", "Link: Join us"), ("closing", "End of Harbour News.")]
    assert {utterance.address for utterance in closing.utterances} == {"end"}


def test_each_story_begins_with_its_number():
    script = write_script(briefing_of("Tide", "Ebb"), "en-GB", [])
    assert [all_said(part) for part in script.parts[1:3]] == [
        [("story-number", "Story 1 of 2."), ("headline", "Tide")],
        [("story-number", "Story 2 of 2."), ("headline", "Ebb")],
    ]
    assert [u.address for u in script.parts[2].utterances] == ["02", "02"]
    assert all(u.ends_block for u in script.parts[2].utterances)


def test_a_section_is_named_where_it_begins_and_where_nothing_follows_it():
    news = briefing_of("A", "B", "C", "D")
    sections = (None, "Pay", "Pay", None)
    stories = tuple(
        replace(story, section=section)
        for story, section in zip(news.stories, sections, strict=True)
    )
    script = write_script(replace(news, stories=stories), "en-GB", [])
    assert [
        [u.written for u in part.utterances if u.role == "section"] for part in script.parts[1:-1]
    ] == [[], ["Section: Pay"], [], ["Section: Pay ends"]]
    assert script.parts[2].utterances[0].role == "section"


def test_but_for_the_counting_roles_a_story_does_not_know_the_others():
    story = Story(id="s", number=1, headline=None, section="Pay", blocks=(paragraph("One. Two."),))
    alone = Briefing(id="b", title="T", stories=(story,))
    first = Story(id="f", number=1, headline="First", section="Boats")
    among = Briefing(id="b", title="T", stories=(first, replace(story, number=2)))

    def own(news, place):
        part = write_script(news, "en-GB", []).parts[place]
        counting = [utterance.role in COUNTING for utterance in part.utterances]
        assert counting == sorted(counting, reverse=True)
        return [(u.role, u.spoken) for u in part.utterances if u.role not in COUNTING]

    assert own(alone, 1) == own(among, 2)


def test_a_part_is_titled_by_its_headline_whole():
    long = "A headline  of\nmany words, " * 30
    assert story_of(headline=long).title == " ".join(long.split())


@pytest.mark.parametrize("headline", [None, "", "  ", "\u200b"])
def test_a_story_without_a_headline_is_called_untitled(headline):
    part = story_of(headline=headline)
    assert part.title == "Untitled 1"
    assert all_said(part) == [("story-number", "Story 1 of 1."), ("headline", "Untitled")]


def test_a_headline_that_the_rules_silence_is_called_untitled():
    silence = SpokenRule("silence", re.compile("Strike on"), lambda match: "")
    forms = [SpokenForms(name="s", language="en", rules=(silence,))]
    assert story_of(forms=forms).utterances[-1].spoken == "Untitled"


def test_a_paragraph_is_said_sentence_by_sentence():
    utterances = story_of(paragraph("One. Two.\nThree."), paragraph("Four.")).utterances
    assert [(u.address, u.written, u.ends_block) for u in utterances[1:]] == [
        ("01", "Strike on", True),
        ("01.1.1", "One.", False),
        ("01.1.2", "Two.", False),
        ("01.1.3", "Three.", True),
        ("01.2.1", "Four.", True),
    ]


def test_every_field_of_a_story_and_its_links_are_said():
    fields = {"kicker": "Pay", "standfirst": "Vote due.", "dateline": "HULL", "date": "2025-10-02"}
    assert said(byline="Ann Lee", links=(Link("Vote here"),), **fields) == [
        "Pay",
        "Vote due.",
        "By Ann Lee",
        "HULL, 2 October 2025",
        "Link: Vote here",
    ]


def test_a_byline_that_says_by_is_said_once():
    assert said(byline="by Ann Lee") == ["by Ann Lee"]


@pytest.mark.parametrize(
    ("text", "href", "name"),
    [
        ("The rules of\nthe quay", "https://harbour.example/rules", "The rules of the quay"),
        ("https://www.harbour.example/a/b?c=1", "https://x.example", "harbour.example"),
        ("www.harbour.example/tides", None, "harbour.example"),
        ("harbour.example", "https://harbour.example", "harbour.example"),
        ("", "https://www.harbour.example/tides", "harbour.example"),
        ("bo@harbour.example", "mailto:bo@harbour.example", "bo@harbour.example"),
        ("Tides e.g. today", None, "Tides e.g. today"),
        ("https://[broken", None, "https://[broken"),
    ],
)
def test_a_link_is_named_not_spelt_out(text, href, name):
    assert said(links=(Link(text, href),)) == [f"Link: {name}"]


def test_a_link_of_which_nothing_is_known_is_not_said():
    assert said(links=(Link(" "), Link("", ""))) == []


def test_a_link_in_running_text_is_its_text():
    mark = Inline("link", 9, 14, "https://example.org/rules")
    assert said(paragraph("Read the rules", mark)) == ["Read the rules"]


def test_no_utterance_is_endless():
    utterances = story_of(paragraph("word, " * 3000), headline="x" * 5000).utterances[1:]
    assert max(len(u.spoken) for u in utterances) <= LONGEST
    assert " ".join(u.written for u in utterances[3:]) == ("word, " * 3000).strip()
    assert "".join(u.written for u in utterances[:3]) == "x" * 5000


def test_a_story_is_said_in_its_own_language_but_its_number_in_that_of_the_edition():
    part = story_of(Image(alt="Cei"), language="cy", forms=WELSH)
    assert [(u.language, u.written) for u in part.utterances] == [
        ("en-GB", "Story 1 of 1."),
        ("cy", "Strike on"),
        ("cy", "Delwedd: Cei"),
    ]


def test_an_edition_in_welsh():
    news = replace(
        briefing_of("Llanw", "Trai", date="2025-10-03", issue="12", language="cy"),
        title="Newyddion yr Harbwr",
    )
    script = write_script(news, "en-GB", WELSH)
    assert [(part.title, [u.written for u in part.utterances]) for part in script.parts] == [
        (
            "Cyflwyniad",
            ["Newyddion yr Harbwr", "Rhifyn 12, 3 Hydref 2025", "2 stori, llai na munud."],
        ),
        ("Llanw", ["Stori 1 o 2.", "Llanw"]),
        ("Trai", ["Stori 2 o 2.", "Trai"]),
        ("Diweddglo", ["Diwedd Newyddion yr Harbwr."]),
    ]
    assert {u.language for part in script.parts for u in part.utterances} == {"cy"}


def test_sentences_wholly_of_another_language_are_said_in_it():
    text = "The pilots sang. Mae'r llanw'n dod. They like cawl a lot."
    sentence, word = text.index("Mae"), text.index("cawl")
    marks = (
        Inline("language", sentence, sentence + len("Mae'r llanw'n dod."), "cy"),
        Inline("language", word, word + len("cawl"), "cy"),
    )
    assert [(u.language, u.written) for u in story_of(paragraph(text, *marks)).utterances[2:]] == [
        ("en-GB", "The pilots sang."),
        ("cy", "Mae'r llanw'n dod."),
        ("en-GB", "They like cawl a lot."),
    ]


def test_of_marks_within_marks_the_inner_one_counts():
    text = "Un. Dau. Three."
    marks = (Inline("language", 0, 8, "fr"), Inline("language", 4, 8, "cy"))
    assert [(u.language, u.written) for u in story_of(paragraph(text, *marks)).utterances[2:]] == [
        ("fr", "Un."),
        ("cy", "Dau."),
        ("en-GB", "Three."),
    ]


def test_many_marks_take_linear_time():
    marks = (Inline("language", 4 * n, 4 * n + 3, "cy") for n in range(10_000))
    start = time.perf_counter()
    story_of(paragraph("Un. " * 10_000, *marks))
    assert time.perf_counter() - start < 5


def test_rules_change_what_is_spoken_and_not_what_is_written():
    knots = SpokenRule("knots", re.compile(r"(?<=\d) ?kt\b"), lambda match: " knots")
    forms = [SpokenForms(name="sailing", language="en", rules=(knots,))]
    utterance = story_of(paragraph("It blew 40kt."), forms=forms).utterances[-1]
    assert (utterance.written, utterance.spoken) == ("It blew 40kt.", "It blew 40 knots.")


@given(st.text(), st.text(), st.text())
def test_whatever_the_text_every_utterance_can_be_spoken(headline, body, alt):
    news = briefing(paragraph(body), Image(alt=alt), headline=headline, section=body, kicker=alt)
    for part in write_script(news, "en-GB", []).parts:
        assert part.utterances
        for utterance in part.utterances:
            assert utterance.spoken.strip()
            assert not any(ord(c) < 32 for c in utterance.spoken)
            utterance.spoken.encode()
