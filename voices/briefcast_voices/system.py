"""The engine "system": the voices that pyttsx3 finds on each system.

On Windows and macOS these are the system's own, through pyttsx3's queue. Elsewhere they are those
of eSpeak NG, through the binding that pyttsx3 ships, in synchronous mode: it gives the sound and
the times of the words at once, where the queue returns before the sound is complete.
"""

import sys
from dataclasses import replace
from importlib.resources import files

from briefcast.hooks import VoiceEngine, read_manners
from briefcast.model import VoiceProfile
from briefcast_voices import espeak, pyttsx3_queue
from briefcast_voices.profiles import shipped

_QUEUED = sys.platform in ("win32", "darwin")


def profiles() -> list[VoiceProfile]:
    """The shipped profiles, with the voices of other languages that all have in common."""
    languages = read_manners(files("briefcast_voices").joinpath("languages.toml"))
    return [
        replace(profile, languages={**languages, **profile.languages})
        for profile in shipped("system")
    ]


ENGINE = VoiceEngine(
    name="system",
    title="The voices of this system" if _QUEUED else "eSpeak NG",
    capabilities=frozenset() if _QUEUED else frozenset({"word-times"}),
    voices=pyttsx3_queue.voices if _QUEUED else espeak.voices,
    profiles=profiles,
    open=pyttsx3_queue.open_session if _QUEUED else espeak.open_session,
    fingerprint=pyttsx3_queue.fingerprint if _QUEUED else espeak.fingerprint,
)
