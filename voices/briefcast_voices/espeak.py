"""eSpeak NG, through the synchronous binding that pyttsx3 ships.

The library and its data come from espeakng-loader, so that nothing need be installed. eSpeak can
be initialised once in a process and remembers what it has said: the caches below are that one
initialisation, and who wants the same sound each time speaks in a process that has said nothing.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from briefcast.hooks import Speech, WordTime
from briefcast.model import InputError, MachineError, NarrationError, Utterance, Voice, VoiceProfile
from briefcast_voices.tags import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPOKEN_IN: set[int] = set()
"""The processes, this one and those it was forked from, in which eSpeak has spoken."""

_DONT_EXIT = 0x8000  # without it, eSpeak ends the process where its data is missing
_OK, _NOT_FOUND = 0, 2
_LOWEST_RATE, _HIGHEST_RATE = 80, 450


@cache
def library() -> Any:
    """The binding, loaded but not initialised: safe to fork.

    Raises:
        MachineError: Where the library cannot be loaded.
    """
    import ctypes

    import espeakng_loader

    try:
        # The binding looks for the library by its SONAME, and finds the one loaded here.
        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
        from pyttsx3.drivers import _espeak
    except (OSError, RuntimeError) as error:
        raise MachineError(f"eSpeak NG cannot be loaded: {error}") from error
    return _espeak


@cache
def _initialised() -> tuple[Any, int]:
    """The binding, ready to speak, and its sample rate."""
    import espeakng_loader

    binding = library()
    data = espeakng_loader.get_data_path()
    rate = binding.Initialize(binding.AUDIO_OUTPUT_SYNCHRONOUS, 0, data.encode(), _DONT_EXIT)
    if rate <= 0:
        raise MachineError(f"eSpeak NG cannot start with its data in {data}")
    return binding, rate


class EspeakSession:
    """One voice of eSpeak NG. There can be one session at a time in a process."""

    def __init__(self, profile: VoiceProfile) -> None:
        if _SPOKEN_IN - {os.getpid()}:
            raise NarrationError("eSpeak NG has spoken in the process that this one is forked from")
        binding, self._sample_rate = _initialised()
        self._binding = binding
        self._sound: list[bytes] = []
        self._words: list[WordTime] = []
        found = binding.SetVoiceByName(profile.voice.encode())
        if found == _NOT_FOUND:
            raise InputError(
                f"the profile {profile.name} names a voice that eSpeak NG lacks: {profile.voice}"
                " (`briefcast voices` lists those it has)"
            )
        rate = min(max(profile.rate, _LOWEST_RATE), _HIGHEST_RATE)
        done = [
            found,
            binding.SetParameter(binding.RATE, rate, 0),
            binding.SetParameter(binding.PITCH, min(profile.pitch, 99), 0),
            binding.SetParameter(binding.VOLUME, profile.volume, 0),
        ]
        if any(status != _OK for status in done):
            raise NarrationError(f"eSpeak NG refuses the profile {profile.name} (status {done})")
        binding.SetSynthCallback(self._receive)

    def speak(self, utterance: Utterance) -> Speech:
        """Say one utterance; the text is never taken for markup.

        Raises:
            NarrationError: Where eSpeak fails, or gives only silence for letters or digits.
        """
        self._sound.clear()
        self._words.clear()
        text = utterance.spoken
        _SPOKEN_IN.add(os.getpid())
        status = self._binding.Synth(text, flags=self._binding.CHARS_UTF8)
        pcm = b"".join(self._sound)
        if status != _OK:
            raise NarrationError(
                f"eSpeak NG failed at {utterance.address} (status {status}): {text[:60]}"
            )
        if pcm.count(0) == len(pcm) and any(map(str.isalnum, text)):
            raise NarrationError(f"eSpeak NG gave no sound at {utterance.address}: {text[:60]}")
        return Speech(pcm, self._sample_rate, tuple(self._words))

    def close(self) -> None:
        """Forget the last utterance."""
        self._sound.clear()
        self._words.clear()

    def _receive(self, wave: Any, samples: int, events: Any) -> int:
        """Called by eSpeak with each buffer of sound; an exception in here would be lost."""
        import ctypes

        if samples > 0:
            self._sound.append(ctypes.string_at(wave, 2 * samples))
        index = 0
        while (event := events[index]).type != self._binding.EVENT_LIST_TERMINATED:
            index += 1
            if event.type == self._binding.EVENT_WORD and event.length:
                start = event.text_position - 1
                self._words.append(WordTime(start, start + event.length, event.sample))
        return 0


def open_session(profile: VoiceProfile) -> EspeakSession:
    """Start a session.

    Raises:
        InputError: Where eSpeak lacks the voice.
        MachineError: Where eSpeak cannot be loaded or started.
        NarrationError: Where eSpeak refuses the settings of the profile.
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


def fingerprint() -> str:
    """The versions of the library and of the package that its data comes in."""
    from importlib.metadata import version

    release = library().Info(None).decode()
    return f"eSpeak NG {release}, espeakng-loader {version('espeakng-loader')}"
