"""date-missing: the briefing has no date."""

from collections.abc import Iterator

from briefcast.model import Briefing, Finding, opening_address


def check(briefing: Briefing) -> Iterator[Finding]:
    """Looks at the briefing alone: stories may well have no date of their own."""
    if briefing.date is None:
        yield Finding(
            rule="date-missing",
            severity="info",
            message="The briefing has no date.",
            address=opening_address(briefing),
            suggestion="Give it with --date, or as date in the corrections.",
        )
