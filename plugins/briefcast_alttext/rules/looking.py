"""What the rules about single images share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefcast.hooks import Rule
from briefcast.model import Briefing, Finding, Image, Severity, blocks_of


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule has to say of an image."""

    severity: Severity
    message: str
    suggestion: str


Look = Callable[[Image], Remark | None]
"""Looks at one image; None where there is nothing to say."""


def image_rule(
    id: str,  # noqa: A002
    *,
    title: str,
    severity: Severity,
    look: Look,
    explanation: str,
    act: tuple[str, ...] = (),
) -> Rule:
    """The rule that looks at every image of a briefing; the arguments are as in `Rule`."""

    def check(briefing: Briefing) -> Iterator[Finding]:
        for address, _, block in blocks_of(briefing):
            if isinstance(block, Image) and (remark := look(block)):
                yield Finding(
                    rule=id,
                    severity=remark.severity,
                    message=remark.message,
                    suggestion=remark.suggestion,
                    address=address,
                    line=block.origin.line,
                )

    return Rule(
        id=id, title=title, severity=severity, act=act, check=check, explanation=explanation
    )
