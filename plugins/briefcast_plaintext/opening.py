"""The opening of the edition: what it is, how long, what is in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefcast.model import Briefing, PublicationSettings
from briefcast_plaintext.blocks import lines_of
from briefcast_plaintext.lines import Line, below, heading
from briefcast_plaintext.pen import Pen, closed

WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the first line and the last one are made of, clean; "" for what is not known."""

    title: str
    leading: tuple[str, ...]
    issue: str
    date: str

    def first_line(self) -> Line:
        """Who publishes it, title, issue and date."""
        title = ": ".join(filter(None, [", ".join(self.leading), self.title]))
        return heading(f"+++ {closed(', '.join(filter(None, [title, self.issue, self.date])))}")

    def last_line(self, pen: Pen) -> Line:
        """The mark at which the edition ends: title and issue."""
        return Line(pen.end_mark(", ".join(filter(None, [self.title, self.issue]))))


def masthead(briefing: Briefing, publication: PublicationSettings, pen: Pen) -> Masthead:
    """The masthead; what the title says already is not repeated."""
    title = pen.clean(briefing.title or publication.title or "").rstrip(" .")
    organisation = pen.clean(briefing.organisation or publication.organisation or "")
    section = pen.clean(briefing.section or "")
    issue = pen.clean(briefing.issue or "")

    def new(part: str) -> str:
        return "" if part.casefold() in title.casefold() else part

    return Masthead(
        title=title or pen.words["untitled"],
        leading=tuple(filter(None, map(new, (organisation, section)))),
        issue=new(pen.words.issue(issue)),
        date=new(pen.words.date(briefing.date) if briefing.date else ""),
    )


def summary(briefing: Briefing, words: int, pen: Pen) -> Iterator[Line]:
    """The standfirst, if there is one, and how much there is to read."""
    yield from lines_of([pen.body(briefing.standfirst or "")])
    counts = [
        pen.words.count("stories", len(briefing.stories)),
        pen.words.count("words", words),
        pen.words.count("minutes", max(1, round(words / WORDS_A_MINUTE))),
    ]
    yield Line(f"{', '.join(counts)}.")


def contents(entries: Sequence[str], pen: Pen) -> Iterator[Line]:
    """Every section and story, in the words of its heading."""
    title = pen.words["contents"]
    yield heading(f"++ {title}.")
    yield from (below(entry) if place else Line(entry) for place, entry in enumerate(entries))
    yield Line(pen.end_mark(title))
