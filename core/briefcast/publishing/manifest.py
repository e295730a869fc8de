"""Reads and writes `manifest.json`."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import msgspec

from briefcast.model import InputError, Manifest
from briefcast.publishing.artifacts import is_plain_path

NAME = "manifest.json"
_LARGEST = 64 << 20
"""The most bytes of a manifest."""


def read_manifest(edition: Path) -> Manifest | None:
    """The manifest of an edition that stands; None where there is no such folder, or an empty one.

    Raises:
        InputError: Where the folder is not an edition, or its manifest is damaged.
    """
    if edition.is_symlink():
        raise InputError(f"{edition}: is a link: remove it, or choose another name with --id")
    if not edition.exists() or (edition.is_dir() and not any(edition.iterdir())):
        return None
    file = edition / NAME
    try:
        if file.is_symlink() or not file.is_file():
            problem = "is in the way and is not an edition of briefcast"
        elif file.stat().st_size > _LARGEST:
            problem = f"has a damaged {NAME} (it is too large)"
        else:
            return _checked(msgspec.json.decode(file.read_bytes(), type=Manifest))
    except OSError as error:
        problem = f"has a {NAME} that cannot be read ({error.strerror})"
    except (ValueError, RecursionError) as error:
        problem = f"has a damaged {NAME} ({error})"
    raise InputError(f"{edition}: {problem}: move it away, or choose another name with --id")


def _checked(manifest: Manifest) -> Manifest:
    """Refuse paths that lead out of the edition."""
    for name, output in manifest.outputs.items():
        paths = [artifact.path for artifact in output.artifacts]
        inside = all(is_plain_path(path) and path.startswith(f"{name}/") for path in paths)
        if not inside or not re.fullmatch("[a-z0-9][a-z0-9_-]*", name):
            raise ValueError(f"output {name!r} lists a file that is not its own")
    return manifest


def write_manifest(edition: Path, manifest: Manifest) -> None:
    """Write the manifest of an edition: the last of its files."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, allow_nan=False, indent=2)
    (edition / NAME).write_text(text + "\n", encoding="utf-8", newline="\n")
