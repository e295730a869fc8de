"""Makes stories of headings and what stands under them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefcast.model import (
    Block,
    Finding,
    Link,
    ListBlock,
    Paragraph,
    Removed,
    Sourced,
    Story,
    Subhead,
    Text,
)
from briefcast.reading.languages import language_tag
from briefcast.reading.marked.dated import read_dated
from briefcast.reading.marked.elements import Element, Field, Heading, Prose
from briefcast.reading.marked.roles import Placed
from briefcast.reading.marked.tree import Node
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.links import is_link
from briefcast.reading.text.shapes import LONGEST_LABEL, is_byline

_TAIL = re.compile(r"(?<=\w)[\s,|•·–—-]+(?:on|at|posted on|published)?\s*$", re.IGNORECASE)
_FILED = re.compile(r"(?:posted|filed|published) (?:in|under):? (?P<section>\S.{0,60})", re.I)
_PARTS = re.compile(r"\s*[|•·]\s*")


@dataclass(slots=True)
class _Draft:
    """A story while its parts are gathered."""

    fields: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def story_of(placed: Placed) -> tuple[Story, list[Removed], list[Finding]]:
    """The story that a node is, its headings below as subheads; what was left out, and found.

    Its id and number are still to be given.
    """
    node, draft = placed.node, _Draft()
    start = node.start
    if placed.section:
        draft.fields["section"] = placed.section
    if start and start.link:
        draft.links.append(start.link)
    if node.heading:
        _link_headline(draft, node.heading)
    body = _take_head(draft, node.content)
    draft.blocks += _blocks(draft, body)
    for child in node.children:
        draft.blocks += _under(draft, child, 1)
    sourced: Sourced = node.heading or start or Sourced()
    story = Story(
        id="",
        number=0,
        headline=node.text or None,
        blocks=tuple(draft.blocks),
        links=tuple(dict.fromkeys(draft.links)),
        language=language_tag((start.language if start else None) or _language(node)),
        origin=sourced.origin,
        certainty=sourced.certainty if node.heading else 0.9,
        why=sourced.why or (("marked as a heading",) if node.heading else ("marked as a story",)),
        **draft.fields,
    )
    return story, draft.removed, draft.findings


def _language(node: Node) -> str | None:
    """The language of the headline and the first paragraph, where both are marked with it."""
    prose = next((each for each in node.content if isinstance(each, Prose)), None)
    if node.heading is None or prose is None:
        return None
    found = _whole_language(node.heading.text)
    return found if found == _whole_language(prose.text) else None


def _whole_language(text: Text) -> str | None:
    whole = (0, len(text.plain))
    marks = (inline for inline in text.inlines if inline.kind == "language")
    return next((mark.value for mark in marks if (mark.start, mark.end) == whole), None)


def _link_headline(draft: _Draft, heading: Heading) -> None:
    for inline in heading.text.inlines:
        if inline.kind == "link" and inline.value:
            said = heading.text.plain[inline.start : inline.end]
            draft.links.append(Link(" ".join(said.split()), inline.value))


def _take_head(draft: _Draft, content: Sequence[Element]) -> list[Element]:
    """Takes byline, date and other fields from right under the headline; the rest is its body."""
    rest: list[Element] = []
    for element in content:
        if isinstance(element, Field):
            _take_field(draft, element, rest)
        elif isinstance(element, Prose) and _is_head(rest) and _take_line(draft, element):
            continue
        else:
            rest.append(element)
    return rest


def _is_head(rest: Sequence[Element]) -> bool:
    return not any(isinstance(element, Prose) for element in rest)


def _take_line(draft: _Draft, element: Prose) -> bool:
    text = element.one_line
    first, *others = _PARTS.split(text) if len(text) <= LONGEST_LABEL else [text]
    if is_byline(first) and "byline" not in draft.fields:
        draft.fields["byline"] = text
        for part in others:  # "By Ana Lind | 3 October 2025 | Page 4"
            if (dated := date_line(part)) and dated.date:
                draft.fields.setdefault("date", dated.date)
        return True
    return _take_date(draft, text, element.origin.line)


def _take_date(draft: _Draft, text: str, line: int | None, value: str | None = None) -> bool:
    dated = read_dated(text, line, value)
    if dated is None or dated.date is None or "date" in draft.fields:
        return False
    draft.fields["date"] = dated.date
    draft.removed += dated.removed or [Removed(text, f"read as the date {dated.date}", line)]
    draft.findings += dated.findings
    return True


def _take_field(draft: _Draft, element: Field, rest: list[Element]) -> None:
    text = " ".join(element.text.split())
    if element.name == "date":
        if _take_date(draft, text, element.origin.line, element.value):
            return
        if element.value is not None:
            draft.removed.append(Removed(text, "a further date", element.origin.line))
            return
    elif element.name not in ("caption", "credit", "issue") and element.name not in draft.fields:
        if element.name == "byline" and (tail := _TAIL.search(text)):
            draft.removed.append(Removed(tail[0].strip(), "parts the byline from the date"))
            text = text[: tail.start()]
        draft.fields[element.name] = text
        return
    rest.append(Prose(text=Text(text), origin=element.origin))


def _under(draft: _Draft, node: Node, level: int) -> Iterator[Block]:
    """A heading inside a story as a subhead, with all that stands under it."""
    if node.heading:
        heading = node.heading
        yield Subhead(
            text=_plain(heading.text),
            level=level,
            origin=heading.origin,
            certainty=heading.certainty,
            why=heading.why or ("a heading under the headline",),
        )
    yield from _blocks(draft, node.content)
    for child in node.children:
        yield from _under(draft, child, level + 1)


def _plain(text: Text) -> Text:
    """A heading without emphasis over all of it."""
    whole = (0, len(text.plain))
    kept = [
        inline
        for inline in text.inlines
        if inline.kind != "emphasis" or (inline.start, inline.end) != whole
    ]
    return Text(" ".join(text.plain.split("\n")), tuple(kept))


def _blocks(draft: _Draft, content: Sequence[Element]) -> Iterator[Block]:
    for element in content:
        if isinstance(element, Prose):
            links = links_alone(element.text, button=element.button)
            filed = _FILED.fullmatch(element.one_line)
            if filed and "section" not in draft.fields and len(filed[0].split()) <= 6:
                draft.fields["section"] = filed["section"]
                sign = filed[0][: filed.start("section")].strip()
                draft.removed.append(Removed(sign, "marks a section", element.origin.line))
            elif links:
                draft.links += links
            else:
                yield paragraph_of(element)
        elif isinstance(element, Field):
            text = Text(" ".join(element.text.split()))
            yield Paragraph(text=text, origin=element.origin, certainty=0.6, why=(element.name,))
        elif isinstance(element, ListBlock) and (links := _linked_list(element)):
            draft.links += links
        elif not isinstance(element, Heading):
            yield element  # type: ignore[misc]


def paragraph_of(element: Prose) -> Paragraph:
    """A text that stands by itself, as a paragraph."""
    why = element.why or ("marked as a paragraph",)
    certainty = min(element.certainty, 0.98)
    return Paragraph(text=element.text, origin=element.origin, certainty=certainty, why=why)


def links_alone(text: Text, *, button: bool = False) -> list[Link]:
    """The link of a text that is nothing else: "Read more"; none where it is more than that.

    Args:
        text: A paragraph.
        button: Whether it stands on a button: any words of it are then a link's.
    """
    plain = text.plain
    if not button and not is_link(" ".join(plain.split())):
        return []
    links = [inline for inline in text.inlines if inline.kind == "link"]
    if not links and not button:
        return [Link(" ".join(plain.split()))]
    if len(links) != 1:
        return []
    return [Link(" ".join(plain.split()), links[0].value)]


def _linked_list(block: ListBlock) -> list[Link]:
    """The links of a list of nothing but "Read more"s."""
    found = [links_alone(item) for item in block.items]
    return [link for links in found for link in links] if all(found) else []
