"""What a plugin hands over to audit a briefing, and to report on it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from briefcast.model import Finding, ImageRecord, Severity

Evidence = Literal["document", "briefing", "script", "artifacts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the audit.

    Attributes:
        id: "ALT001" …; a third party takes letters of its own.
        title: What it looks for, in a line.
        severity: The severest that its findings can have.
        wcag: The success criterion that it serves.
        act: The W3C ACT rules that it answers.
        needs: The evidence that `check` is given; as yet only "briefing" is.
        check: From the evidence (a Briefing where `needs` is "briefing") to findings. What a
            finding leaves open of wcag and act is filled in from the rule, of source from the
            briefing.
        explanation: For an editor: why it matters and what to do.
    """

    id: str
    title: str
    severity: Severity
    wcag: str = "1.1.1"
    act: tuple[str, ...] = ()
    needs: Evidence = "briefing"
    check: Callable[[Any], Iterable[Finding]]
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One form of the audit's report.

    Attributes:
        name: What `--format` calls it.
        title: One line for people.
        write: From findings and the inventory of images to the report's text.
    """

    name: str
    title: str
    write: Callable[[Sequence[Finding], Sequence[ImageRecord]], str]
