"""pyttsx3's own queue, for the voices of Windows (SAPI5) and macOS.

`runAndWait` returns when the queue is empty, which for some drivers is before the file is there:
so an utterance is complete when the driver says so, within a time limit, and its file decodes to
the length that it declares.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefcast.hooks import Speech
from briefcast.model import InputError, MachineError, NarrationError, Voice
from briefcast_voices.sound import decode, is_missing
from briefcast_voices.tags import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefcast.model import Delivery, Utterance, VoiceProfile

_TELLS_NOTHING = ("sapi5",)
"""Drivers that write the file before `runAndWait` returns, and never say that it is finished."""

_INTERRUPTED = "it was interrupted"
_PATIENCE, _PATIENCE_PER_CHARACTER = 30.0, 0.1  # seconds; speech itself takes 0.07 a character


class QueueSession:
    """The voices of a profile, through the queue of pyttsx3."""

    def __init__(self, profile: VoiceProfile, driver: str | None = None) -> None:
        import tempfile
        import threading

        self._engine = _engine(driver)
        self._folder = tempfile.TemporaryDirectory(prefix="briefcast-")
        self._finished = threading.Event()
        self._errors: list[str] = []
        self._engine.connect("finished-utterance", self._on_finished)
        self._engine.connect("error", self._on_error)
        self._voices = _chosen(self._engine, profile)
        self._delivery: Delivery | None = None

    def speak(self, utterance: Utterance, delivery: Delivery) -> Speech:
        """Say one utterance and wait until its sound is complete; pitch is the voice's own.

        Raises:
            InputError: Where the delivery names a voice that the profile does not.
            NarrationError: Where the driver fails, does not finish in time, or leaves no sound.
        """
        self._errors.clear()
        if delivery != self._delivery:
            self._set(delivery)
        text = _plain(utterance.spoken)
        where = f"at {utterance.address}: {text[:60]}"
        file = Path(self._folder.name) / "utterance.wav"
        self._say(text, file, utterance.address)
        if self._errors == [_INTERRUPTED]:  # by what ended the one before, now and then
            self._errors.clear()
            self._say(text, file, utterance.address)
        if self._errors:
            self._delivery = None  # who knows which it has taken on
            raise NarrationError(f"the voice failed ({self._errors[0]}) {where}")
        try:
            pcm, sample_rate = decode(file)
        except (OSError, ValueError) as error:
            raise NarrationError(f"the voice left no complete sound ({error}) {where}") from error
        if is_missing(pcm, text):
            raise NarrationError(f"the voice gave no sound {where}")
        return Speech(pcm, sample_rate)

    def _set(self, delivery: Delivery) -> None:
        if delivery.voice not in self._voices:
            raise InputError(f"the profile does not name the voice {delivery.voice}")
        self._engine.setProperty("voice", self._voices[delivery.voice])
        self._engine.setProperty("rate", delivery.rate)
        self._engine.setProperty("volume", delivery.volume / 100)
        self._delivery = delivery

    def _say(self, text: str, file: Path, name: str) -> None:
        """Have the driver write a file; what goes wrong is in `_errors`."""
        import contextlib
        import io

        file.unlink(missing_ok=True)
        self._finished.clear()
        patience = _PATIENCE + _PATIENCE_PER_CHARACTER * len(text)
        with contextlib.redirect_stdout(io.StringIO()):  # drivers print there
            try:
                self._engine.save_to_file(text, str(file), name)
                self._engine.runAndWait()
            except Exception as error:  # drivers raise whatever their system does
                self._on_error(None, error)
            tells = self._engine.driver_name not in _TELLS_NOTHING
            if tells and not self._errors and not self._finished.wait(patience):
                self._errors.append(f"it did not finish within {patience:.0f} seconds")

    def close(self) -> None:
        """Delete the files."""
        self._folder.cleanup()

    def _on_finished(self, name: str | None, completed: bool) -> None:
        del name
        if not completed:
            self._errors.append(_INTERRUPTED)
        self._finished.set()

    def _on_error(self, name: str | None, exception: Exception) -> None:
        del name
        self._errors.append(f"{type(exception).__name__}: {exception}")
        self._finished.set()


def open_session(profile: VoiceProfile, driver: str | None = None) -> QueueSession:
    """Start a session.

    Args:
        profile: Its voices are looked for by id; where the system has no such id, another voice
            of the language speaks.
        driver: The driver of pyttsx3; None for the system's own.

    Raises:
        InputError: Where the system has no voice for the profile.
        MachineError: Where pyttsx3 cannot start.
    """
    return QueueSession(profile, driver)


def voices(driver: str | None = None) -> Sequence[Voice]:
    """The voices of the system, by id."""
    found = (
        Voice(voice.id, voice.name or voice.id, _language(voice))
        for voice in _engine(driver).getProperty("voices")
    )
    return sorted(found, key=lambda voice: voice.id)


def fingerprint(profile: VoiceProfile) -> str:
    """The versions of pyttsx3 and of the system, which brings the voices."""
    import platform
    from importlib.metadata import version

    del profile

    return f"pyttsx3 {version('pyttsx3')}, {sys.platform} {platform.version()}"


def _engine(driver: str | None) -> Any:
    import pyttsx3

    try:
        return pyttsx3.init(driver)
    except Exception as error:  # drivers raise whatever their system does
        raise MachineError(f"pyttsx3 cannot start: {error}") from error


def _chosen(engine: Any, profile: VoiceProfile) -> Mapping[str, str]:
    """The system's id of each voice that a profile names.

    A voice that the system has no id of is the first of the profile's language; for a role,
    another one of it where there is one. A language without a voice is spoken by the profile's.
    """
    found = engine.getProperty("voices")

    def search(voice: str, language: str, *taken: str) -> list[str]:
        by_id = [one.id for one in found if one.id.lower() == voice.lower()]
        exact = [one.id for one in found if _language(one) == tidy(language)]
        primary = language.partition("-")[0].lower()
        near = [one.id for one in found if _language(one).partition("-")[0] == primary]
        others = [one for one in exact + near if one not in taken]
        return [*by_id, *others, *exact, *near]

    own = search(profile.voice, profile.language)
    if not own:
        raise InputError(f"this system has no voice for the profile {profile.name}")
    chosen = {}
    for tag, manner in profile.languages.items():
        if manner.voice:
            chosen[manner.voice] = next(iter(search(manner.voice, tag)), own[0])
    for manner in profile.roles.values():
        if manner.voice:
            chosen[manner.voice] = search(manner.voice, profile.language, own[0])[0]
    return chosen | {profile.voice: own[0]}


def _language(voice: Any) -> str:
    tag = (voice.languages or ["und"])[0]
    return tidy(tag.decode(errors="replace") if isinstance(tag, bytes) else str(tag or "und"))


def _plain(text: str) -> str:
    """Text that SAPI5 does not take for XML, nor macOS for embedded commands."""
    return text.replace("<", " ").replace("[[", "[ [")
