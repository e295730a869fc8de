"""Feeds a reader broken sources, and says which it does not survive.

An input is survived when the reader gives a Reading or an InputError, within the time allowed. Any
other exception, and any input that takes longer, is a find: it is written into a folder, smaller
ones before larger, with what went wrong.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from formats import FORMATS, Issue, Item, Picture  # noqa: E402

from briefcast.hooks import Limits, Source  # noqa: E402
from briefcast.hooks.discovery import discover  # noqa: E402
from briefcast.model import InputError  # noqa: E402
from briefcast.reading import read  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ISSUE = Issue(
    "Soundings", (Item("Lamp oil is back", ("It is.",), Picture("A can", "A can of oil")),)
)
CORPUS = ROOT / "tests" / "corpus" / "sources"
SECONDS_AN_INPUT = 5.0
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
    """

    reader: str
    file: str
    seeds: Sequence[bytes]
    tokens: Sequence[bytes] = ()
    mutate: Callable[[bytes, random.Random], bytes] | None = None
    finds: list[tuple[bytes, str]] = field(default_factory=list)


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
    readers = discover(third_party=False).readers()
    end = time.monotonic() + seconds
    tried = 0
    known: set[str] = set()
    while time.monotonic() < end:
        good = chance.choice(target.seeds)
        if target.mutate:
            data = target.mutate(good, chance)
        else:
            data = mutated(good, target.seeds, target.tokens, chance)
        tried += 1
        fault = survived(Source(target.file, data, limits=Limits()), readers, target.reader)
        if fault and fault not in known:
            known.add(fault)
            target.finds.append((data, fault))
    return tried


def survived(source: Source, readers: Sequence[object], name: str) -> str | None:
    """None where the reader survives an input; else what went wrong."""
    start = time.perf_counter()
    try:
        read(source, readers, name)  # type: ignore[arg-type]
    except InputError as error:
        if error.__cause__ is not None and "failed (" in str(error):
            return _where(error.__cause__)
        if "\n" in str(error):
            return f"an error of several lines: {error}"
    except Exception as error:
        return _where(error)
    taken = time.perf_counter() - start
    if taken > SECONDS_AN_INPUT * max(1.0, len(source.data) / 1_000_000):
        return f"took {taken:.0f} s for {len(source.data):,} bytes"
    return None


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
    return f"{type(error).__name__} at {place}: {str(error)[:200]}"


def main(target: Target) -> None:
    """The command line of every fuzz script."""
    parser = argparse.ArgumentParser(description=f"Fuzz the reader {target.reader}.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--finds", type=Path, default=Path("finds"), help="where to put finds")
    options = parser.parse_args()
    tried = fuzz(target, options.seconds, options.seed)
    for number, (data, fault) in enumerate(sorted(target.finds, key=lambda each: len(each[0]))):
        options.finds.mkdir(exist_ok=True)
        path = options.finds / f"{target.reader}-{number}{Path(target.file).suffix}"
        path.write_bytes(data)
        print(f"{path}: {fault}")
    print(f"{target.reader}: {tried:,} inputs tried, {len(target.finds)} finds")
    sys.exit(bool(target.finds))
