"""Files that come with a mail."""

import re
from collections.abc import Sequence

from briefcast.hooks import Source
from briefcast.model import BriefcastError, Finding, Reading, Removed, one_line
from briefcast.reading.mail.parts import Part
from briefcast.reading.mail.transfer import payload

_DOCUMENT = re.compile(r".+\.(?:docx|html?|md|markdown|txt)$", re.IGNORECASE)


def listed(parts: Sequence[Part]) -> list[Removed]:
    """The files' names, which are all that is told of them."""
    removed = []
    for part in parts:
        if "signature" in part.kind:
            what = "a signature"
        else:
            what = "a picture of the mail" if part.kind.startswith("image/") else "an attachment"
        removed.append(Removed(part.headers.file_name or part.kind, what, part.line))
    return removed


def read_attached(parts: Sequence[Part], source: Source) -> tuple[Reading | None, list[Finding]]:
    """Reads the one document that a mail carries instead of a text.

    Args:
        parts: The attachments.
        source: The mail.

    Returns:
        The reading, None where there is no such document, or several; and what to tell of it.
    """
    documents = [part for part in parts if _DOCUMENT.fullmatch(part.headers.file_name or "")]
    if not documents:
        return None, []
    names = ", ".join(part.headers.file_name or "" for part in documents)
    if len(documents) > 1 or source.read_other is None:
        return None, [_unread(names, "save it and read it by itself", source)]
    name = re.split(r"[\\/]", names)[-1]
    part = Source(name, payload(documents[0]), limits=source.limits)
    try:
        reading = source.read_other(part)
    except BriefcastError as error:
        return None, [_unread(names, one_line(error), source)]
    message = f"The mail holds hardly any text: its attachment {name} was read instead"
    found = Finding(rule="attachment-read", severity="info", message=message, source=source.name)
    return reading, [found, *reading.findings]


def _unread(names: str, why: str, source: Source) -> Finding:
    message = f"The briefing seems to be in the attachment {names}, which was not read: {why}"
    return Finding(rule="attachment-unread", severity="review", message=message, source=source.name)
