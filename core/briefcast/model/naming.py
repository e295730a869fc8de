"""Says what a wrong name may have been meant for."""

from collections.abc import Iterable


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """One line for a name that is not known: the nearest right names, else all of them.

    Args:
        what: The kind of thing, for instance "output".
        name: What was asked for.
        known: The names that there are.
    """
    from difflib import get_close_matches

    names = {one.casefold(): one for one in sorted(known)}
    near = [repr(names[fold]) for fold in get_close_matches(name.casefold(), names, cutoff=0.5)]
    if near:
        return f"unknown {what} {name!r}: did you mean {' or '.join(near)}?"
    return f"unknown {what} {name!r}: there is {', '.join(map(repr, names.values())) or 'none'}"
