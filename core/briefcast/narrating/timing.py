"""From the times of spoken words in a stream to those of written words in a part."""

from collections.abc import Sequence
from itertools import accumulate

from briefcast.model import SAMPLES_PER_FRAME, ScriptPart, Utterance, UtteranceTime, WordTime
from briefcast.narrating.cache import Sound


def times_of(part: ScriptPart, sounds: Sequence[Sound], lead: int) -> tuple[UtteranceTime, ...]:
    """When each utterance of a part is heard.

    Args:
        part: As it was scripted.
        sounds: Of its units, in order.
        lead: Frames before the first unit.
    """
    starts = accumulate((sound.frames for sound in sounds[:-1]), initial=lead)
    placed = (
        (SAMPLES_PER_FRAME * frames, span, words)
        for frames, sound in zip(starts, sounds, strict=True)
        for span, words in zip(sound.spans, sound.words, strict=True)
    )
    return tuple(
        UtteranceTime(
            utterance.address, at + span[0], at + span[1], _words(utterance, words, at, span[0])
        )
        for utterance, (at, span, words) in zip(part.utterances, placed, strict=True)
    )


def _words(
    utterance: Utterance, words: Sequence[tuple[int, int, int]], at: int, heard: int
) -> tuple[WordTime, ...]:
    """The written words: what several spoken words stand for is one, from the first of them.

    A word that an engine begins with silence, such as before a "p", begins no sooner than it is
    heard.
    """
    found: list[WordTime] = []
    for start, end, sample in words:
        written = utterance.written_span(start, end)
        if written[0] < written[1] and (not found or written[0] >= found[-1].end):
            found.append(WordTime(*written, at + max(sample, heard)))
        elif found and written[1] > found[-1].end:
            last = found[-1]
            found[-1] = WordTime(last.start, written[1], last.sample)
    return tuple(found)
