"""A script, narrated."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefcast.hooks import VoiceEngine
from briefcast.model import (
    Encoding,
    MachineError,
    NarratedPart,
    Narration,
    NarrationSettings,
    Script,
    ScriptPart,
    VoiceProfile,
)
from briefcast.narrating import cache
from briefcast.narrating.cache import Entry, Sound
from briefcast.narrating.key import key_of, versions
from briefcast.narrating.prediction import predicted
from briefcast.narrating.proof import measure
from briefcast.narrating.stings import Stings
from briefcast.narrating.timing import times_of
from briefcast.narrating.unit import Task, load
from briefcast.narrating.units import Unit, units_of
from briefcast.narrating.workers import Patience, run_tasks


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a narration is.

    Attributes:
        done: Parts that are finished.
        total: Parts there are.
        share: Of the work, 0 to 1.
        title: Of the part just finished; None where none was.
    """

    done: int
    total: int
    share: float
    title: str | None


Watch = Callable[[Progress], None]
"""Told of every step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Where streams are kept from one build to the next.

    Attributes:
        folder: Of the cache; None keeps nothing.
        limit: The most bytes left after a narration.
    """

    folder: Path | None = None
    limit: int = cache.STANDARD_LIMIT


def narrate(
    script: Script,
    profile: VoiceProfile,
    engine: VoiceEngine,
    folder: Path,
    *,
    settings: NarrationSettings | None = None,
    keeping: Keeping | None = None,
    prove: bool = False,
    workers: int | None = None,
    watch: Watch | None = None,
    patience: Patience | None = None,
    start_method: str | None = None,
) -> Narration:
    """Narrate a script. The same script, profile, settings and versions give the same bytes.

    Args:
        script: What to say.
        profile: How to say it.
        engine: The engine that the profile names.
        folder: Where to write the streams.
        settings: Loudness, and sounds to be heard before, between and after.
        keeping: Where streams are kept; by default none is.
        prove: Whether to decode every part and measure its loudness.
        workers: The most processes at once; one for each core by default.
        watch: Told how it gets on.
        patience: With an engine that does not answer.
        start_method: Of multiprocessing, "fork" or "spawn": both give the same bytes. By default
            a fork where that is safe.

    Returns:
        The parts in the order of the script.

    Raises:
        NarrationError: Where the speech could not be made whole, or is proved not to be at its
            loudness.
        MachineError: Where the machine failed: a full disk, no ffmpeg.
        InputError: Where the engine lacks a voice, or a sound cannot be read.
    """
    settings, keeping = settings or NarrationSettings(), keeping or Keeping()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(f"could not make {folder}: {error.strerror}") from error
    encoding = Encoding()
    at_once = max(1, workers or os.cpu_count() or 1)
    stings = Stings.of(settings, encoding, folder)
    fingerprint = str(engine.fingerprint(profile))

    def task_for(unit: Unit, part: ScriptPart, number: int) -> Task:
        key = key_of(unit, profile, fingerprint, encoding, settings.loudness)
        file = folder / f"{part.address}-{number:03d}.mp3"
        return Task(
            unit=unit,
            where=part.title,
            profile=profile,
            open=engine.open,
            encoding=encoding,
            loudness=settings.loudness,
            entry=Entry(file, keeping.folder, key),
        )

    tasks = [
        [task_for(*numbered) for numbered in _numbered(part, profile)] for part in script.parts
    ]
    work = _Work(script.parts, tasks, watch)
    missing = [task for run in tasks for task in run if not work.takes(task)]
    if missing:
        load()
        longest_first = sorted(missing, key=lambda task: task.unit.length, reverse=True)
        run_tasks(
            longest_first,
            workers=at_once,
            start_method=start_method,
            patience=patience,
            done=work.done,
        )
    if keeping.folder:
        cache.trim(keeping.folder, keeping.limit)
    parts = [
        _part(part, run, work.sounds, stings.around(part, script))
        for part, run in zip(script.parts, tasks, strict=True)
    ]
    if prove:
        parts = measure(parts, at_once, settings.loudness)
    made_with = versions() | {engine.name: fingerprint}
    return Narration(tuple(parts), encoding, profile, made_with, settings.loudness)


def _numbered(part: ScriptPart, profile: VoiceProfile) -> list[tuple[Unit, ScriptPart, int]]:
    units = units_of(part, profile.pauses)
    return [(unit, part, number) for number, unit in enumerate(units, start=1)]


@dataclass
class _Work:
    """What is done, and what it gave, by the file of each unit."""

    parts: Sequence[ScriptPart]
    tasks: Sequence[Sequence[Task]]
    watch: Watch | None
    sounds: dict[Path, Sound] = field(default_factory=dict)

    def __post_init__(self) -> None:
        runs = list(zip(self.parts, self.tasks, strict=True))
        self._part_of = {task.entry.file: part for part, run in runs for task in run}
        self._left = {part.address: len(run) for part, run in runs}
        self._all = sum(task.unit.length for _, run in runs for task in run) or 1
        self._said = 0

    def takes(self, task: Task) -> bool:
        """Whether a unit could be taken from the cache."""
        sound = cache.take(task.entry)
        if sound is None or len(sound.spans) != len(task.unit.utterances):
            return False
        self.done(task, sound)
        return True

    def done(self, task: Task, sound: Sound) -> None:
        """Note that a unit is finished."""
        self.sounds[task.entry.file] = sound
        part = self._part_of[task.entry.file]
        self._left[part.address] -= 1
        self._said += task.unit.length
        if self.watch:
            finished = not self._left[part.address]
            done = sum(not left for left in self._left.values())
            share = self._said / self._all
            self.watch(Progress(done, len(self.parts), share, part.title if finished else None))


def _part(
    part: ScriptPart,
    tasks: Sequence[Task],
    sounds: dict[Path, Sound],
    around: tuple[Sequence[tuple[Path, Sound]], Sequence[tuple[Path, Sound]]],
) -> NarratedPart:
    before, after = around
    spoken = [(task.entry.file, sounds[task.entry.file]) for task in tasks]
    streams = [*before, *spoken, *after]
    lead = sum(sound.frames for _, sound in before)
    return NarratedPart(
        address=part.address,
        title=part.title,
        files=tuple(file for file, _ in streams),
        frames=sum(sound.frames for _, sound in streams),
        times=times_of(part, [sound for _, sound in spoken], lead),
        loudness=predicted(sound for _, sound in streams),
    )
