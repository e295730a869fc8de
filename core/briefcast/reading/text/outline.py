"""Puts the pieces of a text together: opening, stories, closing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from briefcast.model import (
    Block,
    Finding,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Removed,
    Table,
)
from briefcast.reading.text.dates import is_posted
from briefcast.reading.text.drafts import StoryDraft
from briefcast.reading.text.endings import read_ends
from briefcast.reading.text.heads import (
    Head,
    elements_of,
    paragraph,
    read_date,
    read_heads,
    unsure,
)
from briefcast.reading.text.manner import Manner, manner_of
from briefcast.reading.text.opening import Opening, read_opening
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import words_in
from briefcast.reading.text.subheads import with_subheads

Group = list[Piece]
"""Neighbouring labels and images, or a single piece of another kind."""


_MOST_ABOVE = 2
"""The most paragraphs of a standfirst."""


@dataclass(slots=True)
class Outline:
    """The parts of a briefing as they were found."""

    opening: Opening
    stories: list[StoryDraft]
    standfirst: str | None = None
    links: list[Link] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def outline(pieces: Sequence[Piece]) -> Outline:
    """Finds the stories among classified pieces.

    Where no headline can be found, or more than can be right, all text is one story without a
    headline, and a finding says why.
    """
    groups = _grouped(pieces)
    found = _with_stories(groups)
    reason = _implausible(found.stories)
    if reason:
        found = _as_one_story(groups, reason)
    found.stories, subheads = with_subheads(found.stories)
    found.findings += subheads
    found.removed += read_ends(found.stories)
    return found


def kept_whole(pieces: Sequence[Piece], reason: str) -> Outline:
    """All pieces as one story, without a look for more structure in them."""
    story = StoryDraft(blocks=[_block(piece) for piece in pieces])
    message = f"All text was kept as one story: {reason}"
    return Outline(Opening(), [story], findings=[unsure(message, pieces[0].line)])


def _grouped(pieces: Sequence[Piece]) -> list[Group]:
    groups: list[Group] = []
    for together, run in groupby(pieces, lambda piece: piece.is_in_run):
        neighbours = list(run)
        groups += [neighbours] if together else [[piece] for piece in neighbours]
    return groups


def _is_followed(groups: Sequence[Group], place: int) -> bool:
    """Whether what follows a run makes its last label a headline."""
    after = groups[place + 1 : place + 3]
    if not after:
        return False
    return after[0][0].is_body or len(after) > 1


def _with_stories(groups: Sequence[Group]) -> Outline:
    runs = [group for place, group in enumerate(groups) if place and _heads(groups, place)]
    manner = manner_of(runs, opening=groups[0] if groups and _heads(groups, 0) else ())
    opening, rest = _opening(groups, manner)
    above = StoryDraft(blocks=[*opening.blocks, *opening.head.tail])
    found = Outline(opening, [], removed=list(opening.removed), findings=list(opening.findings))
    drafts = [above]
    _begin(found, drafts, opening.head)
    for place in range(rest, len(groups)):
        group = groups[place]
        if group[0].is_body:
            drafts[-1].blocks.append(_block(group[0]))
            found.findings += _of_block(group[0].block)
        elif group[0].kind == "link":
            link = _link(group[0])
            of_briefing = place == len(groups) - 1 or len(drafts) == 1
            (found.links if of_briefing else drafts[-1].links).append(link)
        else:
            before = groups[place - 1][0] if place else None
            closing = place == len(groups) - 1
            followed = _is_followed(groups, place)
            heads = read_heads(group, manner, followed=followed, before=before, closing=closing)
            for head in heads:
                drafts[-1].blocks += head.tail
                _begin(found, drafts, head)
    found.stories = drafts[1:]
    if found.stories:
        _give_away(above, found)
    return found


def _block(piece: Piece) -> Block:
    return paragraph(piece) if piece.block is None else piece.block


def _of_block(block: Block | None) -> list[Finding]:
    if not isinstance(block, Table) or block.certainty >= 0.5:
        return []
    columns = len(block.rows[0]) if block.rows else 1
    cells = columns * len(block.rows) + len(block.header)
    how = f"{columns} columns" if columns > 1 else "one column"
    message = f"{cells} short lines were read as the cells of a table, in {how}"
    return [unsure(message, block.origin.line)]


def _link(piece: Piece) -> Link:
    """The link that a text is, with its address where the source gives one to all of it."""
    for inline in piece.inlines:
        if inline.kind == "link" and (inline.start, inline.end) == (0, len(piece.text)):
            return Link(piece.text, inline.value)
    return Link(piece.text)


def _heads(groups: Sequence[Group], place: int) -> bool:
    return groups[place][0].is_in_run and _is_followed(groups, place)


def _opening(groups: Sequence[Group], manner: Manner) -> tuple[Opening, int]:
    if not groups or not groups[0][0].is_in_run:
        return Opening(), 0
    opening = read_opening(
        groups[0], manner, followed=_is_followed(groups, 0), lone_prose=_is_lone_prose(groups)
    )
    return opening, 1


def _is_lone_prose(groups: Sequence[Group]) -> bool:
    """Whether the prose after the opening is one short paragraph, and no story's.

    All stories have more paragraphs, or none has a headline that is written as a name is.
    """
    counts: list[int] = []
    firsts: list[str] = []
    for place, group in enumerate(groups):
        if group[0].is_in_run and _is_followed(groups, place):
            counts.append(0)
            firsts.append(group[0].text)
        elif group[0].is_body and counts:
            counts[-1] += 1
    if len(counts) < 3 or counts[0] != 1 or groups[1][0].kind != "prose":
        return False
    named = len(groups[0]) == 1 and _is_name(firsts[0]) and not any(map(_is_name, firsts[1:]))
    return (min(counts[1:]) > 1 or named) and words_in(groups[1][0].text) <= 45


def _is_name(text: str) -> bool:
    """Whether all of two to six words have capitals, as in "Harbour Voice"."""
    words = [word for word in text.split() if word[0].isalpha()]
    return 2 <= len(words) <= 6 and all(word[0].isupper() for word in words if len(word) > 3)


def _begin(found: Outline, drafts: list[StoryDraft], head: Head) -> None:
    found.removed += head.removed
    found.findings += head.findings
    section = head.section or drafts[-1].section
    date = _date(found, drafts, head)
    if head.headline is None:
        drafts[-1].section = section
        return
    drafts.append(StoryDraft(head, section, date, blocks=list(head.images)))
    if head.headline.certainty < 0.6:
        message = f"“{head.headline.text}” was taken for a headline; it may be a paragraph"
        found.findings.append(unsure(message, head.headline.line))


def _date(found: Outline, drafts: Sequence[StoryDraft], head: Head) -> str | None:
    """Gives a date line to the story, to the briefing before its first story, or to nobody."""
    if head.date is None:
        return None
    line, removed, findings = read_date(head.date)
    own = head.headline is not None and is_posted(head.date.text)
    of_briefing = (len(drafts) == 1 or head.closes) and found.opening.date is None and not own
    if not of_briefing and head.headline is None:
        drafts[-1].blocks.append(paragraph(head.date))
        return None
    found.removed += removed
    found.findings += findings
    if not of_briefing:
        return line.date
    found.opening.date, found.opening.issue = line.date, found.opening.issue or line.issue
    return None


def _give_away(above: StoryDraft, found: Outline) -> None:
    """Finds a place for what stands above the first headline.

    Images are covers, a paragraph or two the standfirst; more than that, or from a list or a table
    on, it is a story without a headline, for a standfirst is short and nothing but text.
    """
    body = [block for block in above.blocks if not isinstance(block, Image)]
    words = list(takewhile(lambda block: isinstance(block, Paragraph), body))
    prose = [block.text.plain for block in words if isinstance(block, Paragraph)]
    if len(prose) > _MOST_ABOVE:
        words, prose = [], []
    elif len(prose) > 1:
        message = "What stands above the first headline was read as a standfirst"
        found.findings.append(unsure(message, words[0].origin.line))
    found.standfirst = "\n\n".join([*found.opening.standfirst, *prose]) or None
    covers = [replace(block, role="cover") for block in above.blocks if isinstance(block, Image)]
    found.stories[0].blocks[:0] = covers
    rest: list[Block] = [*body[len(words) :]]
    if rest:
        found.stories.insert(0, StoryDraft(section=above.section, blocks=rest))
        found.findings.append(
            unsure("What stands above the first headline was kept as a story", rest[0].origin.line)
        )


def _implausible(stories: Sequence[StoryDraft]) -> str | None:
    if not stories:
        return "no headline was found"
    bare = [draft for draft in stories if not draft.links]
    headlines = sum(words_in(draft.head.headline.text) for draft in bare if draft.head.headline)
    prose = sum(_words_of(block) for draft in bare for block in draft.blocks)
    if len(bare) > 3 and prose < headlines:
        return f"{len(bare)} headlines would have hardly any text under them"
    return None


def _words_of(block: Block) -> int:
    match block:
        case Paragraph(text=text):
            return words_in(text.plain)
        case ListBlock(items=items):
            return sum(words_in(item.plain) for item in items)
        case Table(rows=rows):
            return sum(len(row) for row in rows)
        case Quote(blocks=blocks):
            return sum(words_in(block.text.plain) for block in blocks)
    return 0


def _as_one_story(groups: Sequence[Group], reason: str) -> Outline:
    opening, rest = _opening(groups, Manner())
    if opening.head.headline:  # then nothing told its labels from all the others
        opening, rest = Opening(), 0
    found = Outline(opening, [], removed=list(opening.removed), findings=list(opening.findings))
    story = StoryDraft(blocks=list(opening.blocks))
    found.standfirst = "\n\n".join(opening.standfirst) or None
    for place in range(rest, len(groups)):
        group = groups[place]
        if group[0].kind == "link":
            links = found.links if place == len(groups) - 1 else story.links
            links.append(_link(group[0]))
            continue
        elements, removed = elements_of(group, opening=False) if group[0].is_in_run else (group, [])
        found.removed += removed
        story.blocks += [
            _block(element) if isinstance(element, Piece) else element for element in elements
        ]
    found.stories = [story]
    found.findings.append(unsure(f"All text was kept as one story: {reason}", groups[0][0].line))
    return found
