"""Brackets, slashes, dashes and other signs."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

SAID = {
    "Agenda for Change (AfC)": "Agenda for Change, A.F.C",
    "Tide Rules (TR), said": "Tide Rules, T.R, said",
    "the pier (old) fell": "the pier, old, fell",
    "It fell (old).": "It fell, old.",
    '"Go (now)!"': '"Go, now!"',
    "(It fell.)": "It fell.",
    "boats (see log) sank": "boats, see log, sank",
    "[sic]": "sic",
    "the log [sic] said": "the log, sic, said",
    "wait [...] more": "wait more",
    "wait […] more": "wait more",
    "boat(s)": "boat or boats",
    "church(es)": "church or churches",
    "child(ren)": "child or children",
    "and/or": "and or",
    "his/her": "his or her",
    "he/she": "he or she",
    "s/he": "she or he",
    "him/her": "him or her",
    "he/she/they": "he, she, they",
    "pilot/mate": "pilot or mate",
    "Hull/Leeds": "Hull, Leeds",
    "boats & ropes": "boats and ropes",
    "boats&ropes": "boats and ropes",
    "ropes + tar": "ropes plus tar",
    "the pier – old – fell": "the pier, old, fell",
    "the pier — old — fell": "the pier, old, fell",
    "the pier—old—fell": "the pier, old, fell",
    "the pier - old - fell": "the pier, old, fell",
    "Hull–Leeds": "Hull-Leeds",
    "pier -- old": "pier, old",
    "stop!!!": "stop!",
    "what?!": "what?",
    "why??": "why?",
    "fees* rise": "fees rise",
    "fees† rise": "fees rise",
    "fees‡": "fees",
    "© Tide Board": "copyright Tide Board",
    "Tide™ ropes": "Tide ropes",
    "Tide® ropes": "Tide ropes",
    "§ 12": "section 12",
    "¶ 3": "paragraph 3",
    "Hull → Leeds": "Hull to Leeds",
    "• ropes": "ropes",
    "• ropes • tar": "ropes, tar",
    "~40 boats": "about 40 boats",
    "a ^ b": "a b",
    "a_b": "a b",
    "x = y": "x equals y",
    "x ≥ y": "x at least y",
    "x ≤ y": "x at most y",
    "3 × 4": "three by four",
    "x ÷ y": "x divided by y",
    "x ± y": "x plus or minus y",
    "#5": "number 5",
    "No #hash": "No hashtag hash",
    "`code`": "code",
    "**bold**": "bold",
    "C++": "C plus plus",
    "(a) ropes": "A, ropes",
    "(re)open": "reopen",
    "boats, (old) and new": "boats, old, and new",
    "boats (old), and new": "boats, old, and new",
    "«ropes»": "ropes",
    "Tom & Jerry's": "Tom and Jerry's",
    "5 < 6": "5 less than 6",
    "> quoted": "quoted",
    "ropes \\ tar": "ropes, tar",
    "boat/ship-builder": "boat or ship-builder",
    "Mon–Fri": "Monday to Friday",
}

UNCHANGED = [
    "well-known",
    "well... so",
    "don't",
    "“quoted”",
    "'quoted'",
    "a; b, c: d",
    "café",
    "naïve",
]


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_symbols_are_said_as_a_newsreader_says_them(written, spoken):
    assert BRITISH.say(written).text == spoken


@pytest.mark.parametrize("spoken", SAID.values())
def test_what_is_said_of_symbols_is_not_said_otherwise_again(spoken):
    assert BRITISH.say(spoken).text == spoken


@pytest.mark.parametrize("text", UNCHANGED)
def test_symbols_leave_alone_what_is_right_as_it_stands(text):
    assert BRITISH.say(text).text == text
