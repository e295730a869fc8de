"""Paragraphs as they were read, before it is known what lists and titles they make."""

from dataclasses import dataclass

from briefcast.model import Image, Origin, Table, Text
from briefcast.reading.docx.styles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A paragraph.

    Attributes:
        role: What its style says that it is.
        detail: Which field.
        level: Of a heading, from 1.
        text: Never empty.
        bold: Whether every word of it is bold.
        size: Its size over that of the document's usual text.
        number: The id of the list that it is an item of; None where it is none.
        ordered: Whether that list is numbered.
        note: Whether it is part of a note.
    """

    role: Role
    text: Text
    origin: Origin
    detail: str = ""
    level: int = 0
    bold: bool = False
    size: float = 1.0
    number: str | None = None
    ordered: bool = False
    note: bool = False
    likely: bool = False
    centred: bool = False


Drafted = Draft | Image | Table
