"""Link texts that were left behind when a page was copied: "Read more"."""

import re

_LINK = re.compile(
    r"""(?:
      (?:read|find\ out|learn|see|discover|view|hear|watch)\ (?:more|on)
        (?:\ (?:here|now|online|on\ (?:our|the)\ (?:web)?site|(?:about|on)\ (?:this|it)
          |about\ (?!.*[.,;:]\s)\S.{0,60}))?
    | (?:read|see|view|download)\ the\ (?:full|whole|complete|rest\ of\ the|entire|original)
        \ (?:story|article|report|statement|piece|post|text|release|interview|letter)
        (?:\ (?:here|online))?
    | (?:read|view)\ (?:this|the)\ (?:story|article|page|e?mail|newsletter|issue)
        (?:\ (?:here|online|in\ your\ browser))?
    | (?:please\ )?(?:click|tap|press)\ here(?:\ (?:to|for)\ (?:read|find\ out|learn|see|view)?\ ?
        (?:more|(?:the\ )?(?:details|full\ story))(?:\ information)?)?
    | continue\ reading | keep\ reading | full\ (?:story|article|report)(?:\ here)?
    | more\ (?:here|details|info|information|on\ this(?:\ story)?) | see\ more
    | find\ out\ how | learn\ how | visit\ (?:our|the)\ website
    )\s*[.…!»›>→:]*""",
    re.IGNORECASE | re.VERBOSE,
)

_URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"(?P<text>[^:<>()\[\]]+?)\s*(?:[:–—-]\s*|\s[<(\[]\s*|\sat\s|\s)"
    rf"(?P<href>{_URL.pattern})[\s>)\].]*",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:source|link|website|web|online|more|details|full text|register|book|sign up|see|visit)"
    r"(?: (?:here|now|at))?",
    re.IGNORECASE,
)


def bare_address(text: str) -> str | None:
    """The address that a text is and nothing else; None where it is not."""
    if len(text) > 2000:
        return None
    bare = text.rstrip(".")
    if bare[:1] + bare[-1:] in ("<>", "()", "[]"):
        bare = bare[1:-1]
    match = _URL.match(bare)
    return bare if match and match[0] + _closing(match[0]) == bare else None


def addressed(text: str) -> tuple[str, str] | None:
    """The text and the address of a link that is written out: "Read more: https://…"."""
    match = _ADDRESSED.fullmatch(text) if len(text) <= 2000 and "://" in text else None
    if match is None or not (is_link(match["text"]) or _LEADS.fullmatch(match["text"])):
        return None
    href = match["href"]
    own = _closing(href) if text[match.end("href") :].startswith(")") else ""
    return match["text"], href + own


def _closing(href: str) -> str:
    """The bracket that an address ends with, where it has one of its own open."""
    return ")" if href.count("(") > href.count(")") else ""


def is_link(text: str) -> bool:
    """Whether the whole of a text is the text of a link, whose address was not copied."""
    return len(text) <= 100 and _LINK.fullmatch(text.strip("[]()<« ")) is not None
