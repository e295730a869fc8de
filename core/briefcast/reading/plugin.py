"""The readers that come with briefcast."""

from collections.abc import Iterable

from briefcast.hooks import Reader, Source, hookimpl
from briefcast.model import Reading


def _sniff(head: bytes, name: str) -> int:
    from briefcast.reading.text.sniff import sniff

    return sniff(head, name)


def _read(source: Source) -> Reading:
    from briefcast.reading.text.reader import read

    return read(source)


@hookimpl
def briefcast_readers() -> Iterable[Reader]:
    """Plain text; its modules are imported when it is first used."""
    return [
        Reader(
            name="text",
            title="Plain text, as copied from a page",
            suffixes=(".txt", ".text"),
            sniff=_sniff,
            read=_read,
        )
    ]
