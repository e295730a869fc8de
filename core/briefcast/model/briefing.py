"""A briefing: one issue of a publication, as its editor has it."""

from dataclasses import dataclass, field

from briefcast.model.blocks import Block, Sourced


@dataclass(frozen=True, slots=True)
class Link:
    """A link that stands for itself; `href` is None where the source gives no address."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which source a briefing was read from, and how.

    Attributes:
        name: The file's name without its folder; "-" for standard input.
        sha256: Of the source's bytes, in hexadecimal.
        reader: The name of the reader that read it.
        encoding: The character encoding that was found, where the format has one.
    """

    name: str
    sha256: str
    reader: str
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Sourced):
    """A story of a briefing.

    Attributes:
        id: A slug of the headline, unique in the briefing.
        number: Its place, counted from 1.
        headline: None where the source gives none.
        date: ISO 8601, to the day or the month; None where the source does not say.
        language: A BCP 47 tag; None where the source does not say.
    """

    id: str
    number: int
    headline: str | None
    blocks: tuple[Block, ...] = ()
    section: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    dateline: str | None = None
    date: str | None = None
    language: str | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One issue: what the source says, and None where it does not say.

    Attributes:
        id: Path-safe, at most 80 characters; names the folder of its editions. A reader leaves it
            "" where the source has none of its own.
        issue: The issue's number or name, as printed.
        date: ISO 8601, to the day or the month.
        language: A BCP 47 tag.
    """

    id: str
    title: str | None
    stories: tuple[Story, ...]
    section: str | None = None
    organisation: str | None = None
    issue: str | None = None
    date: str | None = None
    language: str | None = None
    standfirst: str | None = None
    links: tuple[Link, ...] = ()
    source: Provenance | None = field(default=None, compare=False)
