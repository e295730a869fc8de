"""Refuses markup that would take a parser more than its length in time or memory.

An HTML parser looks back over all open elements at each new one, and opens again at each block
the bold or font that was never closed. On honest pages that costs nothing. This looks at tags
alone, in one pass, before anything is parsed.
"""

import re
from math import ceil

from briefcast.hooks import Limits
from briefcast.model import InputError
from briefcast.reading.amount import ELEMENTS, too_many_blocks
from briefcast.reading.html.names import BLOCKS, CLOSE_PARAGRAPH, FORMATTING, VOID

ATTRIBUTES = 2_000
"""The most attributes of one tag: a parser compares each with all before it."""
REOPENED = 300_000
"""The most elements that a parser may have to open again."""

_ELEMENT = r"""<(/?)([a-z][^\s/>]*+)((?:[^>"']|"[^"]*+"|'[^']*+'|["'])*+)"""
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|title|textarea|xmp|noscript|noembed|noframes|iframe)\b.*?(?:</\1\b|\Z)"
    rf"|{_ELEMENT}",
    re.I | re.S,
)
_TAG_IN_DRAWING = re.compile(_ELEMENT, re.I)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_COLSPAN = re.compile(r"\bcolspan\s*=\s*[\"']?\s*(\d{1,6})", re.I)
_NAME = re.compile(r"[^\s/=>]+")
_LONG = 8_000
_REACH = 60
_SAME = 3
_CLOSED_BY_NEXT = {
    "li": frozenset({"ul", "ol", "menu"}),
    "dd": frozenset({"dl"}),
    "dt": frozenset({"dl"}),
    "tr": frozenset({"table"}),
    "td": frozenset({"tr", "table"}),
    "th": frozenset({"tr", "table"}),
    "option": frozenset({"select"}),
}
_DRAWING = frozenset({"svg", "math"})
_BARRIERS = frozenset({"table", "td", "th", "caption", "button", "object"})


def check(markup: str, limits: Limits, name: str) -> None:
    """Looks at all tags of a page or a fragment.

    Args:
        markup: Its characters.
        limits: Past which it is refused.
        name: Of the source.

    Raises:
        InputError: Elements stand too deep one inside the other, a table holds too many cells,
            a tag too many attributes, the whole too many blocks, or too much formatting is left
            open.
    """
    tags = _Tags(limits, name)
    for match in _TAG.finditer(markup):
        raw, closing, tag, rest = match.groups()
        if tag:
            tags.take(closing, tag, rest)
        elif raw and tags.in_drawing():
            # There, a style or a title may hold elements, as it may not elsewhere.
            for hidden in _TAG_IN_DRAWING.finditer(markup, match.start() + 1, match.end()):
                tags.take(*hidden.groups())


def _check_attributes(rest: str, name: str) -> None:
    count = len(_NAME.findall(_QUOTED.sub(" ", rest)))
    if count > ATTRIBUTES:
        raise InputError(
            f"{name} holds a tag with {count:,} attributes, the most is {ATTRIBUTES:,}: "
            "it is damaged; save the page again"
        )


class _Tags:
    """The elements that are open, nearly as a parser keeps them, never fewer by far."""

    def __init__(self, limits: Limits, name: str) -> None:
        self._limits = limits
        self._name = name
        self._open: list[str] = []
        self._counts: dict[str, int] = {}
        self._cells: list[int] = []
        self._formats: list[tuple[str, str]] = []
        self._reopened = 0
        self._blocks = 0.0

    def take(self, closing: str, tag: str, rest: str) -> None:
        """Takes the next tag of the page."""
        if len(rest) > _LONG:
            _check_attributes(rest, self._name)
        if closing:
            self._end(tag.lower())
        else:
            self._start(tag.lower(), rest)

    def in_drawing(self) -> bool:
        """Whether a drawing or a formula is open."""
        return not _DRAWING.isdisjoint(self._open)

    def _count(self, tag: str, rest: str) -> None:
        self._blocks += 1 if tag in BLOCKS or tag in VOID else 1 / ELEMENTS
        if tag in ("td", "th") and (over := _COLSPAN.search(rest)):
            self._blocks += min(int(over[1]), 1000)
        if self._blocks > self._limits.blocks:
            raise too_many_blocks(self._limits, self._name, ceil(self._blocks))

    def _start(self, tag: str, rest: str) -> None:
        self._count(tag, rest)
        if tag in VOID or (rest.endswith("/") and self.in_drawing()):
            return
        if tag in FORMATTING:
            self._format(tag, rest)
        elif tag in CLOSE_PARAGRAPH:
            self._block()
        if tag in _CLOSED_BY_NEXT and self._counts.get(tag):
            self._close(tag, _CLOSED_BY_NEXT[tag])
        if tag in ("table", "td", "th"):
            self._cell(tag)
        self._open.append(tag)
        self._counts[tag] = self._counts.get(tag, 0) + 1
        # Twice, for what is open here and no longer in the parser; the tree is counted exactly.
        if len(self._open) > 2 * self._limits.nesting:
            raise too_deep(self._limits, self._name)

    def _end(self, tag: str) -> None:
        if tag in FORMATTING:
            for index in range(len(self._formats) - 1, -1, -1):
                if self._formats[index][0] == tag:
                    del self._formats[index]
                    break
        if self._open and self._open[-1] == tag:
            self._open.pop()
            self._counts[tag] -= 1
        elif self._counts.get(tag):
            self._close(tag, frozenset() if tag in ("table", "tr", "td", "th") else _BARRIERS)
        else:
            return
        if tag == "table" and self._cells:
            self._cells.pop()

    def _format(self, tag: str, rest: str) -> None:
        """Keeps what is opened again in each block, as a parser does: three alike at most."""
        entry = (tag, rest)
        if tag == "a":
            self._formats = [each for each in self._formats if each[0] != "a"]
        elif self._formats.count(entry) == _SAME:
            self._formats.remove(entry)
        self._formats.append(entry)
        if len(self._formats) > self._limits.nesting:
            raise too_deep(self._limits, self._name)

    def _block(self) -> None:
        """A block starts: what was left of formatting opens again in it."""
        if self._counts.get("p"):
            self._close("p", _BARRIERS)
        self._reopened += len(self._formats)
        if self._reopened > REOPENED:
            raise InputError(
                f"{self._name} leaves {len(self._formats):,} elements of formatting open: "
                "it is damaged; save the page again"
            )

    def _cell(self, tag: str) -> None:
        if tag == "table":
            self._cells.append(0)
        elif self._cells:
            self._cells[-1] += 1
            if self._cells[-1] > self._limits.cells:
                raise too_many_cells(self._limits, self._name)

    def _close(self, tag: str, barriers: frozenset[str]) -> None:
        """Closes the innermost element of that name and all inside it, if it is near."""
        opened = self._open
        for index in range(len(opened) - 1, max(-1, len(opened) - 1 - _REACH), -1):
            if opened[index] == tag:
                for closed in opened[index:]:
                    self._counts[closed] -= 1
                del opened[index:]
                return
            if opened[index] in barriers:
                return


def too_deep(limits: Limits, name: str) -> InputError:
    """The error of a source whose elements stand too deep."""
    what = f"elements more than {limits.nesting:,} deep, one inside the other"
    return limits.refuse(name, "nesting", what)


def too_many_cells(limits: Limits, name: str) -> InputError:
    """The error of a source that holds a table of too many cells."""
    return limits.refuse(name, "cells", f"a table of more than {limits.cells:,} cells")
