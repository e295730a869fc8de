"""The same words for every match of a rule."""

import re
from collections.abc import Callable

Say = Callable[[re.Match[str]], str | None]
"""What a rule says for a match; None declines it."""


def fixed(words: str) -> Say:
    """Say these words for each match."""

    def say(match: re.Match[str]) -> str:
        del match
        return words

    return say
