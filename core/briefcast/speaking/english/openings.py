"""Patterns that begin with a letter, and look back at what stands before it afterwards.

A search for such a pattern goes from one such letter to the next; with the look back first, every
place of the text would be tried, which takes ten times as long.
"""

import re
from collections.abc import Iterable


def opening(words: Iterable[str], behind: str = "") -> str:
    r"""A pattern of words, the longest first, each with a condition on what stands before it.

    Args:
        words: As they are written.
        behind: A look back, with "{}" for the first letter of the word: "(?<!\w{})"; none where
            the pattern has looked back before.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(
        f"{re.escape(first)}{behind.format(re.escape(first))}(?:{'|'.join(rests)})"
        for first, rests in groups.items()
    )
