"""Mails written for the tests, and how they are read."""

from collections.abc import Callable

import pytest

from briefcast.hooks import Source
from briefcast.model import Reading
from briefcast.reading.mail.reader import read

HEAD = """\
From: Harbour Pilots <news@pilots.example>
To: members@pilots.example
Subject: Tide news
Date: Fri, 3 Oct 2025 23:30:00 -0500
MIME-Version: 1.0
"""
TEXT = """\
New quay opens

The new quay opened on Monday, and the pilots were the first to moor at it. The harbour master cut
the rope.

Old light goes

The old light was taken down on Friday. Its lamp will be kept in the museum by the slip.
"""

ReadMail = Callable[..., Reading]
Mail = Callable[..., str]


@pytest.fixture(scope="session")
def text() -> str:
    """A text of two stories."""
    return TEXT


@pytest.fixture(scope="session")
def mail() -> Mail:
    """Writes a mail: its text, its type, and further headers."""

    def write(body: str = TEXT, kind: str = "text/plain; charset=utf-8", head: str = "") -> str:
        return f"{HEAD}Content-Type: {kind}\n{head}\n{body}"

    return write


@pytest.fixture(scope="session")
def multipart() -> Mail:
    """Writes the parts of a multipart, each with its own headers."""

    def write(*parts: str, boundary: str = "tide") -> str:
        return "".join(f"--{boundary}\n{part}\n" for part in parts) + f"--{boundary}--\n"

    return write


@pytest.fixture(scope="session")
def read_mail() -> ReadMail:
    """Reads a mail as if it were the file tides.eml."""

    def read_it(
        mail: str | bytes, read_other: Callable[[Source], Reading] | None = None
    ) -> Reading:
        data = mail if isinstance(mail, bytes) else mail.encode()
        return read(Source("tides.eml", data, read_other=read_other))

    return read_it
