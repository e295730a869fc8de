"""Words in capitals or mixed case: letters, or a word."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

SAID = {
    "the XYZ met": "the X.Y.Z met",
    "the TVWX met": "the T.V.W.X met",
    "the RSQT's log": "the R.S.Q.T's log",
    "two XYZs": "two X.Y.Z's",
    "two VQs": "two V-Q's",
    "the VQ's log": "the V-Q's log",
    "the ZORBAN met": "the Zorban met",
    "the TEKA met": "the Teka met",
    "the EDIB lead": "the E.D.I.B lead",
    "the AfX rule": "the A.F.X rule",
    "the SoX met": "the S.O.X met",
    "the SCoX met": "the S.C.O.X met",
    "two SoXs": "two S.O.X's",
    "PhD": "P.H.D",
    "MSc": "M.S.C",
    "iPhone": "i-Phone",
    "eLearning": "e-Learning",
    "TideTube": "Tide Tube",
    "MacLeod": "Macleod",
    "LGBTQ+": "L.G.B.T.Q plus",
    "LGBTQIA+": "L.G.B.T.Q.I.A plus",
    "Q&A": "Q and A",
    "a Q&A session": "a Q and A- session",
    "AT&T": "A.T and T",
    "R&D": "R and D",
    "B&B": "B and B",
    "R & D": "R and D",
    "XYZ-backed": "X.Y.Z-backed",
    "pro-XYZ": "pro-X.Y.Z",
    "XYZ/QRT": "X.Y.Z, Q.R.T",
    "U.S. staff": "U.S staff",
    "the U.K. and U.S.": "the U.K and U.S.",
    "N.H.S. staff": "N.H.S staff",
    "M.P.s": "M-P's",
    "Pay MUST rise": "Pay Must rise",
    "it is NOT free": "it is Not free",
    "NEW ferry": "New ferry",
    "ALL PILOTS MUST WEAR RED": "All Pilots Must Wear Red",
    "PILOTS WIN NEW PAY DEAL": "Pilots Win New Pay Deal",
    "XYZ PILOTS WIN PAY DEAL NOW": "X.Y.Z Pilots Win Pay Deal Now",
    "DON'T PANIC": "Don't Panic",
    "DON’T PANIC": "Don’t Panic",
    "an IT course": "an I.T course",
    "US boats": "U.S boats",
    "WHO advice": "W.H.O advice",
    "J.K. Hale": "J.K Hale",
    "J. Hale": "J Hale",
    "George W. Hale": "George W Hale",
    "A. Hale": "A- Hale",
    "A. A. Hale": "A- A- Hale",
    "vitamin A is": "vitamin A- is",
    "plan A and plan B": "plan A- and plan B",
    "from A to B": "from A- to B",
    "A-Z": "A- to Z",
    "grades A-C": "grades A- to C",
    "mRNA": "M.R.N.A",
    "NHSEngland": "N.H.S England",
    "SMITH said": "Smith said",
    "a UKBoats trip": "a U.K Boats trip",
    "MPs and GPs": "M-P's and G-P's",
}

UNCHANGED = [
    "McDonald",
    "O'Brien",
    "DeVito",
    "FitzGerald",
    "A&E",
    "the A&E unit",
    "in the U.S.",
    "In the U.S. The boats",
    "the N.H.S",
    "Plan B. The boats",
    "hepatitis A",
    "A-level",
    "X-ray",
    "T-shirt",
    "I am",
]


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_acronyms_are_said_as_a_newsreader_says_them(written, spoken):
    assert BRITISH.say(written).text == spoken


@pytest.mark.parametrize("spoken", SAID.values())
def test_what_is_said_of_acronyms_is_not_said_otherwise_again(spoken):
    assert BRITISH.say(spoken).text == spoken


@pytest.mark.parametrize("text", UNCHANGED)
def test_acronyms_leave_alone_what_is_right_as_it_stands(text):
    assert BRITISH.say(text).text == text


def guesses(text):
    return [text[one.start : one.end] for one in BRITISH.say(text).changes if one.guess]


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("the XYZ met", ["XYZ"]),
        ("two QRXs and a ZORBAN", ["QRXs", "ZORBAN"]),
        ("the AfX rule of TideTube", ["AfX", "TideTube"]),
        ("pay MUST rise for IT staff", []),
        ("a PhD on mRNA by McDonald", []),
        ("the A&E unit and the U.S. Senate", []),
        ("ALL PILOTS MUST WEAR RED", []),
    ],
)
def test_only_what_no_rule_knows_is_a_guess(text, guessed):
    assert guesses(text) == guessed


def test_a_list_of_initials_is_no_shout():
    assert BRITISH.say("XYZ, QRT, EDIB, VWX").text == "X.Y.Z, Q.R.T, E.D.I.B, V.W.X"
