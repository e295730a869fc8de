"""The reader of our canonical Markdown: exact, so it infers nothing."""

import re
from dataclasses import dataclass, field
from hashlib import sha256

from briefcast.hooks import Source
from briefcast.model import (
    Block,
    Briefing,
    InputError,
    Origin,
    Paragraph,
    Provenance,
    Reading,
    Removed,
    Story,
    Subhead,
    Text,
)
from briefcast.reading.amount import check_lines, check_tables
from briefcast.reading.canonical.blocks import pieces_of
from briefcast.reading.canonical.inlines import Report
from briefcast.reading.canonical.keys import (
    ID,
    LINKS,
    MARK,
    OF_BRIEFING,
    OF_STORY,
    TITLE,
    VERSION,
    Keys,
    keys_of,
)
from briefcast.reading.canonical.parser import parse, uniform
from briefcast.reading.canonical.pieces import Fence, Heading, Piece
from briefcast.reading.characters import folded, unseen
from briefcast.reading.stories import numbered
from briefcast.reading.text.decode import decode

NAME = "canonical"
STORY = "story"
"""The word after the fence of a story's fields."""

_FRONT = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")


@dataclass(slots=True)
class _Draft:
    """A story while it is read."""

    headline: str | None
    line: int | None
    keys: Keys | None = None
    blocks: list[Block] = field(default_factory=list)


def read(source: Source) -> Reading:
    """Reads a briefing from canonical Markdown.

    Args:
        source: The text; its front matter holds `briefcast: 1`.

    Returns:
        The briefing that was written; of a file written by hand, what is not understood is kept
        as paragraphs or listed as removed, each with a finding.

    Raises:
        InputError: It has no such front matter, was made for a newer form, holds a date that is
            none, or is nested too deep.
    """
    text, encoding = decode(source.data, source.name)
    text = uniform(text)
    check_lines(text, source.limits, source.name)
    check_tables(text, source.limits, source.name)
    report = Report(source.name)
    front = _FRONT.match(text)
    if front is None:
        raise InputError(
            f"{source.name} does not start with front matter: "
            "write ---, briefcast: 1 and --- on three lines at its top"
        )
    head = keys_of(front["yaml"], (MARK, TITLE, ID, LINKS, *OF_BRIEFING), report, 2)
    if head.texts.get(MARK) != VERSION:
        raise InputError(
            f"{source.name} is in form {head.texts.get(MARK)!r} of canonical Markdown, and "
            f"form {VERSION} is the newest known here: bring briefcast up to date"
        )
    first_line = text.count("\n", 0, front.end()) + 1
    body = text[front.end() :]
    tokens = parse(body, source.name, first_line)
    pieces = pieces_of(tokens, body.split("\n"), report, first_line)
    title, stories = _Assembly(report).told(pieces)
    briefing = Briefing(
        id=head.texts.get(ID, ""),
        title=_title(head, title, report),
        stories=numbered(stories),
        links=head.links,
        source=Provenance(source.name, sha256(source.data).hexdigest(), NAME, encoding),
        section=head.texts.get("section"),
        organisation=head.texts.get("organisation"),
        issue=head.texts.get("issue"),
        date=head.texts.get("date"),
        language=head.texts.get("language"),
        standfirst=head.texts.get("standfirst"),
    )
    return Reading(
        briefing,
        tuple(sorted(report.removed, key=lambda one: one.line or 0)),
        tuple(sorted(report.findings, key=lambda one: one.line or 0)),
    )


def _title(head: Keys, heading: str | None, report: Report) -> str | None:
    """The title: the heading at the top, else that of the front matter."""
    named = head.texts.get(TITLE)
    if heading is not None and named is not None and named != heading:
        report.removed.append(Removed(named, "a second title"))
        message = f"The front matter has another title than the heading, which was taken: {named}"
        report.find("second-title", message, None)
    return heading if heading is not None else named


class _Assembly:
    """Puts pieces together to stories."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._title: str | None = None
        self._drafts: list[_Draft] = []

    def told(self, pieces: list[Piece]) -> tuple[str | None, list[Story]]:
        """The title, and the stories in their order."""
        for piece in pieces:
            match piece:
                case Heading():
                    self._heading(piece)
                case Fence():
                    self._fence(piece)
                case _:
                    self._draft(piece.origin.line).blocks.append(piece)
        return self._title, [_story(draft) for draft in self._drafts]

    def _heading(self, heading: Heading) -> None:
        if heading.level > 2:
            subhead = Subhead(
                text=heading.text, level=heading.level - 2, origin=Origin(line=heading.line)
            )
            self._draft(heading.line).blocks.append(subhead)
        elif heading.level == 1 and self._title is None and not self._drafts:
            self._title = heading.text.plain or None
        else:
            if heading.level == 1:
                message = "A second title was read as a headline: write ## before headlines"
                self._report.find("second-title", message, heading.line)
            self._drafts.append(_Draft(heading.text.plain or None, heading.line))

    def _fence(self, fence: Fence) -> None:
        draft = self._drafts[-1] if self._drafts else None
        if fence.info == STORY and draft and draft.keys is None and not draft.blocks:
            draft.keys = keys_of(fence.text, (*OF_STORY, LINKS), self._report, fence.line + 1)
            return
        message = "A block between fences was read as a paragraph"
        if fence.info == STORY:
            message = "A story's fields stand right under its headline; these were read as text"
        self._report.find("unknown-markup", message, fence.line)
        if fence.info:
            self._report.removed.append(Removed(fence.info, "word after a fence", fence.line))
        self._report.removed += unseen(fence.text, fence.line)
        text = "\n".join(map(folded, fence.text.strip().splitlines())).strip()
        if text:
            paragraph = Paragraph(text=Text(text), origin=Origin(line=fence.line))
            self._draft(fence.line).blocks.append(paragraph)

    def _draft(self, line: int | None) -> _Draft:
        """The story that a block belongs to."""
        if not self._drafts:
            message = "Text before the first headline was made a story without a headline"
            self._report.find("text-before-story", message, line, "Write ## and a headline above")
            self._drafts.append(_Draft(None, line))
        return self._drafts[-1]


def _story(draft: _Draft) -> Story:
    keys = draft.keys or Keys()
    return Story(
        id="",
        number=0,
        headline=draft.headline,
        blocks=tuple(draft.blocks),
        section=keys.texts.get("section"),
        kicker=keys.texts.get("kicker"),
        standfirst=keys.texts.get("standfirst"),
        byline=keys.texts.get("byline"),
        dateline=keys.texts.get("dateline"),
        date=keys.texts.get("date"),
        language=keys.texts.get("language"),
        links=keys.links,
        origin=Origin(line=draft.line),
    )
