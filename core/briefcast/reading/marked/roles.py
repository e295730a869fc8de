"""Tells which headings are title, section, headline or subhead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefcast.model import Finding, Text
from briefcast.reading.marked.article import article_score, is_surely_many, names_issue
from briefcast.reading.marked.content import has_own_head, has_substance, paragraphs, share
from briefcast.reading.marked.elements import Element, Field, Heading, Prose
from briefcast.reading.marked.tree import Node
from briefcast.reading.text.images import near_equal
from briefcast.reading.text.shapes import is_known_section, is_section, is_title
from briefcast.reading.titles import read_title


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
        organisation: Who publishes, where a heading over the title says it.
        sections: The words of every heading that is one's.
        findings: Where the choice was close.
    """

    title: Heading | None = None
    opening: list[Element] = field(default_factory=list)
    stories: list[Placed] = field(default_factory=list)
    organisation: str | None = None
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
    elif article := _untitled_article(found, nodes, titles, titled):
        found.opening = []
        found.stories = [Placed(article)]
        return found
    found.stories = list(_stories(nodes, None, found.sections))
    _name(found)
    return found


def _untitled_article(
    found: Plan, nodes: Sequence[Node], titles: Sequence[str], titled: bool
) -> Node | None:
    """The whole source as one story, its headline the title that stands apart from the text."""
    if not titled or any(node.start for node in nodes) or not has_substance(found.opening):
        return None
    heading = Heading(text=Text(titles[0]), level=1, why=("the title of the source",))
    article = Node(1, heading, None, list(found.opening), list(nodes))
    return article if article_score(article) > 1 else None


def _name(found: Plan) -> None:
    """Takes the only section for the title, where it names the issue and the title nobody's."""
    sections = {each.section for each in found.stories}
    if len(found.sections) != 1 or sections != set(found.sections) or found.title is None:
        return
    title = " ".join(found.title.text.plain.split())
    if names_issue(found.sections[0]) and not is_title(title):
        found.organisation = title
        found.title = replace(found.title, text=Text(found.sections[0]))
        found.stories = [Placed(each.node) for each in found.stories]


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
    page = len(nodes) == 1 and _is_doubtful(nodes[0]) and bool(nodes[0].children)
    if page and (is_surely_many(nodes[0]) or _is_section(nodes[0], 0)):
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
    return not first.children and (named or not has_substance(first.content))


def _is_label(node: Node) -> bool:
    return not node.children and not has_substance(node.content)


def _as_opening(node: Node) -> list[Element]:
    return ([_prose(node.heading)] if node.heading else []) + node.content


def _prose(heading: Heading) -> Prose:
    return Prose(text=heading.text, origin=heading.origin, bold=True)


def _is_article(node: Node, single: bool | None, found: Plan) -> bool:
    """Whether the headings under the only top one are subheads of one story."""
    if single is not None:
        return single and not is_surely_many(node)
    score = article_score(node)
    if -1 <= score <= 1:
        what = "one story with subheads" if score > 0 else "a briefing of several stories"
        message = f"“{node.text}” was read as {what}; it may be the other"
        line = node.heading.origin.line if node.heading else None
        found.findings.append(
            Finding(rule="structure-unsure", severity="review", message=message, line=line)
        )
    return score > 0


def _stories(nodes: Sequence[Node], section: str | None, sections: list[str]) -> Iterator[Placed]:
    leaves = share(nodes, lambda node: not node.children and has_substance(node.content))
    sectioned = any(len(node.children) > 1 and not has_substance(node.content) for node in nodes)
    for place, node in enumerate(nodes):
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        if node.start is not None and node.start.certainty == 1:
            yield Placed(node, node.start.section or section)
        elif _is_empty_section(node, after):
            section = node.text
            sections.append(section)
        elif _is_section(node, leaves, sectioned):
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


def _is_section(node: Node, leaves: float, sectioned: bool = False) -> bool:
    """Whether the headings under this one head stories.

    Args:
        node: A heading.
        leaves: The share of its neighbours that are stories without subheads.
        sectioned: Whether a neighbour can be nothing but a section.
    """
    if not node.children or not node.text:
        return False
    own = paragraphs(node.content)
    known = is_known_section(node.text)
    if not has_substance(node.content):
        return known or sectioned or len(node.children) >= 2
    if not _is_inferred(node) and all(map(_is_inferred, node.children)):
        return False
    words = sum(len(text.split()) for text in own)
    heads = [len(child.text.split()) for child in node.children]
    score = 2 if known else 0
    score += 1 if len(own) <= 1 and words <= 40 else 0
    score += 1 if sum(heads) >= 4 * len(heads) else 0
    score += 1 if any(has_own_head(child) for child in node.children) else 0
    score -= 2 if leaves > 0.5 else 0
    score -= 2 if len(own) >= 3 else 0
    return score >= 2


def _is_inferred(node: Node) -> bool:
    """Whether no tag marks its heading: under a real one, a bold line is a subhead."""
    return node.heading is not None and node.heading.certainty < 1
