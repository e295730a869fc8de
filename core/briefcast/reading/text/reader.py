"""The plain-text reader."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

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
from briefcast.reading.slug import slug
from briefcast.reading.text.decode import decode
from briefcast.reading.text.kinds import classified
from briefcast.reading.text.lines import clean_lines
from briefcast.reading.text.outline import StoryDraft, outline
from briefcast.reading.text.pieces import pieces_of

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
    pieces, noise = classified(pieces_of(lines))
    if not pieces:
        raise InputError(f"{source.name} holds no text: there is nothing to read")
    found = outline(pieces)
    opening = found.opening
    digest = sha256(source.data).hexdigest()
    briefing = Briefing(
        id="",
        title=opening.title,
        section=opening.section,
        issue=opening.issue,
        date=opening.date,
        standfirst=found.standfirst,
        stories=_stories(found.stories),
        links=tuple(found.links),
        source=Provenance(source.name, digest, NAME, encoding),
    )
    removed = sorted([*unseen, *noise, *found.removed], key=lambda piece: piece.line or 0)
    findings = sorted(
        [*_of_encoding(encoding), *_of_noise(noise), *found.findings],
        key=lambda found: found.line or 0,
    )
    return Reading(
        briefing,
        tuple(removed),
        tuple(replace(finding, source=source.name) for finding in findings),
    )


def _stories(drafts: Sequence[StoryDraft]) -> tuple[Story, ...]:
    used: dict[str, int] = {}
    stories = []
    for number, draft in enumerate(drafts, start=1):
        head, first = draft.head, draft.head.headline
        name = (slug(first.text, 60) if first else "") or f"story-{number}"
        stories.append(
            Story(
                id=_unique(name, used),
                number=number,
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
        )
    return tuple(stories)


def _start(draft: StoryDraft) -> Origin:
    return draft.blocks[0].origin if draft.blocks else Origin()


def _unique(name: str, used: dict[str, int]) -> str:
    """The name, or the name with a number: `used` holds how often each was given."""
    found = name
    while found in used:
        used[name] += 1
        found = f"{name}-{used[name]}"
    used[found] = 1
    return found


def _of_encoding(encoding: str) -> list[Finding]:
    if encoding != "cp1252":
        return []
    message = "The text is not in UTF-8 and was read as Windows-1252; look at accents and quotes"
    return [Finding(rule="encoding-guessed", severity="info", message=message)]


def _of_noise(noise: Sequence[Removed]) -> list[Finding]:
    noise = [piece for piece in noise if piece.why.endswith("title")]
    if not noise:
        return []
    pieces = f"{len(noise)} pieces" if len(noise) > 1 else "A piece"
    were = "were" if len(noise) > 1 else "was"
    message = f"{pieces} of copy noise {were} taken from the title: {noise[0].text}"
    return [Finding(rule="title-noise", severity="info", message=message, line=noise[0].line)]
