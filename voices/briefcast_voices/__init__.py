"""The voice engines that come with briefcast, and their profiles."""

from briefcast.hooks import VoiceEngine, hookimpl


@hookimpl
def briefcast_voice_engines() -> list[VoiceEngine]:
    """The system's own voices, and silence."""
    from briefcast_voices import silent, system

    return [system.ENGINE, silent.ENGINE]
