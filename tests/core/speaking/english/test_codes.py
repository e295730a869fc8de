"""Codes: letters with numbers, sections, bands, postcodes."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

SAID = {
    "motion C03": "motion C oh three",
    "motions C05-C07": "motions C oh five to C oh seven",
    "motion C12 fell": "motion C twelve fell",
    "C03 to C05": "C oh three to C oh five",
    "amendment B2a passed": "amendment B two A- passed",
    "the A303": "the A-three oh three",
    "the M25": "the M twenty-five",
    "the A12 road": "the A-twelve road",
    "the B4009": "the B four oh oh nine",
    "the A120": "the A-one twenty",
    "the A500": "the A-five hundred",
    "J25": "J twenty-five",
    "the A1 is shut": "the A-one is shut",
    "the A1(M)": "the A-one M",
    "Band 5-7": "Band five to seven",
    "Bands 5–7": "Bands five to seven",
    "Bands 8a-8c": "Bands eight A- to eight C",
    "Band 5/6": "Band five, six",
    "Section 2(1)(b)": "Section two one B",
    "Section 2(1)(a) of": "Section two one A- of",
    "s.12(3)": "section twelve three",
    "reg. 4(2)(a) of": "regulation four two A- of",
    "regulation 6(5)(iv)": "regulation six five four",
    "Form P45": "Form P forty-five",
    "Form P45/P60": "Form P forty-five, P sixty",
    "a P11D form": "a P eleven D form",
    "Grade 2*": "Grade two star",
    "a 4* hotel": "a four star hotel",
    "a 4.5* hotel": "a four point five star hotel",
    "an A* grade": "an A-star grade",
    "grades A*-C": "grades A-star to C",
    "G20": "G twenty",
    "the G7 summit": "the G seven summit",
    "Covid-19": "Covid nineteen",
    "COVID-19": "Covid nineteen",
    "Covid19": "Covid nineteen",
    "MP3 players": "M.P three players",
    "H5N1 flu": "H five N one flu",
    "a T20 match": "a T twenty match",
    "BBC1 and BBC2": "B.B.C one and B.B.C two",
    "ITV1": "I.T.V one",
    "an F-16": "an F sixteen",
    "a B-52": "a B fifty-two",
    "a Boeing 737-800": "a Boeing seven three seven eight hundred",
    "an Airbus A380": "an Airbus A-three eighty",
    "the 737 Max": "the seven three seven Max",
    "747 jets": "seven four seven jets",
    "p12": "page twelve",
    "p. 7": "page seven",
    "pp. 3-5": "pages three to five",
    "pp 10–12": "pages ten to twelve",
    "SE1 2EW": "S.E one, two E.W",
    "SW1A 2AA": "S.W one A, two A.A",
    "M60 1QD": "M sixty, one Q.D",
    "EC2A 4BX": "E.C two A, four B.X",
    "CF10 3NQ": "C.F ten, three N.Q",
    "BT1 5GS": "B.T one, five G.S",
    "flight BA123": "flight B.A one two three",
    "flight BA2490": "flight B.A two four nine oh",
    "version 2.0": "version two point oh",
    "Version 2.1": "Version two point one",
    "v2.1": "version two point one",
    "v3": "version three",
    "Web 2.0": "Web two point oh",
    "ISO 9001": "I.S.O nine thousand and one",
    "ISO 27001": "I.S.O twenty-seven thousand and one",
    "BS 5839": "B.S five eight three nine",
    "COP26": "Cop twenty-six",
    "COP 30": "Cop thirty",
    "PO Box 12": "P.O Box twelve",
    "DX 12345": "D.X one two three four five",
    "KS2": "K.S two",
    "HS2": "H.S two",
    "CO2": "C.O two",
    "NO2": "N.O two",
    "PM2.5": "P.M two point five",
    "PM10": "P.M ten",
    "FFP3": "F.F.P three",
    "the U21s": "the under twenty-ones",
    "U18 sides": "under eighteen sides",
    "WW2": "World War Two",
    "ABC-123": "A.B.C one two three",
    "IR35": "I.R thirty-five",
    "S4C": "S four C",
    "vitamin B12": "vitamin B twelve",
    "E10 fuel": "E ten fuel",
    "Q&A on C03": "Q and A- on C oh three",
}

UNCHANGED = [
    "Band 8a staff",
    "Band 8A.",
    "Section 12A of the Act",
    "Article 50",
    "5G masts",
    "a 4K screen",
    "Unit 4B is shut",
    "Flat 2A, top floor",
    "Level 3",
    "page 12",
    "Year 11",
    "Key Stage 2",
]


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_codes_are_said_as_a_newsreader_says_them(written, spoken):
    assert BRITISH.say(written).text == spoken


@pytest.mark.parametrize("spoken", SAID.values())
def test_what_is_said_of_codes_is_not_said_otherwise_again(spoken):
    assert BRITISH.say(spoken).text == spoken


@pytest.mark.parametrize("text", UNCHANGED)
def test_codes_leave_alone_what_is_right_as_it_stands(text):
    assert BRITISH.say(text).text == text
