"""W3C Pronunciation Lexicons (PLS 1.0), read and written."""

from importlib.resources.abc import Traversable
from pathlib import Path

from briefcast.model import Lexicon


def read_lexicon(file: Path | Traversable) -> Lexicon:
    """Read a lexicon.

    Raises:
        InputError: Where the file cannot be read, or is no PLS.
    """
    raise NotImplementedError(file)
