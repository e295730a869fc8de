"""The engine "system": the voices that pyttsx3 finds on each system.

On Windows and macOS these are the system's own, through pyttsx3's queue. Elsewhere they are those
of eSpeak NG, through the binding that pyttsx3 ships, in synchronous mode: it gives the sound and
the times of the words at once, where the queue returns before the sound is complete.
"""

import sys
from functools import partial

from briefcast.hooks import VoiceEngine
from briefcast_voices import espeak, pyttsx3_queue
from briefcast_voices.profiles import shipped

_QUEUED = sys.platform in ("win32", "darwin")

ENGINE = VoiceEngine(
    name="system",
    title="The voices of this system" if _QUEUED else "eSpeak NG",
    capabilities=frozenset() if _QUEUED else frozenset({"word-times"}),
    voices=pyttsx3_queue.voices if _QUEUED else espeak.voices,
    profiles=partial(shipped, "system"),
    open=pyttsx3_queue.open_session if _QUEUED else espeak.open_session,
    fingerprint=pyttsx3_queue.fingerprint if _QUEUED else espeak.fingerprint,
)
