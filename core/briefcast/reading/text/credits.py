"""Tells lines that credit a picture; whom they credit is for the model's `find_credit` to say."""

import re
from functools import lru_cache

from briefcast.model import Credit, find_credit
from briefcast.reading.text.shapes import KEPT, LONGEST_LABEL, is_byline, is_named_byline, words_in

_PICTURE = r"(?:photo(?:graph)?|picture|pic|image|illustration|artwork)s?"
_OWN_LINE = re.compile(
    rf"[(\[]?\s*(?:{_PICTURE}(?:\s+credits?)?\s*(?::|by\b|taken by\b|©)|credits?\s*[:–—-]"
    r"|courtesy of\b|photographed by\b|copyright\b|©|\(c\)|via )",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"[(\[]?{_PICTURE}\s*:\s*\S", re.IGNORECASE)
_ENDING = re.compile(
    r".*(?:[,;.|–—(\[-]\s*(?:by|via)|\bcourtesy of)\s+(?P<name>.+?)[\s.)\]]*", re.IGNORECASE
)
_LAST = re.compile(
    rf".*[\w.!?…)”’]\s*[.!?;|(–—-]?\s*\b{_PICTURE}(?:\s+credits?)?\s*(?::|by\b|courtesy\b|©)"
    r"\s*\S[^.!?]{1,60}[).]*",
    re.IGNORECASE,
)
_LIBRARY = re.compile(r".*\b(?:Getty Images|Shutterstock|Unsplash|Alamy|iStock)[\s.)\]]*")
_LIBRARY_ALONE = re.compile(
    r"[(\[]?(?:[\w’'.-]+ ?/ ?)?(?:Getty(?: Images)?|Shutterstock|Unsplash|Alamy|iStock|Reuters"
    r"|PA(?: Media| Wire| Images)?|AP(?: Photo)?|AFP|EPA|Adobe Stock)"
    r"(?: ?/ ?[\w’' .-]{2,40})?[)\].]?"
)


@lru_cache(KEPT)
def has_credit_cue(text: str) -> bool:
    """Whether a label is likelier a line of an image than a headline.

    It credits a picture, or says that it is one's, or ends as if it did: "…, by the Thames".
    """
    if len(text) > LONGEST_LABEL or is_byline(text):
        return False
    ending = _ENDING.fullmatch(text)
    return (
        find_credit(text) is not None
        or _LABEL.match(text) is not None
        or _LAST.fullmatch(text) is not None
        or _LIBRARY.fullmatch(text) is not None
        or _via(text)
        or (ending is not None and is_named_byline(f"by {ending['name']}"))
    )


@lru_cache(KEPT)
def is_credit_line(text: str) -> bool:
    """Whether it is nothing but a credit: "Photo: Ana Lind"."""
    if len(text) > LONGEST_LABEL:
        return False
    if _via(text):
        return True
    if not _OWN_LINE.match(text):
        return _LIBRARY_ALONE.fullmatch(text) is not None
    return credit_under("an image", text) is not None


def credit_under(caption: str, text: str) -> Credit | None:
    """The credit in a line under a caption: "Photo: Tern" names no tern that is shown there."""
    return find_credit(f"{caption} | {text}") or (
        Credit(0, len(text), text[len("via ") :]) if _via(text) else None
    )


def _via(text: str) -> bool:
    """Whether it is "via" and a name, and so a credit where it stands alone."""
    return (
        text[:4] in ("via ", "Via ") and words_in(text) <= 6 and is_named_byline(f"by {text[4:]}")
    )
