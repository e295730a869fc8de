"""Stories and the sections that they stand in, as lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefcast.model import Briefing, Link, Story, story_address
from briefcast_plaintext.blocks import block_lines, lines_of
from briefcast_plaintext.lines import Line, heading
from briefcast_plaintext.links import link_lines
from briefcast_plaintext.pen import Pen, closed


@dataclass(frozen=True, slots=True)
class Part:
    """A section or a story: what it is called in contents and heading, and its lines."""

    title: str
    lines: tuple[Line, ...]


def parts_of(briefing: Briefing, pen: Pen) -> Iterator[Part]:
    """Sections and stories in reading order; the briefing's own links are a section at the end."""
    section = ""
    closing: tuple[Line, ...] = ()
    for story in briefing.stories:
        name = pen.clean(story.section or "").rstrip(" .")
        if name != section:
            if closing:
                yield Part("", closing)
                closing = ()
            if name:
                title = f"{pen.words['section']}: {name}"
                yield Part(closed(title), (heading(f"++ {closed(title)}"),))
                closing = (Line(pen.end_mark(title)),)
            section = name
        yield _story(story, story_address(briefing, story), pen)
    if closing:
        yield Part("", closing)
    if briefing.links:
        yield _links(briefing.links, pen)


def _story(story: Story, number: str, pen: Pen) -> Part:
    headline = pen.heading(story.headline or "") or f"{pen.words['untitled']}."
    title = f"{number}: {headline}"
    lines = [heading(f"+ {title}")]
    lines += lines_of(pen.body(text or "") for text in (story.kicker, story.standfirst))
    if story.byline:
        lines += lines_of([pen.body(pen.words.byline(pen.clean(story.byline)))])
    date = pen.words.date(story.date) if story.date else ""
    lines += lines_of([pen.body(", ".join(filter(None, [story.dateline, date])))])
    for block in story.blocks:
        lines += block_lines(block, pen)
    for link in story.links:
        lines += link_lines(link, pen)
    return Part(title, tuple(lines))


def _links(links: tuple[Link, ...], pen: Pen) -> Part:
    title = pen.words["links"]
    lines = [heading(f"++ {title}.")]
    for link in links:
        lines += link_lines(link, pen)
    return Part(f"{title}.", (*lines, Line(pen.end_mark(title))))
