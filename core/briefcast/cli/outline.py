"""A reading as people and programs are shown it."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from briefcast.cli.console import printable
from briefcast.model import (
    Block,
    Briefing,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Story,
    Subhead,
    Table,
    blocks_of_story,
    story_address,
)

_SURE = 0.95
_WIDTH = 72


def as_json(reading: Reading) -> dict[str, Any]:
    """The object that `briefcast show --json` prints.

    Returns:
        JSON values: {"briefing": …, "removed": […], "findings": […]}; null where the source does
        not say.
    """
    briefing = reading.briefing
    head = ("id", "title", "section", "organisation", "issue", "date", "language", "standfirst")
    return {
        "briefing": {
            **{name: getattr(briefing, name) for name in head},
            "stories": [_story(briefing, story) for story in briefing.stories],
            "links": [asdict(link) for link in briefing.links],
            "source": asdict(briefing.source) if briefing.source else None,
        },
        "removed": [asdict(removed) for removed in reading.removed],
        "findings": [asdict(finding) for finding in reading.findings],
    }


def _story(briefing: Briefing, story: Story) -> dict[str, Any]:
    head = (
        "id", "number", "headline", "section", "kicker", "standfirst", "byline", "dateline",
        "date", "language",
    )  # fmt: skip
    return {
        **{name: getattr(story, name) for name in head},
        "address": story_address(briefing, story),
        "line": story.origin.line,
        "certainty": story.certainty,
        "why": list(story.why),
        "blocks": [
            {
                **_block(block),
                "address": address,
                "line": block.origin.line,
                "certainty": block.certainty,
                "why": list(block.why),
            }
            for address, block in blocks_of_story(briefing, story)
        ],
        "links": [asdict(link) for link in story.links],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph(text=text):
            return {"kind": "paragraph", "text": text.plain}
        case Subhead(text=text, level=level):
            return {"kind": "subhead", "text": text.plain, "level": level}
        case ListBlock(ordered=ordered, items=items):
            return {"kind": "list", "ordered": ordered, "items": [item.plain for item in items]}
        case Quote(blocks=blocks, attribution=attribution):
            said = "\n\n".join(paragraph.text.plain for paragraph in blocks)
            return {"kind": "quote", "text": said, "attribution": attribution}
        case Image():
            fields = ("src", "alt", "caption", "credit", "long_description")
            return {"kind": "image", **{name: getattr(block, name) for name in fields}}
        case Table(caption=caption, header=header, rows=rows):
            return {
                "kind": "table",
                "caption": caption,
                "header": [cell.plain for cell in header],
                "rows": [[cell.plain for cell in row] for row in rows],
            }


def as_text(reading: Reading) -> str:
    """The outline that `briefcast show` prints, with what was left out and found."""
    return "".join(f"{printable(line)}\n" for line in _lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    briefing = reading.briefing
    yield briefing.title or "(no title)"
    yield from _facts(
        briefing, "id", "section", "organisation", "issue", "date", "language", "standfirst"
    )
    for story in briefing.stories:
        yield ""
        yield from _story_lines(briefing, story)
    if briefing.links:
        yield ""
        yield from map(_link, briefing.links)
    if reading.removed:
        yield from ("", "Left out:")
    for removed in reading.removed:
        yield f"  line {removed.line}: {_short(removed.text)} ({removed.why})"
    if reading.findings:
        yield from ("", "Findings:")
    for finding in reading.findings:
        where = finding.address or (f"line {finding.line}" if finding.line else "all")
        yield f"  {where}: {finding.message} ({finding.rule}, {finding.severity})"


def _facts(thing: Briefing | Story, *names: str) -> Iterator[str]:
    for name in names:
        if value := getattr(thing, name):
            yield f"   {name}: {_short(value)}"


def _story_lines(briefing: Briefing, story: Story) -> Iterator[str]:
    yield f"{story_address(briefing, story)} {story.headline or '(no headline)'}"
    yield from _facts(
        story, "section", "kicker", "standfirst", "byline", "dateline", "date", "language"
    )
    for address, block in blocks_of_story(briefing, story):
        yield from _block_lines(address, block)
    yield from map(_link, story.links)


def _link(link: Link) -> str:
    return f"   link: {link.text} ({link.href or 'no address'})"


def _block_lines(address: str, block: Block) -> Iterator[str]:
    doubt = "" if block.certainty >= _SURE else f"  [{block.certainty:.0%}: {'; '.join(block.why)}]"
    if isinstance(block, Image):
        yield f"   {address} image{doubt}"
        for name in ("src", "alt", "caption", "credit", "long_description"):
            value = getattr(block, name)
            if value is not None:
                yield f"        {name}: {value or '(empty: decorative)'}"
        if block.alt is None:
            yield "        alt: (none was given)"
    else:
        fields = _block(block)
        kind = fields.pop("kind")
        told = fields.get("text") or fields.get("items") or fields.get("rows") or ""
        yield f"   {address} {kind}: {_short(str(told))}{doubt}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
