"""One unit, from its utterances to its stream: what a worker process does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcast.hooks import Speech, VoiceSession
from briefcast.model import (
    SAMPLES_PER_FRAME,
    BriefcastError,
    Encoding,
    NarrationError,
    Utterance,
    VoiceProfile,
    one_line,
)
from briefcast.narrating import assembly
from briefcast.narrating.cache import Entry, Sound, store
from briefcast.narrating.encoding import (
    DELAY,
    GAIN,
    encode,
    frames_for,
    resampled,
    samples_in,
)
from briefcast.narrating.limiter import Levelled, Leveller
from briefcast.narrating.mp3 import count_frames
from briefcast.narrating.units import Unit

if TYPE_CHECKING:
    from briefcast.narrating.loudness import Floats

SHORT = 3.0
"""Seconds of speech below which a measure of loudness says little: the voice's own gain is used."""

_REFERENCE = "The tide turned at noon, and all the boats came home before the evening bell."
"""What a voice says to find its gain."""

_SAMPLE_RATES = range(4_000, 192_001)

Tell = Callable[[int], None]
"""Told the number of the utterance that is about to be spoken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All that it takes to narrate one unit; plain data, it crosses to another process.

    Attributes:
        unit: What to say.
        where: The title of the part that it belongs to, for messages.
        profile: How to say it.
        open: Of the voice engine.
        encoding: How to encode it.
        loudness: What to bring it to, in LUFS.
        entry: Where its stream is put.
    """

    unit: Unit
    where: str
    profile: VoiceProfile
    open: Callable[[VoiceProfile], VoiceSession]
    encoding: Encoding
    loudness: float
    entry: Entry


def narrate_unit(task: Task, tell: Tell) -> Sound:
    """Speak, trim, join, level, encode, check and store one unit.

    Raises:
        NarrationError: Where the engine fails; names the address and the first words.
        MachineError: Where the stream cannot be written.
        DiskFullError: Where the disk is full.
        InputError: Where the engine lacks a voice.
    """
    unit = task.unit
    session = task.open(task.profile)
    try:
        clips = []
        for number, utterance in enumerate(unit.utterances):
            tell(number)
            clips.append(_speak(session, utterance, task.profile))
        joined = assembly.join(clips, unit.pauses[:-1])
        tell(len(clips))
        levelled = _levelled(joined, session, task)
    finally:
        session.close()
    rate, scale = task.encoding.sample_rate, task.encoding.sample_rate / joined.sample_rate
    ends = round(joined.spans[-1][1] * scale) + round(unit.pauses[-1] * rate)
    frames = max(round(ends / SAMPLES_PER_FRAME), frames_for(len(levelled.samples)))
    stream = encode(_filled(levelled, samples_in(frames)), task.encoding)
    try:
        frames = count_frames(stream, task.encoding)
    except ValueError as error:
        raise NarrationError(f"{task.where} was not encoded whole: {error}") from error
    sound = Sound(
        frames=frames,
        spans=tuple(
            (DELAY + round(start * scale), DELAY + round(end * scale))
            for start, end in joined.spans
        ),
        words=tuple(
            tuple(
                (word.start, word.end, DELAY + max(round((word.sample + shift) * scale), 0))
                for word in clip.words
            )
            for clip, shift in zip(clips, joined.shifts, strict=True)
        ),
        heard=_as_decoded(levelled),
        peak=levelled.peak or None,
    )
    store(task.entry, stream, sound)
    return sound


def _as_decoded(levelled: Levelled) -> tuple[float, int] | None:
    if levelled.heard is None:
        return None
    square, blocks = levelled.heard
    return square * 10 ** (GAIN / 10), blocks


def _filled(levelled: Levelled, size: int) -> Floats:
    import numpy as np

    return np.pad(levelled.samples, (0, max(size - len(levelled.samples), 0)))


def _levelled(joined: assembly.Assembly, session: VoiceSession, task: Task) -> Levelled:
    """The sound at its loudness: by its own measure, by the voice's where it is too short."""
    leveller = _leveller(joined.pcm, joined.sample_rate, task.encoding)
    target = task.loudness - GAIN
    measured = leveller
    if len(joined.pcm) < 2 * SHORT * joined.sample_rate:
        first = task.unit.utterances[0]
        said = Utterance(
            address=first.address,
            role=first.role,
            written=_REFERENCE,
            spoken=_REFERENCE,
            language=first.language,
        )
        reference = _speak(session, said, task.profile)
        measured = _leveller(reference.pcm, reference.sample_rate, task.encoding)
    return leveller.at(measured.gain_for(target) or 0.0)


def _leveller(pcm: bytes, sample_rate: int, encoding: Encoding) -> Leveller:
    samples, source = resampled(pcm, sample_rate, encoding)
    return Leveller(samples, source, sample_rate)


def _speak(session: VoiceSession, utterance: Utterance, profile: VoiceProfile) -> Speech:
    where = f"at {utterance.address}: {utterance.spoken[:60]}"
    try:
        speech = session.speak(utterance, profile.delivery(utterance))
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
