"""An engine that says nothing, in an exact time: for tests, and for trying a build out."""

from functools import partial

from briefcast.hooks import Speech, VoiceEngine
from briefcast.model import Delivery, Utterance, Voice, VoiceProfile
from briefcast_voices.profiles import shipped

SAMPLE_RATE = 22_050
SAMPLES_PER_CHARACTER = SAMPLE_RATE * 60 // 1000
"""60 milliseconds, about the pace of speech."""


class SilentSession:
    """Silence, 60 ms for each character."""

    def speak(self, utterance: Utterance, delivery: Delivery) -> Speech:
        """Silence as long as the utterance would take."""
        del delivery
        samples = len(utterance.spoken) * SAMPLES_PER_CHARACTER
        return Speech(bytes(2 * samples), SAMPLE_RATE)

    def close(self) -> None:
        """Nothing is held."""


def open_session(profile: VoiceProfile) -> SilentSession:
    """Start a session; every voice is the same silence."""
    del profile
    return SilentSession()


def fingerprint(profile: VoiceProfile) -> str:
    """The version of the silence."""
    del profile
    return "1"


ENGINE = VoiceEngine(
    name="silent",
    title="Silence of exact length",
    voices=lambda: [Voice("silent", "Silence", "und")],
    profiles=partial(shipped, "silent"),
    open=open_session,
    fingerprint=fingerprint,
)
