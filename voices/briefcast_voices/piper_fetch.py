"""Getting a piper voice from a repository of voices, checked by size and hash.

A repository has an index, `voices.json`, which gives the path, size and MD5 of each file of each
voice: https://huggingface.co/rhasspy/piper-voices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from briefcast.model import InputError, MachineError, unknown
from briefcast_voices.piper_voices import folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Progress = Callable[[int, int, str], None]

ADDRESS = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
_TIMEOUT = 30.0  # seconds without a byte
_LARGEST_INDEX = 16 << 20
_BLOCK = 1 << 16
_STEPS = 20
"""How often progress is told of a file."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository: its path there, its size in bytes, its MD5 in hexadecimal."""

    path: str
    size: int
    md5: str


def fetch(name: str, *, address: str | None, folder: Path | None, progress: Progress) -> str:
    """Get a voice; what is there already and whole is not fetched again.

    Args:
        name: Of the voice, with or without "piper-" before it.
        address: Of the repository; by default that of the piper project.
        folder: Where to put it; by default the first of those that are searched for voices.
        progress: Told how many bytes of a file are there, how many it has, and its name.

    Returns:
        The name of its profile.

    Raises:
        InputError: Where the repository has no such voice, or the address is none.
        MachineError: Where the network or the disk fails, or what came is damaged; nothing has
            changed then.
    """
    base = (address or ADDRESS).rstrip("/")
    if urlsplit(base).scheme not in ("http", "https") or not urlsplit(base).netloc:
        raise InputError(f"{base}: is no web address: one begins with https://")
    name = name.removeprefix("piper-")
    wanted = _files_of(_index(base), name, base)
    target = folder or folders()[0]
    try:
        target.mkdir(parents=True, exist_ok=True)
        _bring(base, wanted, target, progress)
    except OSError as error:
        raise MachineError(f"{target}: cannot be written ({error.strerror or error})") from error
    return f"piper-{name}"


def _index(base: str) -> dict[str, Any]:
    import json

    data = b"".join(_blocks(f"{base}/voices.json", _LARGEST_INDEX))
    try:
        index = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise MachineError(f"{base}/voices.json: is no list of voices: {error}") from error
    if not isinstance(index, dict):
        raise MachineError(f"{base}/voices.json: is no list of voices")
    return index


def _files_of(index: dict[str, Any], name: str, base: str) -> dict[str, RemoteFile]:
    """The two files of a voice by the names that they are given here, the model first."""
    if name not in index or not re.fullmatch(r"\w[\w.+-]*", name):
        raise InputError(f"{base}: {unknown('piper voice', name, index)}")
    try:
        listed = {
            path.rpartition("/")[2]: RemoteFile(path, int(file["size_bytes"]), file["md5_digest"])
            for path, file in index[name]["files"].items()
        }
        return {local: listed[local] for local in (f"{name}.onnx", f"{name}.onnx.json")}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MachineError(f"{base}/voices.json: does not give the files of {name}") from error


def _bring(base: str, wanted: dict[str, RemoteFile], target: Path, progress: Progress) -> None:
    """Fetch what is not there, all of it before any of it is put in its place."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix=".fetching-", dir=target) as temporary:
        new = []
        for local, remote in wanted.items():
            if not _is_whole(target / local, remote):
                new.append(Path(temporary) / local)
                _download(f"{base}/{quote(remote.path)}", remote, new[-1], progress)
        for file in new:
            file.replace(target / file.name)


def _is_whole(file: Path, remote: RemoteFile) -> bool:
    import hashlib

    if not file.is_file() or file.stat().st_size != remote.size:
        return False
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, _md5).hexdigest() == remote.md5


def _download(url: str, remote: RemoteFile, file: Path, progress: Progress) -> None:
    digest = _md5()
    size = told = 0
    with file.open("wb") as stream:
        for block in _blocks(url, remote.size):
            stream.write(block)
            digest.update(block)
            size += len(block)
            if (step := _STEPS * size // max(1, remote.size)) > told:
                told = step
                progress(size, remote.size, file.name)
    if size != remote.size or digest.hexdigest() != remote.md5:
        raise MachineError(f"{url}: came damaged, or is not what the index lists: try again")


def _md5() -> Any:
    import hashlib

    return hashlib.md5(usedforsecurity=False)


def _blocks(url: str, largest: int) -> Iterator[bytes]:
    """What an address holds, block by block."""
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import Request, urlopen

    left = largest
    try:
        with urlopen(Request(url, headers={"User-Agent": "briefcast"}), timeout=_TIMEOUT) as answer:
            if url.startswith("https:") and not answer.url.startswith("https:"):
                raise MachineError(f"{url}: leads to {answer.url}, which is not secure")
            while block := answer.read(_BLOCK):
                left -= len(block)
                if left < 0:
                    raise MachineError(f"{url}: is larger than it should be ({largest:,} bytes)")
                yield block
    except HTTPError as error:
        raise MachineError(f"{url}: {error.code} {error.reason}") from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise MachineError(f"{url}: no answer ({reason}): is there a network?") from error
