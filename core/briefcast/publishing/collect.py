"""Makes what spans editions, from all that stand."""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefcast.hooks import Output, StandingEdition
from briefcast.model import (
    PLUGIN_FAULTS,
    BriefcastError,
    InputError,
    PublicationSettings,
    one_line,
)
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
    collectors = [(output.name, output.collect) for output in outputs if output.collect]
    failed: dict[str, str] = {}
    if not collectors:
        return failed
    out = out.absolute()
    with locked(out / ".briefcast.lock", waiting):
        scratch = out / ".briefcast.staging"
        shutil.rmtree(scratch, ignore_errors=True)
        try:
            editions = standing_editions(out)
            taken = {edition.folder.name for edition in editions}
            for name, make in collectors:
                folder = scratch / name
                folder.mkdir(parents=True)
                view = PublicationInMaking(editions, publication, settings.get(name), folder)
                try:
                    files = _written(folder, make(view), taken)
                except PLUGIN_FAULTS as error:
                    failed[name] = one_line(error)
                    continue
                taken |= files
                for file in sorted(files):
                    os.replace(folder / file, out / file)  # noqa: PTH105
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


def _written(folder: Path, returned: Iterable[str], taken: Set[str]) -> set[str]:
    """Hold a collector to what it says that it wrote."""
    files = set(returned)
    found = {path.name for path in folder.iterdir()}
    if files != found:
        listed = (
            f"{', '.join(sorted(files)) or 'nothing'}",
            f"{', '.join(sorted(found)) or 'nothing'}",
        )
        raise BriefcastError(f"it says that it wrote {listed[0]}, and wrote {listed[1]}")
    for file in sorted(files):
        if (folder / file).is_dir() or file in taken:
            raise BriefcastError(f"{file!r} is a folder, or taken by an edition or another output")
    return files
