"""How alike two texts are."""

import subprocess
import sys

import pytest

from briefcast.model import likeness


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a boat at dawn", "a boat at dawn", 1.0),
        ("", "", 1.0),
        ("", "a boat", 0.0),
        ("a boat at dawn", "two men on a slip", 0.0),
        ("0123456789", "012345678x", 0.9),
        ("0123456789", "01234567xy", 0.0),
        ("abc" * 4, "cba" * 4, 0.0),
    ],
)
def test_likeness(one, other, expected):
    assert likeness(one, other) == pytest.approx(expected)
    assert likeness(other, one) == pytest.approx(expected)


def test_less_may_do():
    assert likeness("0123456789", "01234567xy", at_least=0.8) == pytest.approx(0.8)
    assert likeness("0123456789", "012345678x", at_least=0.95) == 0.0


def test_texts_too_long_to_compare_are_alike_only_where_equal():
    assert likeness("a" * 2_000, "a" * 1_999) > 0.99
    assert likeness("a" * 100_000, "a" * 99_999) == 0.0
    assert likeness("a" * 100_000, "a" * 100_000) == 1.0


def test_the_model_does_not_bring_in_difflib():
    code = "import sys, briefcast.model; print('difflib' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
