"""Abbreviations that a briefing itself defines."""

from dataclasses import replace

import pytest

from briefcast.hooks import SpokenForms
from briefcast.hooks.discovery import discover
from briefcast.model import (
    Briefing,
    Inline,
    Lexeme,
    ListBlock,
    Paragraph,
    Story,
    Text,
)
from briefcast.speaking.definitions import NAME, definitions
from briefcast.speaking.normaliser import Normaliser


@pytest.fixture(scope="module")
def shipped():
    return discover(third_party=False).spoken_forms()


@pytest.fixture
def defined(shipped):
    """What texts define: each grapheme with its alias, plurals and possessives left out."""

    def find(*texts, language="en-GB", forms=shipped):
        blocks = tuple(
            Paragraph(text=text if isinstance(text, Text) else Text(text)) for text in texts
        )
        story = Story(id="a", number=1, headline="Tides", blocks=blocks)
        briefing = Briefing(id="b", title="News", language=language, stories=(story,))
        found = definitions(briefing, forms)
        assert (found.name, found.language, found.stage) == (NAME, "en", 20)
        return {
            one.graphemes[0]: one.alias
            for one in found.lexemes
            if not one.graphemes[0].endswith("s")
        }

    return find


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("The Society of Harbour Pilots (SHP) met.", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots (SoHP) met.", "SoHP", "S.O.H.P"),
        ("The Society and College of Tide Readers (SCoTR) met.", "SCoTR", "S.C.O.T.R"),
        ("Agenda for Tides (AfT) was signed.", "AfT", "A.F.T"),
        ("The Ministry of Quays (MoQ) replied.", "MoQ", "M.O.Q"),
        ("The Quays and Sluices Executive (QSE) replied.", "QSE", "Q.S.E"),
        ("The UK Tidal Security Agency (UKTSA) replied.", "UKTSA", "U.K.T.S.A"),
        ("the SHP (Society of Harbour Pilots) met", "SHP", "S.H.P"),
        ("the SHP (the Society of Harbour Pilots) met", "SHP", "S.H.P"),
        ("the SHP [Society of Harbour Pilots] met", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots [SHP] met.", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots (“SHP”) met.", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots (the SHP) met.", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots (SHP; once the HPS) met.", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots, or SHP, met.", "SHP", "S.H.P"),
        ("The Society of Harbour Pilots, known as the SHP.", "SHP", "S.H.P"),
        ("The quay has tide reading officers (TROs) now.", "TRO", "T.R.O"),
        ("The quay has a tide and weather log (TWL).", "TWL", "T.W.L"),
        ("The Allotment Holders' National Trust (AHNT) grew.", "AHNT", "A.H.N.T"),
        ("Tide, Estuary and Sluice Network of Kent (TESNK).", "TESNK", "T.E.S.N.K"),
        ("Northern Allotment and Garden Union of Landholders (NAGUL) met.", "NAGUL", "Nagul"),
        ("Volunteers for Ebb Lagoons (VELA) met.", "VELA", "Vela"),
    ],
)
def test_a_phrase_beside_its_initials_defines_them(defined, text, name, said):
    assert defined(text) == {name: said}


@pytest.mark.parametrize(
    "text",
    [
        "It opened in spring (2024).",
        "The pilots of the harbour (pictured) won.",
        "The pilots of the harbour (PICTURED) won.",
        "We sail at nine in the morning (AM).",
        "We sail at half past nine (QRT).",
        "The pilots (see SHP below) won.",
        "Society of Harbour Pilots (Kent) won.",
        "Ask the harbour pilots (QZX) for more.",
        "The SHP won again.",
        "SHP (founded in 1902 by five pilots) won.",
        "The harbour (HA) won.",
    ],
)
def test_what_stands_in_brackets_for_another_reason_defines_nothing(defined, text):
    assert defined(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The North Atlantic Treaty Organisation (NATO) met.",
        "The National Health Service (NHS) grew.",
        "The Advisory, Conciliation and Arbitration Service (Acas) was asked.",
        "The Department for Education (DfE) replied.",
    ],
)
def test_what_a_lexicon_or_a_rule_knows_is_left_to_it(defined, text):
    assert defined(text) == {}


def test_the_lexicon_of_the_publication_goes_before(defined, shipped):
    own = SpokenForms(
        name="briefcast.toml",
        language="*",
        stage=10,
        lexemes=(Lexeme(graphemes=("SHP",), alias="ship"),),
    )

    assert defined("Society of Harbour Pilots (SHP)", forms=(*shipped, own)) == {}


def test_an_abbreviation_that_the_source_marks_is_defined(defined):
    marked = Text("The TGA met.", (Inline("abbreviation", 4, 7, "Guild of Gardeners, Tidal"),))
    unmarked = replace(marked, inlines=(Inline("abbreviation", 4, 7, None),))

    assert defined(marked) == {"TGA": "T.G.A"}
    assert defined(unmarked) == {}


def test_texts_of_other_languages_define_nothing(defined):
    assert defined("Société des Pilotes (SDP)", language="fr") == {}


def test_it_is_said_the_same_way_in_the_whole_briefing_and_is_no_guess(shipped):
    text = Text("The Society of Harbour Pilots (SoHP) has two SoHPs. SoHP's and SoHP’s chair.")
    items = ListBlock(ordered=False, items=(text,))
    story = Story(id="a", number=1, headline="Tides", blocks=(items,))
    briefing = Briefing(id="b", title="News", language="en-GB", stories=(story,))
    forms = (*shipped, definitions(briefing, shipped))
    say = Normaliser("en-GB", forms).say

    said = say(text.plain)
    assert said.text == (
        "The Society of Harbour Pilots, S.O.H.P, has two S.O.H.P's. S.O.H.P's and S.O.H.P's chair."
    )
    assert not [change for change in said.changes if change.guess]
    assert {change.rule for change in said.changes if change.start > 40} == {NAME}
    assert Normaliser("en-US", forms).say("SoHPs").text == "S.O.H.P's"
    assert Normaliser("cy", forms).say("SoHP").text == "SoHP"
    assert say(said.text).text == said.text


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["(AB)" * 5000, "AB (" * 5000, ", or AB" * 5000, "A" * 50_000])
def test_hostile_texts_are_searched_in_linear_time(defined, text):
    assert defined(text) == {}
