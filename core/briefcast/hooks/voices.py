"""What a plugin hands over to speak."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from briefcast.model import Delivery, Utterance, Voice, VoiceProfile

Capability = Literal["word-times", "marks", "ssml", "phonemes"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceEngine:
    """A speech engine.

    A story is spoken in a process whose engine has said nothing before, so `open` is called
    there: it must be importable (a function of a module, not a lambda), and only plain data
    reaches it.

    Attributes:
        name: What a profile's `engine` calls it.
        title: One line for people.
        capabilities: What it can do beyond speaking.
        voices: The voices that it has on this machine. Raises BriefcastError where it has none.
        profiles: The voice profiles that come with it; `--voice` names one.
        open: Starts a session for a profile. Raises InputError where it lacks the voice.
        fingerprint: What decides its sound besides the profile (versions of engine and data).
    """

    name: str
    title: str = ""
    capabilities: frozenset[Capability] = frozenset()
    voices: Callable[[], Sequence[Voice]]
    profiles: Callable[[], Sequence[VoiceProfile]]
    open: Callable[[VoiceProfile], VoiceSession]
    fingerprint: Callable[[], str]
