"""How loud a part will be once it is decoded, told from what went into the encoder."""

from collections.abc import Iterable
from itertools import chain
from math import log10

from briefcast.model import Loudness
from briefcast.narrating.cache import Sound
from briefcast.narrating.encoding import GAIN, OVERSHOOT
from briefcast.narrating.loudness import integrated


def predicted(sounds: Iterable[Sound]) -> Loudness:
    """The loudness of streams in a row; its true peak is the most that it can be."""
    known = list(sounds)
    heard = chain.from_iterable(sound.heard for sound in known)
    peak = max((sound.peak for sound in known if sound.peak), default=None)
    return Loudness(
        integrated(heard),
        20 * log10(peak) + GAIN + OVERSHOOT if peak else None,
    )
