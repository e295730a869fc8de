"""How loud a part will be once it is decoded, told from what went into the encoder."""

from collections.abc import Iterable
from math import log10

from briefcast.model import Loudness
from briefcast.narrating.cache import Sound
from briefcast.narrating.encoding import GAIN, OVERSHOOT
from briefcast.narrating.loudness import lufs


def predicted(sounds: Iterable[Sound]) -> Loudness:
    """The loudness of streams in a row; its true peak is the most that it can be."""
    known = list(sounds)
    heard = [sound.heard for sound in known if sound.heard]
    blocks = sum(count for _, count in heard)
    peak = max((sound.peak for sound in known if sound.peak), default=None)
    return Loudness(
        lufs(sum(square * count for square, count in heard) / blocks) if blocks else None,
        20 * log10(peak) + GAIN + OVERSHOOT if peak else None,
    )
