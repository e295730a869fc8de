"""Parts decoded and measured: ITU-R BS.1770-4 and EBU R 128, by ffmpeg's own meter."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from briefcast.model import (
    SAMPLES_PER_FRAME,
    Encoding,
    Loudness,
    MachineError,
    NarratedPart,
    NarrationError,
)
from briefcast.narrating import ffmpeg
from briefcast.narrating.lifeline import die_with
from briefcast.narrating.unit import SHORT

if TYPE_CHECKING:
    from subprocess import Popen

_FRAMES_A_SECOND = Encoding().sample_rate / SAMPLES_PER_FRAME
_INTEGRATED = re.compile(r"\bI:\s+(-?[\d.]+|-inf|nan) LUFS")
_PEAK = re.compile(r"\bPeak:\s+(-?[\d.]+|-inf|nan) dBFS")
TOLERANCE, HIGHEST_PEAK = 0.5, -1.0
"""How far a part may be from its loudness, in LU; the highest true peak, in dBTP."""

_PATIENCE = 30.0  # seconds, besides what the part plays
_LOOK = 0.005  # seconds between two looks at the decoders
_SILENCE = -70.0
"""What the meter says in LUFS of what never passes its absolute gate."""


def measure(parts: Sequence[NarratedPart], at_once: int, target: float) -> list[NarratedPart]:
    """Parts with the loudness that their MP3 has when it is decoded.

    Args:
        parts: Their files are read.
        at_once: The most decoders at once.
        target: What they were brought to, in LUFS.

    Raises:
        NarrationError: Where a part of three seconds or more is not at its loudness.
        MachineError: Where ffmpeg fails, or takes much longer than the part plays.
    """
    waiting, measured = list(enumerate(parts)), dict[int, NarratedPart]()
    running: dict[int, _Decoder] = {}
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                number, part = waiting.pop(0)
                running[number] = _start(part)
            time.sleep(_LOOK)
            for number in [one for one, decoder in running.items() if decoder.is_done()]:
                decoder = running.pop(number)
                measured[number] = replace(decoder.part, loudness=decoder.loudness())
    finally:  # also where a signal ends the build
        for decoder in running.values():
            decoder.process.kill()
            decoder.process.communicate()
    in_order = [measured[number] for number in range(len(parts))]
    for part in in_order:
        _check(part, target)
    return in_order


def _check(part: NarratedPart, target: float) -> None:
    loudness, peak = part.loudness.integrated, part.loudness.true_peak
    if loudness is None or peak is None or part.frames < SHORT * _FRAMES_A_SECOND:
        return
    if abs(loudness - target) > TOLERANCE or peak > HIGHEST_PEAK:
        raise NarrationError(
            f"{part.title} came out at {loudness} LUFS with a true peak of {peak} dBTP, not at "
            f"{target:g} LUFS and {HIGHEST_PEAK:g} dBTP: choose another voice or loudness"
        )


@dataclass(frozen=True, slots=True)
class _Decoder:
    """A process that decodes a part and measures it; `until` is on the monotonic clock."""

    part: NarratedPart
    process: Popen[bytes]
    until: float

    def is_done(self) -> bool:
        """Whether it has ended.

        Raises:
            MachineError: Where it takes too long.
        """
        if self.process.poll() is None and time.monotonic() > self.until:
            raise MachineError(f"ffmpeg did not finish measuring {self.part.title}")
        return self.process.returncode is not None

    def loudness(self) -> Loudness:
        """What it found.

        Raises:
            MachineError: Where it failed.
        """
        told = self.process.communicate()[1].decode(errors="replace")
        integrated, peak = _INTEGRATED.findall(told), _PEAK.findall(told)
        if self.process.returncode or not integrated or not peak:
            status = f"status {self.process.returncode}"
            raise MachineError(f"ffmpeg could not measure {self.part.title} ({status})")
        loudness = float(integrated[-1])
        if not loudness > _SILENCE:
            return Loudness(None, None, measured=True)
        return Loudness(loudness, float(peak[-1]), measured=True)


def loudness_of(part: NarratedPart) -> Loudness:
    """Decode one part and measure it.

    Raises:
        MachineError: Where ffmpeg fails.
    """
    decoder = _start(part)
    decoder.process.wait()
    return decoder.loudness()


def _start(part: NarratedPart) -> _Decoder:
    import subprocess

    command = [
        ffmpeg.executable(), "-hide_banner", "-nostats", "-threads", "1", "-filter_threads", "1",
        "-f", "mp3", "-i", "concat:" + "|".join(file.name for file in part.files),
        "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-",
    ]  # fmt: skip
    tied = partial(die_with, os.getpid()) if sys.platform == "linux" else None
    until = time.monotonic() + _PATIENCE + part.frames / _FRAMES_A_SECOND
    try:
        process = subprocess.Popen(
            command,
            cwd=part.files[0].parent,  # so that many names fit into one argument
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            preexec_fn=tied,  # noqa: PLW1509 no other thread runs here
            process_group=0 if os.name == "posix" else None,  # Ctrl-C is for the parent to handle
        )
    except OSError as error:
        raise MachineError(f"ffmpeg cannot be run: {error.strerror}") from error
    return _Decoder(part, process, until)
