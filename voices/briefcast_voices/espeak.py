"""eSpeak NG, through the synchronous binding that pyttsx3 ships.

The library and its data come from espeakng-loader, so that nothing need be installed. eSpeak can
be initialised once in a process and remembers what it has said: the caches below are that one
initialisation, and who wants the same sound each time speaks in a process that has said nothing.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefcast.hooks import Speech
from briefcast.model import InputError, MachineError, NarrationError, Voice
from briefcast_voices.espeak_words import words_heard
from briefcast_voices.sound import is_missing
from briefcast_voices.tags import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcast.model import Delivery, Utterance, VoiceProfile

_SPOKEN_IN: set[int] = set()
"""The processes, this one and those it was forked from, in which eSpeak has spoken."""

_DONT_EXIT = 0x8000  # without it, eSpeak ends the process where its data is missing
_OK = 0
_HIGHEST_PITCH = 99


@cache
def library() -> Any:
    """The binding, loaded but not initialised: safe to fork.

    Raises:
        MachineError: Where the library cannot be loaded.
    """
    import ctypes

    import espeakng_loader

    try:
        # The binding looks for the library by its SONAME, and finds the one loaded here. Its names
        # stay its own: piper brings another eSpeak, which would call this one.
        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_LOCAL)
        from pyttsx3.drivers import _espeak
    except (OSError, RuntimeError) as error:
        raise MachineError(f"eSpeak NG cannot be loaded: {error}") from error
    return _espeak


@cache
def _initialised() -> tuple[Any, int]:
    """The binding, ready to speak, and its sample rate."""
    binding = library()
    data = str(_data()).encode()
    rate = binding.Initialize(binding.AUDIO_OUTPUT_SYNCHRONOUS, 0, data, _DONT_EXIT)
    if rate <= 0:
        raise MachineError(f"eSpeak NG cannot start with its data in {_data()}")
    return binding, rate


def _data() -> Path:
    import espeakng_loader

    return Path(espeakng_loader.get_data_path())


class EspeakSession:
    """The voices of eSpeak NG. There can be one session at a time in a process."""

    def __init__(self, profile: VoiceProfile) -> None:
        if _SPOKEN_IN - {os.getpid()}:
            raise NarrationError("eSpeak NG has spoken in the process that this one is forked from")
        self._binding, self._sample_rate = _initialised()
        self._sound: list[bytes] = []
        self._events: list[tuple[int, int]] = []
        self._delivery: Delivery | None = None
        for voice in sorted(profile.voices()):
            _check(voice)
        self._binding.SetSynthCallback(self._receive)

    def speak(self, utterance: Utterance, delivery: Delivery) -> Speech:
        """Say one utterance; the text is never taken for markup.

        Raises:
            InputError: Where eSpeak lacks the voice.
            NarrationError: Where eSpeak fails, or gives only silence for letters or digits.
        """
        text = utterance.spoken
        where = f"at {utterance.address}: {text[:60]}"
        if delivery != self._delivery:
            self._set(delivery)
        self._sound.clear()
        self._events.clear()
        _SPOKEN_IN.add(os.getpid())
        status = self._binding.Synth(text, flags=self._binding.CHARS_UTF8)
        if status != _OK:
            raise NarrationError(f"eSpeak NG failed (status {status}) {where}")
        pcm = b"".join(self._sound)
        if is_missing(pcm, text):
            raise NarrationError(f"eSpeak NG gave no sound {where}")
        return Speech(pcm, self._sample_rate, words_heard(text, self._events, len(pcm) // 2))

    def close(self) -> None:
        """Forget the last utterance."""
        self._sound.clear()
        self._events.clear()

    def _set(self, delivery: Delivery) -> None:
        _check(delivery.voice)
        binding = self._binding
        done = [
            # First, since it sets the rest to what the voice brings.
            binding.SetVoiceByName(delivery.voice.encode()),
            binding.SetParameter(binding.RATE, delivery.rate, 0),
            binding.SetParameter(binding.PITCH, min(delivery.pitch, _HIGHEST_PITCH), 0),
            binding.SetParameter(binding.VOLUME, delivery.volume, 0),
        ]
        if any(status != _OK for status in done):
            raise NarrationError(f"eSpeak NG refuses {delivery} (status {done})")
        self._delivery = delivery

    def _receive(self, wave: Any, samples: int, events: Any) -> int:
        """Called by eSpeak with each buffer of sound; an exception in here would be lost."""
        import ctypes

        if samples > 0:
            self._sound.append(ctypes.string_at(wave, 2 * samples))
        index = 0
        while (event := events[index]).type != self._binding.EVENT_LIST_TERMINATED:
            index += 1
            if event.type == self._binding.EVENT_WORD:
                self._events.append((event.text_position - 1, event.sample))
        return 0


def _check(voice: str) -> None:
    """Refuse a voice that is not there; eSpeak itself passes over a variant that is not."""
    name, plus, variant = voice.partition("+")
    there = (_data() / "lang" / name).is_file()
    if not there or (plus and not (_data() / "voices" / "!v" / variant).is_file()):
        raise InputError(
            f"eSpeak NG lacks the voice {voice!r} (`briefcast voices --all` lists those it has)"
        )


def open_session(profile: VoiceProfile) -> EspeakSession:
    """Start a session.

    Raises:
        InputError: Where eSpeak lacks a voice of the profile, its roles or its languages.
        MachineError: Where eSpeak cannot be loaded or started.
        NarrationError: Where eSpeak has spoken in the process that this one is forked from.
    """
    return EspeakSession(profile)


def voices() -> Sequence[Voice]:
    """The voices of eSpeak NG, by id; a profile names the id, such as "gmw/en"."""
    binding, _ = _initialised()
    found = (
        # The first byte of the list of languages is a priority.
        Voice(voice.identifier.decode(), voice.name.decode(), tidy(voice.languages[1:].decode()))
        for voice in binding.ListVoices()
    )
    return sorted(found, key=lambda voice: voice.id)


def fingerprint(profile: VoiceProfile) -> str:
    """The versions of the library and of the package that its data comes in."""
    from importlib.metadata import version

    del profile

    binding, _ = _initialised()  # once, for all the processes that are forked from this one
    release = binding.Info(None).decode()
    return f"eSpeak NG {release}, espeakng-loader {version('espeakng-loader')}"
