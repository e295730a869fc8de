"""Writes the YAML of front matter and of a story's fields."""

import json
import re
from collections.abc import Iterator, Sequence

from briefcast.model import Link

_PLAIN = re.compile(r"[^\W_](?:[^:#]|:(?=\S)|(?<=\S)#)*")
_OTHER = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What is no text to many a reader of YAML."""


def entry(key: str, value: str) -> str:
    """A line of a mapping."""
    return f"{key}: {scalar(value)}"


def link_entries(links: Sequence[Link]) -> Iterator[str]:
    """The lines of `links`; none where there are none."""
    if links:
        yield "links:"
    for link in links:
        yield f"  - text: {scalar(link.text)}"
        if link.href is not None:
            yield f"    href: {scalar(link.href)}"


def scalar(value: str) -> str:
    """A text as it is where that is certainly read back as such, else in double quotes."""
    plain = value.isprintable() and value.lower() not in _OTHER and not value.endswith((" ", ":"))
    if plain and _PLAIN.fullmatch(value):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in quoted)


def _escaped(sign: str) -> str:
    code = ord(sign)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
