"""The same source as another program would have saved it."""

import re

from visible import ENCODINGS

_PARTS = re.compile(r"(<[^>]*>|\{[{%<][^}]*\}|&\w+;)")
_SPACE = re.compile(r"(?<=[a-z]) (?=[a-z])")


def variants(name: str, data: bytes) -> dict[str, bytes]:
    """The source as changed by programs that mean the same; none where it is no text."""
    kind = name.rpartition(".")[2]
    if kind in ("docx", "zip"):
        return {}
    text = data.decode(encoding := ENCODINGS.get(name, "utf-8"), "surrogateescape")
    crlf = text.replace("\r\n", "\n").replace("\n", "\r\n")
    changed = {
        "CRLF": crlf if "\r\n" not in text else text.replace("\r\n", "\n"),
        "no final new line": text.rstrip("\r\n"),
        "more final new lines": text + "\n\n",
    }
    if kind != "eml":
        changed["no-break spaces"] = _with_no_break_spaces(text)
    found = {how: other.encode(encoding, "surrogateescape") for how, other in changed.items()}
    if encoding == "utf-8" and kind != "eml":
        found["byte order mark"] = b"\xef\xbb\xbf" + data
    return found


def _with_no_break_spaces(text: str) -> str:
    """Every third space between two words a no-break space, but in tags and template code."""
    parts = _PARTS.split(text)
    count = 0

    def other(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return " " if count % 3 else "\u00a0"

    return "".join(
        part if place % 2 else _SPACE.sub(other, part) for place, part in enumerate(parts)
    )
