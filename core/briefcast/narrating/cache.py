"""Streams of units, kept from one build to the next.

An entry is two files named after its key: the MP3 stream, and a description with times, loudness
and the hash of the stream, which is written last. Both are written aside and put in place whole,
by the worker that made them, so that a build that is killed resumes where it stopped. An entry that
is not whole is as good as none.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefcast.model import DISK_FULL, DiskFullError, InputError, MachineError

STANDARD_LIMIT = 1_000_000_000
"""The most bytes that are kept after a build, where nothing else is said."""

FOLDER, LIMIT = "BRIEFCAST_CACHE", "BRIEFCAST_CACHE_LIMIT"
"""Variables of the environment: the folder of the cache, and its limit in megabytes."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What is known of a stream; times in samples from its first sample as decoded.

    Attributes:
        frames: How many MP3 frames it holds.
        spans: Where each utterance begins to be heard, and the sample after its last.
        words: Of each utterance: first character in the spoken text, the one after the last, and
            the sample where the word begins.
        heard: The mean square of the K-weighted sound as decoded, for each whole tenth of a second.
        peak: The highest sample that went into the encoder, full scale being 1; None for silence.
    """

    frames: int
    spans: tuple[tuple[int, int], ...]
    words: tuple[tuple[tuple[int, int, int], ...], ...]
    heard: tuple[float, ...]
    peak: float | None


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a stream is put.

    Attributes:
        file: For this build.
        folder: Of the cache; None where nothing is to be kept.
        key: Of the entry: a hash of all that shapes the stream.
    """

    file: Path
    folder: Path | None
    key: str

    @property
    def kept(self) -> tuple[Path, Path]:
        """The stream and the description in the cache."""
        assert self.folder is not None
        place = self.folder / self.key[:2] / self.key
        return place.with_suffix(".mp3"), place.with_suffix(".json")


@dataclass(frozen=True, slots=True)
class _Description:
    """What a description says."""

    sha256: str
    sound: Sound


@dataclass(frozen=True, slots=True)
class Stored:
    """One entry of a cache: its files, their bytes, and when it was last used (seconds)."""

    files: tuple[Path, ...]
    size: int
    used: float


_OURS = re.compile(r"([0-9a-f]{64})\.(?:mp3|json)(?:\.\d+\.part)?")
"""The names of our files: a key, and what it is; with the process that was writing it."""


def standard_folder() -> Path:
    """The folder of the cache: what the environment says, else the platform's."""
    if named := os.environ.get(FOLDER):
        return Path(named).expanduser().absolute()
    from platformdirs import user_cache_path

    return user_cache_path("briefcast", appauthor=False) / "narration"


def standard_limit() -> int:
    """The most bytes to keep: what the environment says in megabytes, else a gigabyte.

    Raises:
        InputError: Where it says no number of megabytes.
    """
    said = os.environ.get(LIMIT)
    if not said:
        return STANDARD_LIMIT
    try:
        megabytes = float(said)
    except ValueError:
        megabytes = -1.0
    if not 0 <= megabytes < float("inf"):
        raise InputError(f"{LIMIT}={said}: give megabytes, for instance 500")
    return int(megabytes * 1_000_000)


def store(entry: Entry, stream: bytes, sound: Sound) -> None:
    """Write a stream for this build, and keep it where it can be kept.

    Raises:
        DiskFullError: Where the disk of the build is full.
        MachineError: Where the file of the build cannot be written.
    """
    import msgspec

    try:
        entry.file.write_bytes(stream)
    except OSError as error:
        if error.errno in DISK_FULL:
            full = f"could not write in {entry.file.parent}: the disk is full"
            raise DiskFullError(full) from error
        raise MachineError(f"could not write in {entry.file.parent}: {error.strerror}") from error
    if entry.folder is None:
        return
    described = _Description(hashlib.sha256(stream).hexdigest(), sound)
    with suppress(OSError):  # a build does not fail because nothing can be kept
        kept, description = entry.kept
        kept.parent.mkdir(parents=True, exist_ok=True)
        _put(kept, stream)
        _put(description, msgspec.json.encode(described))


def _put(file: Path, data: bytes) -> None:
    aside = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        aside.write_bytes(data)
        aside.replace(file)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def take(entry: Entry) -> Sound | None:
    """Put a kept stream where this build wants it; None where there is none, or it is damaged."""
    import msgspec

    if entry.folder is None:
        return None
    kept, description = entry.kept
    try:
        stream = kept.read_bytes()
        known = msgspec.json.decode(description.read_bytes(), type=_Description)
    except (OSError, ValueError):
        return None
    if hashlib.sha256(stream).hexdigest() != known.sha256:
        return None
    try:
        entry.file.write_bytes(stream)
    except OSError:
        return None
    for file in (kept, description):
        with suppress(OSError):
            os.utime(file)
    return known.sound


def stored(folder: Path) -> list[Stored]:
    """All entries of a cache, the one used longest ago first; leftovers of killed builds too."""
    entries: dict[str, list[tuple[Path, os.stat_result]]] = {}
    for file in _files(folder):
        with suppress(OSError):
            entries.setdefault(file.name.partition(".")[0], []).append((file, file.stat()))
    found = (
        Stored(
            files=tuple(file for file, _ in files),
            size=sum(state.st_size for _, state in files),
            used=max(state.st_mtime for _, state in files),
        )
        for files in entries.values()
    )
    return sorted(found, key=lambda one: (one.used, one.files))


def _files(folder: Path) -> Iterator[Path]:
    """The files that are ours: whatever else lies in the folder is let be."""
    for file in folder.glob("[0-9a-f][0-9a-f]/*.*"):
        ours = _OURS.fullmatch(file.name)
        if ours and ours[1].startswith(file.parent.name) and file.is_file():
            yield file


def trim(folder: Path, limit: int) -> None:
    """Remove the entries used longest ago, until those left are within a limit in bytes."""
    entries = stored(folder)
    size = sum(entry.size for entry in entries)
    for entry in entries:
        if size <= limit:
            return
        _remove(entry)
        size -= entry.size


def clear(folder: Path) -> int:
    """Remove every entry; returns how many bytes that freed."""
    entries = stored(folder)
    for entry in entries:
        _remove(entry)
    for place in sorted(folder.glob("[0-9a-f][0-9a-f]")):
        with suppress(OSError):
            place.rmdir()
    return sum(entry.size for entry in entries)


def _remove(entry: Stored) -> None:
    for file in entry.files:
        with suppress(OSError):
            file.unlink()
