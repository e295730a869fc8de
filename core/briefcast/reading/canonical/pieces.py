"""What a canonical document is made of, before it is told apart into stories."""

from dataclasses import dataclass

from briefcast.model import Block, Paragraph, Table, Text
from briefcast.reading.canonical.fields import OF_IMAGES, SAID_BY, TABLE, FieldLine


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands; level 1 is the title, 2 a headline."""

    text: Text
    level: int
    line: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; `info` is the word after the fence."""

    info: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class FieldLines:
    """A paragraph of nothing but field lines; `paragraph` is what it is to no block."""

    fields: tuple[FieldLine, ...]
    paragraph: Paragraph

    @property
    def of_image(self) -> bool:
        """Whether all of them are an image's."""
        return all(field.name in OF_IMAGES for field in self.fields)

    def only(self, name: str) -> FieldLine | None:
        """The field, where it is the only one and has that name."""
        return self.fields[0] if [field.name for field in self.fields] == [name] else None

    @property
    def attribution(self) -> str | None:
        """Who said the quotation before."""
        said = self.only(SAID_BY)
        return said.value if said else None

    @property
    def table(self) -> Table | None:
        """The table that it starts, still without cells."""
        told = self.only(TABLE)
        return Table(caption=told.value, origin=self.paragraph.origin) if told else None


Piece = Block | Heading | Fence
RawPiece = Piece | FieldLines
