"""The whole edition, from a briefing."""

from dataclasses import dataclass

from briefcast.hooks import Words
from briefcast.model import Briefing, Image, PublicationSettings, blocks_of
from briefcast_plaintext.lines import Line, joined
from briefcast_plaintext.opening import contents, masthead, summary
from briefcast_plaintext.pen import Pen
from briefcast_plaintext.stories import parts_of


@dataclass(frozen=True, slots=True)
class PlainText:
    """The edition, and what is claimed of it.

    Attributes:
        text: Lines that end in a line feed.
        stories: How many there are.
        words: How many there are in sections and stories, headings and labels included.
        changes: `{"change": kind, "count": n}` for each kind of change, by name.
    """

    text: str
    stories: int
    words: int
    changes: list[dict[str, object]]


def render(briefing: Briefing, words: Words, publication: PublicationSettings) -> PlainText:
    """Write the edition: first line, summary, contents, stories, end."""
    pen = Pen(words)
    head = masthead(briefing, publication, pen)
    parts = list(parts_of(briefing, pen))
    body = [line for part in parts for line in part.lines]
    count = _words(body)
    lines = [
        head.first_line(),
        *summary(briefing, count, pen),
        *contents([part.title for part in parts if part.title], pen),
        *body,
        *_decorative(briefing, words),
        head.last_line(pen),
    ]
    changes = sorted(pen.clean.changes.items())
    return PlainText(
        text=joined(lines),
        stories=len(briefing.stories),
        words=count,
        changes=[{"change": change, "count": times} for change, times in changes],
    )


def _words(lines: list[Line]) -> int:
    return sum(any(map(str.isalnum, word)) for line in lines for word in line.text.split())


def _decorative(briefing: Briefing, words: Words) -> list[Line]:
    """How many images the edition leaves out because they say nothing."""
    images = [block for _, _, block in blocks_of(briefing) if isinstance(block, Image)]
    count = sum(image.alt == "" for image in images)
    return [Line(f"{words.count('decorative', count)}.")] if count else []
