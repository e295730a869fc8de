"""What class, rel and itemprop call an element: a field of a story, or furniture of the page."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefcast.reading.html.names import BLOCKS
from briefcast.reading.html.styles import is_hidden
from briefcast.reading.html.tree import (
    HOLDS_HEADING,
    HOLDS_IMAGE,
    HOLDS_LIST,
    HOLDS_TABLE,
    Node,
    text_of,
)
from briefcast.reading.marked import FieldName

_FIELDS: dict[FieldName, str] = {
    "byline": "byline by-line author post-author entry-author article-author story-byline "
    "article-byline author-name p-author",
    "kicker": "kicker eyebrow overline strapline article-kicker",
    "section": "category post-category entry-category cat-links category-links "
    "entry-categories post-categories",
    "standfirst": "standfirst dek deck subtitle sub-title summary lede lead article-summary "
    "article-subtitle post-subtitle entry-subtitle strap",
    "dateline": "dateline",
    "date": "date post-date entry-date pubdate publish-date published-date dt-published "
    "article-date",
    "caption": "caption wp-caption-text image-caption img-caption photo-caption "
    "picture-caption image_caption figure-caption mcnimagecaptioncontent msocaption",
    "credit": "credit photo-credit photo_credit image-credit img-credit imagecredit "
    "picture-credit photocredit",
}
_TOKENS = {token: name for name, tokens in _FIELDS.items() for token in tokens.split()}
_LONGEST = {
    "byline": 20,
    "kicker": 8,
    "section": 8,
    "standfirst": 100,
    "dateline": 12,
    "date": 10,
    "caption": 120,
    "credit": 30,
}
_FEW = 3
_MENUS = frozenset({"td", "div", "ul", "p", "center"})
_LONGEST_MENU = 60
_MOST_IN_MENU = 200
_OF_MENU = frozenset({"home", "home page", "homepage", "contact", "contact us", "about us"})
_NAMED_PARTS = BLOCKS | {"span"}
_NO_FIELD = HOLDS_HEADING | HOLDS_IMAGE | HOLDS_LIST | HOLDS_TABLE

_BUTTON = re.compile(r"button|(?:^|[\s_-])btn(?:$|[\s_-])", re.I)

_ROLES = {
    "navigation": "navigation",
    "banner": "the page's header",
    "contentinfo": "the page's footer",
    "search": "a search form",
    "complementary": "beside the content",
    "dialog": "a dialog",
    "alertdialog": "a dialog",
    "menu": "a menu",
    "menubar": "a menu",
}
_TAGS = {
    "nav": "navigation",
    "form": "a form",
    "search": "a search form",
    "button": "a button",
    "select": "a form",
    "textarea": "a form",
    "datalist": "a form",
    "dialog": "a dialog",
    "menu": "a menu",
}
FURNITURE_TAGS = frozenset(_TAGS)
"""The elements that are furniture by their names."""
_PARTS = {
    token: why
    for why, tokens in {
        "share links": "share shares sharing social social-share social-links social-icons "
        "social-media share-buttons share-links share-bar sharedaddy sd-sharing addtoany "
        "addtoany_share_save_container share-this sharethis mcnfollowblock mcesocialfollowblock "
        "post-ufi like-button-container",
        "related stories": "related related-posts related-articles related-content related-links "
        "related-stories jp-relatedposts read-next",
        "an advertisement": "ad ads advert adverts advertisement ad-slot ad-container ad-wrapper "
        "adsbygoogle ad-unit sponsored-ad",
        "a form": "newsletter-signup newsletter-sign-up signup-form sign-up-form subscribe-form "
        "email-signup mc_embed_signup subscription-widget-wrap subscription-widget",
        "tags": "tags-links post-tags entry-tags tag-links",
        "comments": "comments comments-link comment-count comment-list comment-respond "
        "comments-area disqus_thread respond",
    }.items()
    for token in tokens.split()
}
_AMBIGUOUS = frozenset({"social", "share", "shares", "related", "menu", "ad", "ads", "consent"})
"""Names that a society's own pages may give to an evening, an appeal or a meal."""
_BRIEF = 15
_PAGE_PARTS = {
    token: why
    for why, tokens in {
        "a cookie notice": "cookie cookies cookie-banner cookie-notice cookie-consent cookie-bar "
        "cookie-law-info-bar consent consent-banner gdpr onetrust-banner-sdk cookiebanner",
        "navigation": "breadcrumb breadcrumbs menu main-menu nav navbar navigation site-nav "
        "main-nav main-navigation site-navigation post-navigation nav-links topnav mobile-menu "
        "skip-link skip-links skiplink skip-to-content pagination pager page-numbers",
        "beside the content": "sidebar side-bar widget-area site-sidebar",
        "the page's footer": "site-footer page-footer footer templatefooter",
        "the page's header": "topbar top-bar",
    }.items()
    for token in tokens.split()
}


@lru_cache(maxsize=4096)
def _field_by_class(value: str) -> FieldName | None:
    return next((_TOKENS[token] for token in value.lower().split() if token in _TOKENS), None)


@lru_cache(maxsize=4096)
def _furniture_by_class(value: str, whole_page: bool) -> tuple[str, bool] | None:
    """Why it is furniture, and whether the name may as well be that of a story's part."""
    for token in value.lower().split():
        if why := _PARTS.get(token) or (_PAGE_PARTS.get(token) if whole_page else None):
            return why, token in _AMBIGUOUS
    return None


def names_field(node: Node) -> FieldName | None:
    """Which field of a story the markup calls an element, whatever it holds."""
    attributes = node.attributes
    if "class" in attributes and (name := _field_by_class(attributes["class"])):
        return name
    if attributes.get("rel") == "author" or attributes.get("itemprop") == "author":
        return "byline"
    return None


def field_of(node: Node) -> FieldName | None:
    """Which field of a story a short element is, by what its markup calls it."""
    if not node.attributes or not node.words or node.holds & _NO_FIELD:
        return None
    name = names_field(node)
    return name if name and node.words <= _LONGEST[name] else None


def hinted(node: Node) -> FieldName | None:
    """Which field a short line is, by what elements within it are called.

    They must make up the line but for a few words: "By", "Posted on".
    """
    name: FieldName | None = None
    words = 0
    for each in node.elements():
        found = field_of(each)
        if found and not any(field_of(outer) for outer in _between(each, node)):
            words += each.words
            name = found if name in (None, "date") else name
        elif (
            each.tag == "time"
            and name
            and not any(field_of(outer) for outer in _between(each, node))
        ):
            words += each.words
    return name if name and node.words - words <= _FEW else None


def _between(inner: Node, outer: Node) -> Iterator[Node]:
    for each in inner.ancestors():
        if each is outer:
            return
        yield each


def is_button(node: Node) -> bool:
    """Whether a link is shown as a button: it is called one, or what is around it alone is."""
    around = node.parent
    return _named_button(node.get("class")) or (
        around is not None
        and around.words == node.words
        and around.tag in BLOCKS
        and _named_button(around.get("class"))
    )


@lru_cache(maxsize=4096)
def _named_button(value: str) -> bool:
    return _BUTTON.search(value) is not None


def furniture(node: Node, whole_page: bool) -> str | None:
    """Why an element is furniture by its own markup; None where it is content.

    Args:
        node: The element.
        whole_page: Whether it stands in a page; a fragment has no header, footer or sidebar.
    """
    if node.tag in _TAGS:
        return _TAGS[node.tag]
    if whole_page and _is_menu(node):
        return "navigation"
    attributes = node.attributes
    if not attributes:
        return None
    if is_hidden(node):
        return "hidden"
    if "role" in attributes and (why := _by_role(node, whole_page)):
        return why
    if node.tag not in _NAMED_PARTS:
        return None
    for value in (attributes.get("class"), attributes.get("id")):
        if value and (found := _furniture_by_class(value, whole_page)):
            why, ambiguous = found
            if not ambiguous or node.words <= _BRIEF or _is_mostly_links(node):
                return why
    return None


def _by_role(node: Node, whole_page: bool) -> str | None:
    role = node.get("role").lower()
    if role == "button" and node.tag == "a" and not node.get("href"):
        return "a button"
    return _ROLES.get(role) if whole_page or role in ("navigation", "search") else None


def _is_menu(node: Node) -> bool:
    """Whether an element holds nothing but short links, one of which leads home."""
    if node.tag not in _MENUS or not _FEW <= node.words <= _LONGEST_MENU:
        return False
    links = [each for each in islice(node.elements(), _MOST_IN_MENU) if each.tag == "a"]
    if len(links) < _FEW or sum(each.words for each in links) + _FEW < node.words:
        return False
    said = {text_of(each).casefold() for each in links}
    return not _OF_MENU.isdisjoint(said) and all(each.words <= _FEW + 1 for each in links)


def _is_mostly_links(node: Node) -> bool:
    return 2 * sum(each.words for each in node.elements() if each.tag == "a") >= node.words
