"""How fast sources are read, and whether the cost grows as their size does.

1 MB of plain text, 5 MB of HTML, a Word document of 100 stories, and each twice and four times as
large, by the real readers from bytes to Reading. Times are medians of five; the last column is the
time for each unit of size over that of the smallest: 1.0 is linear.

    python benchmarks/reading.py
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))

import formats  # noqa: E402
from formats import Issue, Item, Picture  # noqa: E402

from briefcast.hooks import Source  # noqa: E402
from briefcast.hooks.discovery import discover  # noqa: E402
from briefcast.reading import read  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcast.hooks import Reader

ROUNDS = 5
SIZES = (1, 2, 4)
PARAGRAPHS = 20
WORDS = (ROOT / "examples" / "briefing.txt").read_text(encoding="utf-8").split()


def issue(stories: int) -> Issue:
    """A briefing of stories, each different, of twenty paragraphs and a picture."""
    return Issue("Benchmark briefing", tuple(story(number) for number in range(stories)))


def story(number: int) -> Item:
    """One story, its words taken from the example."""
    texts = tuple(said(number * PARAGRAPHS + place) for place in range(PARAGRAPHS))
    alt = f"A view of the harbour on day {number}"
    headline = f"The story that comes as number {number}"
    return Item(headline, texts, Picture(alt, f"{alt}, by Ana Lind"))


def said(number: int) -> str:
    """A paragraph of some forty words that no other is like."""
    start = number * 7 % (len(WORDS) - 40)
    return f"Notice {number} says: {' '.join(WORDS[start : start + 40])} and no more."


def stories_for(writer: Callable[[Issue], bytes], size: int) -> int:
    """How many stories make a source of that many bytes."""
    return max(1, size // (len(writer(issue(20))) // 20))


def measured(name: str, data: bytes, readers: tuple[Reader, ...]) -> float:
    """The median time to read a source, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        reading = read(Source(name, data), readers)
        times.append(time.perf_counter() - start)
    assert len(reading.briefing.stories) > 1, name
    return statistics.median(times)


def main() -> None:
    """Measures all three, and prints a table."""
    readers = discover(third_party=False).readers()
    cases = (
        ("briefing.txt", formats.as_text, stories_for(formats.as_text, 1_000_000), 1.0),
        ("briefing.html", formats.as_html, stories_for(formats.as_html, 5_000_000), 2.0),
        ("briefing.docx", formats.as_docx, 100, 2.0),
    )
    print(f"{'source':<14} {'size':>4} {'stories':>8} {'bytes':>12} {'seconds':>8} {'a unit':>7}")
    for name, writer, stories, target in cases:
        first = 0.0
        for size in SIZES:
            data = writer(issue(stories * size))
            seconds = measured(name, data, readers)
            first = first or seconds
            told = f"{name:<14} {size:>3}x {stories * size:>8,} {len(data):>12,} {seconds:>8.2f}"
            goal = f"   (target: under {target:.0f} s)" if size == 1 else ""
            print(f"{told} {seconds / first / size:>7.2f}{goal}", flush=True)


if __name__ == "__main__":
    main()
