"""Tells how likely a source is Markdown."""

import re

from briefcast.reading.magic import binary_kind
from briefcast.reading.markdown.front import split_front

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
_OTHER = re.compile(r"\s*<(?:!doctype|html|\?xml|rss|feed)\b|From \S+ ", re.IGNORECASE)
_MAIL = re.compile(r"(?:From|Received|Return-Path|MIME-Version|Message-ID):", re.IGNORECASE)
_MARKS = re.compile(
    r"^(?:#{1,6} \S.*|```.*|!\[[^\]\n]*\]\(.+|\[[^\]\n]+\]: *\S+.*"
    r"|.*\[[^\]\n]+\]\((?:https?:|mailto:|[./#])\S*\).*)$",
    re.MULTILINE,
)
_UNDERLINES = re.compile(r"^={4,} *$", re.MULTILINE)
"""Which plain text has too."""


def sniff(head: bytes, name: str) -> int:
    """How sure the Markdown reader is, 0 to 100.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    if binary_kind(head):
        return 0
    text = head.decode("utf-8-sig", "ignore").replace("\r\n", "\n").replace("\r", "\n")
    if _OTHER.match(text) or _MAIL.search(text.partition("\n\n")[0]):
        return 0
    named = name.lower().endswith(_SUFFIXES)
    if split_front(text) is not None:
        return 75
    marks = len(_MARKS.findall(text))
    underlined = marks and _UNDERLINES.search(text) is not None
    return 60 if named or marks + underlined >= 2 else 0
