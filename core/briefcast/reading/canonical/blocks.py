"""From the tokens of canonical Markdown to its pieces."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefcast.model import (
    Image,
    ListBlock,
    Origin,
    Paragraph,
    Quote,
    Removed,
    Subhead,
    Table,
    Text,
)
from briefcast.reading.canonical.fields import (
    SAID_BY,
    FieldLine,
    credit_in,
    field_line,
    lines_of,
    with_fields,
)
from briefcast.reading.canonical.inlines import LEVEL, Report, text_of
from briefcast.reading.canonical.pieces import Fence, FieldLines, Heading, Piece, RawPiece
from briefcast.reading.canonical.tables import table_of
from briefcast.reading.characters import seen, unseen
from briefcast.reading.text.marks import joined, within

if TYPE_CHECKING:
    from markdown_it.token import Token


def pieces_of(
    tokens: "Iterable[Token]", lines: Sequence[str], report: Report, first_line: int = 1
) -> list[Piece]:
    """The blocks, headings and fenced blocks of a document.

    Args:
        tokens: As parsed.
        lines: Of the text that was parsed.
        report: Takes what is left out, and what is odd.
        first_line: The number of the first of the lines in the source.
    """
    reader = _Reader(iter(tokens), lines, report, first_line)
    return reader.joined(reader.until(None))


class _Reader:
    """Reads tokens to the end; as deep in itself as the parser lets tokens be nested."""

    def __init__(
        self, tokens: "Iterator[Token]", lines: Sequence[str], report: Report, first_line: int
    ) -> None:
        self._tokens = tokens
        self._lines = lines
        self._report = report
        self._first_line = first_line

    def until(self, end: str | None) -> list[RawPiece]:
        """The pieces before the token that ends what they stand in."""
        found: list[RawPiece] = []
        for token in self._tokens:
            if token.type == end:
                break
            line = (token.map[0] if token.map else 0) + self._first_line
            match token.type:
                case "paragraph_open":
                    found += self._paragraph(next(self._tokens), line)
                case "heading_open":
                    inline = next(self._tokens)
                    text = text_of(inline.children or (), self._report, line)
                    deeper = LEVEL.search(inline.content)
                    level = int(deeper[1]) + 2 if deeper else int(token.tag[1])
                    found.append(Heading(text, level, line))
                case "blockquote_open":
                    found += self._quote(line)
                case "bullet_list_open" | "ordered_list_open":
                    found += self._list(token, line)
                case "table_open":
                    found.append(
                        table_of(self._tokens, self._lines, self._report, self._first_line)
                    )
                case "fence":
                    found.append(Fence(token.info.strip(), token.content, line))
        return found

    def joined(self, raw: Iterable[RawPiece]) -> list[Piece]:
        """The pieces, field lines joined to the image, quotation or table that they speak of."""
        found: list[Piece] = []
        awaited = False
        for piece in raw:
            last = found[-1] if found else None
            if isinstance(piece, Table) and awaited and isinstance(last, Table):
                found[-1] = replace(piece, caption=last.caption)
            elif not isinstance(piece, FieldLines):
                found.append(piece)
            elif isinstance(last, Image) and piece.of_image:
                found[-1] = with_fields(last, piece.fields, self._report)
            elif isinstance(last, Quote) and piece.attribution and last.attribution is None:
                found[-1] = replace(last, attribution=piece.attribution)
            else:
                found.append(piece.table or piece.paragraph)
            awaited = isinstance(piece, FieldLines) and piece.table is not None
        return found

    def _paragraph(self, inline: "Token", line: int) -> Iterator[RawPiece]:
        """A paragraph: text, images with the field lines under them, or field lines alone."""
        children = inline.children or []
        lines = lines_of(children)
        fields = [self._field(tokens, line) for tokens in lines]
        told = tuple(field for field in fields if field)
        if len(told) == len(lines):
            yield FieldLines(told, self._text(children, line))
        elif any(token.type == "image" for token in children):
            yield from self._images(lines, fields, line)
        elif told and told[-1] is fields[-1] and told[-1].name == SAID_BY:
            yield self._text([token for tokens in lines[:-1] for token in tokens], line)
            yield FieldLines(told[-1:], self._text(lines[-1], line))
        else:
            paragraph = self._text(children, line)
            if paragraph.text.plain:
                yield paragraph

    def _text(self, tokens: "Iterable[Token]", line: int) -> Paragraph:
        return Paragraph(text=text_of(tokens, self._report, line), origin=Origin(line=line))

    def _images(
        self, lines: "list[list[Token]]", fields: Sequence[FieldLine | None], line: int
    ) -> Iterator[RawPiece]:
        """The images of a paragraph, with the text around them as paragraphs of their own."""
        image: Image | None = None
        told: list[FieldLine] = []
        run: list[Token] = []
        for tokens, field in zip(lines, fields, strict=True):
            if image and field and not run:
                told.append(field)
                continue
            for token in tokens:
                if token.type == "image":
                    yield from self._finished(image, told, run, line)
                    image, told, run = self._image(token, line), [], []
                else:
                    run.append(token)
        yield from self._finished(image, told, run, line)

    def _field(self, tokens: "list[Token]", line: int) -> FieldLine | None:
        start = 1 if tokens and tokens[0].type in ("softbreak", "hardbreak") else 0
        return field_line(tokens[start:], self._report, line)

    def _finished(
        self, image: Image | None, fields: Sequence[FieldLine], run: "list[Token]", line: int
    ) -> Iterator[RawPiece]:
        if image:
            yield with_fields(image, fields, self._report)
        text = _stripped(self._text(run, line).text)
        if text.plain:
            yield Paragraph(text=text, origin=Origin(line=line))
            return
        for token in run:
            if token.type == "link_open":
                href = str(token.attrs.get("href", ""))
                self._report.removed.append(Removed(href, "address of a link on an image", line))

    def _image(self, token: "Token", line: int) -> Image:
        alt = text_of(token.children or (), self._report, line).plain or None
        caption = str(token.attrs.get("title") or "") or None
        return Image(
            src=str(token.attrs["src"]) or None,
            alt=alt,
            caption=caption,
            credit=credit_in(alt, caption),
            origin=Origin(line=line),
        )

    def _quote(self, line: int) -> Iterator[Piece]:
        raw = self.until("blockquote_close")
        last = raw[-1] if raw else None
        attribution = last.attribution if isinstance(last, FieldLines) else None
        if attribution is not None:
            raw.pop()
        texts, others = self._flat(self.joined(raw), line)
        origin = Origin(line=line)
        blocks = tuple(Paragraph(text=text, origin=origin) for text in texts)
        yield Quote(blocks=blocks, attribution=attribution, origin=origin)
        yield from others

    def _list(self, start: "Token", line: int) -> Iterator[Piece]:
        items: list[Text] = []
        outside: list[Piece] = []
        for token in self._tokens:
            if token.type == start.type.replace("_open", "_close"):
                break
            inner = self.joined(self.until("list_item_close"))
            nested = [item for one in inner if isinstance(one, ListBlock) for item in one.items]
            plain = [one for one in inner if not isinstance(one, ListBlock)]
            texts, others = self._flat(plain, line)
            items += [joined(texts), *nested]
            outside += others
            if nested:
                message = "Items of a list inside a list were made items of the outer one"
                self._report.find("list-flattened", message, line)
        ordered = start.type == "ordered_list_open"
        yield ListBlock(ordered=ordered, items=tuple(items), origin=Origin(line=line))
        yield from outside

    def _flat(self, pieces: Iterable[Piece], line: int) -> tuple[list[Text], list[Piece]]:
        """The texts of pieces that stand in a quotation or an item; and what is no text."""
        texts: list[Text] = []
        others: list[Piece] = []
        for piece in pieces:
            match piece:
                case Paragraph(text=text) | Heading(text=text) | Subhead(text=text):
                    texts.append(text)
                case Quote(blocks=blocks, attribution=attribution):
                    texts += [block.text for block in blocks]
                    texts += [Text(attribution)] if attribution else []
                case ListBlock(items=items):
                    texts += items
                case Fence(text=text):
                    texts += [Text(seen(text.strip()))] if text.strip() else []
                    self._report.removed += unseen(text, line)
                case Image() | Table():
                    message = "An image or a table in a quotation or a list was put after it"
                    self._report.find("block-moved", message, line)
                    others.append(piece)
        return texts, others


def _stripped(text: Text) -> Text:
    """A text without the white space around it, where an image was cut out beside it."""
    start = len(text.plain) - len(text.plain.lstrip())
    end = len(text.plain.rstrip())
    if start == 0 and end == len(text.plain):
        return text
    if end <= start:
        return Text("")
    return Text(text.plain[start:end], within(text.inlines, start, end))
