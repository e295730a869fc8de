"""Feeds a reader broken sources, and says which it does not survive.

An input is a find where the answer is not sound (see `sound`). Finds are written into a folder,
smaller ones before larger, each with what went wrong; of those that fail alike, the smallest.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from formats import FORMATS, Issue, Item, Picture  # noqa: E402
from sound import confine, fault  # noqa: E402

from briefcast.hooks import Source  # noqa: E402
from briefcast.hooks.discovery import discover  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ISSUE = Issue(
    "Soundings", (Item("Lamp oil is back", ("It is.",), Picture("A can", "A can of oil")),)
)
CORPUS = ROOT / "tests" / "corpus" / "sources"
ODD = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc2\xa0", b"\xe2\x80\x8b", b"\xf0\x9f\x8e\x89"),
    *(b"\r\n", b"\n\n", b"\n", b"\t", b"  ", b"\x0c", b"\xe2\x80\xa8", b"\xff", b"\xcc\x81"),
)


@dataclass
class Target:
    """A reader, and what to break.

    Attributes:
        reader: Its name.
        file: The name that inputs are given.
        seeds: Good sources.
        tokens: Pieces that mean something in the format.
        mutate: How to break one, where bytes are not the way: given the seed and the chance.
        words: Gives the text of an input of which no word may be lost; "" where it cannot tell.
        finds: Inputs, by what went wrong.
    """

    reader: str
    file: str
    seeds: Sequence[bytes]
    tokens: Sequence[bytes] = ()
    mutate: Callable[[bytes, random.Random], bytes] | None = None
    words: Callable[[bytes], str] | None = None
    finds: dict[str, bytes] = field(default_factory=dict)


def corpus(*suffixes: str) -> list[bytes]:
    """The corpus's sources with one of these suffixes, and one that is made for the purpose."""
    found = [path.read_bytes() for path in sorted(CORPUS.rglob("*")) if path.suffix in suffixes]
    made = [write(ISSUE) for name, write in FORMATS.items() if Path(name).suffix in suffixes]
    return found + made


def mutated(
    seed: bytes, seeds: Sequence[bytes], tokens: Sequence[bytes], chance: random.Random
) -> bytes:
    """A seed with one to eight changes: cut, doubled, spliced, moved, flipped, or grown."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 2, 5, 20, 200, 5000)))
        match chance.randrange(8):
            case 0:
                del data[at:to]
            case 1:
                data[at:at] = data[at:to] * chance.choice((1, 2, 50))
            case 2:
                other = chance.choice(seeds)
                cut = chance.randrange(len(other) + 1)
                data[at:to] = other[cut : cut + chance.choice((10, 100, 2000))]
            case 3 if data:
                data[min(at, len(data) - 1)] = chance.randrange(256)
            case 4:
                data[at:at] = chance.choice((*tokens, *ODD)) * chance.choice((1, 1, 3, 300))
            case 5:
                del data[at:]
            case 6:
                data[at:to], tail = b"", data[at:to]
                data += tail
            case 7:
                data[at:at] = chance.choice((*tokens, *ODD)) + chance.choice((*tokens, *ODD))
    return bytes(data[:2_000_000])


def fuzz(target: Target, seconds: float, seed: int) -> int:
    """Breaks seeds until the time is up.

    Returns:
        How many inputs were tried.
    """
    chance = random.Random(seed)
    plugins = discover(third_party=False)
    end = time.monotonic() + seconds
    tried = 0
    while time.monotonic() < end:
        good = chance.choice(target.seeds)
        if target.mutate:
            data = target.mutate(good, chance)
        else:
            data = mutated(good, target.seeds, target.tokens, chance)
        tried += 1
        found = fault(Source(target.file, data), plugins, target.reader, target.words)
        if found:
            kind = _kind(found)
            if kind not in target.finds or len(data) < len(target.finds[kind]):
                target.finds[kind] = data
                print(f"{target.reader}, input {tried}: {found}", flush=True)
    return tried


def _kind(fault: str) -> str:
    """What faults that are alike have in common."""
    return re.sub(r"\d+", "0", re.sub(r"((?: at \S+|lost words|not one line):).*", r"\1", fault))


def main(target: Target) -> None:
    """The command line of every fuzz script."""
    parser = argparse.ArgumentParser(description=f"Fuzz the reader {target.reader}.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--finds", type=Path, default=Path("finds"), help="where to put finds")
    options = parser.parse_args()
    confine()
    tried = fuzz(target, options.seconds, options.seed)
    by_size = sorted(target.finds.items(), key=lambda each: len(each[1]))
    for number, (kind, data) in enumerate(by_size):
        options.finds.mkdir(exist_ok=True, parents=True)
        path = options.finds / f"{target.reader}-{number}{Path(target.file).suffix}"
        path.write_bytes(data)
        print(f"{path}: {kind}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{target.reader}: {tried:,} inputs, {len(target.finds)} finds, peak {peak:,} MB")
    sys.exit(bool(target.finds))
