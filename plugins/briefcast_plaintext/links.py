"""Links: what they are called, then the address alone on its own line."""

from collections.abc import Iterator
from urllib.parse import unquote

from briefcast.model import Link, Text
from briefcast_plaintext.lines import Line, below
from briefcast_plaintext.pen import Pen


def link_lines(link: Link, pen: Pen) -> Iterator[Line]:
    """A link that stands for itself; one without an address is named all the same."""
    address = _address(link.href, pen)
    text = pen.clean(link.text)
    if not address:
        missing = pen.words["no_address"]
        said = f"{text} ({missing})." if text else f"{missing}."
        yield Line(f"{pen.words['link']}: {said}")
        return
    if text and text != address:
        yield Line(pen.labelled("link", text))
    else:
        yield Line(f"{pen.words['link']}:")
    yield below(pen.set_in(address))


def links_in(text: Text, pen: Pen) -> Iterator[Line]:
    """The links within a running text, to follow it; an address that it shows needs no line."""
    for inline in text.inlines:
        if inline.kind == "link":
            link = Link(text.plain[inline.start : inline.end], inline.value)
            if not _shows_address(link):
                yield from link_lines(link, pen)


def whole_link(text: Text, pen: Pen) -> list[Line]:
    """The lines of a text that is one link throughout; none where it is more."""
    if len(text.inlines) != 1 or text.inlines[0].kind != "link":
        return []
    inline = text.inlines[0]
    if (
        text.plain[inline.start : inline.end].strip() != text.plain.strip()
        or not text.plain.strip()
    ):
        return []
    link = Link(text.plain, inline.value)
    return [] if _shows_address(link) else list(link_lines(link, pen))


def _shows_address(link: Link) -> bool:
    return link.href is not None and link.text.strip() in (link.href, _readable(link.href))


def _address(href: str | None, pen: Pen) -> str:
    """The address without spaces, which would end it; "" where there is none."""
    return pen.clean(_readable(href or "")).replace(" ", "%20")


def _readable(href: str) -> str:
    """A telephone number or a mail address as people write it."""
    scheme, _, rest = href.partition(":")
    return unquote(rest) if scheme.casefold() in ("tel", "mailto") else href
