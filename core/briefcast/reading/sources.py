"""Fetches the bytes of a source."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from briefcast.hooks import Limits, Source
from briefcast.model import InputError

_FIXES = ".fixes.yaml"


def load(path: str, stdin: BinaryIO, limits: Limits | None = None) -> Source:
    """Reads a source whole; of a folder, only its name.

    Args:
        path: Of a file or a folder; "-" is standard input.
        stdin: Standard input, read only for "-".
        limits: Past which it is refused.

    Raises:
        InputError: There is no such file, it cannot be read, is empty or too large.
    """
    limits = limits or Limits()
    if path == "-":
        data = _within_limits(stdin.read(limits.size + 1), "standard input", limits)
        return Source(name="-", data=data, limits=limits)
    if not path:
        raise InputError("the source has no name: give a file, a folder, or - for standard input")
    file = Path(path)
    if file.name.endswith(_FIXES):
        raise InputError(f"{path} holds corrections: give the source that it corrects")
    try:
        if file.is_dir():
            name = _printable(file.resolve().name or path)
            return Source(name, b"", file, is_folder=True, limits=limits)
        with file.open("rb") as stream:
            data = stream.read(limits.size + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file{_nearest(file)}") from None
    except PermissionError:
        raise InputError(f"{path} cannot be read: permission denied") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} cannot be read: {reason}") from None
    data = _within_limits(data, path, limits)
    return Source(_printable(file.name), data, file.parent, limits=limits)


def _printable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _within_limits(data: bytes, name: str, limits: Limits) -> bytes:
    if not data:
        raise InputError(f"{name} is empty: there is nothing to read")
    if len(data) > limits.size:
        raise limits.refuse(name, "size", f"more than {limits.size:,} bytes")
    return data


def _nearest(file: Path) -> str:
    try:
        names = sorted(entry.name for entry in file.parent.iterdir() if entry.is_file())
    except OSError:
        return f" (there is no folder {file.parent})"
    near = get_close_matches(file.name, names, n=1)
    return f"; did you mean {file.with_name(near[0])}?" if near else ""
