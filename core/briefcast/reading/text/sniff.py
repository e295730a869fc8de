"""Tells how likely a source is plain text."""

import re

from briefcast.reading.magic import binary_kind

_MARKED_UP = re.compile(rb"\s*(<[!?a-zA-Z]|---\s*\n|#{1,6} |[A-Z][\w-]*: .*\n[A-Z][\w-]*: )")
_SUFFIXES = (".txt", ".text")


def sniff(head: bytes, name: str) -> int:
    """How sure the plain-text reader is, 0 to 100; never very, so that others may be surer.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    if not head or binary_kind(head):
        return 0
    controls = sum(byte < 0x20 and byte not in b"\t\n\f\r" for byte in head)
    if controls * 20 > len(head) and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return 0
    if _MARKED_UP.match(head.removeprefix(b"\xef\xbb\xbf")):
        return 10
    return 50 if name.lower().endswith(_SUFFIXES) else 40
