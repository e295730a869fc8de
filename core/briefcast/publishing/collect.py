"""Makes what spans editions, from all that stand."""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefcast.hooks import Output, StandingEdition
from briefcast.model import BriefcastError, InputError, PublicationSettings
from briefcast.publishing.lock import locked
from briefcast.publishing.manifest import NAME, read_manifest


@dataclass(frozen=True, slots=True)
class PublicationInMaking:
    """The `Publication` that one output is given."""

    editions: Sequence[StandingEdition]
    publication: PublicationSettings
    settings: Any
    folder: Path


def collect(
    out: Path,
    outputs: Sequence[Output],
    settings: Mapping[str, Any],
    publication: PublicationSettings,
    waiting: Callable[[], None],
) -> dict[str, str]:
    """Let every output that spans editions make its files; each takes its place atomically.

    Args:
        out: The output folder.
        outputs: All outputs, in order.
        settings: Of each output, by name.
        publication: What `[publication]` says.
        waiting: Called once where another process is at it, before waiting for it.

    Returns:
        What failed and why, by output name.
    """
    collectors = [output for output in outputs if output.collect]
    failed: dict[str, str] = {}
    if not collectors:
        return failed
    with locked(out / ".briefcast.lock", waiting):
        scratch = out / ".briefcast.staging"
        shutil.rmtree(scratch, ignore_errors=True)
        try:
            editions = standing_editions(out)
            for output in collectors:
                folder = scratch / output.name
                folder.mkdir(parents=True)
                view = PublicationInMaking(editions, publication, settings.get(output.name), folder)
                try:
                    for path in _written(output, view):
                        os.replace(folder / path, out / path)  # noqa: PTH105
                except Exception as error:  # a plugin's failure is its own
                    failed[output.name] = f"{type(error).__name__}: {error}"
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    return failed


def standing_editions(out: Path) -> list[StandingEdition]:
    """The editions in an output folder, by id; a damaged one is left out."""
    editions = []
    for path in sorted(out.glob(f"[!.]*/{NAME}")):
        try:
            manifest = read_manifest(path.parent)
        except InputError:
            continue
        if manifest:
            editions.append(StandingEdition(path.parent, manifest))
    return editions


def _written(output: Output, view: PublicationInMaking) -> list[str]:
    if output.collect is None:
        return []
    paths = list(output.collect(view))
    taken = {edition.folder.name for edition in view.editions}
    for path in paths:
        if Path(path).name != path or path in taken:
            raise BriefcastError(f"{path!r} is not the name of a file in the output folder")
    return paths
