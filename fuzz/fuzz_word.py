"""Fuzzes the reader docx, bytes of the package and of its parts: python fuzz/fuzz_word.py."""

import random

from archives import mutated_archive
from fuzzing import Target, corpus, main

TOKENS = [
    token.encode()
    for token in (
        "<w:p>",
        "</w:p>",
        "<w:tbl><w:tr><w:tc>",
        "</w:tc></w:tr></w:tbl>",
        "<w:r><w:t>x</w:t></w:r>",
        "<w:del>",
        "<w:ins>",
        "<w:txbxContent>",
        "<mc:AlternateContent>",
        '<w:gridSpan w:val="99999999"/>',
        '<w:pStyle w:val="Heading9"/>',
        'w:val="-1"',
        '<w:fldChar w:fldCharType="begin"/>',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
    )
]


def mutate(seed: bytes, chance: random.Random) -> bytes:
    """A document with a part, or the package itself, broken."""
    return mutated_archive(seed, TOKENS, chance)


if __name__ == "__main__":
    main(Target("docx", "briefing.docx", corpus(".docx"), mutate=mutate))
