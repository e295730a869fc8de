"""What every answer of a reader must be, whatever it was given.

- a Reading, or an InputError of one line that names the source, soon and in bounded memory;
- the editors take the reading, and `show` can print it;
- canonical Markdown of the briefing reads back as an equal one;
- every word that the target can see in the source is in the briefing or in `removed`.
"""

from __future__ import annotations

import json
import re
import resource
import signal
import socket
import time
import traceback
import unicodedata
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast import editing
from briefcast.cli.document import as_json
from briefcast.cli.outline import as_text
from briefcast.hooks import Plugins, Source
from briefcast.model import Briefing, InputError, PublicationSettings, Reading
from briefcast.reading import identified, read
from briefcast.reading.canonical.reader import read as read_canonical
from briefcast.reading.canonical.write import to_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 5.0
"""For an input of up to a megabyte; longer ones have as much for each."""
GIVEN_UP = 60
"""Seconds after which an input is not waited for."""
MEMORY = 2_000_000_000
"""Bytes of address space of the whole process."""

_WORD = re.compile(r"[0-9]+|[^\W\d_](?:(?![A-Z])[^\W\d_])*|[^\W_]")
"""A new one starts at a figure and at a capital: lines that ran into each other are parted."""
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200f\u2060\ufeff]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_DERIVED = frozenset({"id", "date", "credit", "origin", "why", "source", "role", "href", "inlines"})


class TooLong(BaseException):
    """An input is not waited for any longer."""


def confine() -> None:
    """Gives this process a limit of memory and of time, and takes the network from it."""

    def refuse(*_: object) -> None:
        raise AssertionError("a reader asked for the network")

    def give_up(*_: object) -> None:
        raise TooLong(f"no answer in {GIVEN_UP} s")

    socket.socket.connect = refuse  # type: ignore[method-assign, assignment]
    socket.getaddrinfo = refuse  # type: ignore[assignment]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, give_up)


def fault(
    source: Source, plugins: Plugins, name: str, words: Callable[[bytes], str] | None
) -> str | None:
    """What is wrong with a reader's answer to an input; None where nothing is.

    Args:
        source: The input.
        plugins: The readers and editors at work.
        name: Of the reader.
        words: Gives the text that the reader must account for.
    """
    signal.alarm(GIVEN_UP)
    start = time.process_time()
    try:
        reading = read(source, plugins.readers(), name)
        taken = time.process_time() - start
        if taken > SECONDS * max(1.0, len(source.data) / 1_000_000):
            return f"took {taken:.0f} s for {len(source.data):,} bytes"
        return _of_reading(reading, source, plugins, words)
    except InputError as error:
        if error.__cause__ is not None and "failed (" in str(error):
            return where(error.__cause__)
        return _of_refusal(str(error), source.name)
    except (Exception, TooLong) as error:
        return where(error)
    finally:
        signal.alarm(0)


def _of_refusal(message: str, name: str) -> str | None:
    if len(message.splitlines()) != 1 or not message.isprintable():
        return f"an error that is not one line: {message!r}"
    if name not in message:
        return f"an error that does not name the source: {message}"
    return None


def _of_reading(
    reading: Reading, source: Source, plugins: Plugins, words: Callable[[bytes], str] | None
) -> str | None:
    if words and (missing := _missing(words(source.data), reading)):
        return f"lost words: {' '.join(missing)[:80]}"
    try:
        edited = editing.edit(reading, plugins.editors())
    except InputError as error:
        return where(error.__cause__ or error)
    briefing = identified(
        edited.briefing, publication=PublicationSettings(), source_name=source.name
    )
    edited = replace(edited, briefing=briefing)
    json.dumps(as_json(edited), ensure_ascii=False).encode()
    as_text(edited).encode()
    markdown = to_markdown(briefing)
    if len(markdown) < 1_000_000:
        again = read_canonical(Source("briefing.md", markdown.encode(), limits=source.limits))
        if _told(again.briefing) != _told(briefing):
            return f"reads back changed: {_difference(again.briefing, briefing)}"
    return None


def _told(briefing: Briefing) -> Briefing:
    return replace(briefing, source=None)


def _difference(one: Briefing, other: Briefing) -> str:
    """The name of the first field that differs; of a story's, with what its type is."""
    for each in fields(Briefing):
        if each.name not in ("source", "stories") and getattr(one, each.name) != getattr(
            other, each.name
        ):
            return each.name
    for story, was in zip(one.stories, other.stories, strict=False):
        for each in fields(story):
            if (
                each.compare
                and each.name != "blocks"
                and getattr(story, each.name) != getattr(was, each.name)
            ):
                return f"a story's {each.name}"
        kinds = {
            type(old).__name__
            for new, old in zip(story.blocks, was.blocks, strict=False)
            if new != old
        }
        if kinds:
            return f"a story's {', '.join(sorted(kinds))}"
    return "how many there are"


def _missing(text: str, reading: Reading) -> list[str]:
    """The words of a text that a reading neither says nor lists as removed."""
    told = "\n".join([*_strings(reading.briefing), *(piece.text for piece in reading.removed)])
    left = _counted(text) - _counted(told)
    # What stands between tags may have been joined, or taken apart, to other words.
    # What is left out may be listed as markup.
    solid = re.sub(r"[\W_]+", "", _plain(f"{told}\n{unescape(told)}")) if left else ""
    return [word for word, count in left.items() if solid.count(word) < count]


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    """A text without ligatures and what cannot be seen, for readers set these right."""
    seen = _UNSEEN.sub("", text)
    parted = _LIGATURES.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), seen)
    return unicodedata.normalize("NFC", parted)


def _strings(value: object) -> list[str]:
    """All text of a briefing but what is derived: ids, dates as read, credits, addresses."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in _strings(each)]
    if not is_dataclass(value):
        return []
    names = [field.name for field in fields(value) if field.name not in _DERIVED]
    return [text for name in names for text in _strings(getattr(value, name))]


def where(error: BaseException) -> str:
    """An exception and the place in our code, or the last one, that it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/briefcast/" in frame.filename] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return f"{type(error).__name__} at {place}: {str(error)[:200]}"
