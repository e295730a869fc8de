"""From bytes to characters, where the source says its encoding and may lie."""

import codecs
from dataclasses import dataclass

from briefcast.model import Finding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = {"iso8859-1", "cp1252"}
_NO_CHARSETS = {
    "idna", "mbcs", "oem", "palmos", "punycode", "raw_unicode_escape", "raw-unicode-escape",
    "undefined", "unicode_escape", "unicode-escape", "utf-7",
}  # fmt: skip
"""Encodings of Python that no text is in, or that are a way to hide one."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and what they were decoded from.

    Attributes:
        text: Without a byte order mark.
        encoding: That they were in.
        guessed: Whether the source names another, or none that fits.
    """

    text: str
    encoding: str
    guessed: bool = False


def decode_declared(data: bytes, declared: str | None) -> Decoded:
    """Decodes text in the encoding that its source declares, or in the one that it is in.

    A byte order mark is believed first. UTF-8 is recognised where another encoding is declared:
    other text is hardly ever valid UTF-8 by chance. What fits nothing is read as Windows-1252.
    Never fails.

    Args:
        data: The bytes.
        declared: The name of the encoding; None where the source does not say.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace").removeprefix("\ufeff")
            return Decoded(text, encoding, "\ufffd" in text)
    named = charset(declared)
    tries = (named, "utf-8") if named and named not in _WESTERN else ("utf-8", named)
    for encoding in filter(None, tries):
        try:
            text = data.decode("cp1252" if encoding in _WESTERN else encoding)
        except (UnicodeError, ValueError):
            continue
        plain = encoding == "utf-8" and data.isascii()
        expected = "utf-8" if declared is None else named
        return Decoded(text, encoding, not plain and encoding != expected)
    return Decoded("".join(map(_western, _runs(data))), "cp1252", True)


def charset(name: str | None) -> str | None:
    """The name that Python gives an encoding of text; None where it is none."""
    try:
        found = codecs.lookup((name or "").strip(" \"'")[:40]).name
        "".encode(found)
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if found in _NO_CHARSETS else found


def _runs(data: bytes) -> list[bytes]:
    return [data[at : at + 65_536] for at in range(0, len(data), 65_536)]


def _western(run: bytes) -> str:
    try:
        return run.decode("cp1252")
    except UnicodeDecodeError:  # five of its bytes are no characters
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in run)


def encoding_guessed(decoded: Decoded, declared: str | None, name: str) -> list[Finding]:
    """The finding that a text is not in the encoding that its source declares."""
    if not decoded.guessed:
        return []
    said = f"it says {declared[:40]}" if declared else "it does not say which encoding it is in"
    message = f"The text was read as {decoded.encoding}: {said}; look at accents and quotes"
    return [Finding(rule="encoding-guessed", severity="info", message=message, source=name)]
