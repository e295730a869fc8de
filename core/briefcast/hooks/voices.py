"""What a plugin hands over to speak."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from briefcast.model import Delivery, Utterance, Voice, VoiceProfile

Capability = Literal["word-times"]


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """When a word is heard.

    Attributes:
        start: First character of the word in the spoken text, counted from 0.
        end: The character after its last.
        sample: The sample at which its sound begins, counted from 0.
    """

    start: int
    end: int
    sample: int


@dataclass(frozen=True, slots=True)
class Speech:
    """The sound of one utterance.

    Attributes:
        pcm: Signed 16-bit little-endian samples of one channel.
        sample_rate: Samples a second; the same for every utterance of a session.
        words: Where the engine knows them.
    """

    pcm: bytes
    sample_rate: int
    words: tuple[SpokenWord, ...] = ()


class VoiceSession(Protocol):
    """An engine that is ready to speak."""

    def speak(self, utterance: Utterance, delivery: Delivery) -> Speech:
        """Say one utterance, complete, as the profile delivers it (`profile.delivery`).

        It may take 30 seconds and a tenth of a second for each character; after that its process
        is ended, and the work tried once more.

        Raises:
            NarrationError: Where the engine failed or gave no sound.
            InputError: Where it lacks the voice.
        """
        ...

    def close(self) -> None:
        """Let go of what the session holds; called once."""
        ...


class Fetch(Protocol):
    """How an engine gets a voice that is not on this machine: `briefcast voices fetch`."""

    def __call__(
        self,
        name: str,
        *,
        address: str | None,
        folder: Path | None,
        progress: Callable[[int, int, str], None],
    ) -> str:
        """Get a voice.

        Args:
            name: Of the voice.
            address: Where to get it; None for the engine's own place.
            folder: Where to put it; None for the engine's own place.
            progress: To be told how much is done, how much there is, and what of.

        Returns:
            The name of the profile that speaks with it.

        Raises:
            BriefcastError: Where it cannot be got; nothing has changed then.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceEngine:
    """A speech engine.

    Every unit, some forty seconds, is spoken in a process whose engine has said nothing before, so
    `open` is called there: it must be importable (a function of a module, not a lambda), and only
    plain data reaches it.

    Attributes:
        name: What a profile's `engine` calls it.
        title: One line for people.
        capabilities: What it can do beyond speaking.
        voices: The voices that it has on this machine. Raises BriefcastError where it has none.
        profiles: The voice profiles that come with it; `--voice` names one.
        open: Starts a session for a profile. Raises InputError where it lacks the voice.
        fingerprint: What decides the sound of a profile besides what it says: the versions of
            engine and data.
        fetch: Gets a voice; None where voices come some other way.
    """

    name: str
    title: str = ""
    capabilities: frozenset[Capability] = frozenset()
    voices: Callable[[], Sequence[Voice]]
    profiles: Callable[[], Sequence[VoiceProfile]]
    open: Callable[[VoiceProfile], VoiceSession]
    fingerprint: Callable[[VoiceProfile], str]
    fetch: Fetch | None = None
