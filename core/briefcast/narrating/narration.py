"""A script, narrated."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from briefcast.hooks import VoiceEngine
from briefcast.model import (
    Encoding,
    MachineError,
    NarratedPart,
    Narration,
    Script,
    ScriptPart,
    VoiceProfile,
)
from briefcast.narrating import assembly, ffmpeg
from briefcast.narrating.part import Task
from briefcast.narrating.workers import run_tasks

Progress = Callable[[int, int, str], None]
"""Told how many parts are done, how many there are, and the title of the one just finished."""


def narrate(
    script: Script,
    profile: VoiceProfile,
    engine: VoiceEngine,
    folder: Path,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    start_method: str | None = None,
) -> Narration:
    """Narrate a script. The same script, profile and versions give the same bytes.

    Args:
        script: What to say.
        profile: How to say it.
        engine: The engine that the profile names.
        folder: Where to write the parts: "00.mp3", "01.mp3" …
        workers: The most processes at once; one for each core by default.
        progress: Told of every part.
        start_method: Of multiprocessing, "fork" or "spawn": both give the same bytes. By default
            a fork where that is safe.

    Returns:
        The parts in the order of the script.

    Raises:
        NarrationError: Where the speech could not be made whole.
        MachineError: Where the machine failed: a full disk, no ffmpeg.
        InputError: Where the engine lacks the voice of the profile.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(f"could not make {folder}: {error.strerror}") from error
    # What forked workers need is loaded here, once; nothing of it speaks.
    versions = {"ffmpeg": ffmpeg.version(), engine.name: str(engine.fingerprint())}
    assembly.audio_segment()

    encoding = Encoding()
    tasks = [
        Task(
            part=part,
            profile=profile,
            open=engine.open,
            encoding=encoding,
            ffmpeg=ffmpeg.executable(),
            file=folder / f"{part.address}.mp3",
        )
        for part in sorted(script.parts, key=_length, reverse=True)
    ]
    finished: dict[str, NarratedPart] = {}

    def done(part: NarratedPart) -> None:
        finished[part.address] = part
        if progress:
            progress(len(finished), len(tasks), part.title)

    at_once = max(1, workers or os.cpu_count() or 1)
    run_tasks(tasks, workers=at_once, start_method=start_method, done=done)
    parts = tuple(finished[part.address] for part in script.parts)
    return Narration(parts, encoding, profile, versions)


def _length(part: ScriptPart) -> int:
    return sum(len(utterance.spoken) for utterance in part.utterances)
