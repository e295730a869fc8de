"""The plain-text reader."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from briefcast.hooks import Source
from briefcast.model import (
    Briefing,
    Finding,
    InputError,
    Origin,
    Provenance,
    Reading,
    Removed,
    Story,
)
from briefcast.reading.stories import numbered
from briefcast.reading.text.decode import decode
from briefcast.reading.text.kinds import classified
from briefcast.reading.text.lines import clean_lines
from briefcast.reading.text.outline import StoryDraft, outline
from briefcast.reading.text.pieces import Piece, pieces_of

NAME = "text"


def read(source: Source) -> Reading:
    """Reads a briefing from plain text.

    Args:
        source: The text, in UTF-8, UTF-16 or UTF-32 with a byte order mark, or Windows-1252.

    Returns:
        The briefing, its id still empty; every word of the text is in it or in `removed`.

    Raises:
        InputError: The source is not text, or holds no word.
    """
    text, encoding = decode(source.data, source.name)
    lines, unseen = clean_lines(text)
    digest = sha256(source.data).hexdigest()
    reading = read_pieces(pieces_of(lines), source.name)
    return Reading(
        replace(reading.briefing, source=Provenance(source.name, digest, NAME, encoding)),
        _in_order([*unseen, *reading.removed]),
        _in_order([*_of_encoding(encoding, source.name), *reading.findings]),
    )


def read_pieces(pieces: Sequence[Piece], name: str) -> Reading:
    """Finds the briefing in pieces of text whose structure nothing marks.

    Args:
        pieces: As parted; blocks that a format marks as such are pieces of that kind.
        name: Of the source.

    Raises:
        InputError: There is no piece.
    """
    pieces, noise = classified(pieces)
    if not pieces:
        raise InputError(f"{name} holds no text: there is nothing to read")
    found = outline(pieces)
    opening = found.opening
    briefing = Briefing(
        id="",
        title=opening.title,
        section=opening.section,
        issue=opening.issue,
        date=opening.date,
        standfirst=found.standfirst,
        stories=numbered(map(_story, found.stories)),
        links=tuple(found.links),
    )
    findings = (replace(each, source=name) for each in [*_of_noise(noise), *found.findings])
    return Reading(briefing, _in_order([*noise, *found.removed]), _in_order(findings))


Lined = TypeVar("Lined", Finding, Removed)


def _in_order(told: Iterable[Lined]) -> tuple[Lined, ...]:
    return tuple(sorted(told, key=lambda each: each.line or 0))


def _story(draft: StoryDraft) -> Story:
    head, first = draft.head, draft.head.headline
    return Story(
        id="",
        number=0,
        headline=first.text if first else None,
        section=draft.section,
        standfirst=head.standfirst,
        byline=head.byline,
        date=draft.date,
        blocks=tuple(draft.blocks),
        links=tuple(draft.links),
        origin=Origin(first.line, first.column) if first else _start(draft),
        certainty=first.certainty if first else 0.0,
        why=first.why if first else ("no headline was found",),
    )


def _start(draft: StoryDraft) -> Origin:
    return draft.blocks[0].origin if draft.blocks else Origin()


def _of_encoding(encoding: str, name: str) -> list[Finding]:
    if encoding != "cp1252":
        return []
    message = "The text is not in UTF-8 and was read as Windows-1252; look at accents and quotes"
    return [Finding(rule="encoding-guessed", severity="info", message=message, source=name)]


def _of_noise(noise: Sequence[Removed]) -> list[Finding]:
    noise = [piece for piece in noise if piece.why.endswith("title")]
    if not noise:
        return []
    pieces = f"{len(noise)} pieces" if len(noise) > 1 else "A piece"
    were = "were" if len(noise) > 1 else "was"
    message = f"{pieces} of copy noise {were} taken from the title: {noise[0].text}"
    return [Finding(rule="title-noise", severity="info", message=message, line=noise[0].line)]
