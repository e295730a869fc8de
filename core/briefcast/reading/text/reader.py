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
    Table,
)
from briefcast.reading.amount import check_lines
from briefcast.reading.stories import numbered
from briefcast.reading.text.columns import without_columns
from briefcast.reading.text.decode import decode
from briefcast.reading.text.drafts import StoryDraft
from briefcast.reading.text.feet import without_feet
from briefcast.reading.text.header import split_header, with_header
from briefcast.reading.text.kinds import classified
from briefcast.reading.text.lines import clean_lines
from briefcast.reading.text.outline import kept_whole, outline
from briefcast.reading.text.pieces import Piece, pieces_of
from briefcast.reading.titles import title_noise

NAME = "text"

MANY = 50_000
"""More pieces than this are no briefing where they hold a word or two each: a column of figures."""


def read(source: Source) -> Reading:
    """Reads a briefing from plain text.

    Args:
        source: The text, in UTF-8, UTF-16 or UTF-32 with a byte order mark, or Windows-1252.

    Returns:
        The briefing, its id still empty; every word of the text is in it or in `removed`.

    Raises:
        InputError: The source is not text, holds no word, or a table that is past the limit.
    """
    text, encoding = decode(source.data, source.name)
    check_lines(text, source.limits, source.name)
    lines, unseen = clean_lines(text)
    digest = sha256(source.data).hexdigest()
    header, lines = split_header(lines)
    lines, feet = without_feet(lines)
    lines, tables, drawn = without_columns(lines)
    _refuse_huge(tables, source)
    pieces = sorted([*tables, *pieces_of(lines)], key=lambda piece: piece.line)
    if header.title:
        pieces.insert(0, Piece(header.title.text, header.title.number, noisy=True))
    reading = read_pieces(pieces, source.name)
    briefing, keys = with_header(reading.briefing, header)
    return Reading(
        replace(briefing, source=Provenance(source.name, digest, NAME, encoding)),
        _in_order([*unseen, *keys, *feet, *drawn, *reading.removed]),
        _in_order([*_of_encoding(encoding, source.name), *reading.findings]),
    )


def _refuse_huge(tables: Sequence[Piece], source: Source) -> None:
    for piece in tables:
        rows = piece.block.rows if isinstance(piece.block, Table) else ()
        cells = len(rows) * len(rows[0]) if rows else 0
        if cells > source.limits.cells:
            raise source.limits.refuse(source.name, "cells", f"a table of {cells:,} cells")


def read_pieces(pieces: Sequence[Piece], name: str) -> Reading:
    """Finds the briefing in pieces of text whose structure nothing marks.

    Args:
        pieces: As parted; blocks that a format marks as such are pieces of that kind.
        name: Of the source.

    Raises:
        InputError: There is no piece.
    """
    noise: list[Removed] = []
    if not _is_absurd(pieces):
        pieces, noise = classified(pieces)
    if not pieces:
        raise InputError(f"{name} holds no text: there is nothing to read")
    if _is_absurd(pieces):
        found = kept_whole(pieces, f"it is {len(pieces):,} lines of hardly a word each")
    else:
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


def _is_absurd(pieces: Sequence[Piece]) -> bool:
    return len(pieces) > MANY and sum(len(piece.text) for piece in pieces) < 12 * len(pieces)


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
        kicker=head.kicker,
        standfirst=head.standfirst,
        byline=head.byline,
        dateline=draft.dateline,
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
    return [title_noise(noise)] if noise else []
