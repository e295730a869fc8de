"""Reads date lines, and accounts for them."""

from dataclasses import dataclass

from briefcast.model import Finding, Removed
from briefcast.reading.text.dates import DateLine, date_line


@dataclass(frozen=True, slots=True)
class Dated:
    """What a line that is nothing but a date or an issue says.

    Attributes:
        date: ISO 8601, to the day or the month; None where none is certain.
        issue: The number or name of the issue; a date that is in no calendar stands for itself.
        removed: The line, where its words are in neither.
        findings: What a person should look at.
    """

    date: str | None
    issue: str | None
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_dated(text: str, line: int | None, value: str | None = None) -> Dated | None:
    """Reads a line; None where it is no date line.

    Args:
        text: The line.
        line: Where it stands.
        value: The date in ISO 8601, where the markup gives it.
    """
    found = DateLine(date=value) if value else date_line(text)
    if found is None:
        return None
    issue = found.issue or (None if found.date else text)
    parts = (("date", found.date), ("issue", found.issue))
    said = [f"the {what} {told}" for what, told in parts if told]
    removed: tuple[Removed, ...] = ()
    if said and issue != text:
        removed = (Removed(text, f"read as {' and '.join(said)}", line),)
    findings: tuple[Finding, ...] = ()
    if found.doubt and found.doubtful:
        doubt = Finding(rule=found.doubtful, severity="review", message=found.doubt, line=line)
        findings = (doubt,)
    return Dated(found.date, issue, removed, findings)
