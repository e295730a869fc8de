"""What an editor should know of a script."""

import re

import pytest

from briefcast.hooks import SpokenForms, SpokenRule
from briefcast.model import Briefing, Paragraph, Story, Text
from briefcast.speaking import write_script
from briefcast.speaking.english.words import WORDS
from briefcast.speaking.guesses import findings

ENGLISH = SpokenForms(
    name="english",
    language="en",
    rules=(
        SpokenRule("capitals", r"\b[A-Z]{2,}\b", lambda match: ".".join(match[0]), guess=True),
        SpokenRule("tons", r"\b\d+t\b", lambda match: "tons"),
    ),
    words=WORDS,
)


@pytest.fixture
def found():
    """The findings of a briefing of two stories."""

    def find(*texts, forms=(ENGLISH,), language="en-GB", second=None):
        stories = tuple(
            Story(
                id=f"s{number}",
                number=number,
                headline="Tides",
                language=second if number == 2 else None,
                blocks=(Paragraph(text=Text(text)),),
            )
            for number, text in enumerate(texts, start=1)
        )
        briefing = Briefing(id="b", title="Harbour", language=language, stories=stories)
        return findings(write_script(briefing, language, forms), forms)

    return find


def test_each_form_said_by_guess_is_told_once_where_it_first_stands(found):
    first, second = found("It holds 5t. The SHP met.", "QZX and the SHP met. SHP.")

    assert (first.rule, first.severity, first.address) == ("spoken-guess", "review", "01.1.2")
    assert first.message == "“SHP” is said “S.H.P”, by guess."
    assert "[lexicon] of briefcast.toml" in first.suggestion
    assert (second.message, second.address) == ("“QZX” is said “Q.Z.X”, by guess.", "02.1.1")


def test_what_rules_know_is_no_finding(found):
    assert found("It holds 5t.") == ()


def test_a_language_without_words_or_rules_is_told_where_it_first_stands(found):
    told = found("Tides rise.", "Les marées montent.", second="fr")

    assert [(one.rule, one.severity, one.address) for one in told] == [
        ("language-words-missing", "review", "02"),
        ("language-unspoken", "info", "02"),
    ]
    assert all("“fr”" in one.message for one in told)


def test_a_plugin_gives_a_language_its_words_and_its_rules(found):
    french = SpokenForms(name="french", language="fr", words={"image": "Image"})
    assert [one.rule for one in found("Quai 5.", forms=(ENGLISH, french), language="fr-CA")] == [
        "language-unspoken"
    ]
    number = SpokenRule("five", re.compile("5"), lambda match: "cinq")
    rules = SpokenForms(name="french-rules", language="fr", rules=lambda: (number,))
    assert found("Quai 5.", forms=(ENGLISH, french, rules), language="fr-CA") == ()
