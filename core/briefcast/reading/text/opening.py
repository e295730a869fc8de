"""Reads the first labels of a briefing: section, title, date, standfirst, first headline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefcast.model import Block, Finding, Image, Removed
from briefcast.reading.text.contents import LISTED
from briefcast.reading.text.dates import date_line, is_posted
from briefcast.reading.text.heads import (
    Head,
    elements_of,
    paragraph,
    parts_of,
    read_date,
    read_head,
    read_heads,
    unsure,
)
from briefcast.reading.text.images import can_be_headline
from briefcast.reading.text.manner import Manner
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import (
    is_byline,
    is_known_section,
    is_section,
    is_title,
    shows,
    words_in,
)
from briefcast.reading.titles import Title, date_of_line, issue_of_line, read_title


@dataclass(slots=True)
class Opening:
    """What stands before the first prose.

    Attributes:
        section: Of the whole briefing.
        title: Of the briefing.
        date: ISO 8601.
        issue: Its number or name.
        standfirst: Labels that stand between title and first headline.
        blocks: Images, and labels that nothing better was found for.
        head: The first story's, with its headline None where the first prose is a standfirst.
        removed: What was read as something else, or is a mark.
        findings: What a person should look at.
    """

    section: str | None = None
    title: str | None = None
    date: str | None = None
    issue: str | None = None
    standfirst: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_opening(
    run: Sequence[Piece], manner: Manner, *, followed: bool, lone_prose: bool
) -> Opening:
    """Reads the labels that open a briefing: the last is a headline, if nothing speaks against it.

    Args:
        run: Neighbouring labels.
        manner: Of the whole briefing.
        followed: Whether prose (or a link text) follows.
        lone_prose: Whether it is a single short paragraph, where stories have several.
    """
    listed = next((place for place, piece in enumerate(run) if LISTED in piece.why), None)
    if listed is not None and (opening := _listed(run, listed, manner, followed)):
        return opening
    opening = Opening()
    elements, opening.removed = elements_of(run, opening=True)
    parts = parts_of(elements)
    images: list[Image] = []
    under: list[Image] = []
    labels: list[Piece] = []
    dated = 0
    for place, (names, pictures) in enumerate(parts):
        for piece in names:
            if not (labels and is_posted(piece.text)) and _take_date(opening, piece):
                dated = piece.line
            else:
                labels.append(piece)
        if place == len(parts) - 1 and names:
            under = pictures
        else:
            images += pictures
    names, lines = _parted(labels)
    headed = (bool(under) or followed) and not _is_all_title(names, lone_prose)
    if not names or not headed:
        opening.blocks += [*images, *under]
        if not headed and not _is_all_title(names, lone_prose):
            opening.blocks += [paragraph(piece) for piece in labels]
        else:
            opening.blocks += [paragraph(piece) for piece in lines]
            _name(opening, names, manner)
        return opening
    if len(names) > 1 and manner.is_under(names[-1].text, names[-2].text):
        names = names[:-1]
    elif not under and followed:
        names = _without_image(names, manner, dated)
    first = labels.index(names[-1])
    opening.blocks += [paragraph(piece) for piece in lines if piece.line < names[-1].line]
    opening.head = read_head(labels[first:], under, manner)
    opening.head.tail += images
    _name(opening, names[:-1], manner, dated=dated)
    return opening


def _listed(run: Sequence[Piece], place: int, manner: Manner, followed: bool) -> Opening | None:
    """The opening above a headline that the contents list names; None where it is not so plain."""
    if any(piece.is_image for piece in run[:place]):
        return None
    heads = read_heads(run[place:], manner, followed=followed, before=None)
    if len(heads) > 1 or heads[0].headline is not run[place]:
        return None
    opening = Opening(head=heads[0])
    names, lines = _parted([piece for piece in run[:place] if not _take_date(opening, piece)])
    opening.blocks += [paragraph(piece) for piece in lines]
    _name(opening, names, manner)
    return opening


def _without_image(names: Sequence[Piece], manner: Manner, dated: int) -> list[Piece]:
    """The labels down to the first headline, where the last two may be an image’s lines."""
    above = names[: 1 + (_is_first_section(names, manner) or _is_marked(names))]
    own = list(names[len(above) :])
    if len(own) == 4 and (manner.above(own[0].text, own[1].text) or shows(own[2].text)):
        own = own[1:]
    if len(own) != 3 or own[0].line < dated < own[2].line or is_known_section(own[0].text):
        return list(names)
    if manner.above(own[0].text, own[1].text) == "section" or not manner.is_image(own[1:]):
        return list(names)
    return list(names[:-2])


def _is_marked(names: Sequence[Piece]) -> bool:
    """Whether copy noise shows that the second label is the title, the first its section."""
    return len(names) > 1 and names[1].noisy and not names[0].noisy


def _take_date(opening: Opening, piece: Piece) -> bool:
    if date_line(piece.text) is None:
        return False
    line, removed, findings = read_date(piece)
    # A date that is in no calendar names the issue as printed; it is never made into another.
    issue = line.issue or (None if line.date else piece.text)
    if (line.date and opening.date) or (issue and opening.issue):
        opening.standfirst.append(piece.text)
        return True
    opening.date = line.date or opening.date
    opening.issue = issue or opening.issue
    opening.removed += [] if issue == piece.text else removed
    opening.findings += findings
    return True


def _parted(labels: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Labels that may be title or headline, and others: bylines, lines in brackets."""
    named = any(can_be_headline(piece) for piece in labels)
    names: list[Piece] = []
    lines: list[Piece] = []
    for piece in labels:
        other = (
            is_byline(piece.text) or is_posted(piece.text) or (named and not can_be_headline(piece))
        )
        (lines if other else names).append(piece)
    return names, lines


def _is_all_title(names: Sequence[Piece], lone_prose: bool) -> bool:
    """Whether even the last label names the briefing, so that no headline is among them."""
    if not names:
        return False
    *before, last = names
    if before and is_section(before[0].text) and not before[0].noisy:
        before = before[1:]
    if last.noisy and not any(piece.noisy for piece in before):
        return True
    if any(piece.noisy or is_title(piece.text) for piece in before):
        return False
    if is_known_section(last.text) or (not before and is_title(last.text)):
        return True
    return lone_prose and not before


def _name(
    opening: Opening, names: Sequence[Piece], manner: Manner, *, dated: int | None = None
) -> None:
    """Gives section, title and standfirst their labels, and the first story what is above it.

    Args:
        opening: To fill.
        names: The labels above the first headline.
        manner: Of the whole briefing.
        dated: The line of the last date: what stands above it is the briefing's own.
    """
    labels = list(names)
    own = bool(labels and dated) and labels[-1].line < (dated or 0)
    titled = len(labels) == 1 and own and not is_known_section(labels[0].text)
    if labels and not titled and (_is_marked(labels) or _is_first_section(labels, manner)):
        opening.section = labels.pop(0).text
    if labels:
        opening.title = labels.pop(0).text
        _read_issue(opening, read_title(opening.title))
    if labels and not own and words_in(labels[-1].text) <= 5:
        headline = opening.head.headline
        if headline is not None:
            above = manner.above(labels[-1].text, headline.text)
            if above == "section":
                opening.head.section = labels.pop().text
            elif above == "kicker" and opening.head.kicker is None:
                opening.head.kicker = labels.pop().text
        elif opening.section is None and is_section(labels[-1].text):
            opening.section = labels.pop().text
    opening.standfirst += [piece.text for piece in labels]
    unnamed = [piece for piece in labels if not _names_issue(opening, piece.text)]
    if unnamed:
        message = "A line above the first headline was read as a standfirst; it may be the headline"
        opening.findings.append(unsure(message, unnamed[0].line))


def _read_issue(opening: Opening, title: Title) -> None:
    """Takes the date and the issue that a title names, where no line of their own said them."""
    opening.date = opening.date or title.date
    opening.issue = opening.issue or title.issue


def _names_issue(opening: Opening, text: str) -> bool:
    """Whether a line does nothing but name the issue, whose date and number are then taken."""
    date, issue = date_of_line(text), issue_of_line(text)
    _read_issue(opening, Title(text, date, issue))
    return bool(date or issue)


def _is_first_section(labels: Sequence[Piece], manner: Manner) -> bool:
    first = labels[0]
    if first.noisy or is_title(first.text):
        return False
    if is_known_section(first.text) or words_in(first.text) == 1:
        return True
    return len(labels) > 1 and manner.names_section(first.text)
