"""What the tests of reading share: a text read, and a reading written down in short."""

from collections import Counter
from collections.abc import Callable
from textwrap import dedent

import pytest
from outlines import missing_words, outline

from briefcast.hooks import Source
from briefcast.model import Reading
from briefcast.reading.text.reader import read

Read = Callable[[str | bytes], Reading]
Outline = Callable[[Reading], str]


@pytest.fixture(scope="session")
def read_text() -> Read:
    """Reads a text as if it were the file pilots.txt."""

    def read_it(text: str | bytes) -> Reading:
        data = text if isinstance(text, bytes) else text.encode()
        return read(Source("pilots.txt", data))

    return read_it


@pytest.fixture(scope="session")
def outlined() -> Outline:
    """Writes a reading down: a line for each field and block, indented under its story."""
    return outline


@pytest.fixture(scope="session")
def check_outline(read_text: Read, outlined: Outline) -> Callable[[str, str], None]:
    """Checks the outline of a text, and that empty lines between its lines change nothing."""

    def check(text: str, expected: str) -> None:
        text, expected = dedent(text).strip(), dedent(expected).strip()
        lines = [line for line in text.split("\n") if line.strip()]
        for form in (text, "\n".join(lines), "\n\n".join(lines)):
            assert outlined(read_text(form)) == expected

    return check


@pytest.fixture(scope="session", name="missing_words")
def missing_words_of() -> Callable[[str, Reading], Counter[str]]:
    """Counts the words of a text that a reading neither says nor lists as removed."""
    return missing_words
