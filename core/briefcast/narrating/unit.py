"""One unit, from its utterances to its stream: what a worker process does."""

from __future__ import annotations

import os
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
    as_decoded,
    encode,
    frames_for,
    resampled,
    samples_in,
)
from briefcast.narrating.limiter import Levelled, Leveller
from briefcast.narrating.loudness import k_weighting
from briefcast.narrating.mp3 import count_frames
from briefcast.narrating.units import Unit

if TYPE_CHECKING:
    from briefcast.narrating.loudness import Floats

SHORT = 3.0
"""Seconds of a stream below which its loudness says little: it takes the voice's own gain."""

_REFERENCE = "The tide turned at noon, and all the boats came home before the evening bell."
"""What a voice says to find its gain, and whether it can be heard."""

_SAMPLE_RATES = range(4_000, 192_001)
_USUAL_RATE = 22_050

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


def load() -> None:
    """Load what every unit needs, so that forked workers have it; nothing of it speaks."""
    # Its threads do not survive a fork, and each new one would wait by turning in circles.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import lameenc  # noqa: F401
    import soxr  # noqa: F401

    assembly.audio_segment()
    k_weighting(_USUAL_RATE)


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
            if _silent(clips[-1], utterance) and _reference(session, task).pcm.strip(b"\0"):
                raise NarrationError(f"the voice gave silence {_at(utterance)}")
        joined = assembly.join(clips, unit.pauses[:-1])
        tell(len(clips))
        rate, scale = task.encoding.sample_rate, task.encoding.sample_rate / joined.sample_rate
        # What is heard next begins that much after the first sample that is kept of it.
        pause = max(unit.pauses[-1] - assembly.LEAD, 0.0)
        ends = round(joined.spans[-1][1] * scale) + round(pause * rate)
        samples, source = resampled(joined.pcm, joined.sample_rate, task.encoding)
        frames = max(round(ends / SAMPLES_PER_FRAME), frames_for(len(samples)))
        length = SAMPLES_PER_FRAME * frames
        leveller = Leveller(samples, source, joined.sample_rate, length)
        short = length < SHORT * rate
        measured = _of_voice(session, task) if short else leveller
        levelled = leveller.at(measured.gain_for(task.loudness - GAIN) or 0.0)
    finally:
        session.close()
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
        heard=as_decoded(levelled.heard),
        peak=levelled.peak or None,
    )
    store(task.entry, stream, sound)
    return sound


def _filled(levelled: Levelled, size: int) -> Floats:
    import numpy as np

    return np.pad(levelled.samples, (0, max(size - len(levelled.samples), 0)))


def _silent(speech: Speech, utterance: Utterance) -> bool:
    """Whether words are not heard; a voice that is never heard is no failure."""
    return any(map(str.isalnum, utterance.spoken)) and not speech.pcm.strip(b"\0")


def _of_voice(session: VoiceSession, task: Task) -> Leveller:
    """What the voice says for its gain, to be measured."""
    speech = _reference(session, task)
    samples, source = resampled(speech.pcm, speech.sample_rate, task.encoding)
    return Leveller(samples, source, speech.sample_rate)


def _reference(session: VoiceSession, task: Task) -> Speech:
    first = task.unit.utterances[0]
    said = Utterance(
        address=first.address,
        role=first.role,
        written=_REFERENCE,
        spoken=_REFERENCE,
        language=first.language,
    )
    return _speak(session, said, task.profile)


def _at(utterance: Utterance) -> str:
    return f"at {utterance.address}: {utterance.spoken[:60]}"


def _speak(session: VoiceSession, utterance: Utterance, profile: VoiceProfile) -> Speech:
    where = _at(utterance)
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
