"""Parts decoded and measured: ITU-R BS.1770-4 and EBU R 128, by ffmpeg's own meter."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

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

_FRAMES_A_SECOND = Encoding().sample_rate / SAMPLES_PER_FRAME
_INTEGRATED = re.compile(r"\bI:\s+(-?[\d.]+|-inf|nan) LUFS")
_PEAK = re.compile(r"\bPeak:\s+(-?[\d.]+|-inf|nan) dBFS")
TOLERANCE, HIGHEST_PEAK = 0.5, -1.0
"""How far a part may be from its loudness, in LU; the highest true peak, in dBTP."""

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
        MachineError: Where ffmpeg fails.
    """
    with ThreadPoolExecutor(at_once) as pool:
        measured = [
            replace(part, loudness=loudness)
            for part, loudness in zip(parts, pool.map(loudness_of, parts), strict=True)
        ]
    for part in measured:
        _check(part, target)
    return measured


def _check(part: NarratedPart, target: float) -> None:
    loudness, peak = part.loudness.integrated, part.loudness.true_peak
    if loudness is None or peak is None or part.frames < SHORT * _FRAMES_A_SECOND:
        return
    if abs(loudness - target) > TOLERANCE or peak > HIGHEST_PEAK:
        raise NarrationError(
            f"{part.title} came out at {loudness} LUFS with a true peak of {peak} dBTP, not at "
            f"{target:g} LUFS and {HIGHEST_PEAK:g} dBTP: choose another voice or loudness"
        )


def loudness_of(part: NarratedPart) -> Loudness:
    """Decode a part and measure it.

    Raises:
        MachineError: Where ffmpeg fails.
    """
    import subprocess

    command = [
        ffmpeg.executable(), "-hide_banner", "-nostats", "-threads", "1", "-filter_threads", "1",
        "-f", "mp3", "-i", "pipe:0", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-",
    ]  # fmt: skip
    stream = b"".join(file.read_bytes() for file in part.files)
    tied = partial(die_with, os.getpid()) if sys.platform == "linux" else None
    done = subprocess.run(
        command,
        input=stream,
        capture_output=True,
        check=False,
        preexec_fn=tied,
        process_group=0 if os.name == "posix" else None,  # Ctrl-C is for the parent to handle
    )
    told = done.stderr.decode(errors="replace")
    integrated, peak = _INTEGRATED.findall(told), _PEAK.findall(told)
    if done.returncode or not integrated or not peak:
        raise MachineError(f"ffmpeg could not measure {part.title} (status {done.returncode})")
    loudness = float(integrated[-1])
    if not loudness > _SILENCE:
        return Loudness(None, None, measured=True)
    return Loudness(loudness, float(peak[-1]), measured=True)
