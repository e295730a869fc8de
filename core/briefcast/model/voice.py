"""Voices, and how an engine is to use one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import get_args

from briefcast.model.naming import unknown
from briefcast.model.script import Role, Utterance

_LIMITS = {"rate": (80, 450), "pitch": (0, 100), "volume": (0, 100)}
_LONGEST_PAUSE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Pauses:
    """Silence after an utterance, in seconds, from 0 to 60; ValueError for others.

    Attributes:
        sentence: After a sentence that others of its block follow.
        block: After a paragraph, an image, a quotation.
        item: After a list item or a row of a table.
        headline: After a headline or a subhead.
        number: After "story 3 of 8", and after a section's name.
        part: After a story.
    """

    sentence: float = 0.25
    block: float = 0.6
    item: float = 0.45
    headline: float = 0.9
    number: float = 0.5
    part: float = 1.2

    def __post_init__(self) -> None:
        for pause in fields(self):
            seconds = getattr(self, pause.name)
            if not 0 <= seconds <= _LONGEST_PAUSE:
                raise ValueError(f"{pause.name} is from 0 to 60 seconds, not {seconds}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What is said otherwise in one role or one language; None leaves it as it is.

    See `VoiceProfile` for the units. ValueError where one is out of range.
    """

    voice: str | None = None
    rate: int | None = None
    pitch: int | None = None
    volume: int | None = None

    def __post_init__(self) -> None:
        _check(self)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one utterance is to be spoken: see `VoiceProfile` for the units."""

    voice: str
    rate: int
    pitch: int
    volume: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceProfile:
    """How a briefing is spoken. Plain data: it crosses the border to the worker process.

    ValueError where a number is out of range, or a role is none of ours.

    Attributes:
        name: What `--voice` calls it.
        title: One line for people.
        engine: The name of the voice engine.
        voice: The engine's own id of the voice.
        language: The BCP 47 tag of the language that it speaks.
        rate: Words a minute, 80 to 450.
        pitch: 0 to 100, 50 being the voice's own.
        volume: 0 to 100.
        pauses: Silence after utterances.
        roles: What is said otherwise in a role: headlines in another voice.
        languages: What is said otherwise in a language, by BCP 47 tag; "cy" serves "cy-GB". The
            voice of a language goes before that of a role, which may not speak it.
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
    roles: Mapping[Role, Manner] = field(default_factory=dict)
    languages: Mapping[str, Manner] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check(self)
        for role in self.roles:
            if role not in get_args(Role):
                raise ValueError(unknown("role", role, get_args(Role)))

    def delivery(self, utterance: Utterance) -> Delivery:
        """How one utterance is to be spoken."""
        manners = [self._of_language(utterance.language), self.roles.get(utterance.role)]
        first = [manner for manner in manners if manner]

        def chosen(values: list[str | int | None], standard: str | int) -> str | int:
            return next((value for value in values if value is not None), standard)

        return Delivery(
            voice=str(chosen([manner.voice for manner in first], self.voice)),
            rate=int(chosen([manner.rate for manner in first], self.rate)),
            pitch=int(chosen([manner.pitch for manner in first], self.pitch)),
            volume=int(chosen([manner.volume for manner in first], self.volume)),
        )

    def voices(self) -> set[str]:
        """Every voice that it names."""
        manners = [*self.roles.values(), *self.languages.values()]
        return {self.voice} | {manner.voice for manner in manners if manner.voice}

    def _of_language(self, tag: str) -> Manner | None:
        """The manner of the nearest language; none for the language that the profile speaks."""
        subtags = tag.lower().split("-")
        if self.language.lower() == tag.lower():
            return None
        known = {name.lower(): manner for name, manner in self.languages.items()}
        lengths = range(len(subtags), 0, -1)
        return next(
            (known[near] for n in lengths if (near := "-".join(subtags[:n])) in known), None
        )


def _check(manner: Manner | VoiceProfile) -> None:
    for name, (lowest, highest) in _LIMITS.items():
        value = getattr(manner, name)
        if value is not None and not lowest <= value <= highest:
            raise ValueError(f"{name} is from {lowest} to {highest}, not {value}")


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that an engine has on this machine; `id` is what a profile's `voice` names."""

    id: str
    title: str
    language: str
