"""Says what a wrong name may have been meant for."""

from collections.abc import Iterable
from difflib import get_close_matches


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """One line for a name that is not known: the nearest right names, else all of them."""
    names = sorted(known)
    near = get_close_matches(name, names, n=3, cutoff=0.5)
    if near:
        return f"unknown {what} {name!r}: did you mean {' or '.join(map(repr, near))}?"
    return f"unknown {what} {name!r}: there is {', '.join(map(repr, names)) or 'none'}"
