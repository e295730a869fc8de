"""Block quotations, and who is quoted."""

import re

from briefcast.model import ListBlock, Origin, Paragraph, Quote
from briefcast.reading.html.frames import Frame, images, line
from briefcast.reading.marked import Element, Prose

_DASH = re.compile(r"\s*(?:[—–―~]|--?)\s*(?=\S)")
_LONGEST = 20


def quote_of(frame: Frame, origin: Origin) -> list[Element]:
    """The quotation of a `blockquote`, its images after it.

    One that holds headings, tables or fields is no quotation: it indents a part of the page.
    """
    paragraphs: list[Paragraph] = []
    inner: list[str] = []
    for element in frame.out:
        if isinstance(element, Prose):
            paragraphs.append(Paragraph(text=element.text, origin=element.origin))
        elif isinstance(element, Quote):
            paragraphs += element.blocks
            if element.attribution:
                inner.append(element.attribution)
        elif isinstance(element, ListBlock):
            paragraphs += (Paragraph(text=item, origin=element.origin) for item in element.items)
    shown = images(frame.out)
    if (
        len(shown) + sum(isinstance(e, Prose | Quote | ListBlock) for e in frame.out)
        < len(frame.out)
        or len(inner) > 1
    ):
        return [*frame.out, *(element for part in frame.parts for element in part.out)]
    sources = [line(part.out) for part in frame.taken("attribution")]
    sources = [source for source in sources if source] or inner
    if not sources and len(paragraphs) > 1:
        last = paragraphs[-1].text.plain
        if _DASH.match(last) and len(last.split()) <= _LONGEST:
            sources.append(last)
            paragraphs.pop()
    attribution = _undashed(" ".join(sources)) if sources else None
    if not paragraphs:
        rest = [element for part in frame.parts for element in part.out]
        return [*shown, *rest]
    return [Quote(blocks=tuple(paragraphs), attribution=attribution, origin=origin), *shown]


def _undashed(source: str) -> str:
    dash = _DASH.match(source)
    return source[dash.end() :] if dash else source
