"""The subject of a mail, without what programs put before it."""

import re

_MARK = re.compile(
    r"\s*(?:(?:re|fwd?|aw|wg|tr|sv|vs|antw|rv|enc)(?:\[\d+\])?\s?:(?=\s|$)"
    r"|\[(?P<list>[^\[\]]{1,60})\](?=\s*\S))",
    re.IGNORECASE,
)


def without_marks(subject: str) -> tuple[str, list[tuple[str, str]]]:
    """Takes "Re:", "Fwd:" and the list's name in brackets from a subject.

    Args:
        subject: Decoded.

    Returns:
        What is left, and each mark with why.
    """
    taken: list[tuple[str, str]] = []
    while found := _MARK.match(subject):
        why = "the list’s mark in the subject" if found["list"] else "a mark in the subject"
        taken.append((found[0].strip(), why))
        subject = subject[found.end() :]
    return subject.strip(), taken
