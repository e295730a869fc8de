"""Reads a fragment of HTML: what a feed's item, a mail's part or Markdown's raw HTML holds."""

from dataclasses import dataclass

from briefcast.hooks import Limits
from briefcast.model import Finding, Removed
from briefcast.reading.html.afterwards import with_usual_size
from briefcast.reading.html.dropped import Dropper
from briefcast.reading.html.parse import Page, parse
from briefcast.reading.html.tree import Node, body_of
from briefcast.reading.html.walk import Walker
from briefcast.reading.marked import Element


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a fragment's markup says.

    Attributes:
        elements: In reading order.
        removed: What was left out, with why.
        findings: What it found.
    """

    elements: tuple[Element, ...]
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()


def fragment(markup: str, limits: Limits, name: str, *, base_line: int | None = None) -> Fragment:
    """Reads a fragment of HTML.

    What the markup itself calls navigation, a form, share links or an advertisement is left out;
    headers, footers and asides are content, for a fragment has no page around it.

    Args:
        markup: The characters of the fragment.
        limits: Past which it is refused.
        name: Of the source, for messages.
        base_line: The line of the source on which elements stand that have no
            `data-briefcast-line`; None where that is not known.

    Returns:
        Its elements; every word is in them or in `removed`.

    Raises:
        InputError: It passes a limit.
    """
    page = parse(markup, limits, name)
    body = body_of(page.html)
    dropper = Dropper(body, whole_page=False)
    walker = Walker(limits, name, dropper, described=described(page), line=base_line)
    elements = with_usual_size(walker.walk(body))
    removed = (*page.removed, *walker.removed)
    return Fragment(elements, removed, left_in(page.templated, name, base_line))


def described(page: Page) -> dict[str, Node]:
    """The elements by their id, where any is described by another."""
    if not any("aria-describedby" in node.attributes for node in page.nodes):
        return {}
    return {node.get("id"): node for node in page.nodes if node.get("id")}


def left_in(templated: bool, name: str, line: int | None = None) -> tuple[Finding, ...]:
    """The finding that instructions of a template stand in the markup, where they do."""
    if not templated:
        return ()
    message = "Code of a template stands in the page: it was saved before it was filled in"
    return (
        Finding(
            rule="template-left-in", severity="review", message=message, source=name, line=line
        ),
    )
