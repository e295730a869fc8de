"""A reading as an editor sees it at a glance: the outline that `briefcast show` prints."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefcast.cli.console import printable
from briefcast.model import (
    SEVERITIES,
    Block,
    Briefing,
    Finding,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Removed,
    Sourced,
    Story,
    Subhead,
    Table,
    Text,
    blocks_of_story,
    story_address,
)

_SURE = 0.95
"""What is less certain is shown with its reasons."""
_WIDTH = 72
_SHOWN = 5
"""How many pieces are shown that were left out for one reason."""
_KINDS = {
    Paragraph: ("paragraph", "paragraphs"),
    Subhead: ("subhead", "subheads"),
    ListBlock: ("list", "lists"),
    Quote: ("quote", "quotes"),
    Image: ("image", "images"),
    Table: ("table", "tables"),
}


def as_text(reading: Reading) -> str:
    """The outline: fields, counts, stories with their blocks, what was left out and found."""
    return "".join(f"{printable(line)}\n" for line in _lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    briefing = reading.briefing
    yield briefing.title or "(no title)"
    yield from _facts(
        briefing, "id", "section", "organisation", "issue", "date", "language", "standfirst"
    )
    yield f"   {_counts(reading)}"
    for story in briefing.stories:
        yield ""
        yield from _story_lines(briefing, story)
    if briefing.links:
        yield ""
        yield from map(_link, briefing.links)
    if reading.removed:
        yield from ("", "Left out:")
        yield from _left_out(reading.removed)
    if reading.findings:
        yield from ("", "Findings:")
        yield from _findings(reading.findings)


def _counts(reading: Reading) -> str:
    """For instance "8 stories, 41 paragraphs; 13 pieces left out; 4 findings (1 to review)"."""
    stories = reading.briefing.stories
    kinds = Counter(type(block) for story in stories for block in story.blocks)
    blocks = [_count(kinds[kind], *names) for kind, names in _KINDS.items() if kinds[kind]]
    parts = [", ".join([_count(len(stories), "story", "stories"), *blocks])]
    if reading.removed:
        parts.append(f"{_count(len(reading.removed), 'piece', 'pieces')} left out")
    if reading.findings:
        urgent = sum(finding.severity != "info" for finding in reading.findings)
        found = _count(len(reading.findings), "finding", "findings")
        parts.append(f"{found} ({urgent} to review)" if urgent else found)
    return "; ".join(parts)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _facts(thing: Briefing | Story, *names: str) -> Iterator[str]:
    for name in names:
        if value := getattr(thing, name):
            yield f"   {name}: {_short(value)}"


def _story_lines(briefing: Briefing, story: Story) -> Iterator[str]:
    yield f"{story_address(briefing, story)} {story.headline or '(no headline)'}"
    if doubt := _doubt(story):
        yield f"   {doubt}"
    yield from _facts(
        story, "section", "kicker", "standfirst", "byline", "dateline", "date", "language"
    )
    for address, block in blocks_of_story(briefing, story):
        yield from _block_lines(address, block)
    yield from map(_link, story.links)


def _doubt(thing: Sourced) -> str:
    """How sure the reader is, and why; empty where there is hardly a doubt."""
    if thing.certainty >= _SURE:
        return ""
    return f"[{thing.certainty:.0%} sure: {'; '.join(thing.why) or 'no reason given'}]"


def _link(link: Link) -> str:
    return f"   link: {link.text} ({link.href or 'no address'})"


def _block_lines(address: str, block: Block) -> Iterator[str]:
    doubt = f"  {doubt}" if (doubt := _doubt(block)) else ""
    if isinstance(block, Image):
        yield f"   {address} image{doubt}"
        for name in ("src", "alt", "caption", "credit", "long_description"):
            value = getattr(block, name)
            if value is not None:
                yield f"        {name}: {value or '(empty: decorative)'}"
        if block.alt is None:
            yield "        alt: (none was given)"
    else:
        yield f"   {address} {_told(block)}{doubt}"


def _told(block: Paragraph | Subhead | ListBlock | Quote | Table) -> str:
    """What a block is and how it begins, on one line."""
    match block:
        case Paragraph(text=text):
            return f"paragraph: {_short(text.plain)}"
        case Subhead(text=text, level=level):
            return f"subhead{f' of level {level}' if level > 1 else ''}: {_short(text.plain)}"
        case ListBlock(ordered=ordered, items=items):
            kind = "numbered list" if ordered else "list"
            return f"{kind}, {_count(len(items), 'item', 'items')}: {_row(items, '; ')}"
        case Quote(blocks=blocks, attribution=attribution):
            said = _row([paragraph.text for paragraph in blocks], " ")
            return f"quote: {said}{f' — {attribution}' if attribution else ''}"
        case Table(caption=caption, header=header, rows=rows):
            columns = len(header or (rows[0] if rows else ()))
            size = f"{_count(columns, 'column', 'columns')}, {_count(len(rows), 'row', 'rows')}"
            first = _row(header or (rows[0] if rows else ()), " | ")
            return f"table, {size}: {f'“{_short(caption)}” ' if caption else ''}{first}"


def _row(texts: Iterable[Text], between: str) -> str:
    return _short(between.join(text.plain for text in texts))


def _left_out(removed: Sequence[Removed]) -> Iterator[str]:
    """What was left out, neighbours with one reason together."""
    for why, group in groupby(removed, key=lambda piece: piece.why):
        pieces = Counter((piece.line, piece.text) for piece in group)
        if len(pieces) <= _SHOWN:
            for (line, text), times in pieces.items():
                where = f"line {line}: " if line else ""
                often = f", {times} times" if times > 1 else ""
                yield f"  {where}{_short(text)}{often} ({why})"
            continue
        lines = [line for line, _ in pieces if line]
        where = f"lines {min(lines)}-{max(lines)}: " if lines else ""
        yield f"  {where}{pieces.total():,} pieces ({why}):"
        for _, text in list(pieces)[:_SHOWN]:
            yield f"    {_short(text)}"
        yield f"    and {pieces.total() - _SHOWN:,} more (--json lists all)"


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    """The gravest first, otherwise as they were found; advice is not given twice in a row."""
    advice = None
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        line = f"line {finding.line}" if finding.line else None
        where = finding.address or line or "all"
        yield f"  {finding.severity}, {where}: {finding.message} ({finding.rule})"
        if finding.suggestion and finding.suggestion != advice:
            yield f"    {finding.suggestion}"
        advice = finding.suggestion


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
