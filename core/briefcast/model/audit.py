"""The inventory of images that an audit lists beside its findings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRecord:
    """An image of a briefing, and what is said of it, verbatim.

    Attributes:
        address: Of its block.
        source: The name of the source that holds it.
        line: Counted from 1.
        story: The headline of the story that it stands in.
        src, alt, caption, credit, long_description: As in `Image`.
    """

    address: str
    source: str | None
    line: int | None
    story: str | None
    src: str | None
    alt: str | None
    caption: str | None
    credit: str | None
    long_description: str | None
