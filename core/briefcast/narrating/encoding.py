"""From samples to an MP3 stream, by the bundled ffmpeg."""

import os
import sys
from functools import partial

from briefcast.model import Encoding, MachineError
from briefcast.narrating.lifeline import die_with

DELAY = 1105
"""Samples of silence that encoder (576) and decoder (529) put before the sound."""

_QUICKNESS = "7"  # of LAME, 0 to 9: what it leaves out is not heard in one channel of speech


def encode(pcm: bytes, sample_rate: int, encoding: Encoding, ffmpeg: str) -> bytes:
    """Encode the samples of one channel.

    Args:
        pcm: Signed 16-bit little-endian samples.
        sample_rate: Samples a second of `pcm`.
        encoding: What to encode to.
        ffmpeg: The path of the executable.

    Returns:
        Whole frames of constant bit rate, without tags or headers; the first sample of `pcm` is
        heard `DELAY` samples after the start.

    Raises:
        MachineError: Where ffmpeg fails.
    """
    import subprocess

    command = [
        ffmpeg, "-hide_banner", "-v", "error",
        "-f", "s16le", "-ar", str(sample_rate), "-ac", "1", "-i", "pipe:0",
        "-ar", str(encoding.sample_rate), "-ac", "1", "-c:a", "libmp3lame",
        "-b:a", str(encoding.bit_rate), "-compression_level", _QUICKNESS, "-threads", "1",
        "-write_xing", "0", "-id3v2_version", "0", "-map_metadata", "-1",
        "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", "pipe:1",
    ]  # fmt: skip
    tied = partial(die_with, os.getpid()) if sys.platform == "linux" else None
    done = subprocess.run(
        command,
        input=pcm,
        capture_output=True,
        check=False,
        preexec_fn=tied,
        process_group=0 if os.name == "posix" else None,  # Ctrl-C is for the parent to handle
    )
    if done.returncode or done.stderr:
        complaint = done.stderr.decode(errors="replace").strip()
        raise MachineError(f"ffmpeg failed (status {done.returncode}): {complaint}")
    return done.stdout
