"""heading-skipped: a subhead stands more than one level below the heading before it."""

from collections.abc import Iterator

from briefcast.model import Briefing, Finding, Subhead, blocks_of_story


def check(briefing: Briefing) -> Iterator[Finding]:
    """Finds subheads that skip a level; the headline counts as level 0."""
    for story in briefing.stories:
        above = 0
        for address, block in blocks_of_story(briefing, story):
            if not isinstance(block, Subhead):
                continue
            if block.level > above + 1:
                yield Finding(
                    rule="heading-skipped",
                    severity="review",
                    message=(
                        f"The heading “{block.text}” is of level {block.level} below the headline,"
                        f" the one before it of level {above}: a level is left out."
                        if above
                        else f"The first heading below the headline, “{block.text}”, is of level"
                        f" {block.level}: a level is left out."
                    ),
                    line=block.origin.line,
                    address=address,
                    suggestion="Make it one level below the heading it belongs to.",
                )
            above = block.level
