"""What is said of each kind of block."""

from collections.abc import Iterator

from briefcast.hooks import Words
from briefcast.model import Block, Image, ListBlock, Paragraph, Quote, Role, Subhead, Table, Text
from briefcast.speaking.images import image_passages
from briefcast.speaking.tables import LONG, table_passages
from briefcast.speaking.utterances import Passage, sounds


def passages(block: Block, words: Words) -> Iterator[Passage]:
    """The passages to say for a block, in order; none for a decorative image."""
    match block:
        case Paragraph(text=text):
            yield _passage("body", text)
        case Subhead(text=text):
            yield _passage("subhead", text)
        case ListBlock():
            yield from _list(block, words)
        case Quote():
            yield from _quote(block, words)
        case Image():
            yield from image_passages(block, words)
        case Table():
            yield from table_passages(block, words)


def _list(block: ListBlock, words: Words) -> Iterator[Passage]:
    """How many items, then each, numbered where the list is; a single item is no list to hear."""
    items = [item for item in block.items if sounds(item.plain)]
    if len(items) > 1:
        yield Passage("list-item", f"{words.count('list', len(items))}.")
    for number, item in enumerate(items, start=1):
        yield _passage("list-item", item, f"{number}:" if block.ordered else "")
    if len(items) >= LONG:
        yield Passage("list-item", f"{words['list_ends']}.")


def _quote(block: Quote, words: Words) -> Iterator[Passage]:
    """A cue, the quotation, who says it; with several paragraphs, also where it ends."""
    paragraphs = [paragraph.text for paragraph in block.blocks if sounds(paragraph.text.plain)]
    cue = words["quotation"]
    if len(paragraphs) > 1:
        yield Passage("quotation", f"{cue}.")
        cue = ""
    for text in paragraphs:
        yield _passage("quotation", text, f"{cue}:" if cue else "")
    yield Passage("quotation", block.attribution or "")
    if len(paragraphs) > 1:
        yield Passage("quotation", f"{words['quotation_ends']}.")


def _passage(role: Role, text: Text, cue: str = "") -> Passage:
    return Passage(role, text.plain, cue, text.inlines)
