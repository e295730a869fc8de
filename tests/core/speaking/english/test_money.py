"""Sums of money: how they are said."""

import pytest

CASES = [
    ("£60m for the NHS", "sixty million pounds for the NHS"),
    ("a £60m scheme", "a sixty million pound scheme"),
    ("£1.2bn", "one point two billion pounds"),
    ("£1.2 billion", "one point two billion pounds"),
    ("£4.50", "four pounds fifty"),
    ("£0.50", "fifty pence"),
    ("50p", "fifty pence"),
    ("1p", "one penny"),
    ("£1", "one pound"),
    ("£1,234.56", "one thousand two hundred and thirty-four pounds fifty-six"),
    ("£60m-£70m", "sixty to seventy million pounds"),
    ("£60-70m", "sixty to seventy million pounds"),
    ("£5-a-week", "five pounds a week"),
    ("a £5-a-week rise", "a five pound a week rise"),
    ("£30,000-£35,000", "thirty thousand to thirty-five thousand pounds"),
    ("£25k", "twenty-five thousand pounds"),
    (
        "$5m and US$5m and €3.20, A$4, ¥500, ₹20",
        (
            "five million dollars and five million U.S dollars and three euros twenty, four "
            "Australian dollars, five hundred yen, twenty rupees"
        ),
    ),
    ("-£5 today", "minus five pounds today"),
    ("£10/hour", "ten pounds an hour"),
    ("£11.44 an hour", "eleven pounds forty-four an hour"),
    ("£3tn", "three trillion pounds"),
    ("5p-10p", "five to ten pence"),
    ("£1m+", "one million pounds plus"),
    ("GBP 500", "five hundred pounds"),
    ("£800pcm", "eight hundred pounds per calendar month"),
    ("£500k-£1m", "five hundred thousand to one million pounds"),
    (
        "The £60m will be spent on the £2m fund",
        "The sixty million pounds will be spent on the two million pound fund",
    ),
    (
        "a further £3.5 million and €2bn loan",
        "a further three point five million pounds and two billion euro loan",
    ),
    ("£1.05 or £10.00", "one pound five or ten pounds"),
    ("£999,999", "nine hundred and ninety-nine thousand nine hundred and ninety-nine pounds"),
    ("£0.5m", "nought point five million pounds"),
    ("£20-£25 a head", "twenty to twenty-five pounds a head"),
    ("paid $1,500 in 2019", "paid one thousand five hundred dollars in twenty nineteen"),
    ("US$1.5bn", "one point five billion U.S dollars"),
    ("CHF 20", "twenty Swiss francs"),
    ("3p off", "three pence off"),
    ("a 5p coin", "a five pence coin"),
    ("£12.50pp", "twelve pounds fifty per person"),
    ("£15ph", "fifteen pounds an hour"),
    ("£9.50-£12", "nine pounds fifty to twelve pounds"),
    ("£1.5-2m", "one point five to two million pounds"),
    ("costs £5, £6 and £7", "costs five pounds, six pounds and seven pounds"),
    ("$100-a-day", "one hundred dollars a day"),
    ("£400-500m", "four hundred to five hundred million pounds"),
    (
        "The harbour trust has been awarded £2.4m over three years, up from £1.9m in 2022-23.",
        (
            "The harbour trust has been awarded two point four million pounds over three "
            "years, up from one point nine million pounds in twenty twenty-two to twenty-"
            "three."
        ),
    ),
    (
        "Band 5 nurses start on £29,970.",
        "Band 5 nurses start on twenty-nine thousand nine hundred and seventy pounds.",
    ),
    (
        "The new £350-a-month charge begins on 01/04/2026.",
        (
            "The new three hundred and fifty pound a month charge begins on the first of "
            "April twenty twenty-six."
        ),
    ),
    ("Tickets: £12/£8 concessions.", "Tickets: twelve pounds/eight pounds concessions."),
    (
        "Shares rose 4p to 125.5p.",
        "Shares rose four pence to one hundred and twenty-five point five pence.",
    ),
    (
        "The pound was worth $1.27 and €1.15.",
        "The pound was worth one dollar twenty-seven and one euro fifteen.",
    ),
    (
        "Flights cost £49.99 each way; that's £1.50 more.",
        "Flights cost forty-nine pounds ninety-nine each way; that's one pound fifty more.",
    ),
    (
        "He paid 99p for 2l of milk and 500g of rice.",
        "He paid ninety-nine pence for two litres of milk and five hundred grams of rice.",
    ),
    (
        "A £1bn-plus plan for 3,000-4,000 homes on 120ha.",
        (
            "A one billion pound plus plan for three thousand to four thousand homes on one "
            "hundred and twenty hectares."
        ),
    ),
    (
        "Between £5 and £10, from 5% to 10%.",
        "Between five pounds and ten pounds, from five per cent to ten per cent.",
    ),
    (
        "The £5 note, 20p coin and £1 coin.",
        "The five pound note, twenty pence coin and one pound coin.",
    ),
    (
        "at 30p per kWh, 27p/kWh",
        "at thirty pence per kilowatt hour, twenty-seven pence per kilowatt hour",
    ),
    (
        "$2.5-3bn deal worth £1.5-£2bn",
        "two point five to three billion dollar deal worth one point five to two billion pounds",
    ),
    ("£.50 off", "fifty pence off"),
    ("It costs 50c in bay 12c", "It costs fifty cents in bay 12c"),
    ("£1,000s lost", "thousands of pounds lost"),
    ("£10 p/h", "ten pounds an hour"),
]


@pytest.mark.parametrize(("written", "said"), CASES)
def test_money_are_said_in_words(british_figures, written, said):
    assert british_figures.say(written).text == said
