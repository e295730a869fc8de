"""Says how alike two texts are, letter by letter."""

LONGEST = 2_000
"""Letters beyond which texts are not compared: it takes their lengths multiplied."""


def likeness(one: str, other: str, *, at_least: float = 0.9) -> float:
    """How alike two texts are, from 0 to 1.

    Args:
        one: A text, folded as far as differences do not count.
        other: The other, folded alike.
        at_least: The likeness that matters; telling less than that apart is not worth the time.

    Returns:
        1.0 for equal texts of any length, 0.0 for texts that are less alike than `at_least` or
        too long to compare.
    """
    if one == other:
        return 1.0
    if max(len(one), len(other)) > LONGEST:
        return 0.0
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # The first two are upper bounds, soon had.
    if matcher.real_quick_ratio() < at_least or matcher.quick_ratio() < at_least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= at_least else 0.0
