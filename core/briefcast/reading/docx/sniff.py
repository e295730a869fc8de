"""Tells how likely a source is a Word document."""

import re

_PART = re.compile(
    rb"word/(_rels|document|styles|numbering|settings|theme|media|font|web|foot|end|comments|head)"
)
_PACKAGE = re.compile(rb"\[Content_Types\]\.xml|_rels/\.rels|docProps/")
_OTHER = re.compile(rb"xl/(workbook|worksheets|_rels|theme|styles)|ppt/(pres|slide|_rels|theme)")
_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def sniff(head: bytes, name: str) -> int:
    """How sure the reader of Word documents is, 0 to 100.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    if not head.startswith(b"PK\x03\x04") or _OTHER.search(head):
        return 0
    if _PART.search(head):
        return 95
    if name.lower().endswith(_SUFFIXES):
        return 90
    return 60 if _PACKAGE.search(head) else 0
