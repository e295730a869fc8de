"""Tells whether a source is our canonical Markdown."""

import codecs
import re

_FRONT = re.compile(r"---[ \t]*\n(?:(?!(?:---|\.\.\.)[ \t]*\n).*\n)*?[\"']?briefcast[\"']?[ \t]*:")


def sniff(head: bytes, name: str) -> int:  # noqa: ARG001 the content alone decides
    """95 where the front matter holds the key `briefcast`, else 0.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if wide else "utf-8-sig", "ignore")
    return 95 if _FRONT.match(text.replace("\r\n", "\n").replace("\r", "\n")) else 0
