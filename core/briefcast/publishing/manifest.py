"""Reads and writes `manifest.json`."""

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path

import msgspec

from briefcast.model import Artifact, ArtifactRecord, InputError, Manifest

NAME = "manifest.json"
_CHUNK = 1 << 20


def read_manifest(edition: Path) -> Manifest | None:
    """The manifest of an edition that stands; None where no folder of that name does.

    Raises:
        InputError: Where the folder is not an edition, or its manifest is damaged.
    """
    if not edition.exists() or (edition.is_dir() and not any(edition.iterdir())):
        return None
    try:
        return msgspec.json.decode((edition / NAME).read_bytes(), type=Manifest)
    except (FileNotFoundError, NotADirectoryError):
        problem = "is in the way and is not an edition of briefcast"
    except msgspec.DecodeError as error:
        problem = f"has a damaged {NAME} ({error})"
    raise InputError(f"{edition}: {problem}: move it away, or choose another name with --id")


def write_manifest(edition: Path, manifest: Manifest) -> None:
    """Write the manifest of an edition: the last of its files."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2)
    (edition / NAME).write_text(text + "\n", encoding="utf-8", newline="\n")


def record(artifact: Artifact, folder: Path) -> ArtifactRecord:
    """Measure a file that an output wrote.

    Args:
        artifact: As the output declares it.
        folder: The output's folder, which bears its name.
    """
    size, digest = 0, hashlib.sha256()
    with (folder / artifact.path).open("rb") as file:
        os.fsync(file.fileno())  # a full disk may only show here
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return ArtifactRecord(
        path=f"{folder.name}/{artifact.path}",
        role=artifact.role,
        media_type=artifact.media_type,
        bytes=size,
        sha256=digest.hexdigest(),
        claims=artifact.claims,
    )
