"""The words for a language, and the rules that say it."""

import re

from briefcast.hooks import SpokenForms, SpokenRule
from briefcast.speaking import say, words_for
from briefcast.speaking.english import WORDS
from briefcast.speaking.spoken import speakable

ENGLISH = SpokenForms(name="english", language="en", words=WORDS)
BRITISH = SpokenForms(name="british", language="en-GB", words={"untitled": "Nameless"})
WELSH = SpokenForms(
    name="welsh", language="cy", words={"untitled": "Di-deitl", "contents": "Cynnwys"}
)


def test_the_narrowest_table_wins_key_by_key():
    words = words_for("en-GB", [BRITISH, ENGLISH, WELSH])
    assert (words.language, words["untitled"], words["image"]) == ("en-GB", "Nameless", "Image")


def test_a_broader_table_serves_a_narrower_language():
    words = words_for("EN-au", [BRITISH, ENGLISH])
    assert (words.language, words["untitled"]) == ("en", "Untitled")


def test_a_tag_is_not_a_mere_beginning():
    assert words_for("cym", [WELSH]).language == "en"


def test_what_a_table_lacks_is_said_in_english():
    words = words_for("cy-GB", [WELSH])
    assert (words.language, words["untitled"], words["image"]) == ("cy", "Di-deitl", "Image")


def test_a_language_without_a_table_has_english_words():
    assert words_for("fr", [WELSH]).language == "en"
    assert words_for("fr", [WELSH])["contents"] == "Contents"


def test_a_later_stage_wins_at_the_same_tag():
    house = SpokenForms(name="house", language="en", stage=60, words={"untitled": "No name"})
    assert words_for("en", [house, ENGLISH])["untitled"] == "No name"


def rule(pattern, replacement):
    return SpokenRule(pattern, re.compile(pattern), lambda match: replacement)


def test_rules_apply_in_the_order_of_stage_name_and_their_own():
    forms = [
        SpokenForms(name="z", language="en", stage=10, rules=(rule("a", "b"), rule("b", "c"))),
        SpokenForms(name="b", language="en", stage=20, rules=(rule("d", "e"),)),
        SpokenForms(name="a", language="en-GB", stage=20, rules=(rule("c", "d"),)),
        SpokenForms(name="cy", language="cy", rules=(rule("e", "wrong"),)),
    ]
    assert say("a", "en-GB", forms) == "e"


def test_without_rules_text_is_said_as_written():
    assert say("  £60m for\tall ", "en-GB", [ENGLISH]) == "  £60m for\tall "


def test_nothing_that_commands_an_engine_is_speakable():
    assert speakable("one\0two\x01 thr\u00adee\u200b \ud800\ue000four\x85\u2028five") == (
        "one two three four five"
    )
    assert speakable("नमस्‍ते") == "नमस्‍ते"
    assert speakable("\0\u200b ") == ""
