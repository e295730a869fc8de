"""Mails that are signed or encrypted: what OpenPGP and S/MIME put around a text."""

import re
from dataclasses import replace

from briefcast.model import InputError, Removed
from briefcast.reading.mail.lines import MailLine, taken

_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
_SIGNATURE = ("-----BEGIN PGP SIGNATURE-----", "-----END PGP SIGNATURE-----")
_MESSAGE = ("-----BEGIN PGP MESSAGE-----", "-----END PGP MESSAGE-----")
_KEY = ("-----BEGIN PGP PUBLIC KEY BLOCK-----", "-----END PGP PUBLIC KEY BLOCK-----")
_ARMOUR = re.compile(r"(?:Hash|Charset|NotDashEscaped|Version|Comment): \S.*")
_NOT_ESCAPED = "NotDashEscaped:"
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_HIDDEN = "a text encrypted with PGP"


def is_encrypted(kind: str) -> bool:
    """Whether a part of this media type holds its text so that only its receiver can read it."""
    return kind in _ENCRYPTED


def is_hidden(removed: Removed) -> bool:
    """Whether what was left out is an encrypted text."""
    return removed.why == _HIDDEN


def encrypted(name: str) -> InputError:
    """The error of a mail that holds nothing else.

    Args:
        name: Of the source.
    """
    return InputError(
        f"{name} is encrypted (OpenPGP or S/MIME): open it in your mail program, and save its text"
    )


def without_protection(lines: list[MailLine]) -> tuple[list[MailLine], list[Removed]]:
    """The lines of a text without the frame of a signature, and without encrypted texts.

    Within the frame, every line that starts with "- " was escaped (RFC 4880, 7.1).
    """
    removed: list[Removed] = []
    if not any(line.text.startswith("-----BEGIN PGP") for line in lines):
        return lines, removed
    for marks, why in ((_MESSAGE, _HIDDEN), (_KEY, "a PGP key")):
        lines, more = _without(lines, marks, why)
        removed += more
    signed = _place(lines, _SIGNED)
    if signed is not None:
        end = signed + 1
        while end < len(lines) and _ARMOUR.fullmatch(lines[end].text.strip()):
            end += 1
        escaped = not any(line.text.startswith(_NOT_ESCAPED) for line in lines[signed:end])
        lines, more = taken(lines, (signed, end), why="the frame of a PGP signature")
        removed += more
        close = _place(lines, _SIGNATURE[0])
        if escaped:
            inside = range(end, len(lines) if close is None else close)
            lines = [
                replace(line, text=line.text.removeprefix("- ")) if place in inside else line
                for place, line in enumerate(lines)
            ]
    lines, more = _without(lines, _SIGNATURE, "a PGP signature")
    return lines, removed + more


def _without(
    lines: list[MailLine], marks: tuple[str, str], why: str
) -> tuple[list[MailLine], list[Removed]]:
    """The lines without what stands between two marks: to the end where the second is missing."""
    start = _place(lines, marks[0])
    if start is None:
        return lines, []
    end = _place(lines, marks[1], start)
    return taken(lines, (start, len(lines) if end is None else end + 1), why=why)


def _place(lines: list[MailLine], mark: str, start: int = 0) -> int | None:
    return next(
        (place for place in range(start, len(lines)) if lines[place].text.strip() == mark), None
    )
