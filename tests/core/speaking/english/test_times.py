"""Times of day: how they are said."""

import pytest

CASES = [
    ("10.30am", "ten thirty A.M"),
    (
        "7pm, 7:30pm, 10am BST, 9am-5pm, 9-5pm, 12 noon",
        (
            "seven P.M, seven thirty P.M, ten A.M B.S.T, nine A.M to five P.M, nine to five "
            "P.M, 12 noon"
        ),
    ),
    (
        "19:30 and 09:05 and 00:00 and 18:00 GMT",
        "nineteen thirty and oh nine oh five and midnight and eighteen hundred G.M.T",
    ),
    ("at 10.30", "at ten thirty"),
    ("10.00am", "ten A.M"),
    ("12.30pm", "twelve thirty P.M"),
    ("12pm", "twelve P.M"),
    ("6 p.m.", "six P.M."),
    ("6 pm", "six P.M"),
    ("11AM", "eleven A.M"),
    ("7-8pm", "seven to eight P.M"),
    ("7.30-9.30pm", "seven thirty to nine thirty P.M"),
    ("10am-12.30pm", "ten A.M to twelve thirty P.M"),
    ("10am - 4pm", "ten A.M to four P.M"),
    ("9:00", "nine o'clock"),
    ("13:00", "thirteen hundred"),
    ("09:00-17:00", "oh nine hundred to seventeen hundred"),
    ("8:15", "eight fifteen"),
    ("23:59", "twenty-three fifty-nine"),
    ("1430hrs", "fourteen thirty hours"),
    ("at 1800 hours", "at eighteen hundred hours"),
    ("08:30 GMT", "oh eight thirty G.M.T"),
    ("14:00 BST", "fourteen hundred B.S.T"),
    ("10.30 tonight", "ten thirty tonight"),
    (
        "The clinic opens 8.30am-6.30pm, Monday to Friday, and 9am-1pm on Saturdays.",
        (
            "The clinic opens eight thirty A.M to six thirty P.M, Monday to Friday, and nine "
            "A.M to one P.M on Saturdays."
        ),
    ),
    (
        "Applications close at 5pm on Friday 14 November 2025.",
        "Applications close at five P.M on Friday the fourteenth of November twenty twenty-five.",
    ),
    (
        "Meet at 7.30pm for 8pm on Thurs 6 Nov.",
        "Meet at seven thirty P.M for eight P.M on Thursday the sixth of November.",
    ),
    (
        "The 5-day strike starts 7am, 25 July.",
        "The 5-day strike starts seven A.M, the twenty-fifth of July.",
    ),
    (
        "Kick-off is 3pm; doors open 1.30pm.",
        "Kick-off is three P.M; doors open one thirty P.M.",
    ),
    (
        "The 16:40 ferry is late; the 17.10 is cancelled.",
        "The sixteen forty ferry is late; the seventeen ten is cancelled.",
    ),
    (
        "It is 7 a.m. on the quay. We leave at 9 p.m.",
        "It is seven A.M on the quay. We leave at nine P.M.",
    ),
    ("Q&A at 6.15-7pm.", "Q&A at six fifteen to seven P.M."),
    (
        "1700hrs: muster; 2000hrs of work",
        "seventeen hundred hours: muster; two thousand hours of work",
    ),
]


@pytest.mark.parametrize(("written", "said"), CASES)
def test_times_are_said_in_words(british_figures, written, said):
    assert british_figures.say(written).text == said
