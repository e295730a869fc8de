"""Tells one article with subheads from a briefing of many stories under one title."""

import re

from briefcast.model import ListBlock, Table
from briefcast.reading.marked.content import (
    has_image_or_link,
    has_own_head,
    has_substance,
    names_author,
    paragraphs,
    share,
)
from briefcast.reading.marked.contents import folded, is_contents, repeats
from briefcast.reading.marked.elements import Prose
from briefcast.reading.marked.tree import Node
from briefcast.reading.text.shapes import is_title
from briefcast.reading.titles import date_of_line, read_title

_SURELY_MANY = -4
_FEWEST = 6
"""The fewest words of a paragraph that counts as the text of an article."""
_TO_READERS = re.compile(
    r"(?:dear\b|hello\b|hi\b|welcome to (?:our|the|this|another)\b"
    r"|(?:in )?(?:this|our) (?:\w+ ){0,2}(?:issue|edition|newsletter|bulletin|digest)\b)",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:e-?news|(?:e-?)?newsletter|(?:e-?)?bulletin|digest|round-?up)\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"\s\d{1,4}$")


def article_score(node: Node) -> int:
    """How much speaks for one article (above 0) and how much for many stories (below 0).

    Args:
        node: The title, with the headings under it.
    """
    own = [text for text in paragraphs(node.content) if len(text.split()) >= _FEWEST]
    words = sum(len(text.split()) for text in own)
    below = node.children
    heads = [len(child.text.split()) for child in below]
    score = -3 if names_issue(node.text) else 0
    score += 2 if any(names_author(element) for element in node.content[:4]) else 0
    score += 2 if len(own) >= 3 or words > 120 else 1 if len(own) == 2 else 0
    score -= 2 if len(own) <= 1 and words <= 60 else 0
    score -= 2 if not has_substance(node.content) else 0
    score += 1 if sum(heads) <= 3.5 * len(heads) else 0
    score -= 1 if sum(heads) >= 5 * len(heads) else 0
    score -= 1 if len(below) >= 6 else 0
    score -= 1 if share(below, has_image_or_link) >= 0.5 else 0
    score -= 2 if any(has_own_head(child) for child in below) else 0
    score -= 3 if _has_contents(node) else 0
    score -= 3 if any(_TO_READERS.match(text) for text in paragraphs(node.content)[:3]) else 0
    return score


def is_surely_many(node: Node) -> bool:
    """Whether it is a briefing, whatever the page says of itself: sites call each post an article.

    Its title names an issue, or the headings right under it stand over others, with no text.
    """
    sections = [child for child in node.children if len(child.children) > 1]
    return (
        names_issue(node.text)
        or any(not has_substance(child.content) for child in sections)
        or article_score(node) <= _SURELY_MANY
    )


def names_issue(text: str) -> bool:
    """Whether a title is that of an issue: "Harbour News", "March newsletter", "This Week 14"."""
    title = read_title(text)
    said = title.removed or title.issue or title.date
    named = is_title(text) or _ISSUE.search(text) or _NUMBERED.search(text)
    return bool(named or said or date_of_line(text))


def _has_contents(node: Node) -> bool:
    """Whether the headings are given again above, or a list of them is announced."""
    headlines = {folded(child.text) for child in node.children}
    for element in node.content:
        if isinstance(element, Prose) and is_contents(element.text.plain):
            return True
        if isinstance(element, ListBlock | Table) and repeats(element, headlines, announced=False):
            return True
    return False
