"""A sample of a voice: a few utterances, spoken as in an episode but for loudness and encoding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from briefcast.hooks import Speech, VoiceEngine
from briefcast.model import (
    BriefcastError,
    InputError,
    MachineError,
    NarrationError,
    Utterance,
    VoiceProfile,
    one_line,
)
from briefcast.narrating import assembly
from briefcast.narrating.lifeline import tie_to_parent
from briefcast.narrating.units import pause_after

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_PATIENCE, _PATIENCE_PER_CHARACTER = 30.0, 0.1  # seconds for an utterance


def speak_sample(
    utterances: Sequence[Utterance], profile: VoiceProfile, engine: VoiceEngine
) -> assembly.Assembly:
    """Speak utterances in a process of their own, since an engine may remember what it has said.

    Args:
        utterances: One at the least.
        profile: How to say them.
        engine: The engine that the profile names.

    Raises:
        NarrationError: Where the engine fails, dies, or takes too long.
        MachineError: Where the engine cannot be loaded.
        InputError: Where the engine lacks a voice of the profile.
    """
    import multiprocessing

    ours, theirs = multiprocessing.Pipe(duplex=False)
    arguments = (theirs, engine.open, profile, tuple(utterances))
    process = multiprocessing.get_context("spawn").Process(
        target=_work, args=arguments, daemon=True
    )
    process.start()
    theirs.close()
    patience = sum(
        _PATIENCE + _PATIENCE_PER_CHARACTER * len(utterance.spoken) for utterance in utterances
    )
    try:
        if not ours.poll(patience):
            raise NarrationError(f"engine {engine.name} did not finish in {patience:.0f} seconds")
        answer = ours.recv()
    except EOFError:
        process.join()
        message = f"engine {engine.name} ended its process (status {process.exitcode})"
        raise NarrationError(message) from None
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(answer, BriefcastError):
        raise answer
    pauses = [pause_after(utterance, profile.pauses) for utterance in utterances]
    return assembly.join(answer, pauses[:-1])


def _work(connection: Connection, open_session: Any, profile: VoiceProfile, said: Any) -> None:
    """The life of the process."""
    import sys

    tie_to_parent()
    sys.stdout = sys.stderr  # what an engine prints is no result
    try:
        answer: list[Speech] | BriefcastError = _speak(open_session(profile), profile, said)
    except (InputError, MachineError) as error:
        answer = type(error)(str(error))
    except Exception as error:  # an engine is a plugin: it may raise anything
        answer = NarrationError(one_line(error))
    connection.send(answer)


def _speak(session: Any, profile: VoiceProfile, said: Sequence[Utterance]) -> list[Speech]:
    try:
        clips = [session.speak(utterance, profile.delivery(utterance)) for utterance in said]
    finally:
        session.close()
    for clip in clips:
        if not isinstance(clip, Speech):
            raise NarrationError(f"the voice gave a {type(clip).__name__}, not Speech")
    return clips
