"""The units of work: runs of a part's utterances, each spoken, encoded and cached by itself.

A story is cut at the ends of blocks, into runs of about forty seconds: so one story is spoken on
several cores, an edit remakes the run that it stands in, and memory does not grow with the length
of a story. What counts stories is a run of its own: one more story changes that, and no other; but
where little else is said, all is one run, since a run must be long enough to be brought to its
loudness by its own measure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefcast.model import COUNTING, Pauses, ScriptPart, Utterance

ENOUGH = 600
"""Characters after which a run ends with the block: forty seconds of speech."""

LITTLE = 200
"""Characters besides those that count, below which a part is one run: 5 seconds of fast speech."""

MOST = 1_500
"""Characters after which it ends with the sentence: a block may be of any length."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of utterances.

    Attributes:
        utterances: At least one.
        pauses: Seconds of silence after each.
    """

    utterances: tuple[Utterance, ...]
    pauses: tuple[float, ...]

    @property
    def length(self) -> int:
        """Characters to say: a measure of the work."""
        return sum(len(utterance.spoken) for utterance in self.utterances)


def units_of(part: ScriptPart, pauses: Pauses) -> list[Unit]:
    """The units of one part, in order."""
    runs = list(_runs(part.utterances))
    units = [Unit(run, tuple(pause_after(one, pauses) for one in run)) for run in runs]
    last = units[-1]
    units[-1] = Unit(last.utterances, (*last.pauses[:-1], pauses.part))
    return units


def _runs(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, ...]]:
    if sum(len(one.spoken) for one in utterances if one.role not in COUNTING) < LITTLE:
        yield tuple(utterances)
        return
    for _, group in groupby(utterances, lambda utterance: utterance.role in COUNTING):
        run: list[Utterance] = []
        length = 0
        for utterance in group:
            run.append(utterance)
            length += len(utterance.spoken)
            if length >= MOST or (length >= ENOUGH and utterance.ends_block):
                yield tuple(run)
                run, length = [], 0
        if run:
            yield tuple(run)


def pause_after(utterance: Utterance, pauses: Pauses) -> float:
    """Seconds of silence after an utterance that others of its part follow."""
    match utterance.role:
        case "section" | "story-number":
            return pauses.number
        case "headline" | "subhead":
            return pauses.headline
        case "list-item" | "table-row" if not utterance.ends_block:
            return pauses.item
    return pauses.block if utterance.ends_block else pauses.sentence
