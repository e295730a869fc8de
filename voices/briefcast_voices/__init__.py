"""The voice engines that come with briefcast, their profiles, and the shipped lexicons."""

from briefcast.hooks import SpokenForms, VoiceEngine, hookimpl


@hookimpl
def briefcast_voice_engines() -> list[VoiceEngine]:
    """The system's own voices, those of piper, and silence."""
    from briefcast_voices import piper, silent, system

    return [system.ENGINE, piper.ENGINE, silent.ENGINE]


@hookimpl
def briefcast_spoken_forms() -> list[SpokenForms]:
    """The shipped lexicons: British public life, British health services."""
    from importlib.resources import files

    folder = files(__name__) / "lexicons"
    return [
        SpokenForms(name=name, language="en", stage=30, lexicons=(folder / f"{name}.pls",))
        for name in ("british-health", "british-public-life")
    ]
