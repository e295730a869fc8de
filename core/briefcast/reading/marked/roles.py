"""Tells which headings are title, section, headline or subhead."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from briefcast.model import Finding, Image, ListBlock, Paragraph, Quote, Table
from briefcast.reading.marked.elements import Element, Field, Heading, Prose
from briefcast.reading.marked.tree import Node
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.images import near_equal
from briefcast.reading.text.links import is_link
from briefcast.reading.text.shapes import is_byline, is_known_section, is_section, is_title
from briefcast.reading.titles import read_title

_SURELY_MANY = -4
"""The score at which a source is a briefing, whatever it says of itself."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A story's node, and the section that it stands in."""

    node: Node
    section: str | None = None


@dataclass(slots=True)
class Plan:
    """Which heading is what.

    Attributes:
        title: None where no heading is the briefing's title.
        opening: What stands above the first story.
        stories: In reading order.
        sections: The words of every heading that is one's.
        findings: Where the choice was close.
    """

    title: Heading | None = None
    opening: list[Element] = field(default_factory=list)
    stories: list[Placed] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def plan(root: Node, *, titles: Sequence[str], titled: bool, single: bool | None) -> Plan:
    """Finds title, sections and stories in a tree of headings.

    Args:
        root: With one child at least.
        titles: What the source calls itself apart from its headings: one may say it again.
        titled: Whether one of them is certain to be the briefing's title.
        single: Whether the source says that it is one article.
    """
    found = Plan(opening=list(root.content))
    nodes = list(root.children)
    if single and len(nodes) == 1 and _is_doubtful(nodes[0]) and _is_article(nodes[0], True, found):
        found.stories = [Placed(nodes[0])]
        return found
    masthead = _masthead(nodes, titles, titled)
    if masthead is not None:
        for label in nodes[:masthead]:
            found.opening += _as_opening(label)
        node = nodes[masthead]
        rest = nodes[masthead + 1 :]
        alone = not rest and node.start is None
        if alone and (not node.children or _is_article(node, single, found)):
            fields = [each for each in found.opening if isinstance(each, Field)]
            found.opening = [each for each in found.opening if not isinstance(each, Field)]
            node.content[:0] = fields
            found.stories = [Placed(node)]
            return found
        found.title = node.heading
        found.opening += node.content
        nodes = [*node.children, *rest]
    found.stories = list(_stories(nodes, None, found.sections))
    return found


def _masthead(nodes: Sequence[Node], titles: Sequence[str], titled: bool) -> int | None:
    """The place of the heading that is the title, or the headline of the only story."""
    if any(node.start and node.start.certainty == 1 for node in nodes):
        return None
    for place, node in enumerate(nodes[:4]):
        again = [title for title in titles if near_equal(node.text, title)]
        if not again or node.start is not None or not all(map(_is_label, nodes[:place])):
            continue
        certain = titled and again[0] == titles[0]
        if certain or node.children or len(nodes) == place + 1 or _is_only_title(node):
            return place
    if len(nodes) == 1 and _is_doubtful(nodes[0]) and _is_section(nodes[0], 0):
        return 0
    highest = min(node.level for node in nodes)
    tops = [place for place, node in enumerate(nodes) if node.level == highest]
    first = tops[0]
    if not all(map(_is_label, nodes[:first])) or nodes[first].start is not None:
        return None
    if len(tops) == 1:
        return first if not titled or nodes[first].children or len(nodes) == 1 else None
    return 0 if not titled and first == 0 and _is_only_title(nodes[0]) else None


def _is_doubtful(node: Node) -> bool:
    """Whether the markup starts a story here that may be the whole page."""
    return node.start is not None and node.start.certainty < 1 and node.heading is not None


def _is_only_title(first: Node) -> bool:
    """Whether the first of several headings of one level names the briefing, and no story."""
    named = is_title(first.text) or bool(read_title(first.text).removed)
    return not first.children and (named or not _has_substance(first.content))


def _is_label(node: Node) -> bool:
    return not node.children and not _has_substance(node.content)


def _as_opening(node: Node) -> list[Element]:
    return ([_prose(node.heading)] if node.heading else []) + node.content


def _prose(heading: Heading) -> Prose:
    return Prose(text=heading.text, origin=heading.origin, bold=True)


def _has_substance(content: Sequence[Element]) -> bool:
    return any(
        isinstance(element, ListBlock | Quote | Table | Image | Paragraph)
        or (isinstance(element, Prose) and not _is_small(element))
        for element in content
    )


def _is_small(element: Prose) -> bool:
    text = " ".join(element.text.plain.split())
    if is_byline(text) or date_line(text) is not None:
        return True
    return len(text.split()) <= 8 and bool(read_title(text).date or read_title(text).issue)


def _paragraphs(content: Sequence[Element]) -> list[str]:
    return [
        element.text.plain
        for element in content
        if isinstance(element, Prose) and not _is_small(element) and not is_link(element.text.plain)
    ]


def _is_article(node: Node, single: bool | None, found: Plan) -> bool:
    """Whether the headings under the only top one are subheads of one story."""
    score = _article_score(node)
    if single is not None:  # a newsletter that a site posts as an article is still many stories
        return single and score > _SURELY_MANY
    if -1 <= score <= 1:
        what = "one story with subheads" if score > 0 else "a briefing of several stories"
        message = f"“{node.text}” was read as {what}; it may be the other"
        line = node.heading.origin.line if node.heading else None
        found.findings.append(
            Finding(rule="structure-unsure", severity="review", message=message, line=line)
        )
    return score > 0


def _article_score(node: Node) -> int:
    title = read_title(node.text)
    own = _paragraphs(node.content)
    words = sum(len(text.split()) for text in own)
    below = node.children
    heads = [len(child.text.split()) for child in below]
    score = -3 if is_title(node.text) or title.removed or title.issue or title.date else 0
    score += 2 if any(_names_author(element) for element in node.content[:4]) else 0
    score += 2 if len(own) >= 3 or words > 120 else 0
    score -= 2 if words <= 60 else 0
    score += 1 if sum(heads) <= 3.5 * len(heads) else 0
    score -= 1 if sum(heads) >= 5 * len(heads) else 0
    score -= 1 if len(below) >= 6 else 0
    score -= 1 if _share(below, _has_image_or_link) >= 0.5 else 0
    score -= 2 if any(_has_own_head(child) for child in below) else 0
    return score


def _names_author(element: Element) -> bool:
    if isinstance(element, Field):
        return element.name == "byline"
    return isinstance(element, Prose) and is_byline(element.text.plain)


def _has_own_head(node: Node) -> bool:
    return any(
        (isinstance(element, Field) and element.name in ("byline", "date", "dateline", "kicker"))
        or _names_author(element)
        for element in node.content[:3]
    )


def _has_image_or_link(node: Node) -> bool:
    return any(
        isinstance(element, Image) or (isinstance(element, Prose) and is_link(element.text.plain))
        for element in node.content
    )


def _share(nodes: Sequence[Node], holds: Callable[[Node], bool]) -> float:
    return sum(map(holds, nodes)) / len(nodes) if nodes else 0


def _stories(nodes: Sequence[Node], section: str | None, sections: list[str]) -> Iterator[Placed]:
    leaves = _share(nodes, lambda node: not node.children and _has_substance(node.content))
    for place, node in enumerate(nodes):
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        if node.start is not None and node.start.certainty == 1:
            yield Placed(node, node.start.section or section)
        elif _is_empty_section(node, after):
            section = node.text
            sections.append(section)
        elif _is_section(node, leaves):
            if node.content:
                yield Placed(Node(node.level, node.heading, node.start, node.content), section)
            sections.append(node.text)
            yield from _stories(node.children, node.text, sections)
        else:
            yield Placed(node, section)


def _is_empty_section(node: Node, after: Node | None) -> bool:
    """Whether it is a label above headings of its own level."""
    if node.children or node.content or after is None or not node.text:
        return False
    return is_known_section(node.text) or (is_section(node.text) and bool(after.content))


def _is_section(node: Node, leaves: float) -> bool:
    """Whether the headings under this one head stories.

    Args:
        node: A heading.
        leaves: The share of its neighbours that are stories without subheads.
    """
    if not node.children or not node.text:
        return False
    own = _paragraphs(node.content)
    known = is_known_section(node.text)
    if not _has_substance(node.content):
        return known or len(node.children) >= 2
    words = sum(len(text.split()) for text in own)
    heads = [len(child.text.split()) for child in node.children]
    score = 2 if known else 0
    score += 1 if len(own) <= 1 and words <= 40 else 0
    score += 1 if sum(heads) >= 4 * len(heads) else 0
    score += 1 if any(_has_own_head(child) for child in node.children) else 0
    score -= 2 if leaves > 0.5 else 0
    score -= 2 if len(own) >= 3 else 0
    return score >= 2
