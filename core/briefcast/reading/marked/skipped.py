"""Finds headings that leave out a level."""

from collections.abc import Sequence

from briefcast.model import Finding
from briefcast.reading.marked.elements import Element, Heading, Start


def skipped_levels(elements: Sequence[Element]) -> list[Finding]:
    """The finding that headings leave out levels, at the first that does; none that is inferred."""
    before = 0
    for element in elements:
        if isinstance(element, Start):
            before = 0
        elif isinstance(element, Heading) and element.certainty == 1:
            if before and element.level > before + 1:
                message = (
                    f"The heading “{element.one_line}” is of level {element.level}, "
                    f"the one before it of level {before}: none stands between"
                )
                return [
                    Finding(
                        rule="heading-skipped",
                        severity="review",
                        message=message,
                        line=element.origin.line,
                    )
                ]
            before = element.level
    return []
