"""Fuzzes the reader markdown: python fuzz/fuzz_markdown.py --seconds 600."""

from fuzzing import Target, corpus, main

TOKENS = [
    token.encode()
    for token in (
        "# ",
        "## ",
        "- ",
        "> ",
        '![a](b.png "c")',
        "[a]: b\n",
        "[^1]",
        "[^1]: n\n",
        "```\n",
        "---\n",
        "+++\n",
        "{% raw %}",
        "{{ x }}",
        '{{< figure src="a" >}}',
        "<div>",
        "</div>",
        "| a | b |\n|---|---|\n",
        "*",
        "_",
        "`",
        "\\\\",
        "<!--",
        "-->",
        "title: x\n",
        "&nbsp;",
    )
]

if __name__ == "__main__":
    main(Target("markdown", "briefing.md", corpus(".md", ".markdown"), TOKENS))
