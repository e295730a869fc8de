"""What the benchmarks say: a briefing of a given length, and the texts that a voice is given."""

from __future__ import annotations

import sys
from pathlib import Path

CHARACTERS_A_SECOND = 15
EXAMPLE = Path(__file__).parents[1] / "examples" / "briefing.txt"


def long_briefing(text: str, seconds: int, stories: int) -> list[str]:
    """Stories of a text's paragraphs, repeated until they last about so many seconds: blocks."""
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    paragraphs = [block for block in blocks if block.endswith((".", "”"))]
    wanted = seconds * CHARACTERS_A_SECOND // stories
    lines, place = ["Benchmark briefing"], 0
    for number in range(1, stories + 1):
        lines.append(f"The story that comes as number {number}")
        said = 0
        while said < wanted:
            # Numbered, or the cache would know a paragraph that it has met.
            lines.append(f"Notice {place + 1}. {paragraphs[place % len(paragraphs)]}")
            said += len(lines[-1])
            place += 1
    return lines


def with_another_word(blocks: list[str]) -> list[str]:
    """The same blocks, one word of one paragraph in the middle changed."""
    middle = len(blocks) // 2
    while not blocks[middle].startswith("Notice "):
        middle += 1
    changed = blocks[middle].replace("Notice", "Message", 1)
    return [*blocks[:middle], changed, *blocks[middle + 1 :]]


def spoken_parts(source: Path) -> list[str]:
    """What our voice is given for a briefing: a text for each part, an utterance a paragraph."""
    from briefcast.hooks.discovery import discover
    from briefcast.reading import load, read
    from briefcast.speaking import write_script

    plugins = discover(third_party=False)
    reading = read(load(str(source), sys.stdin.buffer), plugins.readers())
    script = write_script(reading.briefing, "en-GB", plugins.spoken_forms())
    return ["\n\n".join(said.spoken for said in part.utterances) for part in script.parts]
