"""Finds where the content of a page is."""

from dataclasses import dataclass

from briefcast.model import Removed
from briefcast.reading.html.hints import furniture
from briefcast.reading.html.names import EMBEDDED, SILENT
from briefcast.reading.html.parse import Page
from briefcast.reading.html.styles import is_hidden
from briefcast.reading.html.tree import Node, body_of, text_of

_LEAST_OF_MAIN = 10
_SITE_NAMES = frozenset({"site-title", "logo", "site-name", "site-logo", "brand", "navbar-brand"})
_OUTSIDE = "outside the main content"


@dataclass(frozen=True, slots=True)
class Content:
    """Where the content is.

    Attributes:
        root: The element that holds it.
        title: The page's first heading, where that stands outside; None otherwise.
        removed: The text of all that stands outside.
    """

    root: Node
    title: Node | None
    removed: tuple[Removed, ...]


def content_of(page: Page) -> Content:
    """The one `main` of a page, else what holds its articles, else its body.

    An element is not taken for the content where it holds too few of the page's words: less
    than a tenth for `main`, less than half for articles.
    """
    body = body_of(page.html)
    root = _main(page, body) or _articles(page, body) or body
    if root is body:
        return Content(body, None, ())
    title = _title(page, root)
    return Content(root, title, tuple(_outside(body, root, title)))


def _main(page: Page, body: Node) -> Node | None:
    mains = [
        node
        for node in page.nodes
        if (node.tag == "main" or node.get("role").lower() == "main")
        and node.words
        and not any(each.tag == "main" for each in node.ancestors())
        and not is_hidden(node)
    ]
    if len(mains) == 1 and mains[0].words * _LEAST_OF_MAIN >= body.words:
        return mains[0]
    return None


def _articles(page: Page, body: Node) -> Node | None:
    """The innermost element that holds all articles, where they hold most of the words."""
    articles: list[Node] = []
    paths: list[list[Node]] = []
    for node in page.nodes:
        if node.tag != "article" or not node.words:
            continue
        around = list(node.ancestors())
        if any(each.tag == "article" or furniture(each, True) for each in around):
            continue
        articles.append(node)
        paths.append([*reversed(around), node])
    if not articles or sum(node.words for node in articles) * 2 < body.words:
        return None
    if len(articles) == 1:
        return articles[0]
    common = paths[0]
    for path in paths[1:]:
        length = next(
            (n for n, (a, b) in enumerate(zip(common, path, strict=False)) if a is not b),
            min(len(common), len(path)),
        )
        common = common[:length]
    return common[-1]


def _title(page: Page, root: Node) -> Node | None:
    """The only first heading of the page, where it stands before the content, which has none."""
    headings = [node for node in page.nodes if node.tag == "h1" and node.words]
    if len(headings) != 1 or page.nodes.index(headings[0]) > page.nodes.index(root):
        return None
    if any(each is headings[0] for each in root.ancestors()):
        return None
    named = [headings[0], *headings[0].ancestors()]
    if any(_SITE_NAMES.intersection(each.tokens()) or each.tag == "nav" for each in named):
        return None
    return None if any(is_hidden(each) for each in named) else headings[0]


def _outside(body: Node, root: Node, title: Node | None) -> list[Removed]:
    """The text of the largest parts of a page that do not hold the content or the title."""
    kept = {id(root), *(id(each) for each in root.ancestors())}
    if title is not None:
        kept.update((id(title), *(id(each) for each in title.ancestors())))
    removed: list[Removed] = []
    stack: list[Node | str] = [body]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            if text := " ".join(node.split()):
                removed.append(Removed(text, _OUTSIDE))
        elif node is root or node is title or node.tag in SILENT:
            continue
        elif id(node) in kept:
            stack += reversed(node.children)
        elif text := text_of(node):
            why = EMBEDDED.get(node.tag) or furniture(node, True) or _OUTSIDE
            removed.append(Removed(text, why))
    return removed
