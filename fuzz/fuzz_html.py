"""Fuzzes the reader html: python fuzz/fuzz_html.py --seconds 600."""

from fuzzing import Target, corpus, main
from selectolax.lexbor import LexborHTMLParser

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

UNSEEN = ("script", "style", "template", "head", "noscript", "iframe", "noembed", "noframes")


def words(data: bytes) -> str:
    """What stands between the tags, as a browser would show it; nothing of frames and XHTML."""
    text = decode(data, "briefing.html")[0]
    if "<?xml" in text or "<frameset" in text.lower():
        return ""
    tree = LexborHTMLParser(text)
    tree.strip_tags([*UNSEEN])
    return tree.body.text(separator=" ") if tree.body else ""


if __name__ == "__main__":
    seeds = corpus(".html", ".htm", ".xhtml")
    main(Target("html", "briefing.html", seeds, TOKENS, words=words))
