"""The files of a folder or of a ZIP archive."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.archive import Archive

DEEPEST = 3
"""How many folders deep files are read."""

_IGNORED = frozenset({"thumbs.db", "desktop.ini", "briefcast.toml"})
_FIXES = ".fixes.yaml"


@dataclass(frozen=True, slots=True)
class Member:
    """A file.

    Attributes:
        name: With the folders that it stands in, parted by "/".
        load: Reads its bytes. Raises InputError where it cannot be read.
    """

    name: str
    load: Callable[[], bytes]

    @property
    def path(self) -> PurePosixPath:
        """Its name, in parts."""
        return PurePosixPath(self.name)


@dataclass(frozen=True, slots=True)
class Files:
    """All files, in the natural order of their names.

    Attributes:
        members: Those to read.
        unsafe: The names of those that would stand outside the folder: they are not read.
    """

    members: tuple[Member, ...]
    unsafe: tuple[str, ...] = ()


def natural(name: str) -> list[tuple[int, int, str]]:
    """The key to sort a name by: numbers by their value, so that "2-x" is before "10-x"."""
    parts = re.findall(r"[0-9]{1,18}|[^0-9]+|[0-9]+", name.casefold())
    return [(0, int(each), "") if each.isdecimal() else (1, 0, each) for each in parts]


def is_word_document(source: Source) -> bool:
    """Whether an archive is a Word document.

    Raises:
        InputError: It is damaged, or holds more than the limits allow.
    """
    return Archive(source.data, source.name, source.limits).kind() == "a Word document"


def files_of(source: Source) -> Files:
    """The files of a source: without hidden ones, and those that systems and briefcast leave.

    What only one folder of an archive holds counts as if it stood at the top.

    Raises:
        InputError: It cannot be read, or holds more than the limits allow.
    """
    if source.is_folder:
        return _of_folder(source)
    archive = Archive(source.data, source.name, source.limits)
    kind = archive.kind()
    if kind is not None:
        raise InputError(f"{source.name} is {kind}: save it as .docx, .html or .txt")
    unsafe = tuple(name for name in archive.names if _is_unsafe(name) or archive.is_link(name))
    outside = frozenset(unsafe)
    kept = [name for name in archive.names if name not in outside and not _is_ignored(name)]
    top = _only_folder(kept)
    members = (Member(_plain(name)[len(top) :], partial(archive.read, name)) for name in kept)
    shallow = [each for each in members if len(each.path.parts) <= DEEPEST]
    return Files(_sorted(shallow), unsafe)


def _sorted(members: list[Member]) -> tuple[Member, ...]:
    return tuple(sorted(members, key=lambda each: (natural(each.name), each.name)))


def _plain(name: str) -> str:
    return name.replace("\\", "/")


def _is_unsafe(name: str) -> bool:
    plain = _plain(name)
    return (
        plain.startswith("/")
        or ".." in plain.split("/")
        or re.match(r"[A-Za-z]:", plain) is not None
    )


def _is_ignored(name: str) -> bool:
    parts = _plain(name).split("/")
    last = parts[-1].lower()
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return hidden or last in _IGNORED or last.endswith(_FIXES) or last.startswith("~$")


def _only_folder(names: list[str]) -> str:
    tops = {_plain(name).partition("/")[0] for name in names}
    nested = all("/" in _plain(name) for name in names)
    return f"{tops.pop()}/" if len(tops) == 1 and nested else ""


def _of_folder(source: Source) -> Files:
    folder = source.folder
    if folder is None:
        raise InputError(f"{source.name} is a folder that cannot be read")
    members: list[Member] = []
    unsafe: list[str] = []
    budget = _Budget(source.name, source.limits)
    try:
        root = Path(os.path.realpath(folder))
        for path, name in _walk(folder, source):
            if _is_ignored(name):
                continue
            # Path.resolve fails where a link leads to itself.
            if not Path(os.path.realpath(path)).is_relative_to(root):
                unsafe.append(name)
            elif path.is_file():
                members.append(Member(name, partial(budget.load, path)))
    except OSError as error:
        raise InputError(f"{source.name} cannot be read: {error.strerror or error}") from None
    return Files(_sorted(members), tuple(sorted(unsafe)))


def _walk(folder: Path, source: Source) -> Iterator[tuple[Path, str]]:
    """All files to a certain depth, with their names from the folder on."""
    seen = 0
    for place, folders, names in os.walk(folder):
        inner = Path(place).relative_to(folder)
        folders[:] = sorted(each for each in folders if len(inner.parts) + 1 < DEEPEST)
        folders[:] = [each for each in folders if not _is_ignored(each)]
        seen += len(names) + len(folders)
        if seen > source.limits.members:
            raise source.limits.refuse(source.name, "members", f"{seen:,} files")
        for name in names:
            yield Path(place) / name, os.fsencode(str(inner / name)).decode("utf-8", "replace")


class _Budget:
    """Reads files until they are more than the limits allow."""

    def __init__(self, source: str, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._read = 0

    def load(self, path: Path) -> bytes:
        try:
            with path.open("rb") as stream:
                data = stream.read(self._limits.size + 1)
        except OSError as error:
            reason = error.strerror or error
            raise InputError(f"{self._source}/{path.name} cannot be read: {reason}") from None
        if len(data) > self._limits.size:
            what = f"a file {path.name} of more than {self._limits.size:,} bytes"
            raise self._limits.refuse(self._source, "size", what)
        self._read += len(data)
        if self._read > self._limits.expanded:
            raise self._limits.refuse(self._source, "expanded", f"{self._read:,} bytes")
        return data
