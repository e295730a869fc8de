"""quote-mismatch: a headline quotes words that its story does not contain."""

import re
from collections.abc import Iterator

from briefcast.editing.findings.passages import is_english
from briefcast.editing.folding import words
from briefcast.editing.pieces import strings_of
from briefcast.model import Briefing, Finding, Image, Story, story_address

_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|(?<!\w)‘((?:[^‘’]|’(?=\w))+)’(?!\w)")
_FEWEST = 3
"""Shorter quotations are titles, or words held at arm's length."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds quotations of three words or more that no block of the story holds in that order."""
    for story in briefing.stories:
        if not story.headline or not is_english(story.language or briefing.language):
            continue
        for match in _QUOTED.finditer(story.headline):
            quoted = words(match[0])
            if len(quoted) >= _FEWEST and not _stands_in(quoted, story):
                yield Finding(
                    rule="quote-mismatch",
                    severity="review",
                    message=f"The story does not contain the words that its headline quotes:"
                    f" {match[0]}",
                    line=story.origin.line,
                    address=story_address(briefing, story),
                    suggestion="Quote the words as they were said, or drop the quotation marks.",
                )


def _stands_in(quoted: list[str], story: Story) -> bool:
    """Whether a block says the words in their order; a headline may leave some out between."""
    blocks = [block for block in story.blocks if not isinstance(block, Image)]
    told = [words(" ".join(strings_of(block))) for block in blocks]
    return not told or any(_in_order(quoted, said) for said in told)


def _in_order(quoted: list[str], said: list[str]) -> bool:
    left = iter(said)
    return all(word in left for word in quoted)
