"""Lexicons at work."""

import pytest

from briefcast.hooks import SpokenForms
from briefcast.model import InputError, Lexeme, Lexicon
from briefcast.speaking.lookup import Lookup
from briefcast.speaking.pls import write_lexicon

WORDS = {
    "SHP": "S.H.P",
    "Happisburgh": "Haisborough",
    "Happisburgh Light": "the Light of Haisborough",
    "lych-gate": "litch gate",
    "C++": "C plus plus",
    "@tides": "the tide table",
    "☸": "wheel",
    "™": "",
}


@pytest.fixture
def said():
    """A text with what a lexicon finds in it put in place."""
    lookup = Lookup.from_lexemes(
        "names", [Lexeme(graphemes=(word,), alias=alias) for word, alias in WORDS.items()]
    )

    def say(text):
        for start, end, alias in sorted(lookup.found(text), reverse=True):
            text = text[:start] + alias + text[end:]
        return text

    return say


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SHP met.", "The S.H.P met."),
        ("(SHP)", "(S.H.P)"),
        ("SHP's, SHP-led, non-SHP, SHP/TUC", "S.H.P's, S.H.P-led, non-S.H.P, S.H.P/TUC"),
        ("SHPs, SHPX, XSHP, Shp, shp, SHP2", "SHPs, SHPX, XSHP, Shp, shp, SHP2"),
        (
            "Happisburgh Lights of Happisburgh Light",
            "Haisborough Lights of the Light of Haisborough",
        ),
        ("by the lych-gate", "by the litch gate"),
        ("by the lych-gates", "by the lych-gates"),
        ("in C++ and C", "in C plus plus and C"),
        ("☸☸ SHP™", "wheelwheel S.H.P"),
    ],
)
def test_whole_words_are_found_letter_for_letter_the_longest_first(said, text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "www.SHP.org.uk",
        "https://example.org/SHP/join",
        "info@SHP.example.org",
        "SHP@example.org,",
        "#SHP",
        "@SHP_news",
        "(SHP.org)",
    ],
)
def test_a_word_of_an_address_a_hashtag_or_a_handle_is_left_to_it(said, text):
    assert said(text) == text


def test_an_address_may_itself_be_in_a_lexicon_and_words_beside_one_are_found(said):
    assert said("Ask SHP, @tides or a@b.org, SHP") == "Ask S.H.P, the tide table or a@b.org, S.H.P"


def test_of_two_entries_for_a_word_the_first_counts_and_one_without_alias_says_nothing():
    lexemes = [
        Lexeme(graphemes=("quay",), phoneme="kiː", alphabet="ipa"),
        Lexeme(graphemes=("quay", "key"), alias="kee"),
        Lexeme(graphemes=("key",), alias="kay"),
    ]
    found = Lookup.from_lexemes("names", lexemes).found("quay key")

    assert list(found) == [(0, 4, "kee"), (5, 8, "kee")]


def test_the_words_of_a_form_go_before_those_of_its_files(tmp_path):
    path = tmp_path / "names.pls"
    path.write_bytes(
        write_lexicon(
            Lexicon(
                "names.pls",
                "en",
                (
                    Lexeme(graphemes=("quay",), alias="kay"),
                    Lexeme(graphemes=("bow",), alias="bough"),
                ),
            )
        )
    )
    form = SpokenForms(
        name="harbour",
        language="en",
        lexemes=(Lexeme(graphemes=("quay",), alias="key"),),
        lexicons=(path,),
    )

    assert list(Lookup.of(form).found("bow quay")) == [(0, 3, "bough"), (4, 8, "key")]


def test_a_file_that_is_no_lexicon_is_told(tmp_path):
    path = tmp_path / "names.pls"
    path.write_text("quay = key")

    with pytest.raises(InputError, match=r"names\.pls:1: is no PLS lexicon"):
        Lookup.of(SpokenForms(name="harbour", language="en", lexicons=(path,)))


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text", ["a@b SHP " * 20_000, "SHP@" * 40_000, "☸" * 50_000, "#a." * 50_000]
)
def test_hostile_texts_are_searched_in_linear_time(said, text):
    lookup = Lookup.from_lexemes(
        "names", [Lexeme(graphemes=(word,), alias=alias) for word, alias in WORDS.items()]
    )

    assert all(text[start:end] in WORDS for start, end, _ in lookup.found(text))
