"""The ffmpeg that is bundled with imageio-ffmpeg."""

from functools import cache

from briefcast.model import MachineError


@cache
def executable() -> str:
    """The path of the executable.

    Raises:
        MachineError: Where there is none for this machine.
    """
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise MachineError(f"ffmpeg is missing: {error}") from error


@cache
def version() -> str:
    """Its version, as it names itself.

    Raises:
        MachineError: Where it cannot be run.
    """
    import subprocess

    try:
        done = subprocess.run([executable(), "-version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise MachineError(f"ffmpeg cannot be run: {error}") from error
    return done.stdout.decode(errors="replace").split()[2]
