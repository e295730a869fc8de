"""Days, months, years and decades: how they are said."""

import pytest

CASES = [
    ("7-10 September 2025", "the seventh to the tenth of September twenty twenty-five"),
    ("3 June", "the third of June"),
    ("3rd June", "the third of June"),
    ("June 3", "June the third"),
    ("June 3rd 2025", "June the third twenty twenty-five"),
    ("Tue 3 June 2025", "Tuesday the third of June twenty twenty-five"),
    ("on the 3 June", "on the third of June"),
    ("28 February-3 March", "the twenty-eighth of February to the third of March"),
    ("31/12/2025", "the thirty-first of December twenty twenty-five"),
    ("10/09/25", "the tenth of September twenty twenty-five"),
    ("10.09.2025", "the tenth of September twenty twenty-five"),
    ("2025-09-10", "the tenth of September twenty twenty-five"),
    (
        "10 Sept, 3 Oct. and in Sept",
        "the tenth of September, the third of October and in September",
    ),
    ("2024/25", "twenty twenty-four to twenty-five"),
    ("2024-25", "twenty twenty-four to twenty-five"),
    ("1914-18", "nineteen fourteen to eighteen"),
    ("2019-2024", "twenty nineteen to twenty twenty-four"),
    (
        "the 1990s, the '90s, 90s music, mid-1980s",
        "the nineteen nineties, the nineties, nineties music, mid-nineteen eighties",
    ),
    (
        "in 2025, since 2003, by 1905, the 2025 conference, Congress 2025",
        (
            "in twenty twenty-five, since two thousand and three, by nineteen oh five, the "
            "twenty twenty-five conference, Congress twenty twenty-five"
        ),
    ),
    ("Q3 2025", "Q three twenty twenty-five"),
    ("FY2025/26", "financial year twenty twenty-five to twenty-six"),
    ("44 BC and AD 43", "forty-four B.C and A.D forty-three"),
    ("9/11 and 24/7 and 7/7", "nine eleven and twenty-four seven and seven seven"),
    ("w/c 3 June", "w/c the third of June"),
    ("7 and 8 May", "the seventh and eighth of May"),
    ("Mon-Fri", "Monday to Friday"),
    ("Mon 3 to Fri 7 June", "Monday the third to Friday the seventh of June"),
    ("3, 4 and 5 June", "the third, fourth and fifth of June"),
    ("in 2019, 2021 and 2023", "in twenty nineteen, twenty twenty-one and twenty twenty-three"),
    ("between 2019 and 2024", "between twenty nineteen and twenty twenty-four"),
    ("1 May 2025", "the first of May twenty twenty-five"),
    ("May 1", "May the first"),
    ("the 2nd of June", "the second of June"),
    ("4 July 1976", "the fourth of July nineteen seventy-six"),
    ("Monday 1st September", "Monday the first of September"),
    ("Wednesday, 5 November 2025", "Wednesday the fifth of November twenty twenty-five"),
    ("Thursday 4 September at 6pm", "Thursday the fourth of September at six P.M"),
    ("5-6 July", "the fifth to the sixth of July"),
    ("30 June–2 July 2026", "the thirtieth of June to the second of July twenty twenty-six"),
    (
        "29 December 2025 – 3 January 2026",
        (
            "the twenty-ninth of December twenty twenty-five to the third of January twenty "
            "twenty-six"
        ),
    ),
    ("24, 25 and 26 December", "the twenty-fourth, twenty-fifth and twenty-sixth of December"),
    ("Sat 6 and Sun 7 December", "Saturday the sixth and Sunday the seventh of December"),
    ("2 or 3 June", "the second or third of June"),
    ("1/2/2026", "the first of February twenty twenty-six"),
    ("1-2-2026", "the first of February twenty twenty-six"),
    ("5.11.2025", "the fifth of November twenty twenty-five"),
    ("25/12", "the twenty-fifth of December"),
    ("2026-01-01", "the first of January twenty twenty-six"),
    ("December 2024", "December twenty twenty-four"),
    ("Jan 2025", "January twenty twenty-five"),
    ("Feb-Mar 2026", "February to March twenty twenty-six"),
    ("April 2024-March 2025", "April twenty twenty-four to March twenty twenty-five"),
    ("April–June", "April to June"),
    ("Jan/Feb", "January to February"),
    ("mid-Sept", "mid-September"),
    ("1999-2000", "nineteen ninety-nine to two thousand"),
    ("2009-10", "two thousand and nine to ten"),
    ("2010/11", "twenty ten to eleven"),
    ("1945–1950", "nineteen forty-five to nineteen fifty"),
    ("2000-01", "two thousand to two thousand and one"),
    ("the 1830s-40s", "the eighteen thirties to forties"),
    ("the 1960s and 1970s", "the nineteen sixties and nineteen seventies"),
    ("in her 90s", "in her nineties"),
    ("a 1990s-style boat", "a nineteen nineties-style boat"),
    ("1900", "nineteen hundred"),
    ("in 1066", "in ten sixty-six"),
    ("since 1750", "since seventeen fifty"),
    ("the 1832 act", "the eighteen thirty-two act"),
    ("Storm Eunice (2022)", "Storm Eunice (twenty twenty-two)"),
    ("from 1984 to 1991", "from nineteen eighty-four to nineteen ninety-one"),
    ("pre-2010 and post-2015", "pre-twenty ten and post-twenty fifteen"),
    ("500 BC", "five hundred B.C"),
    (
        (
            "From 1 April 2026 the National Living Wage will rise to £12.21 an hour, an "
            "increase of 6.7%."
        ),
        (
            "From the first of April twenty twenty-six the National Living Wage will rise to "
            "twelve pounds twenty-one an hour, an increase of six point seven per cent."
        ),
    ),
    (
        "The 1987 storm felled 15m trees.",
        "The nineteen eighty-seven storm felled fifteen million trees.",
    ),
    (
        "The 2021 census counted 56,489,800 people in England.",
        (
            "The twenty twenty-one census counted fifty-six million four hundred and eighty-"
            "nine thousand eight hundred people in England."
        ),
    ),
    (
        "He served in the Navy 1939-45 and died in 1998 aged 77.",
        (
            "He served in the Navy nineteen thirty-nine to forty-five and died in nineteen "
            "ninety-eight aged 77."
        ),
    ),
    (
        "In the early 2000s, about 1,500 boats used the harbour; by the 2010s, 300.",
        (
            "In the early two thousands, about one thousand five hundred boats used the "
            "harbour; by the twenty tens, 300."
        ),
    ),
    (
        "The society was founded in 1843 and has 2500 members in 40 branches.",
        "The society was founded in eighteen forty-three and has 2500 members in 40 branches.",
    ),
    (
        "Our AGM is on Sat, 15 Nov at 10.30.",
        "Our AGM is on Saturday the fifteenth of November at ten thirty.",
    ),
    ("12 May 2024 was the day.", "the twelfth of May twenty twenty-four was the day."),
    (
        "On the night of 3/4 June, 2 men were rescued.",
        "On the night of the third to the fourth of June, 2 men were rescued.",
    ),
    (
        "The 1 August deadline; a 30 June deadline.",
        "The first of August deadline; a thirtieth of June deadline.",
    ),
    (
        "Dr Lowe (1921-2003) wrote 12 books.",
        "Dr Lowe (nineteen twenty-one to two thousand and three) wrote 12 books.",
    ),
    (
        "Report by 31 Dec. The next is due in Mar.",
        "Report by the thirty-first of December. The next is due in March.",
    ),
    (
        "The 2024-25 season starts in Aug. Fees: £20.",
        "The twenty twenty-four to twenty-five season starts in August. Fees: twenty pounds.",
    ),
    (
        "Sept 2025 figures: 0.1% growth.",
        "September twenty twenty-five figures: nought point one per cent growth.",
    ),
    ("On 3 September, 2025 members met.", "On the third of September, 2025 members met."),
    (
        "In 2024 members voted 3-1 in favour.",
        "In twenty twenty-four members voted three to one in favour.",
    ),
    ("The 60s were wild, in her 60s.", "The sixties were wild, in her sixties."),
    ("2025", "twenty twenty-five"),
    ("2001: a year of tides", "two thousand and one: a year of tides"),
    ("In 1066, 1485 and 2000", "In ten sixty-six, fourteen eighty-five and two thousand"),
    (
        "2022-11; notes 2025-09; 2022-23",
        "November twenty twenty-two; notes September twenty twenty-five; twenty twenty-two to "
        "twenty-three",
    ),
    ("the summer of '69 and class of '05", "the summer of sixty-nine and class of oh five"),
    ("We meet on 5/6.", "We meet on the fifth of June."),
    ("Deadline: 30/9", "Deadline: the thirtieth of September"),
    ("closes on 12/6 at noon", "closes on the twelfth of June at noon"),
    ("from 1/4 to 31/3", "from the first of April to the thirty-first of March"),
    (
        "by 1/3; on 1/3 of boats; from 1/2 to 3/4",
        "by a third; on a third of boats; from a half to three quarters",
    ),
    ("odds cut from 5/2 to 6/4", "odds cut from 5/2 to 6/4"),
]


@pytest.mark.parametrize(("written", "said"), CASES)
def test_dates_are_said_in_words(british_figures, written, said):
    assert british_figures.say(written).text == said


AMERICAN_CASES = [
    ("10/09/2025", "October ninth twenty twenty-five"),
    ("June 3, 2025", "June third twenty twenty-five"),
    ("June 3-5", "June third to fifth"),
    ("3 June", "June third"),
    ("Sept. 10", "September tenth"),
    ("12/31/2025", "December thirty-first twenty twenty-five"),
    ("$4.50", "four dollars and fifty cents"),
    ("1,234", "one thousand two hundred thirty-four"),
    ("$1.2 million", "one point two million dollars"),
    ("0.5", "zero point five"),
    ("8%", "eight percent"),
    ("2,001 boats", "two thousand one boats"),
    ("in 2005", "in two thousand five"),
    ("10:30 a.m. on the quay", "ten thirty A.M on the quay"),
    ("(555) 234-5678", "five five five, two three four, five six seven eight"),
    ("1-800-234-5678", "one, eight zero zero, two three four, five six seven eight"),
    ("911 calls", "nine one one calls"),
    ("FY2026", "fiscal year twenty twenty-six"),
    ("won 3-0", "won three-nothing"),
    ("123,456", "one hundred twenty-three thousand four hundred fifty-six"),
    ("a $2m pier", "a two million dollar pier"),
]


@pytest.mark.parametrize(("written", "said"), AMERICAN_CASES)
def test_american_figures(american_figures, written, said):
    assert american_figures.say(written).text == said
