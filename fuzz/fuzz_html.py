"""Fuzzes the reader html: python fuzz/fuzz_html.py --seconds 600."""

from fuzzing import Target, corpus, main

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

if __name__ == "__main__":
    main(Target("html", "briefing.html", corpus(".html", ".htm", ".xhtml"), TOKENS))
