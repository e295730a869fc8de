"""A mail that forwards another: the headers of that in its text, and the note above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.reading.text.dates import date_line
from briefcast.reading.timestamps import day_of

NOTE = "the note of who forwarded it"
HEADERS = "the headers of a forwarded mail"
HARDLY_ANY = 30
"""Words: a mail of fewer only sends another mail, or a file."""

_DEEPEST = 3
"""The most mails that are forwarded one in the other; more of them are a digest."""

_FORWARDED = re.compile(
    r"-{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht|message transféré"
    r"|mensaje reenviado|doorgestuurd bericht)\b.*|begin forwarded message:"
    r"|-{2,}\s*end (?:of )?forwarded message\b.*",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\*?(?P<name>from|von|de|sent|gesendet|envoyé|date|datum|to|an|à|cc|subject|betreff|objet"
    r"|reply-to|organi[sz]ation|message-id)\s?:\*?\s?.*",
    re.IGNORECASE,
)
_OF_DIGEST = re.compile(r"message: ?\d+", re.IGNORECASE)
_FIRST_HEADER = re.compile(r"\*?(?:from|von|de)\s?:", re.IGNORECASE)
_SECOND_HEADER = re.compile(
    r"\*?(?:sent|gesendet|envoyé|date|datum|subject|betreff|objet)\s?:", re.IGNORECASE
)
_SUBJECT = re.compile(r"\*?(?:subject|betreff|objet)\s?:", re.IGNORECASE)
_CLOCK = re.compile(r"[, ]*(?:\b(?:at|um|à|om)\b|[-–])?\s*\b\d{1,2}[:.h]\d\d.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What a mail says of the one that it forwards, as it stands; "" where it does not say.

    Attributes:
        sender: Name and address.
        date: When that was sent.
        subject: With its marks.
    """

    sender: str = ""
    date: str = ""
    subject: str = ""

    @property
    def day(self) -> str | None:
        """The day on which it was sent, in ISO 8601; None where that is not certain."""
        if day := day_of(self.date):
            return day
        line = date_line(_CLOCK.sub("", self.date))
        return line.date if line else None


@dataclass(frozen=True, slots=True)
class Forwarding:
    """Where a text forwards mails.

    Attributes:
        headers: The spans of lines that are headers of forwarded mails.
        notes: Those of what was written above, where that is hardly anything.
        forwarded: The mail to read; None where the text is one of its own.
    """

    headers: tuple[tuple[int, int], ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    forwarded: Forwarded | None = None


def forwarding(texts: Sequence[str]) -> Forwarding:
    """Finds the headers of forwarded mails in the lines of a text."""
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(texts):
        end = _end(texts, place)
        if end is not None:
            spans.append((place, end))
        place = end or place + 1
    notes: list[tuple[int, int]] = []
    forwarded = None
    above = 0
    for start, end in spans if len(spans) <= _DEEPEST else ():
        written = _count(texts[above:start])
        found = _read(texts[start:end])
        # Between two mails may stand news: only a mark tells that it is one more note.
        if forwarded and written and not _FORWARDED.fullmatch(texts[start].strip()):
            break
        if written >= HARDLY_ANY or not _count(texts[end:]) or not (found.sender or found.subject):
            break
        if written:
            notes.append((above, start))
        forwarded, above = found, end
    return Forwarding(tuple(spans), tuple(notes), forwarded)


def begins_forwarded(text: str) -> bool:
    """Whether a text begins as mail programs begin one that is forwarded."""
    text = text[:300].lstrip()
    return bool(_FORWARDED.match(text) or _FIRST_HEADER.match(text))


def _count(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _end(texts: Sequence[str], place: int) -> int | None:
    """Where the lines end that a mail program writes over a mail that it forwards."""
    text = texts[place].strip()
    if place and _OF_DIGEST.fullmatch(texts[place - 1].strip()):
        return None
    if _FORWARDED.fullmatch(text):
        end = place + 1
        while end < len(texts) and not texts[end].strip() and end - place < 3:
            end += 1
        return _headers_end(texts, end) or place + 1
    end = _headers_end(texts, place) or place
    heads = [text.strip() for text in texts[place:end]]
    is_mail = any(map(_FIRST_HEADER.match, heads)) and any(map(_SECOND_HEADER.match, heads))
    return end if is_mail and len(heads) >= 3 else None


def _headers_end(texts: Sequence[str], place: int) -> int | None:
    """Where a run of headers ends that starts here; None where none does."""
    if place >= len(texts) or not _HEADER.fullmatch(texts[place].strip()):
        return None
    end = place
    while end < len(texts) and end - place < 20:
        text = texts[end]
        goes_on = end > place and text.startswith((" ", "\t")) and text.strip()
        if not goes_on and not _HEADER.fullmatch(text.strip()):
            break
        end += 1
    return end if end - place >= 2 else None


def _read(heads: Sequence[str]) -> Forwarded:
    kinds = {"sender": _FIRST_HEADER, "subject": _SUBJECT, "date": _SECOND_HEADER}
    said: dict[str, str] = {}
    name = ""
    for head in heads:
        text = head.strip()
        if name and head.startswith((" ", "\t")):
            said[name] += f" {text}"
            continue
        name = next((each for each, pattern in kinds.items() if pattern.match(text)), "")
        if name in said:
            name = ""
        elif name:
            said[name] = text.partition(":")[2].strip(" *")
    return Forwarded(**said)
