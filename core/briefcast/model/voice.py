"""Voices, and how an engine is to use one."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pauses:
    """Silence after an utterance, in seconds."""

    sentence: float = 0.25
    block: float = 0.6
    headline: float = 0.9
    part: float = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceProfile:
    """How a briefing is spoken. Plain data: it crosses the border to the worker process.

    Attributes:
        name: What `--voice` calls it.
        title: One line for people.
        engine: The name of the voice engine.
        voice: The engine's own id of the voice.
        language: The BCP 47 tag of the language that it speaks.
        rate: Words a minute.
        pitch: 0 to 100, 50 being the voice's own.
        volume: 0 to 100.
        pauses: Silence after utterances.
    """

    name: str
    title: str
    engine: str
    voice: str
    language: str
    rate: int = 170
    pitch: int = 50
    volume: int = 100
    pauses: Pauses = field(default_factory=Pauses)


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that an engine has on this machine; `id` is what a profile's `voice` names."""

    id: str
    title: str
    language: str
