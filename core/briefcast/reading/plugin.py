"""The readers that come with briefcast."""

from collections.abc import Iterable
from functools import partial
from importlib import import_module

from briefcast.hooks import Reader, Source, hookimpl
from briefcast.model import Reading


def _sniff(package: str, head: bytes, name: str) -> int:
    score: int = import_module(f"briefcast.reading.{package}.sniff").sniff(head, name)
    return score


def _read(package: str, source: Source) -> Reading:
    reading: Reading = import_module(f"briefcast.reading.{package}.reader").read(source)
    return reading


def _reader(
    name: str, title: str, *suffixes: str, folders: bool = False, latest: bool = False
) -> Reader:
    """The reader whose package, of the same name, is imported when it is first used."""
    return Reader(
        name=name,
        title=title,
        suffixes=suffixes,
        sniff=partial(_sniff, name),
        read=partial(_read, name),
        folders=folders,
        latest=latest,
    )


@hookimpl
def briefcast_readers() -> Iterable[Reader]:
    """Every format that editors have."""
    return [
        _reader("text", "Plain text, as copied from a page", ".txt", ".text"),
        _reader("html", "Web pages, saved or exported", ".html", ".htm", ".xhtml"),
        _reader("feed", "RSS, Atom or a WordPress export", ".rss", ".atom", ".xml", latest=True),
        _reader("mail", "E-mail, as it was sent", ".eml", ".mbox"),
        _reader("canonical", "Canonical Markdown, as `briefcast convert` writes it", ".md"),
        _reader("markdown", "Markdown, with or without front matter", ".md", ".markdown", ".mkd"),
        _reader("docx", "Word documents", ".docx", ".docm", ".dotx", ".dotm"),
        _reader("folder", "A folder, or a ZIP archive of one", ".zip", folders=True),
    ]
