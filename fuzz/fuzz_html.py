"""Fuzzes the reader html: python fuzz/fuzz_html.py --seconds 600."""

from collections.abc import Iterator

from fuzzing import Target, corpus, main
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefcast.reading.html.decode import decode

TOKENS = [
    token.encode()
    for token in (
        "<div>",
        "</div>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<p>",
        "<br><br>",
        "<img src=a>",
        '<img alt="">',
        "<figure>",
        "</figure>",
        "<figcaption>",
        "<article>",
        "</article>",
        "<ul><li>",
        "<a href=x>",
        "<b>",
        "<font size=5>",
        "<svg>",
        "<template>",
        "<script>",
        "<!--",
        "<![CDATA[",
        "&nbsp;",
        "&#0;",
        "<time datetime=2025-10-03>",
        "<style>",
        "<plaintext>",
        "<select>",
        "<math>",
        "<frameset>",
        "colspan=9999999",
        "lang=cy",
        "hidden",
    )
]

UNSEEN = {"script", "style", "template", "head", "noscript", "iframe", "noembed", "noframes"}


def words(data: bytes) -> str:
    """What stands between the tags, as a browser would show it; nothing of frames and XHTML."""
    text = decode(data, "briefing.html")[0]
    if "<?xml" in text or "<frameset" in text.lower():
        return ""
    body = LexborHTMLParser(text).body
    return "\n".join(_seen(body)) if body else ""


def _seen(body: LexborNode) -> Iterator[str]:
    for node in body.traverse(include_text=True):
        outer = node.parent
        while outer is not None and outer.tag not in UNSEEN:
            outer = outer.parent
        if node.is_text_node and outer is None:
            yield node.text_content or ""


if __name__ == "__main__":
    seeds = corpus(".html", ".htm", ".xhtml")
    main(Target("html", "briefing.html", seeds, TOKENS, words=words))
