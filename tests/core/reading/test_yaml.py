"""YAML as people write it: every scalar a text, and the line of every key."""

import pytest

from briefcast.reading.yaml import YamlError, load_yaml, load_yaml_lines


@pytest.mark.parametrize("typed", ["2026-03-31", "no", "1.10", "0x1f", "12:30:00", "true", "<<"])
def test_a_scalar_is_the_text_that_was_typed(typed):
    assert load_yaml(f"tide: {typed}") == {"tide": typed}


@pytest.mark.parametrize("typed", ["", " ~", " null"])
def test_nothing_is_none(typed):
    assert load_yaml(f"tide:{typed}") == {"tide": None}


@pytest.mark.parametrize("typed", ["''", '""'])
def test_an_empty_text_in_quotes_is_a_text(typed):
    assert load_yaml(f"tide: {typed}") == {"tide": ""}


def test_an_empty_document_is_none():
    assert load_yaml("") is None
    assert load_yaml("# nothing but a comment\n") is None


def test_each_key_and_item_has_its_line():
    text = "boats:\n  - name: Tern\n    crew: [Ana, Bo]\n  - name: Gannet\nissue: 4\n"
    value, lines = load_yaml_lines(text, first_line=11)
    assert value == {
        "boats": [{"name": "Tern", "crew": ["Ana", "Bo"]}, {"name": "Gannet"}],
        "issue": "4",
    }
    assert lines == {
        ("boats",): 11,
        ("boats", 0): 12,
        ("boats", 0, "name"): 12,
        ("boats", 0, "crew"): 13,
        ("boats", 0, "crew", 0): 13,
        ("boats", 0, "crew", 1): 13,
        ("boats", 1): 14,
        ("boats", 1, "name"): 14,
        ("issue",): 15,
    }


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "the key 'a' stands twice", 3),
        ("a: &tide 1\nb: *tide\n", "anchors", 1),
        ("a: 1\nb: *tide\n", "aliases", 2),
        ("a: !!python/object:os.system x\n", "tags", 1),
        ("a: 1\nb: high: noon\n", "a colon inside a value", 2),
        ("a: 1\n? [b]\n: c\n", "a key that is not a text", 2),
        ("a\n---\nb\n", "a second document", 2),
        ("a: 1\nb: \x01\n", "a character that YAML does not allow", 2),
        ('a: "\\ud800"\n', "half a character", 1),
        ('a: "open\n', "not YAML", 2),
        ("a: [\n", "not YAML", 2),
    ],
)
def test_what_is_refused_names_its_line(text, problem, line):
    with pytest.raises(YamlError) as error:
        load_yaml(text)
    assert problem in error.value.problem
    assert error.value.line == line
    assert str(error.value).startswith(f"line {line}: ")


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000 + "a", "a" * 1_000_001]
)
def test_depth_and_size_are_bounded(text):
    with pytest.raises(YamlError, match="more than"):
        load_yaml(text)
