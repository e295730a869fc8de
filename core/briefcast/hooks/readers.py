"""What a plugin hands over to read a format, or to edit a briefing once read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefcast.model import InputError, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a source is read before it is refused: the `[limits]` of a configuration.

    Attributes:
        size: The most bytes of a source.
        expanded: The most bytes of all that an archive (a ZIP, a Word document) holds.
        members: The most files in a folder or an archive.
        nesting: The most elements that stand one inside the other.
        cells: The most cells of one table.
        blocks: The most paragraphs, headings, images, items of lists and cells of tables; of a
            text, the most lines.
    """

    size: int = 50_000_000
    expanded: int = 200_000_000
    members: int = 10_000
    nesting: int = 500
    cells: int = 100_000
    blocks: int = 200_000

    def __post_init__(self) -> None:
        for name in ("size", "expanded", "members", "nesting", "cells", "blocks"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name}: a limit is 1 or more")

    def refuse(self, source: str, name: str, what: str) -> InputError:
        """The error of a source that passes a limit.

        Args:
            source: Its name.
            name: Of the limit.
            what: What is too much: "a table of 2,000,000 cells".
        """
        most = getattr(self, name)
        advice = f"set {name} under [limits] in briefcast.toml to read it"
        return InputError(f"{source} holds {what}; the most is {most:,}: {advice}")


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be read.

    Attributes:
        name: The file's name without its folder; "-" for standard input.
        data: Its bytes, whole; empty where it is a folder.
        folder: Where it stands, for files beside it; None for standard input. Where the source
            is a folder, that folder.
        is_folder: Whether a folder is to be read.
        latest: How many of a feed's items to read, newest first; None for all.
        limits: Past which it is refused.
        read_other: Reads another source that is part of this one (a file of a folder, an
            attachment) with the reader that is surest of it.
    """

    name: str
    data: bytes
    folder: Path | None = None
    is_folder: bool = False
    latest: int | None = None
    limits: Limits = Limits()
    read_other: "Callable[[Source], Reading] | None" = field(
        default=None, compare=False, repr=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads one format.

    Attributes:
        name: What `--reader` calls it.
        title: One line for people.
        suffixes: Of file names, with the dot; a hint only, content decides first.
        sniff: Given the first 4,096 bytes and the file's name, how sure it is that the format is
            its own: 0 (not at all) to 100.
        read: Reads the whole source. Raises InputError where it cannot be read.
        folders: Whether it reads folders too: one is asked that way and not by its content.
        latest: Whether it heeds `Source.latest`.
    """

    name: str
    title: str = ""
    suffixes: tuple[str, ...] = ()
    sniff: Callable[[bytes, str], int]
    read: Callable[[Source], Reading]
    folders: bool = False
    latest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """Changes a briefing after it was read: what it drops it adds to `removed`.

    Attributes:
        name: Says who changed what.
        stage: Editors run in the order of stage, then name: duplicates are dropped at 30, the
            user's corrections applied at 60, findings added at 90.
        edit: From one reading to the next.
    """

    name: str
    stage: int = 50
    edit: Callable[[Reading], Reading]
