"""Fuzzes the reader feed: python fuzz/fuzz_feed.py --seconds 600."""

from fuzzing import Target, corpus, main

TOKENS = [
    token.encode()
    for token in (
        "<item>",
        "</item>",
        "<entry>",
        "</entry>",
        "<title>",
        "</title>",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&nbsp;",
        "&lt;p&gt;",
        "[caption]",
        "[/caption]",
        '[gallery ids="1"]',
        "<content:encoded>",
        "</content:encoded>",
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        "&b;",
        '<media:content url="a"/>',
        'xml:lang="cy"',
        "<pubDate>Fri, 3 Oct 2025 10:00:00 GMT</pubDate>",
        '<?xml version="1.0" encoding="utf-16"?>',
    )
]

if __name__ == "__main__":
    main(Target("feed", "feed.xml", corpus(".xml", ".rss", ".atom"), TOKENS))
