"""The sound that voices leave: reading its files, and missing it where there is none."""

from pathlib import Path

_SAMPLE_RATE = 22_050
_WIDTH = 2


def is_missing(pcm: bytes, text: str) -> bool:
    """Whether there is only silence where letters or digits are to be said."""
    return pcm.count(0) == len(pcm) and any(map(str.isalnum, text))


def decode(file: Path) -> tuple[bytes, int]:
    """The sound of a file.

    Returns:
        Signed 16-bit little-endian samples of one channel, and how many there are a second.

    Raises:
        ValueError: Where the file is shorter than it says, or no sound at all.
        OSError: Where it cannot be read.
    """
    import wave

    with file.open("rb") as stream:
        if stream.read(4) != b"RIFF":
            return _convert(file), _SAMPLE_RATE
        stream.seek(0)
        try:
            with wave.open(stream) as sound:
                shape = sound.getnchannels(), sound.getsampwidth()
                frames, rate = sound.getnframes(), sound.getframerate()
                pcm = sound.readframes(frames)
        except (wave.Error, EOFError) as error:
            raise ValueError(f"it is no WAV file: {error}") from error
    if len(pcm) != frames * shape[0] * shape[1]:
        raise ValueError("it is shorter than it says")
    return (pcm, rate) if shape == (1, _WIDTH) else (_convert(file), _SAMPLE_RATE)


def _convert(file: Path) -> bytes:
    import subprocess

    import imageio_ffmpeg

    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-v", "error", "-xerror", "-i"]
    target = ["-f", "s16le", "-ac", "1", "-ar", str(_SAMPLE_RATE), "pipe:1"]
    done = subprocess.run([*command, str(file), *target], capture_output=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr.decode(errors="replace").strip())
    return done.stdout
