"""Builds an edition: every output asked for, in one transaction."""

import shutil
import stat
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from briefcast.hooks import Output, Plugins, SpokenForms, VoiceEngine
from briefcast.model import (
    DISK_FULL,
    PLUGIN_FAULTS,
    Artifact,
    ArtifactRecord,
    BriefcastError,
    DiskFullError,
    Finding,
    InputError,
    Manifest,
    Narration,
    NarrationSettings,
    OutputRecord,
    PublicationSettings,
    Reading,
    VoiceProfile,
    one_line,
)
from briefcast.narrating import Keeping, Watch
from briefcast.publishing.artifacts import check_artifacts, record
from briefcast.publishing.edition import EditionInMaking, Workshop, inputs_hash
from briefcast.publishing.manifest import NAME, read_manifest, write_manifest
from briefcast.publishing.ownership import briefing_record, check_owner
from briefcast.publishing.staging import Staging, remove, staging


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
        lexicon: How the publication's words are said.
        sound: What `[narration]` says.
        keeping: Where streams of speech are kept from one build to the next.
        prove: Whether to decode what is spoken and measure its loudness.
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
    lexicon: tuple[SpokenForms, ...] = ()
    sound: NarrationSettings = field(default_factory=NarrationSettings)
    keeping: Keeping = field(default_factory=Keeping)
    prove: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that stands.

    Attributes:
        folder: Where it stands.
        manifest: Of it.
        findings: What an editor should know of the script, where one was written.
    """

    folder: Path
    manifest: Manifest
    findings: tuple[Finding, ...] = ()

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
    watch: Watch | None = None,
) -> Built:
    """Build an edition and put it in place whole.

    An output that fails is recorded, keeps the artifacts that it had, and leaves the others be.

    Args:
        reading: The briefing, edited and with its id.
        order: What to build.
        waiting: Called once where another process builds this edition, before waiting for it.
        watch: Told how the narration gets on.

    Raises:
        InputError: The id is another briefing's, or the output folder cannot be written.
        DiskFullError: What stood before stands.
    """
    briefing = reading.briefing
    folder = order.out / briefing.id
    try:
        # Absolute, since an output may change the working directory.
        with staging(order.out.absolute(), briefing.id, waiting) as places:
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
                watch=watch,
                sound=order.sound,
                keeping=order.keeping,
                prove=order.prove,
                lexicon=order.lexicon,
            )
            records = _make_all(workshop, order, places, standing)
            versions = _versions(workshop)
            kept = (one for name, one in records.items() if one.error or name not in order.wanted)
            if standing and any(one.artifacts for one in kept):
                versions = standing.versions | versions  # what is kept was made with those
            manifest = Manifest(briefing_record(briefing), versions, records)
            write_manifest(places.edition, manifest)
    except PermissionError as error:
        raise InputError(f"{folder}: cannot be replaced ({error.strerror})") from error
    except OSError as error:
        if error.errno in DISK_FULL:
            raise DiskFullError(_disk_full(order.out)) from error
        raise
    except DiskFullError as error:
        raise DiskFullError(_disk_full(order.out)) from error
    return Built(folder, manifest, workshop.findings)


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
        except DiskFullError:
            raise
        except PLUGIN_FAULTS as error:
            if isinstance(error, OSError) and error.errno in DISK_FULL:
                raise
            shutil.rmtree(edition.folder, ignore_errors=True)
            records[output.name] = replace(kept, status="failed", error=one_line(error))
        else:
            key = inputs_hash(workshop, settings, narrated=edition.narrated)
            records[output.name] = OutputRecord(status="made", inputs=key, artifacts=files)
    if standing:  # outputs of plugins that are not here today
        changed = standing.briefing.source != briefing_record(workshop.reading.briefing).source
        for name, old in before.items():
            if old.artifacts:
                kept = replace(old, status="made", error=None, stale=old.stale or changed)
                records.setdefault(name, kept)
    remade = {name for name, one in records.items() if one.status == "made"} & set(order.wanted)
    places.carry({NAME, *remade})
    return records


def _make(
    output: Output, edition: EditionInMaking
) -> tuple[tuple[Artifact, ...], tuple[ArtifactRecord, ...]]:
    """Run one output and hold it to what it declares."""
    beside = {path.name for path in edition.folder.parent.iterdir()} | {edition.folder.name}
    edition.folder.mkdir()
    with redirect_stdout(sys.stderr):  # what an output prints is no result of the build
        artifacts = tuple(output.make(edition))
    check_artifacts(artifacts)
    declared = {artifact.path for artifact in artifacts}
    everything = {
        path.relative_to(edition.folder).as_posix(): path.lstat().st_mode
        for path in edition.folder.rglob("*")
    }
    found = {name for name, mode in everything.items() if not stat.S_ISDIR(mode)}
    if odd := {name for name in found if not stat.S_ISREG(everything[name])}:
        raise BriefcastError(f"wrote what is no plain file: {_listed(odd)}")
    if astray := {path.name for path in edition.folder.parent.iterdir()} - beside:
        for name in astray:
            remove(edition.folder.parent / name)
        raise BriefcastError(f"wrote outside its folder: {_listed(astray)}")
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
    fresh = {inputs_hash(workshop, settings, narrated=narrated) for narrated in (False, True)}
    return replace(old, status="made", error=None, artifacts=files, stale=old.inputs not in fresh)


def _versions(workshop: Workshop) -> dict[str, str]:
    versions = {"briefcast": version("briefcast")}
    for info in workshop.plugins.infos:
        if not info.ours:
            versions[info.distribution] = info.version
    if isinstance(workshop.spoken, Narration):
        versions |= workshop.spoken.versions
    return versions


def _listed(paths: set[str]) -> str:
    return ", ".join(sorted(paths))


def _disk_full(out: Path) -> str:
    return f"{out}: the disk is full; what stood there is unchanged: make room and build again"
