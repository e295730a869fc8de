"""Builds an edition: every output asked for, in one transaction."""

import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from briefcast.hooks import Output, Plugins, VoiceEngine
from briefcast.model import (
    DISK_FULL,
    Artifact,
    ArtifactRecord,
    BriefcastError,
    InputError,
    MachineError,
    Manifest,
    OutputRecord,
    PublicationSettings,
    Reading,
    VoiceProfile,
)
from briefcast.publishing.edition import EditionInMaking, Progress, Workshop, inputs
from briefcast.publishing.manifest import NAME, read_manifest, record, write_manifest
from briefcast.publishing.ownership import briefing_record, check_owner
from briefcast.publishing.staging import Staging, staging


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built, and with what.

    Attributes:
        out: The output folder.
        plugins: The plugins at work.
        outputs: All outputs there are, in order.
        wanted: The names of those to make; the others keep what they have.
        settings: Of each output, by name.
        publication: What `[publication]` says.
        profile: The voice.
        engine: The engine that has it.
        workers: Processes at once; as many as the machine has cores where it is None.
    """

    out: Path
    plugins: Plugins
    outputs: Sequence[Output]
    wanted: Collection[str]
    settings: Mapping[str, Any]
    publication: PublicationSettings
    profile: VoiceProfile
    engine: VoiceEngine
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that stands."""

    folder: Path
    manifest: Manifest

    @property
    def failed(self) -> dict[str, str]:
        """What failed, and why."""
        outputs = self.manifest.outputs.items()
        return {name: made.error or "" for name, made in outputs if made.status == "failed"}


def build(
    reading: Reading,
    order: Order,
    *,
    waiting: Callable[[], None],
    progress: Progress | None = None,
) -> Built:
    """Build an edition and put it in place whole.

    An output that fails is recorded, keeps the artifacts that it had, and leaves the others be.

    Args:
        reading: The briefing, edited and with its id.
        order: What to build.
        waiting: Called once where another process builds this edition, before waiting for it.
        progress: Told of every narrated part.

    Raises:
        InputError: The id is another briefing's, the output folder cannot be written, or an
            output's settings are wrong.
        MachineError: The machine failed; what stood before stands.
    """
    briefing = reading.briefing
    folder = order.out / briefing.id
    check_owner(briefing, read_manifest(folder), str(folder))
    try:
        with staging(order.out, briefing.id, waiting) as places:
            standing = read_manifest(folder)
            check_owner(briefing, standing, str(folder))
            workshop = Workshop(
                reading=reading,
                publication=order.publication,
                plugins=order.plugins,
                profile=order.profile,
                engine=order.engine,
                work=places.work,
                workers=order.workers,
                progress=progress,
            )
            records = _make_all(workshop, order, places, standing)
            manifest = Manifest(briefing_record(briefing), _versions(workshop), records)
            write_manifest(places.edition, manifest)
    except OSError as error:
        if error.errno in DISK_FULL:
            raise MachineError(_disk_full(order.out)) from error
        raise
    return Built(folder, manifest)


def _make_all(
    workshop: Workshop, order: Order, places: Staging, standing: Manifest | None
) -> dict[str, OutputRecord]:
    """Make what is wanted, then take over all else that stands."""
    before = standing.outputs if standing else {}
    records: dict[str, OutputRecord] = {}
    made: dict[str, tuple[Artifact, ...]] = {}
    for output in order.outputs:
        settings = order.settings.get(output.name)
        kept = _kept(before.get(output.name), places.standing, workshop, settings)
        if output.name not in order.wanted:
            records[output.name] = kept
            continue
        edition = EditionInMaking(workshop, settings, places.edition / output.name, dict(made))
        try:
            made[output.name], files = _make(output, edition)
        except (InputError, MachineError):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno in DISK_FULL:
                raise
            shutil.rmtree(edition.folder, ignore_errors=True)
            records[output.name] = replace(kept, status="failed", error=_one_line(error))
        else:
            key = inputs(workshop, settings, narrated=edition.narrated)
            records[output.name] = OutputRecord(status="made", inputs=key, artifacts=files)
    for name, old in before.items():
        # Of a plugin that is not here today.
        records.setdefault(name, replace(old, stale=True))
    remade = {name for name, one in records.items() if one.status == "made"} & set(order.wanted)
    places.carry({NAME, *remade})
    return records


def _make(
    output: Output, edition: EditionInMaking
) -> tuple[tuple[Artifact, ...], tuple[ArtifactRecord, ...]]:
    """Run one output and hold it to what it declares."""
    edition.folder.mkdir()
    artifacts = tuple(output.make(edition))
    declared = {PurePosixPath(artifact.path).as_posix() for artifact in artifacts}
    found = {
        path.relative_to(edition.folder).as_posix()
        for path in edition.folder.rglob("*")
        if not path.is_dir()
    }
    if links := {path.name for path in edition.folder.rglob("*") if path.is_symlink()}:
        raise BriefcastError(f"wrote links, which cannot be published: {_listed(links)}")
    if declared - found:
        raise BriefcastError(f"declared files that it did not write: {_listed(declared - found)}")
    if found - declared:
        raise BriefcastError(f"wrote files that it did not declare: {_listed(found - declared)}")
    return artifacts, tuple(record(artifact, edition.folder) for artifact in artifacts)


def _kept(
    old: OutputRecord | None, standing: Path, workshop: Workshop, settings: object
) -> OutputRecord:
    """What an output that is not made anew has: its files that stand, stale or not."""
    if old is None:
        return OutputRecord(status="skipped")
    files = tuple(file for file in old.artifacts if (standing / file.path).is_file())
    if not files:
        return OutputRecord(status="skipped")
    fresh = {inputs(workshop, settings, narrated=narrated) for narrated in (False, True)}
    return replace(old, artifacts=files, stale=old.inputs not in fresh)


def _versions(workshop: Workshop) -> dict[str, str]:
    versions = {"briefcast": version("briefcast")}
    for info in workshop.plugins.infos:
        if not info.ours:
            versions[info.distribution] = info.version
    if "narration" in vars(workshop):
        versions |= workshop.narration.versions
    return versions


def _one_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, BriefcastError) else f"{type(error).__name__}: {text}"


def _listed(paths: set[str]) -> str:
    return ", ".join(sorted(paths))


def _disk_full(out: Path) -> str:
    return f"{out}: the disk is full; what stood there is unchanged: make room and build again"
