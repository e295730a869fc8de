"""Makes stories of one file of a folder."""

from dataclasses import dataclass, field, replace

from briefcast.model import Briefing, Link, ListBlock, Paragraph, Removed, Story, Text
from briefcast.reading.text.images import near_equal

_SHORTEST_STORY = 80
"""Words; what the main document says before its first headline is a standfirst up to them."""


@dataclass(slots=True)
class FileStories:
    """The stories of a file, and what of its head none of them says."""

    stories: list[Story] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


def stories_of(briefing: Briefing, name: str) -> FileStories:
    """The stories of a file that is one of several, with what it says for all of them.

    The title of a file with one story is its headline; that of a file with several is the
    section of those that have none.

    Args:
        briefing: As the file was read.
        name: Of the file.
    """
    found = FileStories()
    stories = list(briefing.stories) or [Story(id="", number=0, headline=None)]
    title = briefing.title
    if len(stories) == 1 and title and stories[0].headline is None:
        stories[0] = replace(stories[0], headline=title)
        title = None
    elif title and any(near_equal(title, story.headline or "") for story in stories):
        found.removed.append(Removed(title, f"a headline of {name} again"))
        title = None
    section = briefing.section or title
    if section and not any(story.section is None for story in stories):
        found.removed.append(Removed(section, f"the section or title of {name}"))
    if title and section != title:
        found.removed.append(Removed(title, f"the title of {name}"))
    found.removed += [
        Removed(text, f"the {what} of {name}")
        for what, text in (("issue", briefing.issue), ("organisation", briefing.organisation))
        if text
    ]
    stories = [
        replace(
            story,
            section=story.section or section,
            date=story.date or briefing.date,
            language=story.language or briefing.language,
        )
        for story in stories
    ]
    stories[0] = _with_standfirst(stories[0], briefing.standfirst)
    stories[-1] = replace(stories[-1], links=(*stories[-1].links, *briefing.links))
    found.stories = stories
    return found


def _with_standfirst(story: Story, standfirst: str | None) -> Story:
    if standfirst is None:
        return story
    if story.standfirst is None:
        return replace(story, standfirst=standfirst)
    why = ("stands above the stories of its file",)
    paragraph = Paragraph(text=Text(standfirst), why=why)
    return replace(story, blocks=(paragraph, *story.blocks))


def opened(main: Briefing) -> tuple[Briefing, list[Removed]]:
    """The main document as the opening of a briefing whose stories stand in other files.

    Where it reads as one story, its headline is the title of all, and a short text its
    standfirst.

    Returns:
        It, and the headline where that is the title again.
    """
    if len(main.stories) != 1:
        return main, []
    story, removed = main.stories[0], []
    if story.headline and (main.title is None or near_equal(main.title, story.headline)):
        removed = [Removed(story.headline, "the title again")] if main.title else []
        main = replace(main, title=main.title or story.headline)
        story = replace(story, headline=None)
    return _with_short_story(main, story), removed


def _with_short_story(main: Briefing, story: Story) -> Briefing:
    """The main document with its only story, or with a standfirst where that is no more."""
    if story.headline is not None or story.byline or story.kicker or story.section:
        return replace(main, stories=(story,))
    texts = [block.text for block in story.blocks if isinstance(block, Paragraph)]
    words = sum(len(text.plain.split()) for text in texts)
    if len(texts) < len(story.blocks) or words > _SHORTEST_STORY:
        return replace(main, stories=(story,))
    said = [main.standfirst, story.standfirst, *(text.plain for text in texts)]
    links = [
        Link(text.plain[inline.start : inline.end], inline.value)
        for text in texts
        for inline in text.inlines
        if inline.kind == "link"
    ]
    return replace(
        main,
        stories=(),
        standfirst="\n\n".join(text for text in said if text) or None,
        date=main.date or story.date,
        language=main.language or story.language,
        links=(*main.links, *story.links, *links),
    )


def without_contents(main: Briefing, headlines: set[str], names: set[str]) -> FileStories:
    """The stories of the main document without a list of the other files or their headlines.

    Args:
        main: As read.
        headlines: Of the stories in other files.
        names: Of the other files.
    """
    found = FileStories()
    for story in main.stories:
        kept = []
        for block in story.blocks:
            if isinstance(block, ListBlock) and all(
                _repeats(item, headlines, names) for item in block.items
            ):
                found.removed += [Removed(item.plain, "contents list") for item in block.items]
            else:
                kept.append(block)
        bare = replace(story, blocks=tuple(kept))
        if kept or not story.blocks or bare.headline is not None:
            found.stories.append(bare)
    return found


def _repeats(item: Text, headlines: set[str], names: set[str]) -> bool:
    linked = {inline.value for inline in item.inlines if inline.kind == "link"}
    return bool(linked & names) or any(near_equal(item.plain, headline) for headline in headlines)
