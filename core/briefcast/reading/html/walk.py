"""Walks the tree of a page, and reports what its markup says, element by element."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefcast.hooks import Limits
from briefcast.model import Origin, Removed
from briefcast.reading.html.assemble import Assembler
from briefcast.reading.html.cards import image_under_heading
from briefcast.reading.html.dates import Timed
from briefcast.reading.html.dropped import Dropper
from briefcast.reading.html.frames import Frame, FrameKind
from briefcast.reading.html.hints import field_of, hinted, is_button, names_field
from briefcast.reading.html.images import image_of, is_emoji, no_image
from briefcast.reading.html.inline import MARKING, marks_of, quotes_of
from briefcast.reading.html.names import BLOCKS, HEADINGS
from briefcast.reading.html.paragraph import Look, Mark, Paragraph, lines_of
from briefcast.reading.html.styles import is_bold, is_italic, size_of, style_of
from briefcast.reading.html.tables import is_data
from briefcast.reading.html.tree import HOLDS_BLOCK, HOLDS_HEADING, HOLDS_IMAGE, LINE, Node, text_of
from briefcast.reading.marked import Element, End, FieldName, Heading, Start

_WHOLE = frozenset({"heading", "field", "attribution", "caption", "cell"})
_ANYWHERE: dict[str, FrameKind] = {
    "ul": "list",
    "ol": "list",
    "dir": "list",
    "blockquote": "quote",
    "figure": "figure",
}
_WITHIN: dict[tuple[FrameKind, str], FrameKind] = {
    ("list", "li"): "item",
    ("figure", "figcaption"): "caption",
    ("table", "caption"): "caption",
    ("table", "tr"): "row",
    ("row", "td"): "cell",
    ("row", "th"): "cell",
}
_SHORT = 25
_MOST_TIMES = 8
_LONGEST_DESCRIPTION = 1000
_ARTICLE_TYPES = ("Article", "BlogPosting")


@dataclass(slots=True)
class _Open:
    """An element that is being walked, with what holds for all inside it."""

    node: Node
    children: Iterator[Node | str]
    look: Look
    language: str
    path: str
    line: int | None
    block: bool = False
    marks: int = 0
    first: int = 0
    frame: bool = False
    story: bool = False
    quotes: str = ""
    preformatted: bool = False
    time: tuple[Paragraph | None, int, str] | None = None


class Walker:
    """Turns a tree into elements; nothing is recursive, so that depth costs no more than length.

    Attributes:
        removed: What was left out so far, with why.
    """

    def __init__(
        self,
        limits: Limits,
        name: str,
        dropper: Dropper,
        *,
        language: str = "",
        described: dict[str, Node] | None = None,
        line: int | None = None,
    ) -> None:
        self.removed: list[Removed] = []
        self._assembler = Assembler(limits, name)
        self._dropper = dropper
        self._described = described or {}
        self._language = language
        self._line = line
        self._open: list[_Open] = []
        self._frames: list[Frame] = []
        self._marks: list[Mark] = []
        self._paragraph: Paragraph | None = None
        self._after: list[Element] = []
        self._whole = 0
        self._in_story = False

    def walk(self, root: Node) -> list[Element]:
        """The elements of a tree, in reading order; the root itself is one of them."""
        around = Node("", {}, root.parent, children=[root])
        self._frames.append(Frame("root", around))
        path = root.parent.path() if root.parent else ""
        self._open.append(
            _Open(around, iter(around.children), Look(), self._language, path, self._line)
        )
        while self._open:
            top = self._open[-1]
            for child in top.children:
                if isinstance(child, str):
                    self._text(child, top)
                elif self._enter(child, top):
                    break
            else:
                self._leave(self._open.pop())
        self._flush()
        return self._frames.pop().out

    def _text(self, text: str, top: _Open) -> None:
        if self._paragraph is None and not text.strip():
            return
        if top.preformatted:
            for index, line in enumerate(lines_of(text)):
                if index:
                    self._break()
                self._words(line, top)
        else:
            self._words(text, top)

    def _words(self, text: str, top: _Open) -> None:
        if text.strip():
            if self._paragraph and self._paragraph.ends_faked_heading(top.look):
                self._flush()
            if self._paragraph is None:
                self._paragraph = Paragraph(self._origin(), self._marks)
        if self._paragraph:
            self._paragraph.add(text, top.look)

    def _break(self) -> None:
        if self._paragraph is None:
            return
        if self._paragraph.builder.breaks:
            self._flush()
        else:
            self._paragraph.add_break()

    def _origin(self) -> Origin:
        for opened in reversed(self._open):
            if opened.block:
                return _origin(opened.path, opened.line)
        return Origin()

    def _flush(self) -> None:
        """Ends the paragraph."""
        paragraph, self._paragraph = self._paragraph, None
        if paragraph:
            prose = paragraph.prose()
            self.removed += paragraph.builder.removed
            if prose:
                timed = Timed(self._frames[-1])
                found = timed.elements(prose, paragraph.times, paragraph.authors)
                self._frames[-1].out += found
                self.removed += timed.removed
        if self._after:
            self._frames[-1].out += self._after
            self._after = []

    def _enter(self, node: Node, top: _Open) -> bool:
        """Starts an element; False where nothing of it is left to walk."""
        tag = node.tag
        if tag == "br":
            self._break()
            return False
        removed = self._dropper.why(node)
        if removed is not None:
            text, why = removed
            if text:
                self.removed.append(Removed(text, why, _line_of(node, top.line)))
            return False
        path = f"{top.path}/{node.step()}" if top.path else node.step()
        opened = _Open(
            node, iter(node.children), top.look, top.language, path, _line_of(node, top.line)
        )
        opened.preformatted = top.preformatted or tag in ("pre", "listing", "xmp", "plaintext")
        if tag == "img":
            self._image(node, opened)
            return False
        opened.block = tag in BLOCKS or (
            "style" in node.attributes and style_of(node).get("display") == "block"
        )
        if tag == "hr" or opened.block:
            self._flush()
        self._look(opened, top)
        opened.first = len(self._frames[-1].out)
        self._open.append(opened)
        if opened.block or tag == "cite" or node.attributes:
            self._frame(opened)
        self._inline(opened)
        return True

    def _image(self, node: Node, opened: _Open) -> None:
        origin = _origin(opened.path, opened.line)
        if is_emoji(node):
            self._words(node.get("alt"), opened)
            return
        if why := no_image(node):
            said = " ".join(filter(None, ("image", node.get("alt"), node.get("src")[:200])))
            self.removed.append(Removed(said, why, opened.line))
            return
        described = self._described.get(node.get("aria-describedby"))
        if described and described.words > _LONGEST_DESCRIPTION:
            described = None
        image = image_of(node, origin, text_of(described) if described else None)
        if self._paragraph and self._paragraph.builder.breaks:
            self._flush()
        if self._paragraph and not self._paragraph.builder.empty:
            self._after.append(image)
        else:
            self._frames[-1].out.append(image)

    def _look(self, opened: _Open, top: _Open) -> None:
        node = opened.node
        bold = is_bold(node, top.look.bold)
        italic = is_italic(node, top.look.italic)
        size = size_of(node, top.look.size)
        look = top.look
        button = look.button or (node.tag == "a" and is_button(node))
        if (bold, italic, size, button) != (look.bold, look.italic, look.size, look.button):
            opened.look = Look(bold, italic, size, button)

    def _frame(self, opened: _Open) -> None:
        """Starts what gathers inside an element, where it becomes one block."""
        node = opened.node
        if self._story(opened):
            return
        kind: FrameKind | None = self._kind(node)
        name: FieldName | None = None
        if kind is None and not self._whole and (name := self._field(opened)):
            kind = "field"
        if kind is None:
            return
        self._flush()
        self._frames.append(Frame(kind, node, name=name))
        self._whole += kind in _WHOLE
        opened.frame = True

    def _kind(self, node: Node) -> FrameKind | None:
        tag, around = node.tag, self._frames[-1].kind
        if tag in HEADINGS and self._is_standfirst(node):
            return None
        if tag in HEADINGS or (node.words and node.attributes.get("role") == "heading"):
            return None if around == "heading" else "heading"
        if around == "quote" and (tag in ("footer", "figcaption") or _names_source(node)):
            return "attribution"
        if tag == "table":
            return "table" if is_data(node) else None
        return _ANYWHERE.get(tag) or _WITHIN.get((around, tag))

    def _is_standfirst(self, node: Node) -> bool:
        """Whether a heading is the line under another, and named so."""
        out = self._frames[-1].out
        return bool(out) and isinstance(out[-1], Heading) and field_of(node) == "standfirst"

    def _field(self, opened: _Open) -> FieldName | None:
        node = opened.node
        if not node.words or not node.children:
            return None
        if opened.block:
            found = field_of(node)
            if (
                found is None
                and node.words <= _SHORT
                and not node.holds & (HOLDS_BLOCK | HOLDS_IMAGE)
            ):
                found = hinted(node)
            return found
        if self._paragraph is None and "class" in node.attributes:
            parent = node.parent
            if parent is not None and parent.holds & HOLDS_BLOCK:
                return field_of(node)
        return None

    def _story(self, opened: _Open) -> bool:
        """Starts a story where the markup says that one starts."""
        node = opened.node
        if self._in_story or self._whole or not node.words:
            return False
        attributes = node.attributes
        article = node.tag == "article" or attributes.get("role") == "article"
        if not article and not attributes.get("itemtype", "").endswith(_ARTICLE_TYPES):
            return False
        self._flush()
        language = node.get("lang") or node.get("xml:lang")
        opened.language = language or opened.language
        origin = _origin(opened.path, opened.line)
        why = ("marked as an article",)
        self._frames[-1].out.append(
            Start(language=language or None, origin=origin, certainty=0.7, why=why)
        )
        self._in_story = opened.story = True
        return True

    def _inline(self, opened: _Open) -> None:
        """Opens the marks of an element."""
        node = opened.node
        if not node.attributes and node.tag not in MARKING:
            return
        emphasised = any(kind == "emphasis" for kind, _ in self._marks)
        marks, opened.language = marks_of(node, opened.language, emphasised)
        for mark in marks:
            self._marks.append(mark)
            if self._paragraph:
                self._paragraph.open(mark)
        opened.marks = len(marks)
        if node.tag == "q" and node.words:
            opening, opened.quotes = quotes_of(node)
            self._words(opening, opened)
        if node.tag == "time":
            if self._paragraph is None:
                opened.time = (None, 0, node.get("datetime"))
            elif len(self._paragraph.times) < _MOST_TIMES:
                start = self._paragraph.length()
                opened.time = (self._paragraph, start, node.get("datetime"))

    def _leave(self, opened: _Open) -> None:
        if opened.quotes and self._paragraph:
            self._paragraph.builder.add(opened.quotes)
        if opened.time and self._paragraph:
            began_in, start, value = opened.time
            self._paragraph.add_time(start if began_in is self._paragraph else 0, value)
        if self._paragraph and opened.node.attributes and names_field(opened.node) == "byline":
            self._paragraph.authors.append(text_of(opened.node))
        if opened.block or opened.frame:
            self._flush()
            if opened.node.holds & HOLDS_HEADING and not opened.frame and not opened.story:
                image_under_heading(self._frames[-1].out, opened.first)
        for _ in range(opened.marks):
            self._marks.pop()
            if self._paragraph:
                self._paragraph.close()
        if opened.story:
            self._frames[-1].out.append(End(origin=_origin(opened.path, opened.line)))
            self._in_story = False
        if opened.frame:
            frame = self._frames.pop()
            self._whole -= frame.kind in _WHOLE
            origin = _origin(opened.path, opened.line)
            self._assembler.close(frame, self._frames[-1], origin)


def _origin(path: str, line: int | None) -> Origin:
    return Origin(path=path) if line is None else Origin(line=line)


def _line_of(node: Node, outer: int | None) -> int | None:
    value = node.attributes.get(LINE, "")[:9] if node.attributes else ""
    return int(value) if value.isascii() and value.isdigit() else outer


def _names_source(node: Node) -> bool:
    """Whether a `cite` in a quotation names who is quoted, and not a work within a sentence."""
    parent = node.parent
    if node.tag != "cite" or parent is None or not node.words:
        return False
    return parent.tag == "blockquote" or parent.words - node.words <= 1
