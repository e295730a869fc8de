"""Claims on spans."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.hooks import SpokenForms, SpokenRule
from briefcast.hooks.discovery import discover
from briefcast.model import Lexeme, Utterance
from briefcast.speaking.normaliser import Normaliser, fitting


@pytest.fixture
def say():
    """Say a text by some rules, given as name, pattern and what is said (a text or a function)."""

    def of(text, *rules, **fields):
        made = tuple(
            SpokenRule(name, pattern, said if callable(said) else lambda _, said=said: said)
            for name, pattern, said in rules
        )
        form = SpokenForms(name="test", language="en", rules=made, **fields)
        return Normaliser("en-GB", [form]).say(text)

    return of


def spans(said):
    return [(one.start, one.end, one.said_start, one.said_end, one.rule) for one in said.changes]


def test_the_earlier_rule_claims_and_a_later_match_that_touches_it_is_passed_over(say):
    said = say("pier 12a, 12", ("berth", r"12a", "twelve A"), ("number", r"1?2a?", "twelve"))

    assert said.text == "pier twelve A, twelve"
    assert spans(said) == [(5, 8, 5, 13, "berth"), (10, 12, 15, 21, "number")]


def test_a_search_goes_on_behind_a_claim_inside_a_match(say):
    said = say("ab1cd2", ("one", "1", "X"), ("pair", "[a-z0-9]{2}", "Y"))

    assert said.text == "YXY2"


def test_what_a_rule_uncovers_for_another_is_said_too_and_maps_to_what_is_written(say):
    said = say("pay £5¼ a day", ("whole", r"£\d", "five and "), ("quarter", r"(?<=and )¼", "a bit"))

    assert said.text == "pay five and a bit a day"
    assert spans(said) == [(4, 6, 4, 13, "whole"), (6, 7, 13, 18, "quarter")]


def test_what_two_passes_touch_is_one_change(say):
    said = say("the aa b", ("first", "aa", "cc"), ("second", "cc b", "x"))

    assert said.text == "the x"
    assert spans(said) == [(4, 8, 4, 5, "first")]


def test_a_pattern_may_look_around_its_match_at_claimed_text(say):
    assert say("£5m", ("pound", "£(?=5)", ""), ("five", "(?<=£)5m", "five")).text == "five"


def test_a_rule_that_declines_leaves_the_match_to_later_rules(say):
    said = say("5 tides", ("never", "5", lambda match: None), ("five", "5", "five"))

    assert (said.text, said.changes[0].rule) == ("five tides", "five")


def test_a_rule_that_says_what_is_written_keeps_it_from_later_rules_and_changes_nothing(say):
    said = say("5 tides", ("keep", "5", lambda match: match[0]), ("five", "5", "five"))

    assert (said.text, said.changes) == ("5 tides", ())


def test_a_guess_is_told_even_where_it_changes_nothing():
    rule = SpokenRule("odd", "QZX", lambda match: match[0], guess=True)
    form = SpokenForms(name="test", language="en", rules=(rule,))
    [change] = Normaliser("en", [form]).say("The QZX met.").changes

    assert (change.start, change.end, change.said_start, change.said_end) == (4, 7, 4, 7)
    assert change.guess


def test_a_rule_is_not_asked_where_no_character_that_it_needs_is_there():
    rule = SpokenRule("five", "[5٥]", lambda match: "five", needs=frozenset("5"))
    normaliser = Normaliser("en", [SpokenForms(name="test", language="en", rules=(rule,))])

    assert normaliser.say("٥ tides").text == "٥ tides"
    assert normaliser.say("٥ or 5").text == "five or five"


def test_lexemes_claim_before_the_rules_of_their_form_and_stages_in_their_order(say):
    quay = (Lexeme(graphemes=("quay",), alias="key"),)
    rule = SpokenRule("kay", "quay", lambda match: "kay")
    later = SpokenForms(name="later", language="en", stage=60, lexemes=quay)
    earlier = SpokenForms(name="earlier", language="*", stage=10, rules=lambda: (rule,))

    assert say("quay", ("kay", "quay", "kay"), lexemes=quay).text == "key"
    assert Normaliser("en", [later, earlier]).say("quay").changes[0].rule == "kay"


def test_what_an_entry_says_may_hold_its_own_word_and_that_is_said_once(say):
    entries = {"RNLI": "the RNLI, the lifeboats", "Ferry": "Ferry Ferry", "lock": "ferry"}
    lexemes = tuple(Lexeme(graphemes=(word,), alias=alias) for word, alias in entries.items())

    assert (
        say("RNLI Ferry lock", lexemes=lexemes).text == "the RNLI, the lifeboats Ferry Ferry ferry"
    )


def test_forms_serve_their_language_and_what_is_narrower():
    forms = [
        SpokenForms(name=name, language=language, stage=stage)
        for name, language, stage in (
            ("c", "en", 50), ("b", "en-US", 40), ("a", "*", 50), ("d", "cy", 10), ("e", "EN-us", 5),
        )
    ]  # fmt: skip

    def names(language):
        return "".join(form.name for form in fitting(forms, language))

    assert [names(one) for one in ("en-US", "en-GB", "EN", "cy-GB", "eng", "fr")] == [
        "ebac", "ac", "ac", "da", "a", "a",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("a\0b", "a b"),
        ("a\x1b[0mb", "a [0mb"),
        ("a\u00a0b", "a b"),
        ("a\u2028b", "a b"),
        ("so\u00adft", "soft"),
        ("\ufeffa\u202e", "a"),
        ("a\ud800\ue000b", "ab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("", ""),
        ("\0\u202e", ""),
    ],
)
def test_no_voice_is_given_what_it_could_take_for_a_command(say, text, spoken):
    assert say(text).text == spoken


def test_no_space_is_doubled_and_none_left_at_the_end_where_something_is_not_said(say):
    said = say("a (x) b (x)", ("bracket", r"\(x\)", ""))

    assert said.text == "a b"
    assert spans(said) == [(2, 6, 2, 2, "bracket"), (7, 11, 3, 3, "bracket")]


def test_a_pattern_may_be_compiled_and_an_empty_match_claims_nothing(say):
    assert say("ab", ("none", re.compile("x*"), "y")).text == "ab"


@pytest.fixture(scope="module")
def english():
    return Normaliser("en-GB", discover(third_party=False).spoken_forms())


@pytest.fixture(scope="module")
def american():
    return Normaliser("en-US", discover(third_party=False).spoken_forms())


PIECES = """
    £60m £1.2bn £4.50 €5 $3 50p 7-10 September 2025 10/09/2025 2024/25 1990s Tue 3 June 10.30am
    7:30pm 17:45 020 7946 0958 15 mSv 5kg 3T km/h °C C03 Band 5-7 Section 12A Henry VIII
    www.a.org a@b.uk #PayUp2025 @tides e.g. Dr St St. vs No. Nos 3 and 4 MPs AHPs SoHP QZXR NATO
    Acas (AfC) and/or A&E B&B 1st 2nd ½ 3.5 8% 1,234 10,000 0.5 3-2 24/7 ✅ – — ... … [sic] * •
    “quote” 'q' Ltd. plc p.m. U.K. p.12 pp. 3-5 m² CO2 H5N1 COVID-19 M25 A303 SE1 2EW -5 +44 20
    1:3 2:1 x2 10x 5'10" I II III i ii A a
""".split()  # noqa: SIM905
TEXTS = st.one_of(
    st.text(max_size=40),
    st.text("AbC09£$%&@#./,:;-–()[]'’\" \n£m€½²🙂s", max_size=30),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.lists(
        st.sampled_from([*PIECES, " ", ",", "(", ")", "the", "of"]), max_size=8, unique=True
    ).map("".join),
)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_said_twice_a_text_does_not_change_again(english, text):
    once = english.say(text).text

    assert english.say(once).text == once


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_nor_in_american(american, text):
    once = american.say(text).text

    assert american.say(once).text == once


@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_what_lies_between_changes_is_said_as_written_and_changes_are_in_order(english, text):
    said = english.say(text)
    written_at = said_at = 0
    for change in said.changes:
        assert written_at <= change.start < change.end <= len(text)
        assert said_at <= change.said_start <= change.said_end <= len(said.text)
        assert text[written_at : change.start] == said.text[said_at : change.said_start]
        written_at, said_at = change.end, change.said_end
    assert text[written_at:].rstrip() == said.text[said_at:].rstrip()


@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_every_spoken_word_comes_from_a_span_of_what_is_written(english, text):
    said = english.say(text)
    utterance = Utterance(
        address="01.1.1",
        role="body",
        written=text,
        spoken=said.text,
        language="en-GB",
        changes=said.changes,
    )
    before = (0, 0)
    for word in re.finditer(r"\S+", said.text):
        start, end = utterance.written_span(*word.span())
        assert 0 <= start < end <= len(text)
        assert before[0] <= start
        assert before[1] <= end
        touched = any(
            change.said_start < word.end() and word.start() < change.said_end
            for change in said.changes
        )
        assert touched or word[0] in text[start:end]
        before = start, end


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "A.",
        "AB-",
        "@a",
        "http://",
        "1,",
        "1.",
        "1-",
        "£",
        "12 ",
        "A",
        "a/",
        "7 June ",
        "QZX ",
        "'",
        "–",
    ],
)
def test_the_time_grows_with_the_length_of_the_text(english, piece):
    def seconds(size):
        text = piece * (size // len(piece))
        start = time.perf_counter()
        english.say(text)
        return time.perf_counter() - start

    seconds(1000)  # patterns are compiled
    small = min(seconds(4000) for _ in range(3))
    large = min(seconds(32_000) for _ in range(2))
    assert large < 8 * 4 * small + 0.1
