"""The masthead of a newsletter's text, which says the subject of the mail again."""

import re
from dataclasses import replace

from briefcast.model import Reading, Removed
from briefcast.reading.text.dates import date_line

_PARTS = re.compile(r"\s*[|•·:–—,()]\s*|\s+-\s+")


def without_masthead(reading: Reading) -> Reading:
    """The reading without a standfirst that starts with the title in capitals, or undated."""
    briefing = reading.briefing
    if not briefing.title or not briefing.standfirst:
        return reading
    first, _, rest = briefing.standfirst.partition("\n\n")
    undated = " ".join(part for part in _PARTS.split(briefing.title) if not date_line(part))
    if not _words(first) or _words(first) not in (_words(briefing.title), _words(undated)):
        return reading
    return replace(
        reading,
        briefing=replace(briefing, standfirst=rest or None),
        removed=(*reading.removed, Removed(first, "the title again")),
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
