"""Blocks of a story, as lines."""

from collections.abc import Iterable, Iterator

from briefcast.model import Block, Image, ListBlock, Paragraph, Quote, Subhead, Table, Text
from briefcast_plaintext.lines import Line, heading
from briefcast_plaintext.links import links_in, whole_link
from briefcast_plaintext.pen import Pen
from briefcast_plaintext.tables import table_lines


def block_lines(block: Block, pen: Pen) -> Iterator[Line]:
    """A block, with nothing of it lost; nothing but its caption for a decorative image."""
    match block:
        case Paragraph():
            yield from _paragraph(block.text, pen)
        case Subhead():
            yield from _subhead(block, pen)
        case ListBlock():
            yield from _list(block, pen)
        case Quote():
            yield from _quote(block, pen)
        case Image():
            yield from _image(block, pen)
        case Table():
            yield from table_lines(block, pen)


def lines_of(texts: Iterable[str]) -> Iterator[Line]:
    """A paragraph for each text that is not blank."""
    return (Line(text) for text in texts if text)


def _paragraph(text: Text, pen: Pen) -> Iterator[Line]:
    link = whole_link(text, pen)
    if link:
        yield from link
    else:
        yield from lines_of([pen.body(text.plain)])
        yield from links_in(text, pen)


def _subhead(block: Subhead, pen: Pen) -> Iterator[Line]:
    """A heading by its blank lines alone: the marks are those of sections and stories."""
    text = pen.heading(block.text.plain)
    if text:
        yield heading(pen.set_in(text))
    yield from links_in(block.text, pen)


def _list(block: ListBlock, pen: Pen) -> Iterator[Line]:
    for number, item in enumerate(block.items, start=1):
        text = pen.sentence(item.plain)
        if text:
            yield Line(f"{number}. {text}" if block.ordered else f"• {text}")
        yield from links_in(item, pen)


def _quote(block: Quote, pen: Pen) -> Iterator[Line]:
    yield Line(f"{pen.words['quotation']}:")
    for paragraph in block.blocks:
        yield from _paragraph(paragraph.text, pen)
    yield from lines_of([pen.body(block.attribution or "")])
    yield Line(f"[{pen.words['quotation_ends']}].")


def _image(block: Image, pen: Pen) -> Iterator[Line]:
    alt = block.alt if block.alt is None else pen.clean(block.alt)
    if block.alt != "":
        said = pen.sentence(alt or "") or f"{pen.words['no_description']}."
        yield Line(f"{pen.words['image']}: {said}")
    if block.long_description and (text := pen.sentence(block.long_description)):
        end = f"[{pen.words['description_ends']}]."
        yield Line(f"{pen.words['full_description']}: {text} {end}")
    caption = pen.sentence(block.caption or "")
    if caption:
        yield Line(f"{pen.words['caption']}: {caption}")
    credit = pen.clean(block.credit or "")
    if credit and credit.casefold() not in f"{alt} {caption}".casefold():
        yield Line(pen.labelled("credit", credit))
