"""The headers at the very top tell a mail."""

import pytest

from briefcast.reading.mail.sniff import sniff

MAILS = [
    "From: Ana <ana@pilots.example>\nTo: all@pilots.example\nSubject: Tides\n\nText",
    "Return-Path: <ana@pilots.example>\nDelivered-To: bo@pilots.example\n\n",
    "Received: from tide\n\tby quay; Fri\nMessage-ID: <1@quay>\n",
    "From ana@pilots.example Fri Oct  3 09:00:00 2025\nFrom: ana@pilots.example\nTo: b\n",
    "MIME-Version: 1.0\nContent-Type: text/plain\n\n",
    "List-Id: pilots\nSubject: Tides\n\n",
]


@pytest.mark.parametrize("head", MAILS)
def test_mails_are_recognised(head: str) -> None:
    assert sniff(head.encode(), "tides.txt") == 80
    assert sniff(head.encode(), "tides.eml") == 90
    assert sniff(b"\xef\xbb\xbf" + head.replace("\n", "\r\n").encode(), "tides.txt") == 80


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Title: Tides\nDate: 2025-10-03\nAuthor: Ana Lind\n\nText",
        "Title: Tides\nAuthor: Ana <ana@pilots.example>\nContent-Type: text/plain\nPosted: 2025\n",
        "Date: 2025-10-03\nSubject: Tides\n\nText",
        "From: Monday the quay is shut\nTo: Friday\nDate: none\n",
        "From the quay: all is well.\nTo: all\n",
        "Subject: Tides\n\nFrom: ana@pilots.example\nTo: b@pilots.example\nDate: Fri\n",
        "<html>\nFrom: ana@pilots.example\n",
        "The tide table",
    ],
)
def test_other_headers_and_texts_are_not(head: str) -> None:
    assert sniff(head.encode(), "tides.eml") == 0
