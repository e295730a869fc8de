"""What is said of each kind of block."""

from collections.abc import Iterator
from itertools import zip_longest

from briefcast.hooks import Words
from briefcast.model import (
    Block,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Subhead,
    Table,
    Text,
    likeness,
)
from briefcast.speaking.utterances import Passage

_ENDS = ".!?…:;"


def passages(block: Block, words: Words) -> Iterator[Passage]:
    """The passages to say for a block, in order; none for a decorative image."""
    match block:
        case Paragraph(text=text):
            yield Passage("body", text.plain)
        case Subhead(text=text):
            yield Passage("subhead", text.plain)
        case ListBlock(items=items):
            for item in items:
                yield Passage("list-item", item.plain)
        case Quote(blocks=blocks, attribution=attribution):
            for paragraph in blocks:
                yield Passage("quotation", paragraph.text.plain)
            yield Passage("quotation", attribution or "")
        case Image():
            yield from _image(block, words)
        case Table():
            yield from _table(block, words)


def _image(image: Image, words: Words) -> Iterator[Passage]:
    alt, caption = image.alt, (image.caption or "").strip()
    if alt is None:
        yield Passage("image", f"{words['image']}: {words['no_description']}.")
    elif alt.strip():
        yield Passage("image", f"{words['image']}: {alt.strip()}")
    if caption and not _alike(alt or "", caption):
        yield Passage("image", f"{words['caption']}: {caption}")


def _alike(alt: str, caption: str) -> bool:
    """Whether two texts say the same, whatever their case, spaces and punctuation."""
    return likeness(_bare(alt), _bare(caption)) > 0


def _bare(text: str) -> str:
    return " ".join("".join(c for c in text.casefold() if c.isalnum() or c.isspace()).split())


def _table(table: Table, words: Words) -> Iterator[Passage]:
    caption = (table.caption or "").strip()
    yield Passage("table-row", f"{words['table']}: {caption}" if caption else words["table"])
    for number, row in enumerate(table.rows, start=1):
        said = [words["row"].format(number=number)]
        said += (_cell(*pair) for pair in zip_longest(table.header, row, fillvalue=Text("")))
        yield Passage("table-row", " ".join(_ended(text) for text in said if text))


def _cell(header: Text, cell: Text) -> str:
    name, content = header.plain.strip(), cell.plain.strip()
    return f"{name}: {content}" if name and content else content


def _ended(text: str) -> str:
    return text if text[-1] in _ENDS else f"{text}."
