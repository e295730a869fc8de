"""Readings written down in short, and counted word by word."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass

from briefcast.model import (
    Block,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Subhead,
    Table,
)


def outline(reading: Reading) -> str:
    """A line for each field and block, indented under its story."""
    briefing = reading.briefing
    head = ("section", "title", "organisation", "issue", "date", "language", "standfirst")
    lines = [f"{name}: {said}" for name in head if (said := getattr(briefing, name)) is not None]
    head = ("section", "kicker", "standfirst", "byline", "dateline", "date", "language")
    for story in briefing.stories:
        lines.append(f"# {story.headline}")
        lines += [f"  {name}: {said}" for name in head if (said := getattr(story, name))]
        lines += [f"  {block_outline(block)}" for block in story.blocks]
        lines += [f"  -> {link_outline(link)}" for link in story.links]
    lines += [f"-> {link_outline(link)}" for link in briefing.links]
    return "\n".join(line.replace("\n\n", " // ").replace("\n", " / ") for line in lines)


def link_outline(link: Link) -> str:
    return link.text if link.href is None else f"{link.text} <{link.href}>"


def block_outline(block: Block) -> str:
    match block:
        case Image(alt=alt, caption=caption, credit=credit):
            return f"image: {alt!r} / {caption!r} / {credit!r}"
        case Subhead(text=text, level=level):
            return f"{'#' * (level + 1)} {text}"
        case ListBlock(ordered=ordered, items=items):
            return f"{'numbered' if ordered else 'list'}: {' | '.join(map(str, items))}"
        case Quote(blocks=blocks, attribution=attribution):
            said = " // ".join(str(paragraph.text) for paragraph in blocks)
            return f"> {said}" + (f" -- {attribution}" if attribution else "")
        case Table(caption=caption, header=header, rows=rows):
            cells = [" | ".join(map(str, row)) for row in (header, *rows) if row]
            return f"table{f' {caption}' if caption else ''}: {' // '.join(cells)}"
        case Paragraph(text=text):
            return str(text)


def missing_words(text: str, reading: Reading) -> Counter[str]:
    """The words of a text that a reading neither says nor lists as removed."""
    told = [*strings(reading.briefing), *(piece.text for piece in reading.removed)]
    return counted(text) - counted("\n".join(told))


def counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def strings(value: object) -> list[str]:
    """All text of a briefing but what is derived: ids, dates as read, credits, addresses."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in strings(each)]
    if not is_dataclass(value):
        return []
    derived = {"id", "date", "credit", "origin", "why", "source", "role", "href", "inlines"}
    names = [field.name for field in fields(value) if field.name not in derived]
    return [text for name in names for text in strings(getattr(value, name))]
