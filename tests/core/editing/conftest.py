"""What the tests of editing share: readings made by hand, and the words that they account for."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefcast.editing.addresses import renumbered
from briefcast.editing.pieces import head_strings, strings_of
from briefcast.model import (
    Block,
    Briefing,
    Finding,
    Origin,
    Paragraph,
    Provenance,
    Reading,
    Story,
    Text,
)

LONG = "The bell-ringers of Saint Brannoc meet on the first Monday of the month in the tower."
"""A paragraph that nobody writes twice by chance."""


def paragraph(text: str, line: int | None = None, **fields: object) -> Paragraph:
    return Paragraph(text=Text(text), origin=Origin(line), **fields)


def story(headline: str | None, *blocks: Block | str, **fields: object) -> Story:
    made = tuple(paragraph(b) if isinstance(b, str) else b for b in blocks)
    return Story(id="", number=0, headline=headline, blocks=made, **fields)


def briefing(*stories: Story, **fields: object) -> Briefing:
    source = Provenance("bells.txt", "", "text")
    made = Briefing(**{"id": "", "title": "Bells", "source": source, "stories": stories, **fields})
    return renumbered(made)


def outline(reading: Reading) -> list[str]:
    """A line for each headline, marked "#", and each block."""
    lines = []
    for each in reading.briefing.stories:
        lines.append(f"# {each.headline}")
        lines += [
            f"{type(b).__name__.lower().removesuffix('block')}: {' / '.join(strings_of(b))}"
            for b in each.blocks
        ]
    return lines


def words(reading: Reading) -> Counter[str]:
    """Every word that a reading says or lists as removed; a section once for its stories."""
    said = [reading.briefing.title or "", reading.briefing.standfirst or ""]
    section = None
    for each in reading.briefing.stories:
        said += head_strings(replace(each, section=None))
        said += [each.section] if each.section and each.section != section else []
        section = each.section
        said += [text for block in each.blocks for text in strings_of(block)]
    said += [piece.text for piece in reading.removed]
    return Counter(re.findall(r"[^\W_]+", "\n".join(said)))


@pytest.fixture(scope="session")
def make() -> type:
    """The makers above, by their names."""
    return type("Make", (), {
        name: staticmethod(function)
        for name, function in {
            "paragraph": paragraph, "story": story, "briefing": briefing,
            "outline": outline, "words": words,
        }.items()
    } | {"LONG": LONG})  # fmt: skip


@pytest.fixture(scope="session")
def found() -> Callable[[Briefing, str], list[Finding]]:
    """What one rule finds in a briefing."""
    from briefcast.editing.findings import CHECKS

    return lambda one, rule: list(CHECKS[rule](one))
