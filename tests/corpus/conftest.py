"""What the tests of the corpus share."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from briefcast.cli.bench import Bench

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # for visible, variants and expected


def _of_reading():
    """The fixtures of the readers' tests, which are not seen from here."""
    path = HERE.parent / "core" / "reading" / "conftest.py"
    spec = spec_from_file_location("reading_conftest", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_READING = _of_reading()
outlined = _READING.outlined
missing_words = _READING.missing_words


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
