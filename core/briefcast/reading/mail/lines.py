"""The lines of a mail's plain text, soft breaks undone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefcast.model import Removed

_QUOTED = re.compile(r"(?:> ?)+")


@dataclass(frozen=True, slots=True)
class MailLine:
    """A line of a mail.

    Attributes:
        number: In the source, counted from 1.
        text: Without the signs of quotation.
        quoted: How many of those there were.
    """

    number: int
    text: str
    quoted: int = 0

    @property
    def raw(self) -> str:
        """The line with the signs of quotation."""
        return "> " * self.quoted + self.text


def mail_lines(text: str, first: int, *, flowed: bool, joined: bool) -> list[MailLine]:
    """Splits a mail's text into lines.

    Args:
        text: Of a `text/plain` part.
        first: The line of the source that it starts on.
        flowed: Whether it is `format=flowed` (RFC 3676): a line that ends in a space goes on.
        joined: Whether that space is no part of the text: `DelSp=yes`.
    """
    lines: list[MailLine] = []
    parts: list[str] = []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=first):
        quoted, content = _without_signs(raw)
        if not flowed:
            lines.append(MailLine(number, content, quoted))
            continue
        content = content.removeprefix(" ")
        if parts and lines[-1].quoted == quoted and content != "-- ":
            parts.append(content)
            lines[-1] = MailLine(lines[-1].number, "", quoted)
        else:
            _write(lines, parts)
            parts = [content]
            lines.append(MailLine(number, "", quoted))
        if content.endswith(" ") and content != "-- ":
            parts[-1] = content[:-1] if joined else content
        else:
            _write(lines, parts)
            parts = []
    _write(lines, parts)
    return lines


def _without_signs(raw: str) -> tuple[int, str]:
    if not raw.startswith(">"):
        return 0, raw
    signs = _QUOTED.match(raw)
    end = signs.end() if signs else 0
    return raw.count(">", 0, end), raw[end:]


def _write(lines: list[MailLine], parts: list[str]) -> None:
    if parts:
        lines[-1] = MailLine(lines[-1].number, "".join(parts), lines[-1].quoted)


def taken(
    lines: Sequence[MailLine], *spans: tuple[int, int], why: str
) -> tuple[list[MailLine], list[Removed]]:
    """The lines with those of some spans empty, and what those said."""
    left = list(lines)
    removed = []
    for start, end in spans:
        if text := "\n".join(line.raw for line in lines[start:end]).strip():
            removed.append(Removed(text, why, lines[start].number))
        for place in range(start, end):
            left[place] = replace(lines[place], text="", quoted=0)
    return left, removed
