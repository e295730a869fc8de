"""Paragraphs that nothing marks but empty lines, as editors of WordPress type them."""

import re
from collections.abc import Iterator

_MARKED = re.compile(r"<(?:p|br|div|table|ul|ol|h[1-6]|blockquote)\b", re.IGNORECASE)
_EDITOR = re.compile(r"<!--\s*/?(?:wp:|more|nextpage|noteaser)[^<>]*-->")
_EMPTY_LINE = re.compile(r"\n[ \t\xa0]*(?:\n[ \t\xa0]*)+")
_KEPT = re.compile(r"<(pre|script|style|table|ul|ol|dl|figure|p|h[1-6])\b[^<>]*>", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|center|div|footer|form|header|hr|iframe|main|nav"
    r"|section)\b[^<>]*>",
    re.IGNORECASE,
)


def with_paragraphs(markup: str, *, typed: bool) -> str:
    """Marks paragraphs that are parted by empty lines, and the line breaks within them.

    Args:
        markup: HTML in which `<p>` may be missing.
        typed: Whether it is as an editor typed it, so that every empty line parts; else lines are
            looked at only where no markup parts anything.
    """
    if "<!-- wp:" in markup:
        typed = False
    markup = _without_editor_marks(markup)
    if not typed and _MARKED.search(markup):
        return markup
    markup = markup.replace("\r\n", "\n").replace("\r", "\n")
    parts = []
    place = 0
    for start, end in _kept(markup):
        parts += [_blocks(markup[place:start]), markup[start:end]]
        place = end
    return "\n".join([*parts, _blocks(markup[place:])])


def _kept(markup: str) -> Iterator[tuple[int, int]]:
    """Where elements stand in which lines mean nothing; one that is not ended is passed over."""
    endless: set[str] = set()
    place = 0
    while found := _KEPT.search(markup, place):
        name = found[1].lower()
        place = found.end()
        if name in endless:
            continue
        if end := re.compile(rf"</{name}\s*>", re.IGNORECASE).search(markup, place):
            place = end.end()
            yield found.start(), place
        else:
            endless.add(name)


def _without_editor_marks(markup: str) -> str:
    return _EDITOR.sub("", markup) if "<!--" in markup else markup


def _blocks(text: str) -> str:
    parts = []
    place = 0
    for found in _BLOCK.finditer(text):
        parts += [_typed(text[place : found.start()]), found[0]]
        place = found.end()
    return "".join([*parts, _typed(text[place:])])


def _typed(text: str) -> str:
    paragraphs = (part.strip(" \t\n") for part in _EMPTY_LINE.split(text))
    return "\n".join(
        f"<p>{'<br>'.join(line for line in part.split(chr(10)))}</p>" for part in paragraphs if part
    )
