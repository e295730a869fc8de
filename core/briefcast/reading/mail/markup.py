"""Reads the HTML of a mail, without what mail programs put around its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefcast.hooks import Limits
from briefcast.model import Finding, Image, Inline, Removed, Table, Text
from briefcast.reading.html.fragment import fragment
from briefcast.reading.html.guard import check
from briefcast.reading.mail.forwarded import HEADERS, NOTE, Forwarded, begins_forwarded, forwarding
from briefcast.reading.mail.furniture import QUOTED, SIGNATURE, is_sent_from
from briefcast.reading.marked import Element, Heading, Prose
from briefcast.reading.said import said

_PROGRAMS = re.compile(
    r"gmail_|moz-|\btype\s*=\s*[\"']?cite|yahoo_quoted|protonmail_|ms-outlook|[\"']Signature",
    re.IGNORECASE,
)
_SIGNATURES = (
    ".gmail_signature, .gmail_signature_prefix, .moz-signature, .protonmail_signature_block,"
    " #Signature, #ms-outlook-mobile-signature"
)
_CITED = (
    "blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted,"
    " .protonmail_quote"
)
_LONGEST_SIGNATURE = 60
"""Words."""


@dataclass(slots=True)
class Hypertext:
    """The HTML of a mail, read.

    Attributes:
        elements: In reading order.
        removed: What was left out, with why.
        findings: What was found.
        forwarded: What the text says of the mail that it forwards; None where it forwards none.
    """

    elements: list[Element] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    forwarded: Forwarded | None = None


def read_markup(
    markup: str, files: Mapping[str, str], name: str, limits: Limits, line: int
) -> Hypertext:
    """Reads a part in HTML.

    Args:
        markup: Its characters.
        files: The names of pictures inside the mail by their ids.
        name: Of the source.
        limits: Past which it is refused.
        line: Of the source on which it starts.

    Raises:
        InputError: It passes a limit.
    """
    markup, removed = _without_programs(markup, name, limits, line)
    found = fragment(markup, limits, name, base_line=line)
    out = Hypertext(removed=[*removed, *found.removed], findings=list(found.findings))
    elements = [_with_file(element, files) for element in found.elements]
    elements, signature = _without_signature(elements)
    out.elements, headers, out.forwarded = _without_forwarding(elements)
    out.removed += [*signature, *headers]
    return out


def _with_file(element: Element, files: Mapping[str, str]) -> Element:
    """An image of the mail's own by the name of its file."""
    if isinstance(element, Image) and (element.src or "").startswith("cid:"):
        return replace(element, src=files.get((element.src or "")[4:], element.src))
    return element


def _without_programs(
    markup: str, name: str, limits: Limits, line: int
) -> tuple[str, list[Removed]]:
    """The markup without signatures and earlier mails, where programs mark them as such.

    A mail that is quoted to forward it, or that is all there is, stays.
    """
    if not _PROGRAMS.search(markup):
        return markup, []
    check(markup, limits, name)
    tree = LexborHTMLParser(markup)
    removed: list[Removed] = []
    for node in _outermost(tree, _SIGNATURES):
        removed += _taken(node, SIGNATURE, name, limits, line)
    cited = _outermost(tree, _CITED)
    own = _count(tree.body) - sum(map(_count, cited))
    for node in cited:
        if own > 0 and not begins_forwarded(node.text()):
            removed += _taken(node, QUOTED, name, limits, line)
        elif node.tag == "blockquote":
            node.unwrap()
    return tree.html or "", removed


def _outermost(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    """The nodes that a selector finds, but those inside another of them."""
    wanted = {node.mem_id for node in tree.css(selector)}
    found: list[LexborNode] = []
    waiting = [tree.body] if wanted else []
    while waiting:
        node = waiting.pop()
        while node is not None:
            if node.mem_id in wanted:
                found.append(node)
            elif node.first_child is not None:
                waiting += [node.next, node.first_child]
                break
            node = node.next
    return found


def _count(node: LexborNode | None) -> int:
    return len(node.text(separator=" ").split()) if node is not None else 0


def _taken(node: LexborNode, why: str, name: str, limits: Limits, line: int) -> list[Removed]:
    read = fragment(node.html or "", limits, name)
    texts = [_text(read.elements), *(each.text for each in read.removed)]
    node.decompose()
    return [Removed(text, why, line) for text in texts if text]


def _text(elements: Sequence[Element]) -> str:
    """What elements say, lines apart."""
    return "\n".join(line for element in elements for _, _, line in _lines(element) if line)


def _without_signature(elements: list[Element]) -> tuple[list[Element], list[Removed]]:
    """The elements without what stands under "--", and what says with what it was written."""
    for place in range(len(elements) - 1, max(0, len(elements) - 12), -1):
        element = elements[place]
        if not isinstance(element, Prose):
            continue
        first = element.text.plain.split("\n")[0].strip()
        last = place == len(elements) - 1 and is_sent_from(first)
        text = said(elements[place:])
        if last or (first in ("--", "—") and len(text.split()) <= _LONGEST_SIGNATURE):
            return elements[:place], [Removed(text, SIGNATURE, element.origin.line)]
    return elements, []


def _without_forwarding(
    elements: list[Element],
) -> tuple[list[Element], list[Removed], Forwarded | None]:
    """The elements without the headers of a forwarded mail and the note above them."""
    lines: list[str] = []
    owners: list[tuple[int, int, int]] = []
    for place, element in enumerate(elements):
        for start, end, text in _lines(element):
            owners.append((place, start, end))
            lines.append(text)
    found = forwarding(lines)
    gone = {line for span in (*found.headers, *found.notes) for line in range(*span)}
    removed: list[Removed] = []
    for spans, why in ((found.notes, NOTE), (found.headers, HEADERS)):
        for first, end in spans:
            where = elements[owners[first][0]].origin.line
            removed.append(Removed("\n".join(lines[first:end]).strip(), why, where))
    left: dict[int, tuple[int, int]] = {}
    for line, (place, start, end) in enumerate(owners):
        if line not in gone:
            left[place] = (left.get(place, (start, end))[0], end)
    kept = [_kept(elements[place], *span) for place, span in left.items()]
    return kept, removed, found.forwarded


def _kept(element: Element, start: int, end: int) -> Element:
    """An element with the part of its text that is left."""
    if isinstance(element, Prose | Heading):
        return replace(element, text=_part(element.text, start, end))
    return element


def _lines(element: Element) -> list[tuple[int, int, str]]:
    """The lines of an element: where each starts and ends in its text, and what it says."""
    if isinstance(element, Prose | Heading):
        lines, start = [], 0
        for line in element.text.plain.split("\n"):
            lines.append((start, start + len(line), line))
            start += len(line) + 1
        return lines
    if isinstance(element, Table):
        rows = [" ".join(cell.plain for cell in row) for row in (element.header, *element.rows)]
        return [(0, 0, row) for row in rows if row] or [(0, 0, "")]
    return [(0, 0, said([element]))]


def _part(text: Text, start: int, end: int) -> Text:
    """A part of a text with the marks over it."""
    inlines: Sequence[Inline] = [
        replace(each, start=max(each.start, start) - start, end=min(each.end, end) - start)
        for each in text.inlines
        if each.start < end and each.end > start
    ]
    return Text(text.plain[start:end], tuple(inlines))
