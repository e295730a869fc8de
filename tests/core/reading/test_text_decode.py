"""Encodings, and what is refused."""

import pytest

from briefcast.model import InputError
from briefcast.reading.text.decode import decode
from briefcast.reading.text.sniff import sniff

TEXT = "The café’s £4.50 tea – at 9 o’clock\nand more of it\n" * 3


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_that_are_told_apart(data, encoding):
    assert decode(data, "x.txt") == (TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Приливы и отливы".encode("koi8-r"), "wrong encoding"),
        ("潮汐表".encode("shift-jis"), "wrong encoding"),
        (b"a\x01\x02\x03b", "control characters"),
        (TEXT.encode("utf-16-le"), "control characters|wrong encoding"),
        (TEXT.encode().replace(b"\xc2\xa3", b"\xa3", 1), "line 1: damaged UTF-8"),
        (b"\xff\xfea", "marked as utf-16"),
    ],
)
def test_what_is_no_text_is_refused(data, message):
    with pytest.raises(InputError, match=message) as refused:
        decode(data, "x.txt")
    assert str(refused.value).startswith("x.txt")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "head", [b"PK\x03\x04", b"%PDF-1.7", b"ID3\x04", b"\x89PNG\r\n", b"a\0b", b"", b"\x01\x02\x03"]
)
def test_binary_is_not_sniffed_as_text(head):
    assert sniff(head, "x.txt") == 0


def test_later_readers_may_be_surer():
    plain = sniff(TEXT.encode(), "x.txt")
    nameless = sniff(TEXT.encode("utf-16"), "-")
    marked_up = [
        sniff(head, "x.txt")
        for head in (b"<!doctype html>", b"\xef\xbb\xbf<?xml ?>", b"---\ntitle: x", b"# News")
    ]
    assert 100 > plain > nameless > 0
    assert all(0 < score < nameless for score in marked_up)
