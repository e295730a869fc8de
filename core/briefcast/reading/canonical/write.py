"""Writes a briefing as canonical Markdown.

Each block is read back at once. Where it comes back changed (Markdown cannot emphasise half a word
with underscores, for one) it is spelt with tags instead, and where that is not exact either, with
entities.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from briefcast.model import (
    Block,
    Briefing,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Story,
    Subhead,
    Table,
    Text,
)
from briefcast.reading.canonical.blocks import pieces_of
from briefcast.reading.canonical.fields import SAID_BY, TABLE, FieldLine, written_fields
from briefcast.reading.canonical.inlines import EMPTY, MISSING, Report
from briefcast.reading.canonical.keys import OF_BRIEFING, OF_STORY, VERSION
from briefcast.reading.canonical.parser import parse
from briefcast.reading.canonical.pieces import Heading, Piece
from briefcast.reading.canonical.scalars import entry, link_entries
from briefcast.reading.canonical.spelling import (
    Spell,
    address,
    coded,
    flowing,
    in_line,
    quoted,
    tagged,
)

DEEPEST_HEADING = 6


class Spelling(NamedTuple):
    """One way to spell texts: as a paragraph, and on one line."""

    flowing: Spell
    line: Spell


SPELLINGS = (Spelling(flowing, in_line), Spelling(tagged, tagged), Spelling(coded, coded))
"""From the most readable to the one that is exact for any text."""


def to_markdown(briefing: Briefing) -> str:
    """The briefing as Markdown that `canonical.reader` reads back as an equal one.

    Returns:
        The same text for equal briefings, with one new line at its end.
    """
    parts = ["\n".join(_front_matter(briefing))]
    if briefing.title:
        parts.append(_heading(briefing.title, 1))
    for story in briefing.stories:
        parts += _story(story)
    return "\n\n".join(parts) + "\n"


def _front_matter(briefing: Briefing) -> Iterator[str]:
    yield "---"
    yield f"briefcast: {VERSION}"
    if briefing.id:
        yield entry("id", briefing.id)
    yield from _entries(briefing, OF_BRIEFING, briefing.links)
    yield "---"


def _entries(thing: Briefing | Story, names: Sequence[str], links: Sequence[Link]) -> Iterator[str]:
    for name in names:
        if (value := getattr(thing, name)) is not None:
            yield entry(name, value)
    yield from link_entries(links)


def _story(story: Story) -> Iterator[str]:
    yield _heading(story.headline or "", 2)
    if entries := list(_entries(story, OF_STORY, story.links)):
        yield "\n".join(["```story", *entries, "```"])
    last: Block | None = None
    alternate = False
    for block in story.blocks:
        # Another sign, or a list right after a list of its kind would be one with it.
        follows = isinstance(block, ListBlock) and isinstance(last, ListBlock)
        alternate = follows and not alternate
        yield _exact(block, alternate=alternate)
        last = block


def _heading(text: str, level: int) -> str:
    signs = "#" * level
    for spelling in SPELLINGS:
        markdown = f"{signs} {spelling.line(Text(text))}".rstrip()
        if _read(markdown) == [Heading(Text(text), level, 1)]:
            break
    return markdown


def _exact(block: Block, *, alternate: bool) -> str:
    wanted: Piece = block
    if isinstance(block, Subhead):
        wanted = Heading(block.text, block.level + 2, 1)
    for spelling in SPELLINGS:
        markdown = "\n".join(_lines(block, spelling, alternate=alternate))
        if _read(markdown) == [wanted]:
            break
    return markdown


def _read(markdown: str) -> list[Piece]:
    return pieces_of(parse(markdown, "-"), markdown.split("\n"), Report("-"))


def _lines(block: Block, spelling: Spelling, *, alternate: bool) -> Iterator[str]:
    match block:
        case Paragraph(text=text):
            yield spelling.flowing(text)
        case Subhead(text=text, level=level):
            deeper = f"<!-- level {level} -->" if level + 2 > DEEPEST_HEADING else ""
            yield f"{'#' * min(level + 2, DEEPEST_HEADING)} {spelling.line(text)}{deeper}"
        case ListBlock(items=items):
            for number, item in enumerate(items, start=1):
                sign = f"{number}{')' if alternate else '.'}" if block.ordered else "-*"[alternate]
                indent = " " * (len(sign) + 1)
                yield f"{sign} {spelling.flowing(item)}".rstrip().replace("\n", f"\n{indent}")
        case Quote():
            yield from _quote(block, spelling)
        case Image():
            yield from _image(block, spelling)
        case Table():
            yield from _table(block, spelling)


def _quote(quote: Quote, spelling: Spelling) -> Iterator[str]:
    parts = [spelling.flowing(paragraph.text) for paragraph in quote.blocks]
    if quote.attribution is not None:
        parts.append(_field(FieldLine(SAID_BY, quote.attribution), spelling))
    for line in "\n\n".join(parts).split("\n"):
        yield f"> {line}".rstrip()


def _image(image: Image, spelling: Spelling) -> Iterator[str]:
    alt = spelling.line(Text(image.alt or ""))
    target = address(image.src) if image.src else ""
    caption = f" {quoted(image.caption)}" if image.src and image.caption else ""
    yield f"![{alt}]({target}{caption})"
    for field in written_fields(image):
        yield _field(field, spelling)


def _field(field: FieldLine, spelling: Spelling) -> str:
    if field.value is None:
        return f"*{field.name}*"
    return f"*{field.name}: {spelling.line(Text(field.value))}".rstrip() + "*"


def _table(table: Table, spelling: Spelling) -> Iterator[str]:
    width = max(map(len, (table.header, *table.rows)), default=0)
    if table.caption is not None or not width:
        yield _field(FieldLine(TABLE, table.caption), spelling)
        yield ""
    if not width:
        return
    header = [_cell(text, spelling) for text in table.header]
    if header and not any(header):
        header[0] = EMPTY
    yield _row(header, width, "")
    yield _row(["---"] * width, width, "")
    for row in table.rows:
        yield _row([_cell(text, spelling) for text in row], width, MISSING)


def _cell(text: Text, spelling: Spelling) -> str:
    return spelling.line(text).replace("|", "\\|")


def _row(cells: Sequence[str], width: int, filling: str) -> str:
    whole = chain(cells, [filling] * (width - len(cells)))
    return "| " + " | ".join(whole) + " |"
