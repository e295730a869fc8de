"""link-dangling: a link leads nowhere."""

from collections.abc import Iterator

from briefcast.editing.findings.links import links_of
from briefcast.model import Briefing, Finding

NOWHERE = ("", "#")
"""What stands for an address where there is none."""


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds links whose address the source does not give."""
    for link in links_of(briefing):
        if link.href is None or link.href.strip() in NOWHERE:
            yield Finding(
                rule="link-dangling",
                severity="review",
                message=f"“{link.text}” leads nowhere: the source gives no address.",
                line=link.line,
                address=link.address,
                suggestion="Give the address in the source, or take the words out.",
            )
