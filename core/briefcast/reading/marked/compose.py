"""Finds the briefing in what a format's markup shows."""

from dataclasses import dataclass, field, replace

from briefcast.model import Briefing, Finding, Image, InputError, Link, Reading, Removed, Story
from briefcast.reading.marked.captions import with_captions
from briefcast.reading.marked.contents import is_contents
from briefcast.reading.marked.elements import Element, Heading, Marked, Start
from briefcast.reading.marked.ends import with_ends
from briefcast.reading.marked.head import page_title, with_head
from briefcast.reading.marked.inferred import with_inferred
from briefcast.reading.marked.opening import Opening, read_opening
from briefcast.reading.marked.roles import Placed, Plan, plan
from briefcast.reading.marked.skipped import skipped_levels
from briefcast.reading.marked.story import story_of
from briefcast.reading.marked.tidy import under_headings, without_furniture, without_logos
from briefcast.reading.marked.tree import tree_of
from briefcast.reading.marked.unmarked import read_unmarked
from briefcast.reading.stories import numbered
from briefcast.reading.titles import Title, read_title


def compose(marked: Marked, name: str) -> Reading:
    """Finds title, sections and stories, the same way for every format that marks structure.

    Headings decide; where there are none, lines that stand out; where none does, the text is
    read as plain text is.

    Args:
        marked: What the format's own module made of the source.
        name: Of the source.

    Returns:
        The reading; every word of `marked` is in the briefing or in `removed`.

    Raises:
        InputError: There is nothing to read.
    """
    elements, furniture = without_furniture(marked.elements)
    elements, lines = with_captions(elements)
    elements, faked = with_inferred(elements)
    names = [name for name in (marked.title, marked.page_title, marked.organisation) if name]
    elements, logos = without_logos(elements, names)
    if not elements and not marked.title:
        raise InputError(f"{name} holds no text: there is nothing to read")
    if any(isinstance(element, Heading | Start) for element in elements):
        reading = _of_headings(marked, elements)
    else:
        reading = read_unmarked(elements, name, marked.title)
    reading = with_head(reading, marked)
    findings = (*marked.findings, *faked, *skipped_levels(elements), *reading.findings)
    return Reading(
        reading.briefing,
        (*marked.removed, *furniture, *lines, *logos, *reading.removed),
        tuple(replace(each, source=each.source or name) for each in findings),
    )


@dataclass(slots=True)
class _Told:
    """What was left out of stories, and found in them."""

    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def _of_headings(marked: Marked, elements: list[Element]) -> Reading:
    root = tree_of(under_headings(elements))
    titles = [title for title in (marked.title, page_title(marked)) if title]
    found = plan(root, titles=titles, titled=marked.title is not None, single=marked.single)
    told = _Told(findings=list(found.findings))
    placed = _without_contents(found, told)
    held = {each.section for each in placed} | {each.node.text for each in placed}
    told.removed += [
        Removed(section, "a heading over sections")
        for section in found.sections
        if section not in held and not (found.title and section == found.title.one_line)
    ]
    headlines = [text for each in placed for text in (each.node.text, each.section) if text]
    opening = read_opening(found.opening, headlines, titled=bool(found.title or marked.title))
    told.removed += opening.removed
    told.findings += opening.findings
    title = Title(None)
    if found.title or opening.title:
        line = found.title.origin.line if found.title else None
        title = read_title(found.title.one_line if found.title else opening.title or "", line)
        told.removed += title.removed
        told.findings += title.findings
    stories, dashes = with_ends([_story(each, told) for each in placed])
    told.removed += dashes
    stories, links = _closing_links(stories)
    briefing = Briefing(
        id="",
        title=title.text,
        section=opening.section,
        organisation=found.organisation,
        date=opening.date or title.date,
        issue=opening.issue or title.issue,
        standfirst="\n\n".join(opening.standfirst) or None,
        stories=numbered(_with_covers(stories, opening)),
        links=(*opening.links, *links),
    )
    return Reading(briefing, tuple(told.removed), tuple(told.findings))


def _story(placed: Placed, told: _Told) -> Story:
    story, removed, findings = story_of(placed)
    told.removed += removed
    told.findings += findings
    return story


def _without_contents(found: Plan, told: _Told) -> list[Placed]:
    """The stories without a list of contents that has a heading of its own."""
    kept = []
    headlines = [text for each in found.stories for text in (each.node.text, each.section) if text]
    for placed in found.stories:
        node = placed.node
        if node.heading and is_contents(node.text) and not node.children:
            opening = read_opening(node.content, headlines, titled=True)
            rest = [*opening.standfirst, *(image.alt or "" for image in opening.covers)]
            if opening.removed and not any(rest) and not opening.links:
                line = node.heading.origin.line
                told.removed += [Removed(node.text, "contents list", line), *opening.removed]
                continue
        kept.append(placed)
    return kept


def _closing_links(stories: list[Story]) -> tuple[list[Story], list[Link]]:
    """Takes a "Read more" that leads nowhere from the end of the last story: it is the page's."""
    if not stories or not stories[-1].links or any(story.links for story in stories[:-1]):
        return stories, []
    last = stories[-1]
    links = [link for link in last.links if link.href is None]
    kept = tuple(link for link in last.links if link.href is not None)
    return [*stories[:-1], replace(last, links=kept)], links


def _with_covers(stories: list[Story], opening: Opening) -> list[Story]:
    """The stories, the first with the images of the opening; one without headline if none."""
    if not opening.covers:
        return stories
    if not stories:
        return [Story(id="", number=0, headline=None, blocks=tuple(opening.covers))]
    first = stories[0]
    images = [block for block in first.blocks if isinstance(block, Image)]
    shown = {image.src for image in images if image.src}
    covers = tuple(
        cover for cover in opening.covers if cover.src not in shown or not _repeated(cover, images)
    )
    return [replace(first, blocks=(*covers, *first.blocks)), *stories[1:]]


def _repeated(cover: Image, images: list[Image]) -> bool:
    """Whether an image of the story says all that the cover says."""
    return any(
        image.src == cover.src and image.alt == cover.alt and cover.caption in (None, image.caption)
        for image in images
    )
