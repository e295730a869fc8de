"""Tells how likely a source is a feed."""

import re

_FEED = re.compile(
    r"<(?:rss[\s>/]|(?:[\w.-]+:)?feed\s[^<>]*(?:Atom|purl\.org/atom)"
    r"|rdf:RDF\b[^<>]*(?:purl\.org/rss|netscape\.com/rdf))",
    re.IGNORECASE,
)
_SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
_OTHER = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def sniff(head: bytes, name: str) -> int:
    """How sure the feed reader is, 0 to 100: the root element decides.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))
    text = (head.replace(b"\0", b"") if wide else head).decode("latin-1")
    text = re.sub(r"<!--(?:.*?-->|.*)", "", text, flags=re.DOTALL)
    found = _FEED.search(text)
    if not found or _OTHER.search(text, 0, found.start()):
        return 0
    before = text[: found.start()].lstrip("\xef\xbb\xbf\xff\xfe \t\r\n")
    if not before or before.startswith("<"):
        return 95
    return 80 if name.lower().endswith(_SUFFIXES) else 60
