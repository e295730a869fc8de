"""From the bytes of a page to its characters."""

import codecs
import re

from briefcast.model import Finding, InputError
from briefcast.reading.text.decode import decode as decode_text

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.I,
)
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_KNOWN = re.compile(
    r"utf-?8|(?:windows-|cp)\d{3,4}|(?:iso[-_]?8859[-_]?|latin-?)\d{1,2}|koi8-[ru]|macintosh"
    r"|us-ascii|ascii|shift[-_]jis|euc-(?:jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5",
    re.I,
)
_WESTERN = re.compile(r"iso[-_]?8859[-_]?1|latin-?1|us-ascii|ascii", re.I)


def decode(data: bytes, name: str) -> tuple[str, str, tuple[Finding, ...]]:
    """Decodes a page: by its byte order mark, its declaration, as UTF-8 or as Windows-1252.

    Args:
        data: The bytes of the source.
        name: Of the source, for messages.

    Returns:
        The characters, the name of the encoding, and a finding where the page declares none, or
        another than it is in.

    Raises:
        InputError: It is not text, or in an encoding that cannot be told.
    """
    if data.startswith(_BYTE_ORDER_MARKS):
        return *decode_text(data, name), ()
    declared = _declared(data)
    utf8 = _try(data, "utf-8")
    if utf8 is not None:
        if not declared or _is_utf8(declared) or data.isascii():
            return utf8, "utf-8", ()
        # What is valid UTF-8 beyond ASCII is nothing else; an encoding in escapes is all ASCII.
        return utf8, "utf-8", (_guessed(f"declares {declared} but is", "utf-8", name),)
    if declared and not _is_utf8(declared) and (text := _try(data, _codec(declared))) is not None:
        return text, _codec(declared), ()
    text, encoding = _fallback(data, name)
    what = f"declares {declared or 'no encoding'} and is not in UTF-8; it was read as"
    return text, encoding, (_guessed(what, encoding, name),)


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_HEAD])
    label = (match[1] or match[2]).decode("ascii", "replace").lower() if match else ""
    return label if _KNOWN.fullmatch(label) else ""


def _codec(label: str) -> str:
    """The codec of a label, Windows-1252 for Latin-1 as in browsers; a label unknown as it is."""
    if _WESTERN.fullmatch(label):
        return "cp1252"
    try:
        return codecs.lookup(label).name
    except LookupError:
        return label


def _is_utf8(label: str) -> bool:
    return label.replace("-", "") == "utf8"


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _fallback(data: bytes, name: str) -> tuple[str, str]:
    """As plain text is decoded; a page of a few wrong bytes with a sign in place of each."""
    try:
        return decode_text(data, name)
    except InputError:
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") * 100 > len(text) or "\0" in text:
            raise
        return text, "utf-8"


def _guessed(what: str, encoding: str, name: str) -> Finding:
    message = f"The page {what} {encoding}; look at accents and quotes"
    return Finding(rule="encoding-guessed", severity="info", message=message, source=name)
