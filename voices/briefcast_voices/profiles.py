"""The voice profiles that are shipped: one TOML file each, named after the profile."""

from importlib.resources import files

from briefcast.hooks import read_profile
from briefcast.model import VoiceProfile


def shipped(engine: str) -> list[VoiceProfile]:
    """The shipped profiles of one engine, by name."""
    profiles = (
        read_profile(sheet)
        for sheet in files("briefcast_voices").joinpath("profiles").iterdir()
        if sheet.name.endswith(".toml")
    )
    own = (profile for profile in profiles if profile.engine == engine)
    return sorted(own, key=lambda profile: profile.name)
