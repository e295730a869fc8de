"""What reading a source gives."""

from dataclasses import dataclass

from briefcast.model.briefing import Briefing
from briefcast.model.finding import Finding, Removed


@dataclass(frozen=True, slots=True)
class Reading:
    """A briefing, what of the source it leaves out, and what there is to say about it.

    Every word of the source is in the briefing or in `removed`.
    """

    briefing: Briefing
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()
