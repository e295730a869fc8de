"""Runs the rules of the audit over a briefing."""

from collections.abc import Iterable
from dataclasses import replace

from briefcast.hooks import Rule
from briefcast.model import (
    PLUGIN_FAULTS,
    Briefing,
    Finding,
    Image,
    ImageRecord,
    blocks_of,
    one_line,
)


def audit(briefing: Briefing, rules: Iterable[Rule]) -> tuple[list[Finding], list[ImageRecord]]:
    """Run every rule that needs the briefing.

    A rule that raises, or that needs other evidence, costs one finding about itself.

    Returns:
        The findings in reading order, at one address by rule id, and every image.
    """
    source = briefing.source.name if briefing.source else None
    findings = [
        replace(
            finding,
            source=finding.source or source,
            wcag=finding.wcag or rule.wcag,
            act=finding.act or rule.act,
        )
        for rule in rules
        for finding in _run(rule, briefing)
    ]
    return sorted(findings, key=_order), _inventory(briefing, source)


def _run(rule: Rule, briefing: Briefing) -> list[Finding]:
    if rule.needs != "briefing":
        message = f"The rule {rule.id} ({rule.title}) was not run: it needs the {rule.needs}."
        return [Finding(rule=rule.id, severity="info", message=message)]
    try:
        findings = list(rule.check(briefing))
        for finding in findings:
            if not isinstance(finding, Finding):
                raise TypeError(f"it gave a {type(finding).__name__}, not a Finding")
    except PLUGIN_FAULTS as error:
        reason = one_line(error)
        return [
            Finding(
                rule=rule.id,
                severity="review",
                message=f"The rule {rule.id} ({rule.title}) failed and says nothing: {reason}",
                suggestion="Look at the images without it, and tell whoever made the rule.",
            )
        ]
    return findings


def _order(finding: Finding) -> tuple[int, list[int], str]:
    """Reading order: numbers by value, then the closing, then what has no address."""
    numbers = (finding.address or "").split(".")
    if all(number.isdecimal() for number in numbers):
        return 0, [int(number) for number in numbers], finding.rule
    return (1 if finding.address else 2), [], finding.rule


def _inventory(briefing: Briefing, source: str | None) -> list[ImageRecord]:
    return [
        ImageRecord(
            address=address,
            source=source,
            line=block.origin.line,
            story=story.headline,
            src=block.src,
            alt=block.alt,
            caption=block.caption,
            credit=block.credit,
            long_description=block.long_description,
        )
        for address, story, block in blocks_of(briefing)
        if isinstance(block, Image)
    ]
