"""Parts decoded and measured: ITU-R BS.1770-4 and EBU R 128, by ffmpeg's own meter."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from briefcast.model import Loudness, MachineError, NarratedPart
from briefcast.narrating import ffmpeg
from briefcast.narrating.lifeline import die_with

_INTEGRATED = re.compile(r"\bI:\s+(-?[\d.]+|-inf|nan) LUFS")
_PEAK = re.compile(r"\bPeak:\s+(-?[\d.]+|-inf|nan) dBFS")
_SILENCE = -70.0
"""What the meter says in LUFS of what never passes its absolute gate."""


def measure(parts: Sequence[NarratedPart], at_once: int) -> list[NarratedPart]:
    """Parts with the loudness that their MP3 has when it is decoded.

    Args:
        parts: Their files are read.
        at_once: The most decoders at once.

    Raises:
        MachineError: Where ffmpeg fails.
    """
    with ThreadPoolExecutor(at_once) as pool:
        return [
            replace(part, loudness=loudness)
            for part, loudness in zip(parts, pool.map(loudness_of, parts), strict=True)
        ]


def loudness_of(part: NarratedPart) -> Loudness:
    """Decode a part and measure it.

    Raises:
        MachineError: Where ffmpeg fails.
    """
    import subprocess

    command = [
        ffmpeg.executable(), "-hide_banner", "-nostats", "-threads", "1", "-f", "mp3",
        "-i", "pipe:0", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-",
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
