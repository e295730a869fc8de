"""What stands in a mail's text and is no part of what it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefcast.model import Removed
from briefcast.reading.mail.forwarded import HEADERS, NOTE, Forwarded, forwarding
from briefcast.reading.mail.lines import MailLine, taken
from briefcast.reading.mail.protected import without_protection
from briefcast.reading.mail.scrubbed import without_scrubbed

SIGNATURE = "signature"
QUOTED = "quoted from an earlier mail"

Lines = list[MailLine]

_WROTE = re.compile(
    r"(?:on|am|le|el|op|den)\b.{5,200}"
    r"\b(?:wrote|schrieb.{0,80}|a écrit|escribió|schreef|skrev)\s?:",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-_=*~#. ]{5,}|-- ?")
_FOOTER = re.compile(
    r".{0,80}\bmailing[- ]list\b(?: info(?:rmation)?)?[:.]?"
    r"|to (?:unsubscribe|post|subscribe|view this discussion|leave this list|sign off|manage your"
    r" subscription)\b.*"
    r"|you (?:are )?(?:received|receiving|have received|are subscribed|were subscribed)\b.*"
    r"(?:subscri|member|group|list|because).*"
    r"|(?:list )?(?:archives?|unsubscribe|subscription options|list[- ]info)\s?:.*"
    r"|(?:https?://\S*(?:listinfo|mailman|groups\.google|groups\.yahoo|groups\.io|lists\.)\S*)"
    r"|groups\.io links:.*|yahoo! groups links?|.*\bthe google groups\b.*"
    r"|posted by:.*|.*\bunsubscribe\b.{0,60}",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"(?:sent from|gesendet von|von|envoyé (?:de|depuis)|enviado desde|inviato da|verzonden vanaf)"
    r" (?:my|mein(?:em|er)|mon|mi|mijn|il mio)\b.{1,40}|sent from (?:mail for|outlook|yahoo).{0,40}"
    r"|get outlook for \w+",
    re.IGNORECASE,
)
_LONGEST_FOOTER = 25
_LONGEST_SIGNATURE = 20


@dataclass(slots=True)
class Bare:
    """A mail's text without what stands around it.

    Attributes:
        lines: Those that were taken out are empty.
        removed: What those were.
        forwarded: What the text says of the mail that it forwards; None where it forwards none.
    """

    lines: list[MailLine]
    removed: list[Removed]
    forwarded: Forwarded | None


def without_furniture(lines: Sequence[MailLine], *, follows: bool = False) -> Bare:
    """Takes out PGP's lines, list footers, signatures, forwarded headers and quoted mails.

    Where a mail holds nothing but a quoted one, that is its text.

    Args:
        lines: Of a mail's plain text.
        follows: Whether another text of the mail stands before: then all may be a footer.
    """
    left, removed = without_protection(list(lines))
    left, scrubbed = without_scrubbed(left)
    left, footer = _without_footer(left, follows=follows)
    left, signature = _without_signature(left)
    found = forwarding([line.text for line in left])
    left, notes = taken(left, *found.notes, why=NOTE)
    left, headers = taken(left, *found.headers, why=HEADERS)
    left, quoted = _without_quoted(left)
    removed += [*scrubbed, *footer, *signature, *notes, *headers, *quoted]
    return Bare(left, removed, found.forwarded)


def _end(lines: Lines) -> int:
    end = len(lines)
    while end and not lines[end - 1].text.strip():
        end -= 1
    return end


def _without_footer(lines: Lines, *, follows: bool) -> tuple[Lines, list[Removed]]:
    """Takes out what a list's program puts under every mail: from its rule, or its first line."""
    end = _end(lines)
    first = max(0, end - _LONGEST_FOOTER)
    for place in range(first, end):
        text = lines[place].text.strip()
        if lines[place].quoted or not _FOOTER.fullmatch(text):
            continue
        start = place
        above = range(place - 1, max(first, place - 4) - 1, -1)
        rules = [each for each in above if _RULE.fullmatch(lines[each].text.strip() or "x")]
        if rules:
            start = rules[0]
        elif not _is_all_footer(lines[place:end]):
            continue
        if follows or any(line.text.strip() for line in lines[:start]):
            return taken(lines, (start, end), why="the footer of a mailing list")
    return lines, []


def _is_all_footer(lines: Lines) -> bool:
    """Whether all lines to the end look like a footer's: its phrases, addresses, short lines."""
    texts = [line.text.strip() for line in lines if line.text.strip()]
    known = [text for text in texts if _FOOTER.fullmatch(text) or re.search(r"\S@\S|://", text)]
    return len(texts) <= 8 and len(known) * 2 >= len(texts)


def is_sent_from(text: str) -> bool:
    """Whether a line only says with what the mail was written: "Sent from my iPad"."""
    return _SENT_FROM.fullmatch(text) is not None


def _without_signature(lines: Lines) -> tuple[Lines, list[Removed]]:
    end = _end(lines)
    if end > 1 and not lines[end - 1].quoted and is_sent_from(lines[end - 1].text.strip()):
        return taken(lines, (end - 1, end), why=SIGNATURE)
    for place in range(end - 1, max(-1, end - _LONGEST_SIGNATURE) - 1, -1):
        line = lines[place]
        if line.quoted or line.text.rstrip() != "--":
            continue
        words = sum(len(each.text.split()) for each in lines[place:end])
        if (line.text == "-- " or words <= 60) and any(each.text.strip() for each in lines[:place]):
            return taken(lines, (place, end), why=SIGNATURE)
    return lines, []


def _without_quoted(lines: Lines) -> tuple[Lines, list[Removed]]:
    own = [line for line in lines if not line.quoted and line.text.strip()]
    if not any(line.quoted for line in lines):
        return lines, []
    if not own or all(_WROTE.fullmatch(line.text.strip()) for line in own):
        return [replace(line, quoted=0) for line in lines], []
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        if not lines[place].quoted:
            place += 1
            continue
        end = place
        while end < len(lines) and lines[end].quoted:
            end += 1
        spans.append((_introduced(lines, place), end))
        place = end
    return taken(lines, *spans, why=QUOTED)


def _introduced(lines: Lines, place: int) -> int:
    """Where the line (or two) starts that says whose mail is quoted; the place where none does."""
    last = place - 1
    while last >= 0 and place - last <= 2 and not lines[last].text.strip():
        last -= 1
    for start in (last, last - 1):
        if start >= 0:
            said = " ".join(line.text.strip() for line in lines[start : last + 1])
            if _WROTE.fullmatch(said):
                return start
    return place
