"""Breaks ZIP archives inside and out."""

import io
import random
import zipfile
from collections.abc import Sequence

from fuzzing import mutated


def mutated_archive(seed: bytes, tokens: Sequence[bytes], chance: random.Random) -> bytes:
    """An archive, one in four times broken itself, else with one or two of its members broken."""
    if chance.random() < 0.25:
        return mutated(seed, [seed], (), chance)
    with zipfile.ZipFile(io.BytesIO(seed)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name in chance.sample(sorted(members), min(len(members), chance.choice((1, 1, 2)))):
        members[name] = mutated(members[name], list(members.values()), tokens, chance)
    if chance.random() < 0.05:
        members.pop(chance.choice(sorted(members)))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()
