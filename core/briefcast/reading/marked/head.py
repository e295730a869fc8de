"""What a source says of itself apart from its text: title, date, language."""

from dataclasses import replace

from briefcast.model import Reading, Removed, Story
from briefcast.reading.languages import language_tag
from briefcast.reading.marked.elements import Marked
from briefcast.reading.text.images import near_equal
from briefcast.reading.titles import Title, date_of_line, read_title

_KINDS = frozenset(
    "newsletter newsletters post posts blog page article uncategorized uncategorised".split()  # noqa: SIM905
)


def with_head(reading: Reading, marked: Marked) -> Reading:
    """The reading with what the source says of itself apart from its text.

    That goes before what the text shows; a title that the text gives again is listed, another one
    opens the standfirst. A page's own title is the briefing's where nothing else is.
    """
    briefing = reading.briefing
    removed, findings = list(reading.removed), list(reading.findings)
    title = read_title(marked.title) if marked.title else Title(None)
    removed += title.removed
    findings += title.findings
    standfirst = [text for text in (marked.standfirst, briefing.standfirst) if text]
    if title.text and briefing.title:
        if near_equal(title.text, briefing.title) or _says(title.text, briefing.title):
            removed.append(Removed(briefing.title, "the title again"))
        else:
            standfirst.insert(0, briefing.title)
    page = page_title(marked)
    own = title.text or briefing.title
    if page and own is None and any(_repeats(page, story) for story in briefing.stories):
        page = None
    if page and own is None:
        from_page = read_title(page)
        removed += from_page.removed
        findings += from_page.findings
        own = from_page.text
        title = replace(from_page, text=own)
    elif page and not _says(own or "", page):
        removed.append(Removed(page, "the page’s own title"))
    section = marked.section
    if section and (section.casefold() in _KINDS or near_equal(section, own or "")):
        removed.append(Removed(section, "says what the source is, and names no section"))
        section = None
    briefing = replace(
        briefing,
        id=marked.id or briefing.id,
        title=own,
        section=section or briefing.section,
        organisation=marked.organisation or briefing.organisation,
        issue=marked.issue or briefing.issue or title.issue,
        date=marked.date or briefing.date or title.date or date_of_line(marked.standfirst or ""),
        language=language_tag(marked.language),
        standfirst="\n\n".join(standfirst) or None,
        links=(*marked.links, *briefing.links),
    )
    if section and reading.briefing.section not in (None, section):
        removed.append(Removed(reading.briefing.section or "", "the section again"))
    return Reading(briefing, tuple(removed), tuple(findings))


def page_title(marked: Marked) -> str | None:
    """The page's title without the site's name, where that is known."""
    page = " ".join((marked.page_title or "").split())
    site = marked.organisation
    if page and site and page.casefold().endswith(site.casefold()):
        rest = page[: -len(site)].rstrip(" -–—|·•:")
        page = rest if rest != page[: -len(site)].rstrip() else page
    return page or None


def _repeats(page: str, story: Story) -> bool:
    return story.headline is not None and near_equal(page, story.headline)


def _says(text: str, part: str) -> bool:
    return part.casefold() in text.casefold()
