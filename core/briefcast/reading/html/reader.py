"""The HTML reader."""

from dataclasses import replace

from briefcast.hooks import Limits, Source
from briefcast.model import ListBlock, Quote, Reading, Removed, Table
from briefcast.reading.html.afterwards import with_author, with_usual_size
from briefcast.reading.html.content import Content, content_of
from briefcast.reading.html.decode import decode
from briefcast.reading.html.dropped import Dropper
from briefcast.reading.html.fragment import described, left_in
from briefcast.reading.html.head import read_head
from briefcast.reading.html.parse import parse
from briefcast.reading.html.tree import Node, body_of
from briefcast.reading.html.uncollected import uncollected
from briefcast.reading.html.walk import Walker
from briefcast.reading.marked import Element, Marked, Prose, Start
from briefcast.reading.marked.compose import compose
from briefcast.reading.provenance import with_source

NAME = "html"
_TEXT = Prose | ListBlock | Quote | Table


def read(source: Source) -> Reading:
    """Reads a briefing from a web page, saved or exported, or from a fragment of one.

    Args:
        source: The page.

    Returns:
        The briefing; every word of the page is in it or in `removed`.

    Raises:
        InputError: The source is not text, passes a limit, or holds no word.
    """
    text, encoding, guessed = decode(source.data, source.name)
    with uncollected():
        reading = compose(read_page(text, source.limits, source.name), source.name)
    reading = replace(reading, findings=(*guessed, *reading.findings))
    return with_source(reading, source, NAME, encoding)


def read_page(markup: str, limits: Limits, name: str) -> Marked:
    """What the markup of a whole page says.

    Furniture is left out; where nothing but furniture would be found, it is taken for content.

    Args:
        markup: The characters of the page.
        limits: Past which it is refused.
        name: Of the source, for messages.

    Raises:
        InputError: It passes a limit.
    """
    page = parse(markup, limits, name)
    ids = described(page)
    head = read_head(page)
    language = head.language or ""
    content = content_of(page)
    elements, removed = _read(content, limits, name, ids, language, drop=True)
    if not any(isinstance(element, _TEXT) for element in elements):
        content = Content(body_of(page.html), None, ())
        elements, removed = _read(content, limits, name, ids, language, drop=False)
    elements = with_author(elements, head.author)
    starts = sum(isinstance(element, Start) for element in elements)
    single = True if head.article and starts <= 1 else None
    return Marked(
        elements=with_usual_size(elements),
        page_title=head.title,
        single=single,
        organisation=head.site,
        date=head.date,
        language=head.language,
        removed=(*page.removed, *removed),
        findings=left_in(page.templated, name),
    )


def _read(
    content: Content,
    limits: Limits,
    name: str,
    ids: dict[str, Node],
    language: str,
    *,
    drop: bool,
) -> tuple[list[Element], list[Removed]]:
    dropper = Dropper(content.root, whole_page=True, furniture=drop)
    removed = list(content.removed)
    elements: list[Element] = []
    for root in (content.title, content.root):
        if root is not None:
            walker = Walker(limits, name, dropper, language=language, described=ids)
            elements += walker.walk(root)
            removed += walker.removed
    return elements, removed
