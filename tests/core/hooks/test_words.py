import pytest

from briefcast.hooks import Words
from briefcast.speaking.english import WORDS

ENGLISH = Words("en", WORDS)


@pytest.mark.parametrize(
    ("date", "said"),
    [("2026-03-01", "1 March 2026"), ("2025-12-31", "31 December 2025"), ("2026-05", "May 2026")],
)
def test_a_date_in_words(date, said):
    assert ENGLISH.date(date) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 stories"), (1, "1 story"), (2, "2 stories"), (1234, "1,234 stories")]
)
def test_how_many(count, said):
    assert ENGLISH.count("stories", count) == said
