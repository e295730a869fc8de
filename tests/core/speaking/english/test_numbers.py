"""Numbers: how they are said."""

import pytest

CASES = [
    ("2,025 members", "two thousand and twenty-five members"),
    ("21st century", "twenty-first century"),
    ("at 10.30 per cent", "at ten point three oh per cent"),
    ("1,234 and 500,000", "one thousand two hundred and thirty-four and five hundred thousand"),
    (
        "3.14 and 0.5 and 0.05",
        "three point one four and nought point five and nought point nought five",
    ),
    (
        "8%, 2.5%, 5-10%, +3%, -2%",
        (
            "eight per cent, two point five per cent, five to ten per cent, plus three per "
            "cent, minus two per cent"
        ),
    ),
    ("5-7, 10–15, aged 18-24", "five to seven, ten to fifteen, aged eighteen to twenty-four"),
    ("They won 3-2 and drew 0-0", "They won three-two and drew nil-nil"),
    ("by 52-48 votes", "by fifty-two to forty-eight votes"),
    ("1/2, 3/4, 2/3, 1½, ½", "a half, three quarters, two thirds, one and a half, a half"),
    ("1st 2nd 23rd 100,000th", "first second twenty-third one hundred thousandth"),
    (
        "5x, 1:4 ratio, 8/10, 16+, under-16s, 10,000s of",
        (
            "five times, one to four ratio, eight out of ten, sixteen plus, under-sixteens, "
            "tens of thousands of"
        ),
    ),
    (
        "12,345,678",
        "twelve million three hundred and forty-five thousand six hundred and seventy-eight",
    ),
    ("1,000", "one thousand"),
    ("10,000", "ten thousand"),
    ("1,001", "one thousand and one"),
    ("0.25", "nought point two five"),
    ("99.9%", "ninety-nine point nine per cent"),
    ("100%", "one hundred per cent"),
    ("0%", "zero per cent"),
    ("5-10 per cent", "five to ten per cent"),
    ("3-4%", "three to four per cent"),
    ("-10", "minus ten"),
    ("+5", "plus five"),
    ("½ mile", "half a mile"),
    ("¼", "a quarter"),
    ("2¾", "two and three quarters"),
    ("1 1/2 hours", "one and a half hours"),
    ("5/8", "five eighths"),
    ("7/10", "seven out of ten"),
    ("50/50", "fifty-fifty"),
    ("2nd and 3rd", "second and third"),
    ("101st", "one hundred and first"),
    ("112th", "one hundred and twelfth"),
    ("1,000th", "one thousandth"),
    ("11th", "eleventh"),
    ("18-24-year-olds", "eighteen to twenty-four-year-olds"),
    ("won 24-17", "won twenty-four seventeen"),
    ("a 2-1 lead", "a two-one lead"),
    ("lost 1-0", "lost one-nil"),
    ("a 3-2 majority", "a three to two majority"),
    ("6-4, 6-3", "six-four, six-three"),
    ("1:1", "one to one"),
    ("10x", "ten times"),
    ("5,000+", "five thousand plus"),
    ("18+", "eighteen plus"),
    ("U21s", "under-twenty-ones"),
    ("100,000s of", "hundreds of thousands of"),
    ("007", "double oh seven"),
    ("3.5bn", "three point five billion"),
    ("2bn-3bn", "two to three billion"),
    ("50k", "fifty thousand"),
    ("the 4th", "the fourth"),
    (
        "Of the 1,204 members who replied, 58 per cent said they had worked more than 48 hours.",
        (
            "Of the one thousand two hundred and four members who replied, 58 per cent said "
            "they had worked more than 48 hours."
        ),
    ),
    (
        "The 4.2-metre boat was found 3 miles offshore at about 02:45 BST.",
        (
            "The four point two-metre boat was found 3 miles offshore at about oh two forty-"
            "five B.S.T."
        ),
    ),
    (
        "Pilots voted 87-13 for action on a 64% turnout.",
        "Pilots voted eighty-seven to thirteen for action on a sixty-four per cent turnout.",
    ),
    (
        "Rovers beat United 3-1 on Saturday, after a 0-0 draw in August.",
        "Rovers beat United three-one on Saturday, after a nil-nil draw in August.",
    ),
    (
        "About 1 in 4 allotments stand empty, against 1/5 in 2010.",
        "About 1 in 4 allotments stand empty, against a fifth in twenty ten.",
    ),
    (
        "Inflation fell to 3.6% from 3.8%; rates stay at 4.25%.",
        (
            "Inflation fell to three point six per cent from three point eight per cent; "
            "rates stay at four point two five per cent."
        ),
    ),
    (
        "The A38 will be shut between junctions 5-7 from 22:00 on Sunday.",
        "The A38 will be shut between junctions five to seven from twenty-two hundred on Sunday.",
    ),
    (
        "Half the 2,000 tickets went in 20 minutes.",
        "Half the two thousand tickets went in 20 minutes.",
    ),
    (
        "Section 21 notices rose 12.5% year-on-year.",
        "Section 21 notices rose twelve point five per cent year-on-year.",
    ),
    (
        "Members aged 16-24 pay £15; over-65s pay £7.50.",
        (
            "Members aged sixteen to twenty-four pay fifteen pounds; over-sixty-fives pay "
            "seven pounds fifty."
        ),
    ),
    (
        "The FTSE 100 closed down 0.4% at 8,275.66.",
        (
            "The FTSE 100 closed down nought point four per cent at eight thousand two "
            "hundred and seventy-five point six six."
        ),
    ),
    (
        "Nurses want a 12% rise, not the 2.8-3.3% on offer.",
        (
            "Nurses want a twelve per cent rise, not the two point eight to three point three"
            " per cent on offer."
        ),
    ),
    (
        "The 100,000th visitor came on 2 May.",
        "The one hundred thousandth visitor came on the second of May.",
    ),
    (
        "It took 2½ hours and ¾ of a tank.",
        "It took two and a half hours and three quarters of a tank.",
    ),
    ("Scores: 9/10 and 4/5 stars.", "Scores: nine out of ten and four out of five stars."),
    (
        "Up to 60,000 people, 40% of them under 25, live there.",
        "Up to sixty thousand people, forty per cent of them under 25, live there.",
    ),
    ("MPs voted 401-120.", "MPs voted four hundred and one to one hundred and twenty."),
    ("The 1/3 share; over 2/3 of members.", "The one third share; over two thirds of members."),
    ("1,000s of fish; 100s of birds.", "thousands of fish; hundreds of birds."),
    (
        "the 8-10 week wait, 2-3 days, 5-10 mins",
        "the eight to ten week wait, two to three days, five to ten minutes",
    ),
    (
        "the 1/4 finals, the 1/2-mile row, a 1/10 chance",
        "the quarter finals, the half-mile row, a one in ten chance",
    ),
    ("5⅛ and ⅛", "five and an eighth and an eighth"),
    ("16/17-year-olds", "sixteen or seventeen-year-olds"),
    ("10^6 and 10^-3", "ten to the power six and ten to the power minus three"),
]


@pytest.mark.parametrize(("written", "said"), CASES)
def test_numbers_are_said_in_words(british_figures, written, said):
    assert british_figures.say(written).text == said


UNCHANGED = [
    "the noughties",
    "around 1200 people",
    "more than 2000 boats",
    "555-123-4567",
    "+/-5",
    "2 litres",
    "1.5T",
    "Nikkei 225",
    "M25 and A1",
    "A 72-year-old man and a 9-month-old baby were airlifted.",
    "The T20 side won by 5 wickets with 11 balls to spare.",
    "Room 101, Floor 3, 24 High Street, SW1A 1AA.",
    "The vote was 312 to 298, a majority of 14.",
    "Motion 30 and C03 pass.",
    "He scored 147 in 5 minutes 8 seconds.",
    "Twelve boats left the harbour at dawn.",
    "The clinic saw 12 people on 3 days.",
    "a 4-day week",
    "8 per cent of 120 pilots",
    "the M25 and the A1",
    "Route 66",
    "the 16-year-old pilot",
    "half past seven",
    "5 o'clock",
    "COVID-19",
    "Band 5",
    "a 10-mile walk",
    "1 in 5 allotments",
    "They may come in March.",
    "May we go?",
    "The Sun and the Mail",
    "Mark sat on the 7 to Hull.",
    "a 5G mast",
    "the FTSE 100",
    "F-16 jets",
    "Windows 11",
    "Psalm 23",
    "Flat 4b",
    "two-thirds of plots",
    "the mp3 player",
    "version 2.1.3",
    "192.168.0.1",
    "978-0-14-103614-4",
    "chapter 4 of 12",
]


@pytest.mark.parametrize("written", UNCHANGED)
def test_what_is_right_as_it_stands_is_left_alone(british_figures, written):
    said = british_figures.say(written)
    assert said.text == written
    assert not [change for change in said.changes if not change.guess]
