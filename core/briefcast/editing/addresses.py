"""Keeps findings pointing at their blocks while addresses change."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefcast.model import Briefing, Finding, opening_address, story_address
from briefcast.reading.stories import numbered


def renumbered(briefing: Briefing) -> Briefing:
    """The same briefing, its stories numbered by their places, with the ids that follow."""
    return replace(briefing, stories=numbered(briefing.stories))


def addresses(briefing: Briefing) -> list[str]:
    """Every address of a briefing in reading order: opening, headlines, blocks."""
    found = [opening_address(briefing)]
    for story in briefing.stories:
        start = story_address(briefing, story)
        found += [start, *(f"{start}.{n}" for n in range(1, len(story.blocks) + 1))]
    return found


def moved(findings: Iterable[Finding], new: Mapping[str, str | None]) -> tuple[Finding, ...]:
    """Findings with the addresses that their blocks have now.

    Args:
        findings: As they were.
        new: The new address for each old one; None where the block is gone.
    """
    return tuple(
        replace(finding, address=_address(finding.address, new)) if finding.address else finding
        for finding in findings
    )


def _address(old: str, new: Mapping[str, str | None]) -> str | None:
    parts = old.split(".")
    block = ".".join(parts[:2])
    if block not in new:
        return old
    found = new[block]
    return ".".join([found, *parts[2:]]) if found else None
