"""The language of an item that its feed gives only inside the text: `<p lang="fr">`."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefcast.reading.languages import language_tag

_DECLARED = re.compile(r"\slang\s*=", re.IGNORECASE)


def language_inside(markup: str) -> str | None:
    """The language that all of a text is in.

    Args:
        markup: HTML that was checked against the limits.

    Returns:
        A BCP 47 tag; None where a part of the text says no language, or another.
    """
    if not _DECLARED.search(markup):
        return None
    found: list[str] = []
    body = LexborHTMLParser(markup).body
    node = body.first_child if body is not None else None
    waiting: list[LexborNode] = []
    while node is not None or waiting:
        if node is None:
            node = waiting.pop()
            continue
        following = node.next
        attributes = node.attributes if node.is_element_node else {}
        tag = language_tag(attributes.get("lang") or attributes.get("xml:lang"))
        if tag is not None:
            found.append(tag)
        elif node.first_child is not None:
            if following is not None:
                waiting.append(following)
            following = node.first_child
        elif node.is_text_node and (node.text_content or "").strip():
            return None
        node = following
    return found[0] if len(set(found)) == 1 else None
