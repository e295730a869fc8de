"""The key of a unit: a hash of all that shapes its sound, and of nothing else."""

import hashlib
from functools import cache
from importlib.metadata import version

import msgspec

from briefcast.model import Encoding, VoiceProfile
from briefcast.narrating.units import Unit

_NARRATING = 3
"""Raised whenever the sound or the description of a stream changes by a change in this package."""


@cache
def versions() -> dict[str, str]:
    """The versions of what makes the sound after the engine, by name."""
    return {name: version(name) for name in ("lameenc", "numpy", "pydub", "soxr")}


def key_of(
    unit: Unit, profile: VoiceProfile, fingerprint: str, encoding: Encoding, loudness: float
) -> str:
    """The key of a unit.

    Where it stands (addresses, written text, the titles around it) is no part of it.

    Args:
        unit: What is said.
        profile: How it is said; of it, what concerns these utterances.
        fingerprint: Of the engine, for the profile.
        encoding: How it is encoded.
        loudness: What it is brought to, in LUFS.
    """
    said = [
        (one.spoken, one.role, one.language, profile.delivery(one), pause)
        for one, pause in zip(unit.utterances, unit.pauses, strict=True)
    ]
    shapes = (_NARRATING, said, profile.engine, fingerprint, encoding, loudness, versions())
    encoded = msgspec.json.encode(shapes, order="deterministic")
    return hashlib.sha256(encoded).hexdigest()
