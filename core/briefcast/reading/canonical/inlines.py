"""From the tokens inside a paragraph to text with marks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from briefcast.model import Finding, Inline, InlineKind, Removed, Text
from briefcast.reading.characters import seen, unseen

if TYPE_CHECKING:
    from markdown_it.token import Token

EMPTY, MISSING = "<!-- empty -->", "<!-- none -->"
"""In a table: an empty cell of a header that holds no word at all; a cell that a row lacks."""
LEVEL = re.compile(r"<!-- level (\d{1,3}) -->$")
"""At the end of a subhead whose level Markdown has no sign for."""

_EMPHASIS = frozenset({"em", "i", "strong", "b", "cite"})
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>.*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")
_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class Report:
    """What there is to say about a source while it is read.

    Attributes:
        name: Of the source.
    """

    name: str
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, other: "Report") -> None:
        """Adds what another says of the same source."""
        self.removed += other.removed
        self.findings += other.findings

    def find(
        self, rule: str, message: str, line: int | None, suggestion: str | None = None
    ) -> None:
        """Adds a finding for a person to look at."""
        self.findings.append(
            Finding(
                rule=rule,
                severity="review",
                message=message,
                source=self.name,
                line=line,
                suggestion=suggestion,
            )
        )


def text_of(tokens: "Iterable[Token]", report: Report, line: int | None = None) -> Text:
    """The text of inline tokens.

    Args:
        tokens: As markdown-it gives them, `text_special` apart.
        report: Takes what is left out.
        line: On which they stand.

    Returns:
        The text with the marks over it, in the order in which they are opened.
    """
    builder = _Builder(report, line)
    for token in tokens:
        builder.take(token)
    return builder.text()


@dataclass(slots=True)
class _Open:
    kind: InlineKind
    value: str | None
    start: int
    place: int


class _Builder:
    def __init__(self, report: Report, line: int | None) -> None:
        self._report = report
        self._line = line
        self._parts: list[str] = []
        self._length = 0
        self._folding = False
        self._inlines: list[Inline | None] = []
        self._open: dict[str, list[_Open]] = {}

    def take(self, token: "Token") -> None:
        match token.type:
            case "text" | "code_inline":
                self._fold(token.content)
            case "text_special":
                self._special(token)
            case "softbreak":
                self._fold(" ")
            case "hardbreak":
                self._write("\n")
            case "html_inline":
                self._tag(token.content)
            case "image":
                for child in token.children or ():
                    self.take(child)
            case _:
                self._mark(token)

    def text(self) -> Text:
        for tag in self._open:
            while self._end(tag):
                pass
        marks = tuple(inline for inline in self._inlines if inline is not None)
        return Text("".join(self._parts), marks)

    def _mark(self, token: "Token") -> None:
        """Opens or closes a mark; links, emphasis and strong emphasis are all there are."""
        if token.nesting < 0:
            self._end(token.tag)
        elif token.type == "link_open":
            href = token.attrs.get("href")
            self._start("a", "link", str(href) if href else None)
            if title := token.attrs.get("title"):
                self._report.removed.append(Removed(str(title), "title of a link", self._line))
        else:
            self._start(token.tag, "emphasis", None)

    def _fold(self, raw: str) -> None:
        """Writes text as typed, its white space folded."""
        self._report.removed += unseen(raw, self._line)
        text = _SPACES.sub(" ", seen(raw))
        if self._folding:
            text = text.removeprefix(" ")
        if text:
            self._write(text)
            self._folding = text.endswith(" ")

    def _special(self, token: "Token") -> None:
        """Writes an escaped sign, or what an entity stands for."""
        if token.info == "entity" and token.content not in ("\n", " "):
            self._fold(token.content)
        else:
            self._write(token.content)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._folding = False

    def _break(self) -> None:
        """Writes a line break, and drops the white space typed around it."""
        if self._folding and self._parts[-1].endswith(" "):
            self._parts[-1] = self._parts[-1][:-1]
            self._length -= 1
        self._write("\n")
        self._folding = True

    def _tag(self, content: str) -> None:
        if content.startswith("<!--"):
            if content not in (EMPTY, MISSING) and not LEVEL.match(content):
                self._report.removed.append(Removed(content, "comment", self._line))
            return
        match = _TAG.fullmatch(content)
        if match is None:
            self._unknown(content)
            return
        tag = match["name"].lower()
        if tag == "br":
            self._break()
        elif match["end"]:
            if not self._end(tag):
                self._unknown(content)
        elif not self._start_tag(tag, _attributes(match["rest"])):
            self._unknown(content)

    def _start_tag(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag in _EMPHASIS:
            self._start(tag, "emphasis", None)
        elif tag == "a":
            self._start(tag, "link", attributes.get("href"))
        elif tag == "abbr" and "title" in attributes:
            self._start(tag, "abbreviation", attributes["title"])
        elif tag == "span" and "lang" in attributes:
            self._start(tag, "language", attributes["lang"])
        else:
            return False
        return True

    def _unknown(self, content: str) -> None:
        message = f"{content} is not known in canonical Markdown and was kept as it stands"
        self._report.find("unknown-markup", message, self._line)
        self._fold(content)

    def _start(self, tag: str, kind: InlineKind, value: str | None) -> None:
        opened = _Open(kind, value, self._length, len(self._inlines))
        self._open.setdefault(tag, []).append(opened)
        self._inlines.append(None)

    def _end(self, tag: str) -> bool:
        """Closes the innermost mark of a tag, and says whether there is one."""
        if not self._open.get(tag):
            return False
        opened = self._open[tag].pop()
        inline = Inline(opened.kind, opened.start, self._length, opened.value)
        self._inlines[opened.place] = inline
        return True


def _attributes(rest: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(rest)
    }
