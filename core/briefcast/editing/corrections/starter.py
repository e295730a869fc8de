"""Writes a starter for a file of corrections: everything in it is commented out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefcast.editing.pieces import strings_of
from briefcast.model import (
    Block,
    Image,
    Reading,
    Story,
    blocks_of_story,
    opening_address,
    story_address,
)

SURE = 0.8
"""A piece that is less certain gets an entry."""
_WORDS = 10
"""How many words of a text `expect` gives."""
_LEAST = {
    "date-missing": "date: 2026-01-31",
    "language-undeclared": "language: en-GB",
    "duplicate-story": "drop: true",
    "duplicate-block": "drop: true",
    "quote-mismatch": 'headline: "…"',
    "template-left-in": "drop: true",
    "title-noise": 'title: "…"',
}
"""What would settle a finding, by its rule; there are no entries for others."""

_HEAD = """\
# Corrections for {name}. Save this file as {fixes} beside it.
# Lines that begin with "#" change nothing. To correct something, take the "#" and the blank after
# it away from its lines, and keep the one change that you want. The addresses are those of:
# briefcast show --no-fixes {name}
"""


@dataclass(slots=True)
class _Entry:
    """An address that may need correcting."""

    expect: str | None
    reasons: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)


def starter(reading: Reading, fixes_name: str) -> str:
    """A file of corrections that changes nothing as it is.

    Args:
        reading: Made without corrections, findings and all.
        fixes_name: What the file has to be called to be found.

    Returns:
        YAML, with an entry for each address that is uncertain or has a finding which a
        correction can settle.
    """
    briefing = reading.briefing
    name = briefing.source.name if briefing.source else "the source"
    opening = opening_address(briefing)
    entries = {opening: _Entry(briefing.title)}
    places: dict[int, str] = {}
    for story in briefing.stories:
        address = story_address(briefing, story)
        entries[address] = _of_story(story)
        places.setdefault(story.origin.line or 0, address)
        for address, block in blocks_of_story(briefing, story):
            entries[address] = _of_block(block)
            places.setdefault(block.origin.line or 0, address)
    for finding in reading.findings:
        address = finding.address or places.get(finding.line or 0, opening)
        change = _LEAST.get(finding.rule)
        if finding.rule == "structure-unsure" or change:
            entry = entries.get(address, entries[opening])
            entry.reasons.append(finding.message)
            entry.changes += [change] if change else []
    body = [line for address, e in entries.items() for line in _lines(address, e)]
    if not body:
        body = ["", "# Nothing was found that needs a correction."]
    return _HEAD.format(name=_one_line(name), fixes=_one_line(fixes_name)) + "".join(
        f"{line}\n" for line in body
    )


def _of_story(story: Story) -> _Entry:
    entry = _Entry(story.headline)
    if story.headline and story.certainty < SURE:
        entry.reasons.append(_doubt("headline", story.certainty, story.why))
        entry.changes += ["role: headline   # it is one", "role: paragraph  # it is none"]
    return entry


def _of_block(block: Block) -> _Entry:
    said = [block.alt, block.caption, block.src] if isinstance(block, Image) else strings_of(block)
    entry = _Entry(next((text for text in said if text), None))
    if isinstance(block, Image) and block.alt is None:
        entry.reasons.append("The image has no description.")
        entry.changes.append('alt: "…"         # "" where it is mere decoration')
    if block.certainty < SURE:
        kind = type(block).__name__.removesuffix("Block").lower()
        entry.reasons.append(_doubt(kind, block.certainty, block.why))
        entry.changes += ["role: headline   # or: paragraph, subhead, caption, byline …"]
    return entry


def _doubt(kind: str, certainty: float, why: tuple[str, ...]) -> str:
    return f"Is this {_article(kind)}? {certainty:.0%} sure: {'; '.join(why) or 'no reason given'}."


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _lines(address: str, entry: _Entry) -> Iterator[str]:
    if not entry.changes and not entry.reasons:
        return
    yield ""
    for reason in dict.fromkeys(entry.reasons):
        yield f"# {_one_line(reason)}"
    yield f'# "{address}":'
    yield f"#   expect: {_beginning(entry.expect)}"
    for change in dict.fromkeys(entry.changes or ["role: headline   # or another"]):
        yield f"#   {change}"


def _beginning(text: str | None) -> str:
    """A text as YAML, cut where it is long; JSON is YAML."""
    if not text:
        return "null"
    words = text.split()
    short = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    return json.dumps(short, ensure_ascii=not short.isprintable())


def _one_line(text: str) -> str:
    """A text that cannot end the comment that it stands in."""
    single = " ".join(text.split())
    return "".join(sign if sign.isprintable() else "?" for sign in single)
