"""One part, from its utterances to its file: what a worker process does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefcast.hooks import Speech, VoiceSession
from briefcast.model import (
    DISK_FULL,
    BriefcastError,
    DiskFullError,
    Encoding,
    MachineError,
    NarratedPart,
    NarrationError,
    Pauses,
    ScriptPart,
    Utterance,
    UtteranceTime,
    VoiceProfile,
    one_line,
)
from briefcast.narrating import assembly
from briefcast.narrating.encoding import DELAY, encode
from briefcast.narrating.mp3 import count_frames

_SAMPLE_RATES = range(4_000, 192_001)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All that it takes to narrate one part; plain data, it crosses to another process.

    Attributes:
        part: What to say.
        profile: How to say it.
        open: Of the voice engine.
        encoding: How to encode it.
        ffmpeg: The path of the executable.
        file: Where to write it.
    """

    part: ScriptPart
    profile: VoiceProfile
    open: Callable[[VoiceProfile], VoiceSession]
    encoding: Encoding
    ffmpeg: str
    file: Path


def narrate_part(task: Task) -> NarratedPart:
    """Speak, join, encode, check and write one part.

    Raises:
        NarrationError: Where the engine fails; names the address and the first words.
        MachineError: Where ffmpeg fails or the file cannot be written.
        DiskFullError: Where the disk is full.
        InputError: Where the engine lacks the voice.
    """
    part = task.part
    sound = assembly.join(_spoken(task))
    stream = encode(sound.pcm, sound.sample_rate, task.encoding, task.ffmpeg)
    try:
        frames = count_frames(stream, task.encoding)
    except ValueError as error:
        raise NarrationError(f"{part.title} was not encoded whole: {error}") from error
    _write(task.file, stream)
    rate = task.encoding.sample_rate
    starts_and_ends = (
        tuple(DELAY + round(sample * rate / sound.sample_rate) for sample in span)
        for span in sound.spans
    )
    times = tuple(
        UtteranceTime(utterance.address, start, end)
        for utterance, (start, end) in zip(part.utterances, starts_and_ends, strict=True)
    )
    return NarratedPart(part.address, part.title, task.file, frames, times)


def _spoken(task: Task) -> list[tuple[Speech, float]]:
    utterances, pauses = task.part.utterances, task.profile.pauses
    silences = [*(_pause(utterance, pauses) for utterance in utterances[:-1]), pauses.part]
    session = task.open(task.profile)
    try:
        return [
            (_speak(session, utterance), silence)
            for utterance, silence in zip(utterances, silences, strict=True)
        ]
    finally:
        session.close()


def _speak(session: VoiceSession, utterance: Utterance) -> Speech:
    where = f"at {utterance.address}: {utterance.spoken[:60]}"
    try:
        speech = session.speak(utterance)
    except BriefcastError:
        raise
    except Exception as error:  # an engine is a plugin: it may raise anything
        raise NarrationError(f"the voice failed ({one_line(error)}) {where}") from error
    if not isinstance(speech, Speech) or not isinstance(speech.pcm, bytes):
        raise NarrationError(f"the voice gave a {type(speech).__name__}, not Speech, {where}")
    if speech.sample_rate not in _SAMPLE_RATES:
        raise NarrationError(f"the voice claims {speech.sample_rate!r} samples a second {where}")
    if not speech.pcm and any(map(str.isalnum, utterance.spoken)):
        raise NarrationError(f"the voice gave no sound {where}")
    return speech


def _pause(utterance: Utterance, pauses: Pauses) -> float:
    """Seconds of silence after an utterance that others follow."""
    if utterance.role == "headline":
        return pauses.headline
    return pauses.block if utterance.ends_block else pauses.sentence


def _write(file: Path, stream: bytes) -> None:
    try:
        file.write_bytes(stream)
    except OSError as error:
        if error.errno in DISK_FULL:
            raise DiskFullError(f"could not write in {file.parent}: the disk is full") from error
        raise MachineError(f"could not write in {file.parent}: {error.strerror}") from error
