"""Measures: how they are said."""

import pytest

CASES = [
    ("1:23:45", "one hour twenty-three minutes and forty-five seconds"),
    (
        "1.2m people and 3bn and 2k",
        "one point two million people and three billion and two thousand",
    ),
    (
        "-5°C and 20°C, 5 °C, 15-20ºC",
        (
            "minus five degrees Celsius and twenty degrees Celsius, five degrees Celsius, "
            "fifteen to twenty degrees Celsius"
        ),
    ),
    (
        "15 mSv, 5kg, 3T MRI scanner, 1.5T scanner",
        (
            "fifteen millisieverts, five kilograms, three tesla MRI scanner, one point five "
            "tesla scanner"
        ),
    ),
    (
        "60km/h, 30mph, 20mg, 5ml, 5mg/kg, 3kWh, 5MW, 16GB, 50Mbps, 5cm, 50m², 200 sq ft",
        (
            "sixty kilometres an hour, thirty miles an hour, twenty milligrams, five "
            "millilitres, five milligrams per kilogram, three kilowatt hours, five megawatts,"
            " sixteen gigabytes, fifty megabits per second, five centimetres, fifty square "
            "metres, two hundred square feet"
        ),
    ),
    (
        (
            "6ft 2in, 5'10\", 6ft tall, 40ha, 50Hz, 20kHz, 80dB, 5mmol/L, 5µg/m³, 2Gy, 5mGy, "
            "11kV, 5l, 5L"
        ),
        (
            "six foot two, five foot ten, six feet tall, forty hectares, fifty hertz, twenty "
            "kilohertz, eighty decibels, five millimoles per litre, five micrograms per cubic"
            " metre, two grays, five milligrays, eleven kilovolts, five litres, five litres"
        ),
    ),
    (
        "7hrs 2hrs 30mins 5mins 300kcal 60bpm 1kg 1hr",
        (
            "seven hours two hours thirty minutes five minutes three hundred kilocalories "
            "sixty beats per minute one kilogram one hour"
        ),
    ),
    (
        "the 100m race and a 5m wall and 60m people",
        "the one hundred metre race and a five metre wall and sixty million people",
    ),
    ("100m", "one hundred metres"),
    ("1kg", "one kilogram"),
    ("0.5kg", "nought point five kilograms"),
    ("1.5kg", "one point five kilograms"),
    ("5-10kg", "five to ten kilograms"),
    ("a 5kg bag", "a five kilogram bag"),
    ("70mph", "seventy miles an hour"),
    ("a 70mph wind", "a seventy mile an hour wind"),
    ("10km", "ten kilometres"),
    ("5 km", "five kilometres"),
    ("8.5cm", "eight point five centimetres"),
    ("300ml", "three hundred millilitres"),
    ("100g", "one hundred grams"),
    ("a 500g tin", "a five hundred gram tin"),
    ("5mg/ml", "five milligrams per millilitre"),
    ("400kW", "four hundred kilowatts"),
    ("132kV", "one hundred and thirty-two kilovolts"),
    ("5,000kWh", "five thousand kilowatt hours"),
    ("2TB", "two terabytes"),
    ("5.8GHz", "five point eight gigahertz"),
    ("-3C tonight, cold", "minus three degrees Celsius tonight, cold"),
    ("5-10°C", "five to ten degrees Celsius"),
    ("98.6°F", "ninety-eight point six degrees Fahrenheit"),
    ("a 2°C rise", "a two degree Celsius rise"),
    ("360°", "three hundred and sixty degrees"),
    ("12m deep", "twelve metres deep"),
    ("4m people", "four million people"),
    ("a 400m runner", "a four hundred metre runner"),
    ("1,500m", "one thousand five hundred metres"),
    ("20m trees", "twenty million trees"),
    ("10 sq km", "ten square kilometres"),
    ("6ft", "six feet"),
    ("1ft", "one foot"),
    ("a 6ft wall", "a six foot wall"),
    ("11st 4lb", "eleven stone four pounds"),
    ("12st", "twelve stone"),
    ("5'6\"", "five foot six"),
    ("2h 15m", "two hours fifteen minutes"),
    ("45mins", "forty-five minutes"),
    ("10secs", "ten seconds"),
    ("9.58s", "nine point five eight seconds"),
    ("30 mins", "thirty minutes"),
    ("3hrs", "three hours"),
    ("2yrs", "two years"),
    ("7T MRI", "seven tesla MRI"),
    ("90dB", "ninety decibels"),
    ("0.1 µSv/h", "nought point one microsieverts per hour"),
    ("20 mmol/l", "twenty millimoles per litre"),
    ("10kBq", "ten kilobecquerels"),
    ("2 x 4m", "two by four metres"),
    ("10ft x 12ft", "ten feet by twelve feet"),
    ("4x4", "four by four"),
    (
        "Temperatures reached 31.5C (88.7F) in Hull on 19 July.",
        (
            "Temperatures reached thirty-one point five degrees Celsius (eighty-eight point "
            "seven degrees Fahrenheit) in Hull on the nineteenth of July."
        ),
    ),
    (
        "She ran the London Marathon in 3:58:12 and the 10K in 52 minutes.",
        (
            "She ran the London Marathon in three hours fifty-eight minutes and twelve "
            "seconds and the 10K in 52 minutes."
        ),
    ),
    (
        "A 20mph limit applies on the B4009.",
        "A twenty mile an hour limit applies on the B4009.",
    ),
    (
        "The tide was 6.4m at 11.52am, 0.5m above the forecast.",
        (
            "The tide was six point four metres at eleven fifty-two A.M, nought point five "
            "metres above the forecast."
        ),
    ),
    (
        "Doses fell from 12 mGy to 8.5 mGy per scan.",
        "Doses fell from twelve milligrays to eight point five milligrays per scan.",
    ),
    (
        "Windows 11 needs 4GB of RAM and 64GB of storage.",
        "Windows 11 needs four gigabytes of RAM and sixty-four gigabytes of storage.",
    ),
    (
        "She was 5ft 4in and weighed 9st 7lb.",
        "She was five foot four and weighed nine stone seven pounds.",
    ),
    (
        "Power: 1.2GW from 80 turbines, 15km off the coast.",
        "Power: one point two gigawatts from 80 turbines, fifteen kilometres off the coast.",
    ),
    ("Type 2 diabetes at 48 mmol/mol.", "Type 2 diabetes at forty-eight millimoles per mole."),
    (
        "2x2 tables, 4x4 cars, 3m x 4m plot",
        "two by two tables, four by four cars, three metres by four metres plot",
    ),
    ("population of 67m", "population of sixty-seven million"),
    (
        "the -40 dB mark and the 5'10 man",
        "the minus forty decibel mark and the five foot ten man",
    ),
    ("15-minute walk, 15 min walk", "15-minute walk, fifteen minute walk"),
    ("it was 37.5C", "it was thirty-seven point five degrees Celsius"),
    ("50 m/s and 1 m/s", "fifty metres per second and one metre per second"),
    ("They swam it in 3 min 52.", "They swam it in three minutes fifty-two seconds."),
]


@pytest.mark.parametrize(("written", "said"), CASES)
def test_units_are_said_in_words(british_figures, written, said):
    assert british_figures.say(written).text == said
