"""link-text-vague: a link whose text does not say where it leads."""

from collections.abc import Iterator

from briefcast.editing.findings.link_dangling import NOWHERE
from briefcast.editing.findings.links import links_of
from briefcast.editing.folding import fold
from briefcast.model import Briefing, Finding

_VAGUE = frozenset(
    (
        "click", "click here", "click this link", "tap here", "press here", "here", "read here",
        "see here", "this", "this link", "the link", "link", "this page", "more", "read more",
        "read more here", "see more", "learn more", "find out more", "more info",
        "more information", "continue", "continue reading", "keep reading", "details",
    )
)  # fmt: skip


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds vague link texts; those that lead nowhere are another rule's."""
    for link in links_of(briefing):
        if link.href and link.href.strip() not in NOWHERE and fold(link.text) in _VAGUE:
            yield Finding(
                rule="link-text-vague",
                severity="review",
                message=f"“{link.text}” does not say where the link leads.",
                line=link.line,
                address=link.address,
                suggestion="Name what the reader finds there.",
            )
