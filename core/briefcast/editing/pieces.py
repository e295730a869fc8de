"""The pieces of text that blocks and stories hold."""

from collections.abc import Iterator

from briefcast.model import (
    Block,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Removed,
    Story,
    Subhead,
    Table,
    Text,
)

STORY_FIELDS = ("section", "kicker", "headline", "standfirst", "byline", "dateline")
"""The fields of a story that hold words of the source, in the order in which they are read."""
IMAGE_FIELDS = ("alt", "caption", "credit", "long_description")


def texts_of(block: Block) -> tuple[Text, ...]:
    """The running texts of a block, with their marks; images have none."""
    match block:
        case Paragraph(text=text) | Subhead(text=text):
            return (text,)
        case ListBlock(items=items):
            return items
        case Quote(blocks=blocks):
            return tuple(paragraph.text for paragraph in blocks)
        case Table(header=header, rows=rows):
            return (*header, *(cell for row in rows for cell in row))
        case Image():
            return ()


def strings_of(block: Block) -> list[str]:
    """All that a block says, in reading order; a credit that stands in its caption only once."""
    if isinstance(block, Image):
        said = [value for name in IMAGE_FIELDS if (value := getattr(block, name))]
        around = [value for value in (block.alt, block.caption) if value]
        return [v for v in said if v != block.credit or not any(v in whole for whole in around)]
    strings = [text.plain for text in texts_of(block) if text.plain]
    if isinstance(block, Table) and block.caption:
        return [block.caption, *strings]
    if isinstance(block, Quote) and block.attribution:
        return [*strings, block.attribution]
    return strings


def head_strings(story: Story) -> list[str]:
    """All that a story says beside its blocks: its fields, its date and its links."""
    fields = [value for name in STORY_FIELDS if (value := getattr(story, name))]
    return [*fields, *filter(None, [story.date]), *(link.text for link in story.links)]


def removed_block(block: Block, why: str) -> Iterator[Removed]:
    """A block that is dropped, as it is listed."""
    return (Removed(text, why, block.origin.line) for text in strings_of(block))


def removed_story(story: Story, why: str) -> Iterator[Removed]:
    """A whole story that is dropped, as it is listed."""
    for text in head_strings(story):
        yield Removed(text, why, story.origin.line)
    for block in story.blocks:
        yield from removed_block(block, why)
