"""The reader of anyone's Markdown."""

import re
from itertools import chain

from briefcast.hooks import Source
from briefcast.model import Image, Reading, Removed
from briefcast.reading.amount import check_lines, check_tables
from briefcast.reading.canonical.parser import uniform
from briefcast.reading.html.fragment import fragment
from briefcast.reading.markdown.front import split_front
from briefcast.reading.markdown.head import Head, head_of
from briefcast.reading.markdown.render import render
from briefcast.reading.markdown.templates import without_templates
from briefcast.reading.marked import Element, Marked
from briefcast.reading.marked.compose import compose
from briefcast.reading.provenance import with_source
from briefcast.reading.text.decode import decode

NAME = "markdown"

_NUMBERED_HEADING = re.compile(
    r"^(\d{1,9})([.)])(?=[ \t]+\S.*\n(?:-{3,}|={3,})[ \t]*$)", re.MULTILINE
)
"""An underlined heading with a number, which CommonMark takes for a list and a rule."""


def read(source: Source) -> Reading:
    """Reads a briefing from Markdown, with or without front matter.

    Args:
        source: The text.

    Returns:
        The briefing; every word of the text is in it or in `removed`.

    Raises:
        InputError: It is no text, holds no word, or is nested too deep.
    """
    text, encoding = decode(source.data, source.name)
    reading = compose(marked_of(text, source), source.name)
    return with_source(reading, source, NAME, encoding)


def marked_of(text: str, source: Source) -> Marked:
    """What the markup of a Markdown text says.

    Args:
        text: As decoded.
        source: It comes from; for its name and limits.
    """
    text = uniform(text)
    check_lines(text, source.limits, source.name)
    check_tables(text, source.limits, source.name)
    front = split_front(text)
    head, end = (head_of(front), front.end) if front else (Head(), 0)
    first_line = text.count("\n", 0, end) + 1
    body = without_templates(text[end:], first_line)
    rendered = render(_NUMBERED_HEADING.sub(r"\1\\\2", body.text), source.name, body.lines)
    found = fragment(rendered.html, source.limits, source.name)
    elements, again = _with_cover(head, found.elements)
    return Marked(
        elements=elements,
        title=head.texts.get("title"),
        section=head.texts.get("section"),
        organisation=head.texts.get("organisation"),
        issue=head.texts.get("issue"),
        date=head.texts.get("date"),
        language=head.texts.get("language"),
        standfirst=head.texts.get("standfirst"),
        removed=(*head.removed, *body.removed, *rendered.removed, *found.removed, *again),
        findings=tuple(chain(head.findings, body.findings, found.findings)),
    )


def _with_cover(
    head: Head, elements: tuple[Element, ...]
) -> tuple[tuple[Element, ...], list[Removed]]:
    """The elements after the front matter's own; its image is left out where it comes again."""
    cover = head.cover
    if cover is None:
        return (*head.fields, *elements), []
    first = next((one for one in elements if isinstance(one, Image)), None)
    if first is None or _path(first.src) != _path(cover.src):
        return (cover, *head.fields, *elements), []
    known = {first.alt, first.caption, first.credit}
    again = [
        Removed(text, "image of the front matter that comes again", cover.origin.line)
        for text in (cover.alt, cover.caption, cover.credit)
        if text is not None and text not in known
    ]
    return (*head.fields, *elements), again


def _path(src: str | None) -> str:
    return re.sub(r"^(?:\./|/)+", "", src or "")
