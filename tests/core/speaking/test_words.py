"""The words for a language."""

from string import Formatter

import pytest

from briefcast.hooks import SpokenForms, Words
from briefcast.hooks.discovery import discover
from briefcast.model import Briefing, Image, ListBlock, Story, Text
from briefcast.speaking import words_for, write_script
from briefcast.speaking.english import WORDS

ENGLISH = SpokenForms(name="english", language="en", words=WORDS)
BRITISH = SpokenForms(name="british", language="en-GB", words={"untitled": "Nameless"})
WELSH = SpokenForms(
    name="welsh", language="cy", words={"untitled": "Di-deitl", "contents": "Cynnwys"}
)
SHIPPED = [form for form in discover(third_party=False).spoken_forms() if form.words]


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


def test_english_and_welsh_are_shipped():
    assert {form.language for form in SHIPPED} == {"en", "cy"}


@pytest.mark.parametrize("form", SHIPPED, ids=lambda form: form.language)
def test_a_shipped_table_is_complete(form):
    numbered = {f"{key}_{number}" for key in WORDS for number in ("zero", "one", "two", "six")}
    assert set(WORDS) <= set(form.words)
    assert set(form.words) <= set(WORDS) | numbered
    assert all(form.words.values())
    assert len(form.words["months"].split()) == 12


@pytest.mark.parametrize("form", SHIPPED, ids=lambda form: form.language)
def test_a_shipped_table_fills_in_what_english_does(form):
    def fields(text):
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for key, text in WORDS.items():
        assert fields(form.words[key]) == fields(text), key


@pytest.mark.parametrize(
    ("key", "count", "said"),
    [
        ("stories", 0, "0 stori"),
        ("stories", 1, "1 stori"),
        ("stories", 3, "3 stori"),
        ("list", 4, "Rhestr o 4 eitem"),
        ("columns", 1, "1 golofn"),
        ("columns", 2, "2 golofn"),
        ("columns", 3, "3 colofn"),
        ("columns", 6, "6 cholofn"),
        ("columns", 11, "11 colofn"),
        ("rows", 2, "2 res"),
        ("rows", 1, "1 rhes"),
        ("decorative", 2, "Hepgorwyd 2 ddelwedd addurniadol"),
        ("words", 1200, "1,200 o eiriau"),
        ("minutes_long", 0, "llai na munud"),
        ("minutes_long", 2, "tua 2 funud"),
        ("minutes_long", 9, "tua 9 munud"),
    ],
)
def test_welsh_counts_with_its_mutations(key, count, said):
    assert words_for("cy", SHIPPED).count(key, count) == said


def test_welsh_dates():
    words = words_for("cy-GB", SHIPPED)
    assert words.date("2025-12-01") == "1 Rhagfyr 2025"
    assert words.date("2026-02") == "Chwefror 2026"


def test_a_number_may_have_a_form_of_its_own():
    words = Words("en", {"boats": "{count} boats", "boats_ten": "a dozen but two"})
    assert [words.count("boats", count) for count in (1, 10, 1000)] == [
        "1 boats",
        "a dozen but two",
        "1,000 boats",
    ]


def test_a_plugin_adds_a_language():
    german = SpokenForms(
        name="german",
        language="de",
        words={
            "date": "{day}. {month} {year}",
            "months": "Januar Februar März April Mai Juni Juli August September Oktober November "
            "Dezember",
            "story_of": "Beitrag {number} von {count}",
            "end_of": "Ende von {title}",
            "image": "Bild",
            "list": "Liste mit {count} Punkten",
        },
    )
    blocks = (
        Image(alt="Ein Kai", caption="Husum"),
        ListBlock(ordered=False, items=(Text("Ebbe"), Text("Flut"))),
    )
    story = Story(id="s", number=1, headline="Ebbe", date="2025-10-03", blocks=blocks)
    news = Briefing(id="b", title="Hafenblatt", language="de-DE", stories=(story,))
    script = write_script(news, "de-DE", [*SHIPPED, german])
    assert [u.written for part in script.parts[1:] for u in part.utterances] == [
        "Beitrag 1 von 1.",
        "Ebbe",
        "3. Oktober 2025",
        "Bild: Ein Kai",
        "Caption: Husum",
        "Liste mit 2 Punkten.",
        "Ebbe",
        "Flut",
        "Ende von Hafenblatt.",
    ]
    assert words_for("de-DE", [*SHIPPED, german]).language == "de"
