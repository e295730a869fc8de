"""Every kind of change to a character, and its count."""

import pytest

from briefcast_plaintext.characters import Cleaner

CASES = [
    ("plain", "plain", {}),
    ("‘curly’ – and …", "‘curly’ – and …", {}),
    ("a\u00a0b\u202fc", "a b c", {"no-break space to space": 2}),
    ("a\u2009b", "a b", {"space of another width to space": 1}),
    ("a\tb", "a b", {"tab to space": 1}),
    ("a\r\nb\u2028c", "a b c", {"line break to space": 2}),
    ("a\u200bb\ufeff", "ab", {"zero-width character removed": 2}),
    ("co\u00adop", "coop", {"soft hyphen removed": 1}),
    ("a\x07b", "ab", {"control character removed": 1}),
    ("a\u202eb", "ab", {"format character removed": 1}),
    ("a\ue000", "a\ufffd", {"character without a meaning to replacement character": 1}),
    ("a\udc80", "a\ufffd", {"character without a meaning to replacement character": 1}),
    ("cafe\u0301 noir", "café noir", {"word to composed characters": 1}),
    ("e\u200b\u0301", "é", {"zero-width character removed": 1, "word to composed characters": 1}),
    ("  a   b ", "a b", {"needless space removed": 5}),
    ("\u200b", "", {"zero-width character removed": 1}),
]


@pytest.mark.parametrize(("text", "clean", "changes"), CASES)
def test_change(text, clean, changes):
    cleaner = Cleaner()
    assert cleaner(text) == clean
    assert dict(cleaner.changes) == changes


@pytest.mark.parametrize("text", [clean for _, clean, _ in CASES])
def test_clean_text_is_left_alone(text):
    cleaner = Cleaner()
    assert cleaner(text) == text
    assert not cleaner.changes
