"""Fetches the bytes of a source."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from briefcast.hooks import Source
from briefcast.model import InputError

LIMIT = 50_000_000
"""The most bytes that a source may have."""


def load(path: str, stdin: BinaryIO) -> Source:
    """Reads a source whole.

    Args:
        path: Of a file; "-" is standard input.
        stdin: Standard input, read only for "-".

    Raises:
        InputError: There is no such file, it is a folder, cannot be read, is empty or too large.
    """
    if path == "-":
        return Source(name="-", data=_within_limits(stdin.read(LIMIT + 1), "standard input"))
    file = Path(path)
    try:
        if file.is_dir():
            raise InputError(f"{path or '.'} is a folder, not a briefing: name a file")
        with file.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file{_nearest(file)}") from None
    except PermissionError:
        raise InputError(f"{path} cannot be read: permission denied") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} cannot be read: {reason}") from None
    name = os.fsencode(file.name).decode("utf-8", "backslashreplace")
    return Source(name=name, data=_within_limits(data, path), folder=file.parent)


def _within_limits(data: bytes, name: str) -> bytes:
    if not data:
        raise InputError(f"{name} is empty: there is nothing to read")
    if len(data) > LIMIT:
        raise InputError(f"{name} is larger than {LIMIT // 1_000_000} MB, the most for a briefing")
    return data


def _nearest(file: Path) -> str:
    try:
        names = sorted(entry.name for entry in file.parent.iterdir() if entry.is_file())
    except OSError:
        return f" (there is no folder {file.parent})"
    near = get_close_matches(file.name, names, n=1)
    return f"; did you mean {file.with_name(near[0])}?" if near else ""
