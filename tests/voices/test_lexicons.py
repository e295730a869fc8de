"""The shipped lexicons: British public life, British health services."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms as english_forms
from briefcast.speaking.pls import read_lexicon
from briefcast_voices import briefcast_spoken_forms

FORMS = briefcast_spoken_forms()
BRITISH = Normaliser("en-GB", [*english_forms(), *FORMS])
LEXICONS = [read_lexicon(file) for form in FORMS for file in form.lexicons]
ENTRIES = [(word, one.alias) for book in LEXICONS for one in book.lexemes for word in one.graphemes]


def test_there_are_more_than_250_entries():
    assert len(ENTRIES) > 250


def test_no_word_stands_twice_in_a_lexicon():
    for book in LEXICONS:
        words = [word for one in book.lexemes for word in one.graphemes]
        assert len(words) == len(set(words))


def test_every_word_is_said_as_its_entry_says_and_is_no_guess():
    for word, alias in ENTRIES:
        said = BRITISH.say(f"then {word} met")
        assert said.text == f"then {alias} met"
        assert not any(change.guess for change in said.changes)


def test_what_an_entry_says_is_left_alone():
    for _, alias in ENTRIES:
        assert BRITISH.say(f"then {alias} met").text == f"then {alias} met"


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the NHS's plan", "the N.H.S's plan"),
        ("NHS-funded pilots", "N.H.S-funded pilots"),
        ("the UK's tides", "the U-K's tides"),
        ("MPs and AHPs", "M-P's and A.H.P's"),
        ("UNISON and Acas", "Unison and Eigh-cass"),
        ("IR(ME)R rules", "eer-mer rules"),
        ("a CT/MRI room", "a C.T, M.R.I room"),
        ("the SoR, the SCoR and EDIB", "the S.O.R, the S.C.O.R and E.D.I.B"),
        ("Agenda for Change (AfC)", "Agenda for Change, A.F.C"),
        ("COVID-19", "Covid nineteen"),
        ("Alnwick and Southwark", "Annick and Sutherk"),
        ("the FTSE 100", "the Footsie one hundred"),
    ],
)
def test_known_words_are_said_right_in_a_sentence(written, spoken):
    assert BRITISH.say(written).text == spoken
