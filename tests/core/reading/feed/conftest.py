"""Feeds written for the tests, and how they are read."""

from collections.abc import Callable

import pytest

from briefcast.hooks import Source
from briefcast.model import Reading
from briefcast.reading.feed.reader import read

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"'
)

ReadFeed = Callable[..., Reading]
Rss = Callable[..., str]


@pytest.fixture(scope="session")
def rss() -> Rss:
    """Writes an RSS feed around items."""

    def write(*items: str, channel: str = "<title>Harbour News</title>") -> str:
        inside = "\n".join(f"<item>\n{item}\n</item>" for item in items)
        return f'<rss version="2.0" {NAMESPACES}>\n<channel>\n{channel}\n{inside}\n</channel></rss>'

    return write


@pytest.fixture(scope="session")
def atom() -> Rss:
    """Writes an Atom feed around entries."""

    def write(*entries: str, feed: str = "<title>Harbour News</title>", lang: str = "") -> str:
        inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
        return f'<feed xmlns="http://www.w3.org/2005/Atom"{lang}>{feed}{inside}</feed>'

    return write


@pytest.fixture(scope="session")
def read_feed() -> ReadFeed:
    """Reads a feed as if it were the file harbour.xml."""

    def read_it(feed: str | bytes, latest: int | None = None) -> Reading:
        data = feed if isinstance(feed, bytes) else feed.encode()
        return read(Source("harbour.xml", data, latest=latest))

    return read_it
