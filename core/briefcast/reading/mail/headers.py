"""The headers of a mail, or of a part of one."""

import binascii
import re
from email.errors import MessageError
from email.message import Message
from email.utils import collapse_rfc2231_value, parseaddr

from briefcast.reading.characters import folded
from briefcast.reading.charsets import decode_declared

MOST = 10_000
"""The most lines of headers; what comes after them is no header."""
LONGEST = 20_000
"""The most characters of a header that is decoded; a longer one is taken as it stands."""

_LONGEST_WITH_PARAMETERS = 2000
_HEADER = re.compile(rb"([!-9;-~]+)[ \t]*:([^\n]*(?:\n[ \t]+[^\s][^\n]*)*)(?:\n|$)")
_WORD = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?]*)\?=")


class Headers:
    """Headers, their names in any case, their values decoded."""

    def __init__(self, values: dict[str, list[str]]) -> None:
        self._values = values
        self._message = Message()
        for name in ("content-type", "content-disposition"):
            if value := self._first(name):
                # Splitting parameters takes long where there are many; nobody has that many.
                self._message[name] = " ".join(value[:_LONGEST_WITH_PARAMETERS].split())

    def text(self, name: str) -> str:
        """The first header of that name, encoded words decoded; "" where there is none."""
        return folded(decoded_words(self._first(name)))

    @property
    def kind(self) -> str:
        """The media type, in lower case; "text/plain" where none is given."""
        return self._message.get_content_type()

    @property
    def says_kind(self) -> bool:
        """Whether a media type is given."""
        return "content-type" in self._message

    @property
    def is_attached(self) -> bool:
        """Whether the part is to be saved, not shown."""
        return self._message.get_content_disposition() == "attachment"

    @property
    def encoding(self) -> str:
        """How the content is encoded for transfer, in lower case: "base64" or another."""
        return self._first("content-transfer-encoding").strip().lower()

    @property
    def file_name(self) -> str | None:
        """The name under which the part is to be saved."""
        name = self.parameter("filename", "content-disposition") or self.parameter("name")
        return folded(decoded_words(name)) or None if name else None

    def parameter(self, name: str, header: str = "content-type") -> str | None:
        """A parameter of a header; None where it has none of that name."""
        try:
            value = self._message.get_param(name, None, header)
            return None if value is None else collapse_rfc2231_value(value)
        except (MessageError, ValueError, LookupError, TypeError):
            return None

    def _first(self, name: str) -> str:
        return next(iter(self._values.get(name, ())), "")


def parse_headers(data: bytes, place: int) -> tuple[Headers, int]:
    """Reads the headers that start at a place.

    Returns:
        The headers, and where the content starts: after the empty line, or at the first line that
        is no header.
    """
    values: dict[str, list[str]] = {}
    for _ in range(MOST):
        found = _HEADER.match(data, place)
        if found is None:
            break
        place = found.end()
        name = found[1].decode("ascii").lower()
        text = decode_declared(found[2], None).text
        values.setdefault(name, []).append(re.sub(r"\r?\n", "", text).strip())
    if blank := re.compile(rb"[ \t]*\r?\n").match(data, place):
        place = blank.end()
    return Headers(values), place


def mailbox(text: str) -> tuple[str, str]:
    """The name and the address in a decoded header; both "" where there is none."""
    if len(text) > 1000:
        return "", ""
    try:
        return parseaddr(text)
    except (ValueError, IndexError, TypeError):
        return "", text


def decoded_words(text: str) -> str:
    """A header's text with its encoded words (RFC 2047) decoded; what is damaged stays."""
    if "=?" not in text or len(text) > LONGEST:
        return text
    parts: list[str] = []
    run, charset, place = b"", "", 0
    for found in _WORD.finditer(text):
        between = text[place : found.start()]
        data = _word(found[2].lower(), found[3])
        if data is None:
            continue
        place = found.end()
        name = found[1].partition("*")[0]
        if run and (between.strip() or name.lower() != charset.lower()):
            parts.append(decode_declared(run, charset).text)
            run = b""
        if between.strip() or (not parts and not run):
            parts.append(between)
        run, charset = run + data, name
    if run:
        parts.append(decode_declared(run, charset).text)
    return "".join([*parts, text[place:]])


def _word(kind: str, text: str) -> bytes | None:
    if kind == "q":
        return binascii.a2b_qp(text.encode("utf-8"), header=True)
    try:
        return binascii.a2b_base64(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return None
