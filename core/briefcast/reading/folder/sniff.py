"""Tells how likely a source is a ZIP archive of a briefing's files."""


def sniff(head: bytes, name: str) -> int:  # noqa: ARG001
    """How sure the reader of folders is, 0 to 100: documents that are archives come first.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    return 40 if head.startswith((b"PK\x03\x04", b"PK\x05\x06")) else 0
