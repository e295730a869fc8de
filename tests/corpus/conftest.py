"""What the tests of the corpus share."""

import pytest
from outlines import missing_words, outline

from briefcast.cli.bench import Bench


@pytest.fixture(scope="session")
def outlined():
    """Writes a reading down in short."""
    return outline


@pytest.fixture(scope="session", name="missing_words")
def missing_words_of():
    """Counts the words that a reading loses."""
    return missing_words


@pytest.fixture(scope="session")
def bench():
    """The workbench of our own plugins alone, as of `briefcast --no-plugins`."""
    return Bench(third_party=False)


@pytest.fixture(scope="session")
def reading_of(bench):
    """Reads a file of the corpus as `briefcast show` does, once for all tests."""
    found = {}

    def read(path):
        if path not in found:
            found[path] = bench.read(str(path))
        return found[path]

    return read
