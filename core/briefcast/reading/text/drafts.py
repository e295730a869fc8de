"""A story while it is put together."""

from dataclasses import dataclass, field

from briefcast.model import Block, Link
from briefcast.reading.text.heads import Head


@dataclass(slots=True)
class StoryDraft:
    """A story while its blocks are gathered; what stands above the first has no headline."""

    head: Head = field(default_factory=Head)
    section: str | None = None
    date: str | None = None
    dateline: str | None = None
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
