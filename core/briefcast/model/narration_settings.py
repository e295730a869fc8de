"""What `[narration]` in `briefcast.toml` says."""

from dataclasses import dataclass

_QUIETEST, _LOUDEST = -31.0, -14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrationSettings:
    """How an episode sounds, whatever the voice.

    Attributes:
        loudness: What every part is brought to, in LUFS as metered on one channel, -31 to -14.
        intro: A sound file to be heard before the opening, beside briefcast.toml.
        sting: A sound file to be heard before each story.
        outro: A sound file to be heard at the end.
    """

    loudness: float = -16.0
    intro: str | None = None
    sting: str | None = None
    outro: str | None = None

    def __post_init__(self) -> None:
        if not _QUIETEST <= self.loudness <= _LOUDEST:
            raise ValueError(f"loudness is {_QUIETEST:g} to {_LOUDEST:g} LUFS, not {self.loudness}")
