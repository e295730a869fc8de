"""From Markdown to HTML that says all that the Markdown said.

Blocks bear the line they stand on. An image without a text alternative has no `alt` (in HTML an
empty one would declare it decorative); one that stands alone is a figure, its title the caption.
"""

from dataclasses import dataclass, field
from functools import cache
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefcast.model import Removed
from briefcast.reading.canonical.parser import (
    MOST_NESTING,
    keep_addresses,
    refuse_brackets,
    refuse_nesting,
)
from briefcast.reading.canonical.tables import beyond
from briefcast.reading.markdown.notes import MARK, with_notes_in_place
from briefcast.reading.text.credits import is_credit_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LINE = "data-briefcast-line"

_BREAKS = frozenset({"softbreak", "hardbreak"})


@dataclass(slots=True)
class Rendered:
    """HTML, and what of the Markdown it does not hold."""

    html: str
    removed: list[Removed] = field(default_factory=list)


def render(markdown: str, name: str, lines: "Sequence[int] | None" = None) -> Rendered:
    """Renders Markdown.

    Args:
        markdown: Its lines end in a line feed.
        name: Of the source.
        lines: The line of the source for each line of the text; None where they are the same.

    Raises:
        InputError: It is nested too deep, or holds too many brackets.
    """
    refuse_brackets(markdown, name)
    parser = _parser()
    env: dict[str, Any] = {}
    tokens = parser.parse(markdown, env)
    rows = markdown.split("\n")
    lines = range(1, len(rows) + 1) if lines is None else lines
    refuse_nesting(tokens, name, lines[0])
    told = _Told(rows, lines)
    for token in tokens:
        told.take(token)
    told.unused(env)
    tokens = list(_with_figures(with_notes_in_place(tokens), parser, lines))
    html = parser.renderer.render(tokens, parser.options, env)
    return Rendered(html, sorted(told.removed, key=lambda one: one.line or 0))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    options = {"maxNesting": MOST_NESTING, "html": True, "store_labels": True}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    keep_addresses(parser)
    parser.add_render_rule("image", _image)
    parser.add_render_rule(MARK, _nothing)
    parser.add_render_rule("hr", _nothing)
    parser.add_render_rule("fence", _code)
    parser.add_render_rule("code_block", _code)
    return parser


def _nothing(*_: Any) -> str:
    return ""


def _code(_self: Any, tokens: "Sequence[Token]", idx: int, *_: Any) -> str:
    token = tokens[idx]
    line = token.attrs.get(LINE, "")
    return f'<pre {LINE}="{line}"><code>{escape(token.content)}</code></pre>\n'


def _image(self: Any, tokens: "Sequence[Token]", idx: int, options: Any, env: Any) -> str:
    token = tokens[idx]
    alt = self.renderInlineAsText(token.children, options, env) if token.children else ""
    parts = [f'<img src="{escape(str(token.attrs["src"]))}"'] if token.attrs["src"] else ["<img"]
    if alt.strip():
        parts.append(f'alt="{escape(alt)}"')
    return " ".join(parts) + ">"


class _Told:
    """Gives blocks their lines, and gathers what HTML would not show."""

    def __init__(self, rows: list[str], lines: "Sequence[int]") -> None:
        self.removed: list[Removed] = []
        self._rows = rows
        self._lines = lines
        self._labels: set[str] = set()
        self._at = lines[0]
        self._columns = 0

    def line(self, token: "Token") -> int:
        """The line of the source on which a token starts."""
        return self._lines[token.map[0]] if token.map else self._at

    def take(self, token: "Token") -> None:
        """Takes the next token."""
        self._at = self.line(token)
        if token.nesting >= 0 and token.map and token.type not in ("inline", "html_block"):
            token.attrSet(LINE, str(self._at))
        match token.type:
            case "table_open":
                self._columns = 0
            case "th_open":
                self._columns += 1
            case "tr_open" if token.map and self._columns:
                self.removed += beyond(self._rows[token.map[0]], self._columns, self._at)
            case "fence" if token.info.strip():
                self._remove(token.info.strip(), "word after a fence")
            case "inline":
                self._inline(token.children or [])

    def _remove(self, text: str, why: str) -> None:
        self.removed.append(Removed(text, why, self._at))

    def _inline(self, children: "Sequence[Token]") -> None:
        for child in children:
            if label := child.meta.get("label"):
                self._labels.add(label)
            if child.type == MARK:
                self._remove(f"[^{label}]", "mark of a footnote")
            elif child.type == "link_open" and (title := child.attrs.get("title")):
                self._remove(str(title), "title of a link")
            elif child.type == "image":
                self._inline(child.children or [])

    def unused(self, env: dict[str, Any]) -> None:
        """Gathers the definitions of links that no link uses."""
        given = [(label, ref) for label, ref in env.get("references", {}).items()]
        given = [(label, ref) for label, ref in given if label not in self._labels]
        given += [(ref.get("label", ""), ref) for ref in env.get("duplicate_refs", [])]
        for label, ref in given:
            text = " ".join(filter(None, (f"[{label}]:", ref["href"], ref["title"])))
            line = self._lines[ref["map"][0]]
            self.removed.append(Removed(text, "address that no link uses", line))


def _with_figures(
    tokens: "Sequence[Token]", parser: "MarkdownIt", lines: "Sequence[int]"
) -> "Iterator[Token]":
    """The tokens, each paragraph that holds images on lines of their own parted by lines."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        inline = tokens[place + 1] if place + 1 < len(tokens) else token
        if token.type == "paragraph_open" and any(map(_is_image, inline.children or ())):
            yield from _parted(token, inline, parser, lines)
            place += 3
        else:
            yield token
            place += 1


def _is_image(token: "Token") -> bool:
    return token.type == "image"


def _parted(
    opening: "Token", inline: "Token", parser: "MarkdownIt", lines: "Sequence[int]"
) -> "Iterator[Token]":
    from markdown_it.token import Token

    first = opening.map[0] if opening.map else 0
    parts = [
        (lines[first + offset], tokens)
        for offset, tokens in _lines(inline.children or [])
        if tokens
    ]
    under: list[Token] | None = None
    for (line, tokens), (_, after) in pairwise([*parts, (0, [])]):
        if tokens is under:
            continue
        html = _inline_html(tokens, parser)
        images = [token for token in tokens if _is_image(token)]
        titles = [str(image.attrs["title"]) for image in images if image.attrs.get("title")]
        caption = escape(" ".join(titles))
        if images and _alone(tokens):
            if not caption and _italic(after) and not is_credit_line(_plain(after)):
                under, caption = after, _inline_html(_words(after)[1:-1], parser)
            caption = caption and f"<figcaption>{caption}</figcaption>"
            html = f'<figure {LINE}="{line}">{html}{caption}</figure>'
        elif html:
            caption = caption and f"<p>{caption}</p>"
            html = f'<p {LINE}="{line}">{html}</p>{caption}'
        yield Token("html_block", "", 0, content=f"{html}\n" if html else "")


def _plain(tokens: "Sequence[Token]") -> str:
    return " ".join("".join(token.content for token in tokens).split())


def _inline_html(tokens: "Sequence[Token]", parser: "MarkdownIt") -> str:
    from markdown_it.token import Token

    whole = Token("inline", "", 0, children=list(tokens))
    return str(parser.renderer.render([whole], parser.options, {})).strip()


def _lines(children: "Sequence[Token]") -> "Iterator[tuple[int, list[Token]]]":
    """Inline tokens in parts: images alone on a line, italic lines under them, and the rest.

    Yields:
        How many lines stand before the part, and its tokens.
    """
    lines: list[list[Token]] = [[]]
    for token in children:
        if token.type in _BREAKS and token.level == 0:
            lines.append([])
        lines[-1].append(token)
    start = 0
    part: list[Token] = []
    after_image = False
    for place, line in enumerate(lines):
        words = [token for token in line if token.type not in _BREAKS]
        image = any(map(_is_image, words)) and _alone(words)
        if image or (after_image and not part and _italic(words)):
            yield start, part
            yield place, words
            start, part, after_image = place + 1, [], True
        else:
            part += line
    yield start, part


def _alone(tokens: "Sequence[Token]") -> bool:
    """Whether there are only images, with or without links on them."""
    known = {"image", "link_open", "link_close", *_BREAKS}
    return all(token.type in known or not token.content.strip() for token in tokens)


def _italic(tokens: "Sequence[Token]") -> bool:
    words = _words(tokens)
    if len(words) < 3 or words[0].type != "em_open":
        return False
    first = next(place for place, token in enumerate(words) if token.type == "em_close")
    return first == len(words) - 1


def _words(tokens: "Sequence[Token]") -> "list[Token]":
    return [token for token in tokens if token.type != "text" or token.content.strip()]
