"""What holds for every rule about words and signs, whatever the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

FORMS = """C03|the A303|Band 8a|Band 5-7|Section 2(1)(b)|p. 7|pp. 3-5|SE1 2EW|an F-16|v2.1
Henry VIII|Part IV|World War II|Type I tides|Dr Hale|St Ives|12 High St|Hull v Leeds|No. 10|Tide Ltd
e.g. boats|i.e. tides|ropes etc.|SE London|the XYZ|two XYZs|the NHS|MPs|U.S. staff|J.K. Hale|A. Hale
Q&A|A&E|LGBTQ+|McDonald|iPhone|SoX|pay MUST rise|(AfX)|(see log)|and/or|his/her|Hull/Leeds|boat(s)
boats & tar|ropes – old|© Tide Board|www.tides.org.uk/join|info@tides.org|#PayUp2025|@TideUnion
report.pdf|❤️|🎉🎉|vitamin A|from A to B|grades A*-C|Jo Hart (Lab)|est. 1902
it is NOT free""".replace("\n", "|").split("|")
JOINTS = [" ", ", ", " and ", ". The tide was in: ", " said the pilot, ", "; "]
SIGNS = "AaBbIVXs .,:;!?()[]/&-–—'’@#*+_0123456789é✓❤\u200d\ufe0f"
ANYTHING = st.text(st.one_of(st.sampled_from(SIGNS), st.characters()))


@st.composite
def sentences(draw):
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=4))
    return (
        "We met " + "".join(f"{form}{draw(st.sampled_from(JOINTS))}" for form in forms) + "today."
    )


@given(sentences())
@settings(max_examples=300, deadline=None)
def test_a_sentence_said_again_is_the_same(sentence):
    spoken = BRITISH.say(sentence).text
    assert BRITISH.say(spoken).text == spoken


@given(sentences())
@settings(max_examples=200, deadline=None)
def test_what_lies_between_changes_stays_as_written(sentence):
    said = BRITISH.say(sentence)
    written_at = spoken_at = 0
    for change in said.changes:
        assert sentence[written_at : change.start] == said.text[spoken_at : change.said_start]
        written_at, spoken_at = change.end, change.said_end
    assert sentence[written_at:].startswith(said.text[spoken_at:])


@given(sentences())
@settings(max_examples=200, deadline=None)
def test_no_two_commas_in_a_row_and_none_before_a_stop(sentence):
    spoken = BRITISH.say(sentence).text
    assert ",," not in spoken
    assert ", ," not in spoken
    assert ", ." not in spoken


@given(ANYTHING)
@settings(max_examples=500, deadline=None)
def test_no_text_is_an_error(text):
    BRITISH.say(text)


@pytest.mark.parametrize(
    "piece",
    [" ", "(", "A.", "A. ",
     "AB-", "@a", "a@", "http://", "www.", "A", "- ", "!", "! ", "_", "#A", "I ",
     "St ", "12 High ", "A&", "AbC", "a.b", "x(s)", "a/", "NHS ", "Section 2(1)(", "❤️", "(1)"],
)  # fmt: skip
def test_time_grows_with_the_length_and_no_faster(piece):
    BRITISH.say("Warm the rules up: A1, (b) & c.")
    short, long = piece * (2_000 // len(piece)), piece * (16_000 // len(piece))
    assert seconds(long) < 40 * seconds(short) + 0.2  # a square would be 64


def seconds(text):
    start = time.perf_counter()
    BRITISH.say(text)
    return time.perf_counter() - start


@pytest.mark.parametrize(
    "text",
    [
        "The pilots met at the harbour and agreed to sail at dawn.",
        "I think I can, said Ann; but can you?",
        "It's the boatman's rope, isn't it?",
        "A pilot's well-known X-ray was co-ordinated by Mr Hale.",
        "She said: “Never again!” and left.",
        "What a day - no.".replace(" -", ","),
        "The café in Hull is naïve about tides.",
        "An A-level student wore a T-shirt on D-Day.",
        "In or out, up or down, we are at sea.",
        "Drive on to the street; the saint is no doctor.",
        "Malcolm X took vitamin C.",
        "The max was a lot and the min was nothing.",
    ],
)
def test_ordinary_sentences_stay_as_they_are(text):
    assert BRITISH.say(text).changes == ()
