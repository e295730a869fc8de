"""The parser of canonical Markdown: CommonMark and tables, with fewer traps.

Indented lines are no code and a line that starts with a tag is no block of HTML, so a paragraph is
a paragraph whatever it starts with. Addresses stay as they are written.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from briefcast.model import InputError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_NESTING = 50
"""How many levels of tokens may stand one inside the other: a list takes two."""
MOST_BRACKETS = 200_000
"""How many opening square brackets a text may hold: each may open a link, and is tried.

One counts as often as it has others open around it, for all of those are tried again.
"""

_LINE_END = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*\n")
_WIDE_SPACES = str.maketrans(dict.fromkeys("\xa0\u2007\u202f", " "))


def uniform(text: str) -> str:
    """A text whose lines end in a line feed, and whose no-break spaces are spaces.

    Markdown takes a no-break space after a heading's sign for a letter.
    """
    return _LINE_END.sub("\n", text).translate(_WIDE_SPACES)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": MOST_NESTING})
    parser.enable("table").disable(["code", "html_block", "text_join"])
    keep_addresses(parser)
    return parser


def parse(markdown: str, name: str, first_line: int = 1) -> "list[Token]":
    """The tokens of a Markdown text.

    Args:
        markdown: With lines that end in a line feed.
        name: Of the source.
        first_line: The number of the text's first line in it.

    Raises:
        InputError: It is nested too deep, or holds too many brackets.
    """
    refuse_brackets(markdown, name)
    tokens = _parser().parse(markdown)
    refuse_nesting(tokens, name, first_line)
    return tokens


def keep_addresses(parser: "MarkdownIt") -> None:
    """Makes a parser give every address as it is written."""
    for method, as_it_is in (
        ("normalizeLink", str),
        ("normalizeLinkText", str),
        ("validateLink", lambda _address: True),
    ):
        setattr(parser, method, as_it_is)


def refuse_brackets(markdown: str, name: str) -> None:
    """Raises InputError for a text that would take too long to parse."""
    if markdown.count("[") * MOST_NESTING <= MOST_BRACKETS:
        return
    tried = depth = 0
    for match in _BRACKET.finditer(markdown):
        if match[0] == "[":
            depth += 1
            tried += min(depth, MOST_NESTING)
        elif match[0] == "]":
            depth = max(depth - 1, 0)
        elif match[0][0] == "\n":
            depth = 0
    if tried > MOST_BRACKETS:
        raise InputError(
            f"{name} holds too many opening square brackets, most of them one inside the other or "
            "never closed: close them, or give it in several parts"
        )


def refuse_nesting(tokens: "Iterable[Token]", name: str, first_line: int) -> None:
    """Raises InputError where the parser came to its limit, past which it leaves out text."""
    line = first_line
    for token in tokens:
        line = token.map[0] + first_line if token.map else line
        if token.level >= MOST_NESTING - 1:
            raise InputError(
                f"{name}, line {line}: quotations or lists stand more than "
                f"{MOST_NESTING // 2} deep one inside the other: take the innermost out"
            )
