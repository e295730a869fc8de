"""The voice profiles that are shipped: one TOML file each, named after the profile."""

from importlib.resources import files

from briefcast.model import VoiceProfile


def shipped(engine: str) -> list[VoiceProfile]:
    """The shipped profiles of one engine, by name."""
    return [profile for profile in _all() if profile.engine == engine]


def _all() -> list[VoiceProfile]:
    import tomllib

    import msgspec

    profiles = (
        msgspec.convert(
            {"name": sheet.name.removesuffix(".toml")} | tomllib.loads(sheet.read_text("utf-8")),
            VoiceProfile,
        )
        for sheet in files(__package__).joinpath("profiles").iterdir()
        if sheet.name.endswith(".toml")
    )
    return sorted(profiles, key=lambda profile: profile.name)
