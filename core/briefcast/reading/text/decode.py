"""From bytes to characters."""

import codecs
import re

from briefcast.model import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_TWICE = re.compile("â€[œ\u009d™˜“”¢¦]|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž]|Â[£©®·°]")
_WIDE = re.compile(r"[^\x00-\x7f\xa0]")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Decodes a text without asking which encoding it is in.

    Args:
        data: The bytes of the source.
        name: Of the source, for messages.

    Returns:
        The characters without a byte order mark, and the name of the encoding.

    Raises:
        InputError: It is not text, or in an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_marked(data, mark, encoding, name), name), encoding
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error, name)
        text, encoding = _western(data, name), "cp1252"
    return _checked(text, name), encoding


def _marked(data: bytes, mark: bytes, encoding: str, name: str) -> str:
    try:
        return data[len(mark) :].decode("utf-8") if encoding == "utf-8" else data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is marked as {encoding} but is not: byte {error.start + 1} is wrong; "
            "save it as UTF-8"
        ) from None


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> None:
    lenient = data.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    intact = len(_WIDE.findall(lenient)) - damaged
    if intact >= 2 and intact > 2 * damaged:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{name}, line {line}: damaged UTF-8; save the file again as UTF-8")


def _western(data: bytes, name: str) -> str:
    advice = "it is binary or in a wrong encoding; save it as UTF-8"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise InputError(f"{name} is not text in UTF-8 or Windows-1252: {advice}") from None
    if found := _TWICE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise InputError(f"{name}, line {line}: damaged UTF-8; save the file again as UTF-8")
    letters = len(re.findall(r"\S", text))
    if len(_WIDE.findall(text)) * 10 > letters * 3:
        raise InputError(f"{name} is not text in UTF-8 or Windows-1252: {advice}")
    return text


def _checked(text: str, name: str) -> str:
    controls = len(_CONTROL.findall(text))
    if "\0" in text or (controls > 2 and controls * 50 > len(text)):
        raise InputError(
            f"{name} holds too many control characters to be text: "
            "it is binary or in a wrong encoding; save it as UTF-8"
        )
    return text
