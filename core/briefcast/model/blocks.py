"""The blocks that a story is made of.

Where a block came from and why the reader took it for what it is are not part of what it says:
two blocks that differ in `origin`, `certainty` or `why` alone are equal.
"""

from dataclasses import dataclass, field

from briefcast.model.text import Text


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in the source.

    Attributes:
        line: Counted from 1; None where the format has no lines.
        column: Counted from 1.
        path: The path of an element, where the format is a tree.
    """

    line: int | None = None
    column: int | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """What was read from a source, with how sure the reader is and why.

    Attributes:
        origin: Where it stands in the source.
        certainty: 1.0 where the source says so itself, less where structure was inferred.
        why: The signals that decided, for an editor to read.
    """

    origin: Origin = field(default=Origin(), compare=False)
    certainty: float = field(default=1.0, compare=False)
    why: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Sourced):
    """A paragraph of prose; a quotation that runs within prose stays in it."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Subhead(Sourced):
    """A heading inside a story; level 1 is the highest below the headline."""

    text: Text
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock(Sourced):
    """A list; `ordered` where its items are numbered."""

    ordered: bool
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Sourced):
    """A quotation that the source marks as a block of its own."""

    blocks: tuple[Paragraph, ...]
    attribution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Sourced):
    """An image and what is said of it, verbatim.

    Attributes:
        src: The file or address, None where the source names none.
        alt: The text alternative. **None: none was given. "": declared decorative.**
        caption: The visible caption, its credit included.
        credit: The name or agency found in alt or caption, or given apart.
        long_description: A description longer than alt, where the source has one.
        role: What the image is for: "inline", "cover" or "logo".
    """

    src: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    long_description: str | None = None
    role: str = "inline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Sourced):
    """A table of cells; every row has as many cells as the header, where there is one."""

    caption: str | None = None
    header: tuple[Text, ...] = ()
    rows: tuple[tuple[Text, ...], ...] = ()


Block = Paragraph | Subhead | ListBlock | Quote | Image | Table
