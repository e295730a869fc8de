"""Reads a run of labels between stories: what ends one story and heads the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from briefcast.model import Block, Finding, Image, Origin, Paragraph, Removed, Text
from briefcast.reading.text.dates import DateLine, date_line
from briefcast.reading.text.images import can_be_headline, find_images, image_of
from briefcast.reading.text.kinds import is_list_start
from briefcast.reading.text.manner import Manner
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import is_byline, words_in

Element = Piece | Image


@dataclass(slots=True)
class Head:
    """What a part of a run says.

    Attributes:
        tail: Blocks that still belong to what stands above.
        section: A label that holds for this story and those after it.
        kicker: A short label above or under the headline, which is this story's alone.
        headline: None where the part heads no story.
        standfirst: A label under the headline.
        byline: A line under the headline, as it stands.
        date: A date line, which is the story's own where there is a headline.
        images: The images under the headline.
        closes: Whether it ends the briefing, whose own its date then is.
        removed: What was read as something else, or is a mark.
        findings: What a person should look at.
    """

    tail: list[Block] = field(default_factory=list)
    section: str | None = None
    kicker: str | None = None
    headline: Piece | None = None
    standfirst: str | None = None
    byline: str | None = None
    date: Piece | None = None
    images: list[Image] = field(default_factory=list)
    closes: bool = False
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def elements_of(
    run: Sequence[Piece], *, opening: bool, apart: bool = False
) -> tuple[list[Element], list[Removed]]:
    """The run with the lines of its images put together."""
    images = {lines.places[0]: lines for lines in find_images(run, opening=opening, apart=apart)}
    taken = {place for lines in images.values() for place in lines.places}
    elements: list[Element] = []
    removed = []
    for place, piece in enumerate(run):
        if isinstance(piece.block, Image):
            elements.append(piece.block)
        elif place in images:
            image, marks = image_of(images[place], run)
            elements.append(image)
            removed += marks
        elif place not in taken:
            elements.append(piece)
    return elements, removed


def parts_of(elements: Sequence[Element]) -> list[tuple[list[Piece], list[Image]]]:
    """The run as parts: labels, then the images under them."""
    parts: list[tuple[list[Piece], list[Image]]] = []
    for element in elements:
        if isinstance(element, Image):
            if not parts:
                parts.append(([], []))
            parts[-1][1].append(element)
        else:
            if not parts or parts[-1][1]:
                parts.append(([], []))
            parts[-1][0].append(element)
    return parts


def paragraph(piece: Piece, certainty: float | None = None) -> Paragraph:
    """A piece as a paragraph: what prose is, and what nothing better was found for."""
    if certainty is None:
        certainty = 0.95 if piece.kind == "prose" else 0.4
    return Paragraph(
        text=Text(piece.text, piece.inlines),
        origin=Origin(piece.line, piece.column),
        certainty=certainty,
        why=piece.why,
    )


def unsure(message: str, line: int | None) -> Finding:
    """A finding that structure was guessed at."""
    return Finding(rule="structure-unsure", severity="review", message=message, line=line)


def read_heads(
    run: Sequence[Piece],
    manner: Manner,
    *,
    followed: bool,
    before: Piece | None,
    closing: bool = False,
) -> list[Head]:
    """Reads the labels between two stories.

    Args:
        run: Neighbouring labels.
        manner: Of the whole briefing.
        followed: Whether prose (or a link text) follows, so that the last can be a headline.
        before: The piece before the run.
        closing: Whether the run ends the briefing.

    Returns:
        One head for each label, or group of labels, that images part from the next.
    """
    apart = manner.apart or not followed
    elements, removed = elements_of(run, opening=False, apart=apart)
    parts = _with_signed(parts_of(elements))
    heads = []
    for place, (labels, images) in enumerate(parts):
        last = place == len(parts) - 1
        leads = bool(images) or (last and followed)
        above = before if place == 0 else None
        heads.append(_read(labels, images, manner, leads=leads, before=above))
    if closing and not followed and not parts[-1][1]:
        _take_last_date(heads[-1], parts[-1][0][-1])
    heads[-1].removed += removed
    if manner.apart and not parts[0][0]:
        heads[0].findings += [_away(image) for image in parts[0][1] if 0 < image.certainty < 0.7]
    return heads


Part = tuple[list[Piece], list[Image]]


def _with_signed(parts: Sequence[Part]) -> list[Part]:
    """The parts, a byline and a date under an image joined to the headline above the image."""
    joined: list[Part] = []
    for labels, images in parts:
        signed = list(takewhile(_signs, labels)) if joined and joined[-1][0] else []
        if signed:
            above = joined[-1]
            joined[-1] = ([*above[0], *signed], above[1])
        rest = labels[len(signed) :]
        if rest or not signed:
            joined.append((rest, images))
        else:
            joined[-1][1].extend(images)
    return joined


def _signs(piece: Piece) -> bool:
    return is_byline(piece.text) or date_line(piece.text) is not None


def _away(image: Image) -> Finding:
    message = f"“{image.alt or image.caption}” was read as an image’s; it may be a headline"
    return unsure(message, image.origin.line)


def _take_last_date(head: Head, last: Piece) -> None:
    """A date that ends the briefing, under nothing but labels, is the briefing's."""
    line = date_line(last.text)
    if line is not None and line.date is not None:
        head.tail.pop()
        head.date = last
        head.closes = True


def read_head(labels: Sequence[Piece], images: list[Image], manner: Manner) -> Head:
    """Reads labels, the first of which is certain to be a headline, with the images under it."""
    return _headed(list(labels), Head(), images, manner)


def read_date(piece: Piece) -> tuple[DateLine, list[Removed], list[Finding]]:
    """What a date line says, how the line is accounted for, and what is doubtful in it."""
    line = date_line(piece.text) or DateLine()
    said = [
        f"the {what} {value}"
        for what, value in (("date", line.date), ("issue", line.issue))
        if value
    ]
    removed = [Removed(piece.text, f"read as {' and '.join(said)}", piece.line)] if said else []
    findings = []
    if line.doubt and line.doubtful:
        findings.append(
            Finding(rule=line.doubtful, severity="review", message=line.doubt, line=piece.line)
        )
    return line, removed, findings


def _take_date(head: Head, piece: Piece) -> bool:
    line = date_line(piece.text)
    if line is None or line.date is None or head.date is not None:
        return False
    head.date = piece
    return True


def _read(
    labels: Sequence[Piece],
    images: list[Image],
    manner: Manner,
    *,
    leads: bool,
    before: Piece | None,
) -> Head:
    head = Head()
    if not leads:
        head.tail += [paragraph(piece) for piece in labels]
        return head
    rest: list[Piece] = []
    for piece in labels:
        if _take_date(head, piece):
            continue
        if rest or (can_be_headline(piece) and not is_byline(piece.text)):
            rest.append(piece)
        else:
            head.tail.append(paragraph(piece))
    many = len(rest) > 4 or is_list_start(before)
    if not many:
        rest = _without_above(rest, head, manner)
    names = [piece for piece in rest if not is_byline(piece.text) and can_be_headline(piece)]
    if names and (is_list_start(before) or len(names) > 3):
        listed = is_list_start(before) and not _stands_out(names)
        single = words_in(names[-1].text) < 2
        items = names if not images and (listed or single) else names[:-1]
        start = len(rest) if len(items) == len(names) else rest.index(names[-1])
        head.tail += [paragraph(piece) for piece in rest[:start]]
        rest = rest[start:]
        if len(items) > 3 and not is_list_start(before):
            message = f"{len(items)} short lines may be a list or a table; kept as paragraphs"
            head.findings.append(unsure(message, items[0].line))
    return _headed(rest, head, images, manner)


def _without_above(rest: list[Piece], head: Head, manner: Manner) -> list[Piece]:
    """Takes section and kicker from the labels, as far as a headline is left under them."""
    while len(rest) > 1 and can_be_headline(rest[1]) and not is_byline(rest[1].text):
        if manner.is_under(rest[1].text, rest[0].text):
            break
        above = manner.above(rest[0].text, rest[1].text)
        if above is None or getattr(head, above) is not None:
            break
        if above == "kicker" and not manner.kickers and _is_image(rest[1:], manner):
            break
        setattr(head, above, rest[0].text)
        if above == "kicker":
            if not manner.kickers:
                message = f"“{rest[0].text}” was read as a kicker; it may be the headline"
                head.findings.append(unsure(message, rest[0].line))
            return rest[1:]
        rest = rest[1:]
    return rest


def _is_image(under: Sequence[Piece], manner: Manner) -> bool:
    """Whether the labels under a headline are two, and an image's."""
    if any(is_byline(piece.text) or date_line(piece.text) for piece in under):
        return False
    return len(under) == 2 and manner.is_image(under)


def _stands_out(names: Sequence[Piece]) -> bool:
    *others, last = (words_in(piece.text) for piece in names)
    return bool(others) and last >= 5 and max(others) < 5


def _headed(rest: list[Piece], head: Head, images: list[Image], manner: Manner) -> Head:
    if not rest:
        head.tail += images
        return head
    head.headline, *under = rest
    if under and head.kicker is None and manner.is_under(under[0].text, head.headline.text):
        head.kicker = under.pop(0).text
    labels = []
    for piece in under:
        if head.byline is None and is_byline(piece.text):
            head.byline = piece.author or piece.text
        elif not _take_date(head, piece):
            labels.append(piece)
    if len(labels) == 2 and not images:
        images = [
            Image(
                alt=labels[0].text,
                caption=labels[1].text,
                origin=Origin(labels[0].line, labels[0].column),
                certainty=0.4,
                why=("two labels between headline and prose",),
            )
        ]
        message = "Two lines under the headline were read as an image’s alternative and caption"
        head.findings.append(unsure(message, labels[0].line))
    elif labels:
        head.standfirst = "\n\n".join(piece.text for piece in labels)
        message = "A line under the headline was read as its standfirst; it may be a caption"
        head.findings.append(unsure(message, labels[0].line))
    head.images = images
    return head
