"""From a part as it was transferred to its bytes and characters."""

import binascii
import quopri
import re
from dataclasses import dataclass

from briefcast.model import Finding
from briefcast.reading.charsets import decode_declared, encoding_guessed
from briefcast.reading.mail.parts import Part

_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_RUN = re.compile(rb"([^=]*)(=*)")
_LEFT_IN = re.compile(rb"=(?:3D|20|\n|C[2-9A-F]=[89AB][0-9A-F]|E2=80=[89AB][0-9A-F])")
_BARE = re.compile(rb"=(?![0-9A-Fa-f]{2}|\n)")


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a part.

    Attributes:
        text: Its characters.
        encoding: That they were in.
        findings: What is wrong with the part.
    """

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def payload(part: Part) -> bytes:
    """The bytes of a part; of what is damaged, as much as can be had. Never fails."""
    if part.headers.encoding == "base64":
        return _unbased(_BASE64.sub(b"", part.data))
    if part.headers.encoding == "quoted-printable":
        return quopri.decodestring(part.data)
    return part.data


def _unbased(data: bytes) -> bytes:
    """What base64 stands for; several encoded texts may stand one after the other."""
    decoded: list[bytes] = []
    quads = bytearray()
    for run in _RUN.finditer(data):
        quads += run[1]
        if run[2] in (b"=", b"==") and (len(quads) + len(run[2])) % 4 == 0:
            decoded.append(binascii.a2b_base64(quads + run[2]))
            quads.clear()
    if len(quads) % 4 == 1:  # no number of bytes is encoded so
        quads.pop()
    decoded.append(binascii.a2b_base64(quads + b"=" * (-len(quads) % 4)))
    return b"".join(decoded)


def content(part: Part, name: str) -> Content:
    """The text of a part, in whichever encoding it is.

    Args:
        part: Of a mail.
        name: Of the source, for findings.
    """
    data = payload(part)
    findings: list[Finding] = []
    if len(_LEFT_IN.findall(data)) > 2 and not _BARE.search(data):
        data = quopri.decodestring(data)
        message = "The mail was encoded twice (=3D, =20 …) and was decoded twice; look at it"
        findings.append(
            Finding(rule="encoding-guessed", severity="info", message=message, source=name)
        )
    declared = part.headers.parameter("charset")
    decoded = decode_declared(data, declared)
    findings += encoding_guessed(decoded, declared, name)
    return Content(decoded.text, decoded.encoding, tuple(findings))
