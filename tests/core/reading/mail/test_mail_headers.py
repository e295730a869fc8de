"""Headers are decoded; what is damaged stays as it stands."""

import time

import pytest

from briefcast.reading.mail.headers import decoded_words, mailbox, parse_headers
from briefcast.reading.mail.heads import without_marks


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Tides", "Tides"),
        ("=?utf-8?q?Caf=C3=A9_tides?=", "Café tides"),
        ("=?UTF-8?B?VGlkZSDigJMgdGFibGU=?= 3", "Tide – table 3"),
        ("=?utf-8?B?VGlkZSDigJMgdGFibGU?=", "Tide – table"),
        ("=?utf-8?Q?tide?= =?utf-8?Q?s_in?=", "tides in"),
        ("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),
        ("=?iso-8859-1?q?caf=E9?= =?utf-8?q?=C3=A9?=", "caféé"),
        ("The =?utf-8?q?tide?= is =?utf-8?q?in?=", "The tide is in"),
        ("=?utf-8*en?q?tide?=", "tide"),
        ("=?x-nowhere?q?caf=E9?=", "café"),
        ("=?utf-8?B?%%%?=", ""),
        ("=?utf-8?X?tide?=", "=?utf-8?X?tide?="),
        ("=?utf-8?q?never ended", "=?utf-8?q?never ended"),
    ],
)
def test_encoded_words_are_decoded(header: str, text: str) -> None:
    assert decoded_words(header) == text


def test_headers_end_at_the_empty_line_or_at_the_first_other_line() -> None:
    for data in (b"Subject: The\n tide\nX-A: b\n\nText", b"Subject: The\n\ttide\nX-A: b\nText"):
        headers, start = parse_headers(data, 0)
        assert headers.text("subject") == "The tide"
        assert data[start:] == b"Text"


def test_headers_in_raw_bytes_are_read() -> None:
    assert parse_headers("Subject: café\n\n".encode(), 0)[0].text("subject") == "café"
    assert parse_headers("Subject: café\n\n".encode("cp1252"), 0)[0].text("subject") == "café"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="tides.pdf"', "tides.pdf"),
        ("attachment; filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
        ("attachment; filename*0=ti; filename*1=des.pdf", "tides.pdf"),
        ('attachment; filename="=?utf-8?q?caf=C3=A9.pdf?="', "café.pdf"),
        ("attachment; filename*=x-nowhere''tide", "tide"),
        ("attachment", None),
        ("attachment; filename", None),
    ],
)
def test_file_names_are_decoded(header: str, name: str | None) -> None:
    data = f"Content-Disposition: {header}\n\n".encode()
    assert parse_headers(data, 0)[0].file_name == name


@pytest.mark.parametrize(
    "header",
    ["text/plain" + ";" * 100_000, 'text/plain; a="' + '\\"' * 100_000, "=?utf-8?q?" * 100_000,
     "(" * 100_000, "<" * 100_000, "a@" * 100_000, ";a*0=b" * 100_000],
)  # fmt: skip
def test_no_header_takes_long(header: str) -> None:
    start = time.perf_counter()
    data = f"Content-Type: {header}\nFrom: {header}\nSubject: {header}\n\n".encode()
    headers, _ = parse_headers(data, 0)
    assert headers.kind
    mailbox(headers.text("from"))
    headers.text("subject")
    headers.parameter("boundary")
    assert headers.file_name is None
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("subject", "left", "taken"),
    [
        ("Tides", "Tides", []),
        ("Re: Fwd: Tides", "Tides", ["Re:", "Fwd:"]),
        ("[pilots] Tides [2]", "Tides [2]", ["[pilots]"]),
        ("AW: [pilots] WG: Tides", "Tides", ["AW:", "[pilots]", "WG:"]),
        ("RE[2]: Tides", "Tides", ["RE[2]:"]),
        ("Resolved: tides", "Resolved: tides", []),
        ("[pilots]", "[pilots]", []),
    ],
)
def test_marks_before_a_subject_are_taken(subject: str, left: str, taken: list[str]) -> None:
    assert without_marks(subject) == (
        left,
        [(mark, why) for mark, why in without_marks(subject)[1]],
    )
    assert [mark for mark, _ in without_marks(subject)[1]] == taken
