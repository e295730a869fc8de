"""Roman numerals, where they are numbers."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

SAID = {
    "King Charles III": "King Charles the third",
    "King Charles III's": "King Charles the third's",
    "Henry VIII": "Henry the eighth",
    "Elizabeth II was": "Elizabeth the second was",
    "Pope Leo XIV": "Pope Leo the fourteenth",
    "Pope John Paul II": "Pope John Paul the second",
    "Louis XIV": "Louis the fourteenth",
    "James VI and I": "James the sixth and first",
    "George V Avenue": "George the fifth Avenue",
    "World War II": "World War Two",
    "World War I": "World War One",
    "WWII": "World War Two",
    "WWI ended": "World War One ended",
    "Part IV": "Part four",
    "Parts II and III": "Parts two and three",
    "Part I of the report": "Part one of the report",
    "Chapter XII": "Chapter twelve",
    "Volume iii": "Volume three",
    "Vol. IV": "Volume four",
    "Phase II": "Phase two",
    "Phases I-III": "Phases one to three",
    "Type I diabetes": "Type one diabetes",
    "Type II": "Type two",
    "Level IV": "Level four",
    "Super Bowl LVIII": "Super Bowl fifty-eight",
    "Act II Scene i": "Act two Scene one",
    "Act III, Scene ii": "Act three, Scene two",
    "Grade II* listed": "Grade two star listed",
    "Grade II-listed": "Grade two-listed",
    "Appendix IX": "Appendix nine",
    "Mark II": "Mark two",
    "Schedule VI": "Schedule six",
    "Title IX": "Title nine",
    "the first XV": "the first fifteen",
    "the starting XI": "the starting eleven",
    "pages iv-ix": "pages four to nine",
    "p. xii": "page twelve",
    "(ii) fees": "two, fees",
    "(iv) boats": "four, boats",
    "© MMXXV": "copyright twenty twenty-five",
    "XIV": "fourteen",
    "Stage IV cancer": "Stage four cancer",
    "MIX": "Mix",
    "DIM": "D.I.M",
    "Rocky III": "Rocky three",
    "World War I and II": "World War One and Two",
    "World War 1 and 2": "World War One and Two",
    "type II boats": "type two boats",
    "Part IIA": "Part two A",
    "Phase Ia trial": "Phase one A- trial",
    "Class IB": "Class I.B",
}

UNCHANGED = [
    "the part I played",
    "Phase I think",
    "Malcolm X",
    "vitamin C",
    "I am here",
]


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_roman_are_said_as_a_newsreader_says_them(written, spoken):
    assert BRITISH.say(written).text == spoken


@pytest.mark.parametrize("spoken", SAID.values())
def test_what_is_said_of_roman_is_not_said_otherwise_again(spoken):
    assert BRITISH.say(spoken).text == spoken


@pytest.mark.parametrize("text", UNCHANGED)
def test_roman_leave_alone_what_is_right_as_it_stands(text):
    assert BRITISH.say(text).text == text
