"""Finds no-break spaces: editors do not see them, and searches miss what they join."""

import re

from briefcast.model import Finding

_UTF8 = re.compile(rb"\xc2\xa0|\xe2\x80\xaf|&nbsp;|&#160;|&#x0*a0;", re.IGNORECASE)
_WESTERN = re.compile(rb"\xa0|&nbsp;|&#160;|&#x0*a0;", re.IGNORECASE)


def no_break_spaces(data: bytes, encoding: str | None, source: str) -> Finding | None:
    """The finding `nbsp`, where a source that is text holds any.

    Args:
        data: The source.
        encoding: Its characters', where the reader found one; else UTF-8.
        source: Its name.

    Returns:
        How many there are, each read as a space, and the line of the first.
    """
    if data.startswith(b"PK"):
        return None
    pattern = _WESTERN if encoding == "cp1252" else _UTF8
    first = pattern.search(data)
    if first is None:
        return None
    count = sum(1 for _ in pattern.finditer(data))
    what = f"{count:,} no-break spaces were" if count > 1 else "A no-break space was"
    return Finding(
        rule="nbsp",
        severity="info",
        message=f"{what} read as {'spaces' if count > 1 else 'a space'} like any other",
        source=source,
        line=data.count(b"\n", 0, first.start()) + 1,
    )
