"""What an output made: checked, and measured."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from briefcast.model import Artifact, ArtifactRecord, BriefcastError

_CHUNK = 1 << 20


def is_plain_path(path: object) -> bool:
    """Whether it is a relative path of plain names, with "/" between them, that stays inside."""
    if not isinstance(path, str) or not path or not path.isprintable() or "\\" in path:
        return False
    pure = PurePosixPath(path)
    return pure.as_posix() == path and not pure.is_absolute() and ".." not in pure.parts


def check_artifacts(artifacts: Iterable[Artifact]) -> None:
    """Refuse what a manifest could not hold.

    Raises:
        BriefcastError: Naming what is wrong.
    """
    seen = set()
    for artifact in artifacts:
        if not isinstance(artifact, Artifact):
            raise BriefcastError(f"returned a {type(artifact).__name__}, not an Artifact")
        if not is_plain_path(artifact.path) or artifact.path in seen:
            raise BriefcastError(f"{artifact.path!r} is no path of a file of its own, or is twice")
        if not all(isinstance(text, str) for text in (artifact.role, artifact.media_type)):
            raise BriefcastError(f"role and media type of {artifact.path!r} are not text")
        if not isinstance(artifact.claims, dict):
            raise BriefcastError(f"the claims of {artifact.path!r} are not a dict")
        try:
            json.dumps(artifact.claims, ensure_ascii=False, allow_nan=False).encode()
        except (TypeError, ValueError, RecursionError) as error:
            raise BriefcastError(
                f"the claims of {artifact.path!r} are not JSON: {error}"
            ) from error
        seen.add(artifact.path)


def record(artifact: Artifact, folder: Path) -> ArtifactRecord:
    """Measure a file that an output wrote.

    Args:
        artifact: As the output declares it.
        folder: The output's folder, which bears its name.
    """
    size, digest = 0, hashlib.sha256()
    with (folder / artifact.path).open("rb") as file:
        if os.name == "posix":
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
