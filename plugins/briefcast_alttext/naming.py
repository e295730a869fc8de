"""Helps with a name that is not known."""

from collections.abc import Iterable


def unknown(what: str, name: str, names: Iterable[str]) -> str:
    """The message for an unknown name: the nearest right ones, and all there are.

    Args:
        what: The kind of thing, for instance "report format".
        name: What was asked for.
        names: The names that there are.
    """
    from difflib import get_close_matches

    by_fold = {known.casefold(): known for known in sorted(names)}
    near = [by_fold[fold] for fold in get_close_matches(name.casefold(), by_fold)]
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    return f"unknown {what} {name!r}: {hint}there are {', '.join(by_fold.values()) or 'none'}"
