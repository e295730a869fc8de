"""A reading as JSON: the contract of `briefcast show --json`."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from briefcast.model import (
    Block,
    Briefing,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Story,
    Subhead,
    Table,
    Text,
    blocks_of_story,
    story_address,
)


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
            return {"kind": "paragraph", "text": text.plain, "inlines": _marks(text)}
        case Subhead(text=text, level=level):
            said = {"text": text.plain, "inlines": _marks(text)}
            return {"kind": "subhead", **said, "level": level}
        case ListBlock(ordered=ordered, items=items):
            marks = [_marks(item) for item in items]
            plain = [item.plain for item in items]
            return {"kind": "list", "ordered": ordered, "items": plain, "inlines": marks}
        case Quote(blocks=blocks, attribution=attribution):
            return {"kind": "quote", **_quoted(blocks), "attribution": attribution}
        case Image():
            fields = ("src", "alt", "caption", "credit", "long_description", "role")
            return {"kind": "image", **{name: getattr(block, name) for name in fields}}
        case Table(caption=caption, header=header, rows=rows):
            return {
                "kind": "table",
                "caption": caption,
                "header": [cell.plain for cell in header],
                "rows": [[cell.plain for cell in row] for row in rows],
                "inlines": [[_marks(cell) for cell in row] for row in (header, *rows) if row],
            }


def _marks(text: Text, shift: int = 0) -> list[dict[str, Any]]:
    return [
        {
            "kind": mark.kind,
            "start": mark.start + shift,
            "end": mark.end + shift,
            "value": mark.value,
        }
        for mark in text.inlines
    ]


def _quoted(paragraphs: Sequence[Paragraph]) -> dict[str, Any]:
    """Paragraphs as one text, an empty line between two; their marks count from its start."""
    said = ""
    marks = []
    for paragraph in paragraphs:
        said += "\n\n" if said else ""
        marks += _marks(paragraph.text, len(said))
        said += paragraph.text.plain
    return {"text": said, "inlines": marks}
