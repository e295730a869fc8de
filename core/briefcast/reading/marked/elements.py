"""What markup gives, before it is known what it means for a briefing."""

from dataclasses import dataclass
from typing import Literal

from briefcast.model import (
    Finding,
    Image,
    Link,
    ListBlock,
    Quote,
    Removed,
    Sourced,
    Table,
    Text,
)

FieldName = Literal[
    "section", "kicker", "standfirst", "byline", "dateline", "date", "issue", "caption", "credit"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Sourced):
    """A heading that the markup says is one, or that was inferred from bold or size.

    Attributes:
        text: Never empty.
        level: 1 is the highest, as in HTML; a format that has a Title style gives that in
            `Marked.title`, not as a heading.
    """

    text: Text
    level: int

    @property
    def one_line(self) -> str:
        """Its words, line breaks as spaces."""
        return " ".join(self.text.plain.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Sourced):
    """A paragraph, or any text that stands by itself.

    Attributes:
        text: Never empty.
        bold: Whether every word of it is bold (or of a heading's font).
        italic: Whether every word of it is italic.
        button: Whether it is a link that the markup shows as a button.
        size: Its size over that of the document's usual text; 1.0 where that is not known.
    """

    text: Text
    bold: bool = False
    italic: bool = False
    button: bool = False
    size: float = 1.0

    @property
    def one_line(self) -> str:
        """Its words, line breaks as spaces."""
        return " ".join(self.text.plain.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Sourced):
    """A text that the markup says is a field of the story, or of the briefing where none began.

    Attributes:
        name: Which field; "caption" and "credit" are of the image before it.
        text: As it stands in the source.
        value: What it means, where the markup says: the ISO 8601 date of a `<time datetime>`.
    """

    name: FieldName
    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Sourced):
    """Here a story starts: an `<article>`, an item of a feed. Starts are never nested.

    `certainty` is 1.0 where the source can mean nothing else (a feed's item), less for an
    `<article>`, which may hold the whole page.

    Attributes:
        language: A BCP 47 tag; None where it is that of the whole.
        section: Of this story; None where it is that of the whole.
        link: The story's own address, where the markup gives one.
    """

    language: str | None = None
    section: str | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Sourced):
    """Here the story ends that the last `Start` began."""


Element = Heading | Prose | Field | Start | End | Image | ListBlock | Quote | Table
"""Blocks of the model stand for themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A source as its markup shows it.

    Attributes:
        elements: In reading order.
        title: Of the briefing, where the format has a place for it (front matter, a Title style,
            a feed's channel, a mail's subject); with its copy noise.
        page_title: An HTML page's `<title>`: it may hold the site's name besides.
        single: True where the source says that it is one article (`og:type`), so that its
            headings are subheads; None where it does not say.
        id: That the source gives itself; "" where it gives none.
        date: ISO 8601, to the day or the month.
        language: A BCP 47 tag.
        links: Of the whole briefing.
        removed: What the format's module left out, with why.
        findings: What it found.
    """

    elements: tuple[Element, ...]
    title: str | None = None
    page_title: str | None = None
    single: bool | None = None
    id: str = ""
    section: str | None = None
    organisation: str | None = None
    issue: str | None = None
    date: str | None = None
    language: str | None = None
    standfirst: str | None = None
    links: tuple[Link, ...] = ()
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()
