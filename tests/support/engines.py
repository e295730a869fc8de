"""Engines to test narration with: one that beeps at known times, and some that fail.

Each is opened in a worker process, so all that it needs is plain data; what it did is written into
a folder, a file for each utterance.
"""

import itertools
import os
import re
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from briefcast.hooks import Speech, SpokenWord, VoiceEngine
from briefcast.model import Delivery, InputError, Utterance, VoiceProfile

RATE = 22_050
LEVEL = 8_000
BEEP, GAP = 0.25, 0.06
"""Seconds: each word is a beep, and a gap before the next."""

PROFILE = VoiceProfile(name="test", title="Test", engine="test", voice="beep", language="en-GB")

Speak = Callable[[Utterance], Any]


@dataclass(frozen=True)
class Session:
    """A session that speaks as it is told to, and notes each utterance."""

    says: Speak
    notes: Path | None = None

    def speak(self, utterance: Utterance, delivery: Delivery) -> Any:
        if self.notes:
            note(self.notes, utterance.spoken)
        return self.says(utterance)

    def close(self) -> None:
        pass


def engine(says: Speak, notes: Path | None = None, fingerprint: str = "1") -> VoiceEngine:
    """An engine that speaks as it is told to: by a function of a module, or a partial of one."""
    return VoiceEngine(
        name="test",
        voices=list,
        profiles=list,
        open=partial(_open, says, notes),
        fingerprint=lambda profile: fingerprint,
    )


def _open(says: Speak, notes: Path | None, profile: VoiceProfile) -> Session:
    return Session(says, notes)


_numbers = itertools.count()


def note(folder: Path, text: str) -> None:
    """Keep a text, whatever becomes of this process."""
    (folder / f"{time.monotonic_ns()}-{os.getpid()}-{next(_numbers)}").write_text(text)


def notes_in(folder: Path) -> list[str]:
    """What was noted, in order."""
    return [file.read_text() for file in sorted(folder.iterdir())]


def beeps(utterance: Utterance) -> Speech:
    """A beep for each word, in silence whose length depends on the words."""
    seed = crc32(utterance.spoken.encode())
    lead, tail = 100 + seed % 9_000, 100 + seed % 7_001
    step = round((BEEP + GAP) * RATE)
    words = list(re.finditer(r"\S+", utterance.spoken))
    pcm = np.zeros(lead + step * len(words) + tail, "<i2")
    times = []
    for place, word in enumerate(words):
        at = lead + step * place
        pcm[at : at + len(_beep())] = _beep()
        times.append(SpokenWord(word.start(), word.end(), at))
    return Speech(pcm.tobytes(), RATE, tuple(times))


@cache
def _beep() -> Any:
    at = np.arange(round(BEEP * RATE))
    return (LEVEL * np.cos(2 * np.pi * 880 / RATE * at)).astype("<i2")


def slowly(seconds: float, utterance: Utterance) -> Speech:
    """Beeps, after a while."""
    time.sleep(seconds)
    return beeps(utterance)


def failing_at(word: str, fate: Callable[[], Any], utterance: Utterance) -> Any:
    """Beeps, but for the utterances that hold a word."""
    return fate() if word in utterance.spoken else beeps(utterance)


def failing_once(word: str, fate: Callable[[], Any], marker: Path, utterance: Utterance) -> Any:
    """Beeps, but for the first try of what holds a word."""
    if word in utterance.spoken and not marker.exists():
        marker.touch()
        return fate()
    return beeps(utterance)


def hang() -> None:
    time.sleep(600)


def be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave() -> None:
    os._exit(0)


def break_down() -> None:
    raise RuntimeError("the wave broke")


def refuse() -> None:
    raise InputError("no such voice")


def give(speech: Any) -> Any:
    return speech
