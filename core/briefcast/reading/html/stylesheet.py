"""The page's own style sheets, as far as they say how text looks and what is hidden.

Only rules for an element, a class or both are taken: those by which word processors mark what is
bold, and mail tools what is hidden. No address of a sheet is followed.
"""

import re
from functools import lru_cache

from briefcast.reading.html.styles import declarations
from briefcast.reading.html.tree import Node

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.S)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([a-z_-][\w-]*))?", re.I)
_LOOKS = ("font-weight", "font-style", "font-size")
_LONGEST = 40

_Rules = dict[tuple[str, str], dict[str, str]]
"""By element and class, each "" for any: what the last rule for them says."""


def apply(nodes: list[Node]) -> None:
    """Gives elements what style sheets say of their classes; their own style goes before it.

    Args:
        nodes: All elements of the page; each style sheet is one of them.
    """
    rules: _Rules = {}
    for node in nodes:
        if node.tag == "style":
            _read("".join(child for child in node.children if isinstance(child, str)), rules)
    if not rules:
        return

    @lru_cache(maxsize=4096)
    def style_for(tag: str, classes: str) -> str:
        found: dict[str, str] = {}
        names = classes.split()
        for key in ((tag, ""), *(("", name) for name in names), *((tag, name) for name in names)):
            found.update(rules.get(key, {}))
        return ";".join(f"{name}:{value}" for name, value in found.items())

    for node in nodes:
        attributes = node.attributes
        if style := style_for(node.tag, attributes.get("class", "")):
            attributes["style"] = f"{style};{attributes.get('style', '')}"


def _read(sheet: str, rules: _Rules) -> None:
    """Adds the rules of a sheet; those for some screens only, within `@media`, are left out."""
    depth = 0
    selectors, skipped = "", False
    for part in re.split(r"([{}])", _COMMENT.sub(" ", sheet)):
        if part == "{":
            depth += 1
        elif part == "}":
            depth = max(depth - 1, 0)
        elif depth == 0:
            selectors = part.rpartition(";")[2].strip()
            skipped = selectors.startswith("@")
        elif depth == 1 and not skipped:
            _rule(selectors, part, rules)


def _rule(selectors: str, said: str, rules: _Rules) -> None:
    given = declarations(said)
    kept = {name: given[name] for name in _LOOKS if 0 < len(given.get(name, "")) <= _LONGEST}
    if given.get("display") == "none":
        kept["display"] = "none"
    elif "display" in given:
        kept["display"] = "shown"
    if not kept:
        return
    for selector in selectors.split(","):
        if match := _SELECTOR.fullmatch(selector.strip()):
            key = ((match[1] or "").lower(), match[2] or "")
            rules.setdefault(key, {}).update(kept)
