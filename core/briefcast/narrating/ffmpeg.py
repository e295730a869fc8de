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
