"""Takes out the code of templates that a page was saved with: it was never filled in."""

import re

from briefcast.model import Removed

_OPENING = re.compile(r"<\?(?:php\b|=|\s)|<%", re.I)
_PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\*\|[A-Z][\w:.]*\|\*")
_SIGNS = ("{{", "{%", "*|")
SHOWN = frozenset({"code", "pre", "samp", "textarea", "script", "style"})
"""The elements whose text shows code, or is none."""

_WHY = "template code"


def without_instructions(markup: str) -> tuple[str, list[Removed]]:
    """The markup without PHP and ASP: from `<?` to `?>`, whatever tags stand in its strings.

    PHP that nothing ends reaches to the end, as it does for PHP itself.
    """
    last = {sign: markup.rfind(sign) for sign in ("?>", "%>")}
    kept: list[str] = []
    removed: list[Removed] = []
    place, line = 0, 1
    for opening in _OPENING.finditer(markup):
        start = opening.start()
        closing = "%>" if opening[0] == "<%" else "?>"
        if start < place:
            continue
        if start < last[closing]:
            end = markup.index(closing, start) + len(closing)
        elif opening[0].lower() in ("<?php", "<?="):
            end = len(markup)
        else:
            continue
        kept.append(markup[place:start])
        line += markup.count("\n", place, start)
        removed.append(Removed(markup[start:end], _WHY, line))
        line += markup.count("\n", start, end)
        place = end
    return " ".join([*kept, markup[place:]]), removed


def may_hold_placeholders(markup: str) -> bool:
    """Whether a page may hold any placeholder at all."""
    return any(sign in markup for sign in _SIGNS)


def without_placeholders(text: str, removed: list[Removed]) -> str:
    """The text without what a mail tool would fill in: `{{ name }}`, `*|LIST:NAME|*`.

    Args:
        text: Of one place in a page.
        removed: What is taken out is added to it.
    """
    if not may_hold_placeholders(text):
        return text
    removed += [Removed(match[0], _WHY) for match in _PLACEHOLDER.finditer(text)]
    return _PLACEHOLDER.sub("", text)
