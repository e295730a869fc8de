"""What stands in a mail's text and is no part of what it says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from briefcast.model import Removed
from briefcast.reading.mail.lines import MailLine

Lines = list[MailLine]
Step = Callable[[Lines], tuple[Lines, list[Removed]]]

_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_SIGNATURE_END = "-----END PGP SIGNATURE-----"
_ARMOUR = re.compile(r"(?:Hash|Charset|NotDashEscaped|Version|Comment): \S.*")
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
_FIRST_HEADER = re.compile(r"\*?(?:from|von|de)\s?:", re.IGNORECASE)
_SECOND_HEADER = re.compile(
    r"\*?(?:sent|gesendet|envoyé|date|datum|subject|betreff|objet)\s?:", re.IGNORECASE
)
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
_LONGEST_FOOTER = 25
_LONGEST_SIGNATURE = 20


def without_furniture(
    lines: Sequence[MailLine], *, follows: bool = False
) -> tuple[Lines, list[Removed]]:
    """Takes out PGP's lines, list footers, signatures, forwarded headers and quoted mails.

    Args:
        lines: Of a mail's plain text.
        follows: Whether another text of the mail stands before: then all may be a footer.

    Returns:
        The lines, those that were taken out as empty ones, and what those were. Where a mail
        holds nothing but a quoted one, that is its text.
    """
    left = list(lines)
    removed: list[Removed] = []
    steps: tuple[Step, ...] = (
        _without_pgp,
        partial(_without_footer, follows=follows),
        _without_signature,
        _without_forwarding,
        _without_quoted,
    )
    for step in steps:
        left, taken = step(left)
        removed += taken
    return left, removed


def _taken(lines: Lines, *spans: tuple[int, int], why: str) -> tuple[Lines, list[Removed]]:
    """The lines with those of some spans empty, and what those said."""
    left = list(lines)
    removed = []
    for start, end in spans:
        if text := "\n".join(line.raw for line in lines[start:end]).strip():
            removed.append(Removed(text, why, lines[start].number))
        for place in range(start, end):
            left[place] = replace(lines[place], text="", quoted=0)
    return left, removed


def _without_pgp(lines: Lines) -> tuple[Lines, list[Removed]]:
    removed: list[Removed] = []
    places = {
        line.text.strip(): place
        for place, line in enumerate(lines)
        if line.text.startswith(("-----BEGIN PGP", "-----END PGP"))
    }
    if (start := places.get(_SIGNED)) is not None:
        end = start + 1
        while end < len(lines) and _ARMOUR.fullmatch(lines[end].text.strip()):
            end += 1
        lines, removed = _taken(lines, (start, end), why="the frame of a PGP signature")
        lines = [
            replace(line, text=line.text.removeprefix("- "))
            if line.text.startswith("- -")
            else line
            for line in lines
        ]
    if (start := places.get(_SIGNATURE)) is not None:
        end = places.get(_SIGNATURE_END, len(lines) - 1) + 1
        if end > start:
            lines, more = _taken(lines, (start, end), why="a PGP signature")
            removed += more
    return lines, removed


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
            return _taken(lines, (start, end), why="the footer of a mailing list")
    return lines, []


def _is_all_footer(lines: Lines) -> bool:
    """Whether all lines to the end look like a footer's: its phrases, addresses, short lines."""
    texts = [line.text.strip() for line in lines if line.text.strip()]
    known = [text for text in texts if _FOOTER.fullmatch(text) or re.search(r"\S@\S|://", text)]
    return len(texts) <= 8 and len(known) * 2 >= len(texts)


def _without_signature(lines: Lines) -> tuple[Lines, list[Removed]]:
    end = _end(lines)
    for place in range(end - 1, max(-1, end - _LONGEST_SIGNATURE) - 1, -1):
        line = lines[place]
        if line.quoted or line.text.rstrip() != "--":
            continue
        words = sum(len(each.text.split()) for each in lines[place:end])
        if (line.text == "-- " or words <= 60) and any(each.text.strip() for each in lines[:place]):
            return _taken(lines, (place, end), why="signature")
    return lines, []


def _without_forwarding(lines: Lines) -> tuple[Lines, list[Removed]]:
    """Takes out the lines that mail programs write over a mail that they forward."""
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        text = lines[place].text.strip()
        start, end = place, place + 1
        if _FORWARDED.fullmatch(text):
            while end < len(lines) and not lines[end].text.strip() and end - start < 3:
                end += 1
            end = _headers_end(lines, end) or place + 1
        elif (found := _headers_end(lines, place)) and _is_forwarded(lines[place:found]):
            end = found
        else:
            place += 1
            continue
        spans.append((start, end))
        place = end
    return _taken(lines, *spans, why="the headers of a forwarded mail")


def _headers_end(lines: Lines, place: int) -> int | None:
    """Where a run of headers ends that starts here; None where none does."""
    if place >= len(lines) or not _HEADER.fullmatch(lines[place].text.strip()):
        return None
    end = place
    while end < len(lines) and end - place < 20:
        text = lines[end].text
        goes_on = end > place and text.startswith((" ", "\t")) and text.strip()
        if not goes_on and not _HEADER.fullmatch(text.strip()):
            break
        end += 1
    return end if end - place >= 2 else None


def _is_forwarded(lines: Lines) -> bool:
    texts = [line.text.strip() for line in lines]
    return (
        len(texts) >= 3
        and any(map(_FIRST_HEADER.match, texts))
        and any(map(_SECOND_HEADER.match, texts))
    )


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
    return _taken(lines, *spans, why="quoted from an earlier mail")


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
