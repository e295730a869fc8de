"""About how long a script takes to hear."""

from collections.abc import Iterable

from briefcast.model import ScriptPart

_CHARACTERS_A_WORD = 15 * 60 / 170
"""eSpeak NG at 170 words a minute says 15 characters a second of English, pauses included."""


def minutes(parts: Iterable[ScriptPart], rate: int) -> int:
    """About how many minutes parts take, rounded so that a small edit rarely changes it.

    Args:
        parts: Written.
        rate: Words a minute.

    Returns:
        Whole minutes up to twenty, fives up to an hour, then tens; 0 for less than half a minute.
    """
    characters = sum(len(said.spoken) for part in parts for said in part.utterances)
    exact = characters / (rate * _CHARACTERS_A_WORD)
    step = 1 if exact < 20 else 5 if exact < 60 else 10
    return round(exact / step) * step
