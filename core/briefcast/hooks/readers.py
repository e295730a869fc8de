"""What a plugin hands over to read a format, or to edit a briefing once read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefcast.model import Reading


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be read.

    Attributes:
        name: The file's name without its folder; "-" for standard input.
        data: Its bytes, whole.
        folder: Where it stands, for files beside it; None for standard input.
    """

    name: str
    data: bytes
    folder: Path | None = None


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
    """

    name: str
    title: str = ""
    suffixes: tuple[str, ...] = ()
    sniff: Callable[[bytes, str], int]
    read: Callable[[Source], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """Changes a briefing after it was read: what it drops it adds to `removed`.

    Attributes:
        name: Says who changed what.
        stage: Editors run in the order of stage, then name.
        edit: From one reading to the next.
    """

    name: str
    stage: int = 50
    edit: Callable[[Reading], Reading]
