"""Takes a mail apart."""

import re
from dataclasses import dataclass, field

from briefcast.hooks import Limits
from briefcast.model import InputError
from briefcast.reading.mail.headers import Headers, parse_headers

_DELIMITER = re.compile(rb"^--([^\r\n]{1,200}?)[ \t]*\r?$", re.MULTILINE)
_MBOX = re.compile(rb"(?:\r?\n)*>?From [^\r\n]*\r?\n(?=[!-9;-~]+:|>From )")
_NEXT = re.compile(rb"\n\r?\nFrom [^\r\n]*\d{4}[^\r\n]*\r?\n[!-9;-~]+:")
_MAILS = ("message/rfc822", "message/global")


@dataclass(slots=True, eq=False)
class Part:
    """A mail, or a part of one.

    Attributes:
        headers: Its own.
        kind: Its media type.
        line: Of the source, on which its content starts.
        data: Its content as transferred; b"" where it has parts.
        parts: Of a multipart; the one mail in a `message/rfc822`.
        stray: What stands before, between and after its parts.
    """

    headers: Headers
    kind: str
    line: int
    data: bytes = b""
    parts: list["Part"] = field(default_factory=list)
    stray: list[bytes] = field(default_factory=list)

    @property
    def is_mail(self) -> bool:
        """Whether it holds a mail."""
        return self.kind in _MAILS and bool(self.parts)


class _Splitter:
    """Goes through a mail once.

    The standard library's parser looks at every line once for each part that is open, and calls
    itself for each part inside another: hostile mails take it hours or past its depth.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.data, self.name, self.limits = data, name, limits
        self.open: list[tuple[Part, bytes]] = []
        self.levels: dict[bytes, list[int]] = {}
        self.counted = (0, 1)
        self.leaf: Part | None = None
        self.start = 0
        self.parts = 0

    def split(self, place: int) -> Part:
        root = self._begin(place)
        delimiters = _DELIMITER.finditer(self.data, self.start)
        for found in delimiters:
            if found.start() < self.start:
                continue
            boundary, ends = found[1], False
            if boundary not in self.levels and boundary.endswith(b"--"):
                boundary, ends = boundary[:-2], True
            if boundary not in self.levels:
                continue
            self._finish(found.start(), root)
            self._close(self.levels[boundary][-1] + 1)
            after = found.end() + 1
            if ends:
                self._close(self.levels[boundary][-1])
                self.start = after
            else:
                outer = self.open[-1][0]
                outer.parts.append(self._begin(after))
        self._finish(len(self.data), root)
        self._close(0)
        return root

    def _begin(self, place: int) -> Part:
        first = part = self._part(place, self.open[-1][0].kind if self.open else "")
        while part.kind in _MAILS and part.headers.encoding not in ("base64", "quoted-printable"):
            self._push(part, b"")
            part.parts.append(self._part(self.start, ""))
            part = part.parts[0]
        boundary = (part.headers.parameter("boundary") or "").encode("utf-8", "replace").rstrip()
        if part.kind.startswith("multipart/") and boundary:
            self._push(part, boundary)
            self.leaf = None
        else:
            self.leaf = part
        return first

    def _part(self, place: int, outer: str) -> Part:
        self.parts += 1
        if self.parts > self.limits.blocks:
            raise self.limits.refuse(self.name, "blocks", f"{self.parts:,} parts")
        headers, self.start = parse_headers(self.data, place)
        kind = headers.kind
        if outer == "multipart/digest" and not headers.says_kind:
            kind = _MAILS[0]
        return Part(headers, kind, self._line(self.start))

    def _push(self, part: Part, boundary: bytes) -> None:
        if len(self.open) >= self.limits.nesting:
            deep = f"parts nested {len(self.open) + 1:,} deep or deeper"
            raise self.limits.refuse(self.name, "nesting", deep)
        if boundary:
            self.levels.setdefault(boundary, []).append(len(self.open))
        self.open.append((part, boundary))

    def _close(self, level: int) -> None:
        """Closes what was opened at this level and inside it."""
        while len(self.open) > level:
            _, boundary = self.open.pop()
            if boundary:
                self.levels[boundary].pop()
                if not self.levels[boundary]:
                    del self.levels[boundary]

    def _finish(self, end: int, root: Part) -> None:
        content = self.data[self.start : max(end, self.start)]
        if self.leaf is not None:
            if end < len(self.data):
                content = content.removesuffix(b"\n").removesuffix(b"\r")
            self.leaf.data = content
        elif content:
            (self.open[-1][0] if self.open else root).stray.append(content)
        self.leaf = None

    def _line(self, place: int) -> int:
        before, line = self.counted
        line += self.data.count(b"\n", before, place)
        self.counted = (max(before, place), line)
        return line


def split_mail(data: bytes, name: str, limits: Limits) -> Part:
    """Takes a mail apart, in one pass and without recursion.

    A part whose end is missing ends where the next begins.

    Args:
        data: Of the source: a mail, or an mbox that holds one.
        name: Of the source.
        limits: Parts that stand deeper than its `nesting` are refused.

    Raises:
        InputError: It holds several mails, or parts nested too deeply.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    place = len(data) - len(data.lstrip(b"\n"))
    while mbox := _MBOX.match(data, place):
        place = mbox.end()
    if place and (more := len(_NEXT.findall(data, place))) and b"From " in data[:place]:
        raise InputError(
            f"{name} is a mailbox of {more + 1:,} mails: save the one to be read by itself"
        )
    return _Splitter(data, name, limits).split(place)
