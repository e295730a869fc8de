"""What a reader, an editor or an audit rule has to say: one type everywhere."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["fail", "review", "info"]
SEVERITIES: tuple[Severity, ...] = ("fail", "review", "info")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding.

    Attributes:
        rule: The id of what found it: "ALT001", "title-noise" …
        severity: "fail" is certain, "review" is for a person to look at, "info" is for knowledge.
        message: What was found, in a sentence or two.
        source: The source's name.
        line: Counted from 1.
        address: Of the block concerned, see `briefcast.model.address`.
        suggestion: What to do, or the text to put instead.
        wcag: The success criterion concerned, for instance "1.1.1".
        act: The ids of the W3C ACT rules that it answers.
    """

    rule: str
    severity: Severity
    message: str
    source: str | None = None
    line: int | None = None
    address: str | None = None
    suggestion: str | None = None
    wcag: str | None = None
    act: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ValueError(f"a finding's severity is one of {SEVERITIES}, not {self.severity!r}")
        if not isinstance(self.message, str) or not isinstance(self.address, str | None):
            raise TypeError("a finding's message and address are text")


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of the source's text that is in no block or field, and why."""

    text: str
    why: str
    line: int | None = None
