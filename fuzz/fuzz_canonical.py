"""Fuzzes the reader canonical: python fuzz/fuzz_canonical.py --seconds 600."""

from fuzzing import Target, corpus, main

CANONICAL = b"""---
briefcast: 1
title: Soundings
---

# Soundings

## Lamp oil is back

The chandlers reopened on _Monday_.
"""

TOKENS = [
    token.encode()
    for token in (
        "---\n",
        "briefcast: 1\n",
        "```story\n",
        "```\n",
        "date: 2025-10-03\n",
        "links:\n  - text: x\n",
        "*Credit: X*\n",
        '![a](b "c"){.decorative}',
        "> ",
        "| a |\n|---|\n",
        "<span lang=cy>",
        "</span>",
        "&x",
        "*x: [*x, *x]\n",
        "title: ",
    )
]

if __name__ == "__main__":
    main(
        Target(
            "canonical",
            "briefing.md",
            [seed for seed in corpus(".md") if b"briefcast:" in seed] + [CANONICAL],
            TOKENS,
        )
    )
