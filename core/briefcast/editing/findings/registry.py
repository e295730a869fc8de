"""All the rules, in the order in which they look."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from briefcast.editing.findings import (
    abbreviation_mismatch,
    abbreviation_unexpanded,
    date_missing,
    heading_skipped,
    link_dangling,
    link_text_vague,
    name_inconsistent,
    quote_mismatch,
    relative_time,
    template_left_in,
)
from briefcast.model import Briefing, Finding, Reading

Check = Callable[[Briefing], Iterator[Finding]]

CHECKS: Mapping[str, Check] = {
    "date-missing": date_missing.check,
    "link-dangling": link_dangling.check,
    "link-text-vague": link_text_vague.check,
    "relative-time": relative_time.check,
    "abbreviation-unexpanded": abbreviation_unexpanded.check,
    "abbreviation-mismatch": abbreviation_mismatch.check,
    "name-inconsistent": name_inconsistent.check,
    "heading-skipped": heading_skipped.check,
    "quote-mismatch": quote_mismatch.check,
    "template-left-in": template_left_in.check,
}
"""Each rule by its id."""


def with_findings(reading: Reading) -> Reading:
    """Adds what the rules find to a reading; what a reader said of the same line is not repeated.

    Args:
        reading: As read, edited and corrected.
    """
    briefing = reading.briefing
    source = briefing.source.name if briefing.source else None
    said = {(finding.rule, finding.line) for finding in reading.findings if finding.line}
    found = (
        replace(finding, source=source)
        for check in CHECKS.values()
        for finding in check(briefing)
        if (finding.rule, finding.line) not in said
    )
    return replace(reading, findings=(*reading.findings, *found))
