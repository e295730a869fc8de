"""Front matter: what is one, what its keys mean, and that no word of it is lost."""

import pytest

from briefcast.model import Image
from briefcast.reading.markdown.front import split_front
from briefcast.reading.markdown.head import head_of
from briefcast.reading.marked import Field

BODY = "The horn was heard at dawn.\n"


def head(text):
    front = split_front(text + BODY)
    assert front is not None
    assert (text + BODY)[front.end :].lstrip("\n") == BODY
    return head_of(front)


def yaml(*lines):
    return "---\n" + "\n".join(lines) + "\n---\n"


def removed(found):
    return [piece.text for piece in found.removed]


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Tide Table"\nlang: en-GB\n---\n',
        '+++\ntitle = "Tide Table"\nlang = "en-GB"\n+++\n',
        "Title: Tide Table\nLang: en-GB\n\n",
    ],
)
def test_yaml_toml_and_lines_say_the_same(text):
    assert head(text).texts == {"title": "Tide Table", "language": "en-GB"}


@pytest.mark.parametrize(
    "text",
    [
        "The title: Tides\nThe date: none\n\n",
        "Title: a novel about tides\n\n",
        "---\n\nThe horn was heard.\n\n---\n\n",
        "---\nThe horn was heard: twice, in fact, and then no more.\n",
        "# Tides\n\n---\ntitle: Tides\n---\n",
    ],
)
def test_prose_at_the_top_is_no_front_matter(text):
    assert split_front(text + BODY) is None


def test_a_line_that_goes_on_is_part_of_its_value():
    found = head("Title: Tide\n  Table\nDate: 2026-03\n\n")
    assert found.texts == {"title": "Tide Table", "date": "2026-03"}


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2026-03-31", "2026-03-31"),
        ("2026-03-31T09:30:00+01:00", "2026-03-31"),
        ("2026-03-31 09:30", "2026-03-31"),
        ("2026/03/31", "2026-03-31"),
        ("2026-03", "2026-03"),
        ("31 March 2026", "2026-03-31"),
        ("Tuesday 31 March 2026", "2026-03-31"),
    ],
)
def test_dates_are_read_as_they_are_written(typed, date):
    found = head(yaml(f'date: "{typed}"'))
    assert found.texts["date"] == date
    assert removed(found) == [f"date: {typed}"]
    assert found.findings == []


@pytest.mark.parametrize("typed", ["2026-02-30", "soon", "03/04/2026"])
def test_a_date_that_is_not_certain_is_told_and_not_taken(typed):
    found = head(yaml(f"date: {typed}"))
    assert "date" not in found.texts
    assert [finding.rule for finding in found.findings] == ["date-unsure"]
    assert removed(found) == [f"date: {typed}"]


def test_a_date_of_toml_is_one():
    assert head("+++\ndate = 2026-03-31T10:00:00Z\n+++\n").texts["date"] == "2026-03-31"


def test_the_nearest_key_to_a_standfirst_is_taken_and_the_others_are_listed():
    found = head(yaml("description: Long and dull.", "subtitle: Two tides a day"))
    assert found.texts["standfirst"] == "Two tides a day"
    assert removed(found) == ["description: Long and dull."]


def test_authors_are_the_byline():
    for typed in ("author: Ana Lind", "authors: [Ana Lind]", "author: {name: Ana Lind}"):
        (field,) = head(yaml(typed)).fields
        assert isinstance(field, Field)
        assert (field.name, field.text) == ("byline", "Ana Lind")
    assert head(yaml("authors: [Ana Lind, Bo Marsh]")).fields[0].text == "Ana Lind, Bo Marsh"


def test_a_locale_is_a_language_and_a_word_is_none():
    assert head(yaml("locale: en_GB.UTF-8")).texts["language"] == "en-GB"
    wordy = head(yaml("language: mostly Welsh"))
    assert "language" not in wordy.texts
    assert removed(wordy) == ["language: mostly Welsh"]


@pytest.mark.parametrize(
    "lines",
    [
        ["image: quay.jpg", "image_alt: A quay", "image_caption: The quay, 1930"],
        ["img: quay.jpg", "img_alttext: A quay", "img_caption: The quay, 1930"],
        ["cover:", "  image: quay.jpg", "  alt: A quay", "  caption: The quay, 1930"],
    ],
)
def test_the_cover_and_what_is_said_of_it(lines):
    expected = Image(src="quay.jpg", alt="A quay", caption="The quay, 1930", role="cover")
    assert head(yaml(*lines)).cover == expected


def test_an_empty_alternative_in_front_matter_is_none():
    assert head(yaml("image: quay.jpg", 'image_alt: ""')).cover.alt is None


def test_what_is_not_known_is_listed_with_all_its_words():
    found = head(yaml("layout: post", "tags: [tides, ropes]", "map: {lat: 51.5, note: low}"))
    assert removed(found) == ["layout: post", "tags: tides, ropes", "map: lat: 51.5; note: low"]


def test_yaml_that_is_not_well_formed_is_read_line_by_line():
    found = head(yaml("title: Tides: high and low", "lang: en", "  odd line"))
    assert found.texts == {"title": "Tides: high and low", "language": "en"}
    assert removed(found) == ["odd line"]
    assert [finding.rule for finding in found.findings] == ["front-matter-flawed"]


def test_keys_know_their_lines():
    front = split_front("+++\n\ntitle = 'Tides'\n[cover]\nimage = 'a.jpg'\n+++\n")
    assert [(entry.key, entry.line) for entry in front.entries] == [("title", 3), ("cover", 4)]
