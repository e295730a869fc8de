"""Pauses: commas where signs stood, and no two in a row."""

import re

_SILENT = " \t\n\u00a0"
_STOPS = ".,;:!?…–—"
_POSSESSIVE = re.compile(r"['’]s\b")
_OPENING = "([{“‘\"'"
_CLOSING = ")]}”’\"'"


def _before(match: re.Match[str]) -> str:
    """The character before a match, "" at the beginning."""
    return match.string[max(0, match.start() - 64) : match.start()].rstrip(_SILENT)[-1:]


def _after(match: re.Match[str]) -> str:
    """The character after a match, "" at the end."""
    return match.string[match.end() : match.end() + 64].lstrip(_SILENT)[:1]


def pause(match: re.Match[str]) -> str:
    """What is said for signs that only part words: a comma, unless there is a stop already."""
    before, after = _before(match), _after(match)
    if not before or not after:
        return ""
    if after in _STOPS or after in ")]}" or _POSSESSIVE.match(match.string, match.end()):
        return ""
    return " " if before in _STOPS or before in _OPENING else ", "


def apart(words: str, match: re.Match[str]) -> str:
    """Words with a pause on each side, where the text has none of its own."""
    if not words:
        return pause(match)
    before, after = _before(match), _after(match)
    lead = "" if not before else " " if before in _STOPS or before in "([{" else ", "
    trail = "" if not after or after in _STOPS or after in _CLOSING else ", "
    return f"{lead}{words}{trail}"
