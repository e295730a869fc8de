"""Credits: whose picture it is."""

import re

from briefcast.reading.text.shapes import LONGEST_LABEL

_PICTURE = r"(?:photo(?:graph)?|picture|pic|image|illustration|artwork)s?"
_AGENCY = (
    r"(?:Getty(?: Images)?|Reuters|Alamy|Shutterstock|iStock|AFP|EPA|Unsplash|AP"
    r"|PA(?: Images| Media| Wire)?)"
)
_NAME = r"(?P<name>\S.*?)"
_TAIL = r"[\s.)\]]*$"
# Each ends a line: a cue in the middle of a sentence credits nobody.
_CUES = tuple(
    re.compile(pattern + _TAIL)
    for pattern in (
        rf"(?i:(?:^|[\s(\[])(?:{_PICTURE}\s+)?(?:credits?|courtesy)\s*(?::|of\b|-)\s*){_NAME}",
        rf"(?i:(?:^|[(\[.,;|–—-]\s*){_PICTURE}\s*(?::|by\b|©|taken by\b)\s*(?:by |© ?)?){_NAME}",
        rf"(?i:(?:©|\(c\))\s*)(?:\d{{4}}\s+)?{_NAME}(?:,?\s*\d{{4}})?",
        rf"(?i:[,;.|–—(\[-]\s*(?:via|by)\s+){_NAME}",
        rf"(?:[,|(\[–—-]|\.)\s*(?P<name>(?:[^\W\d_][\w’'-]*[ /]\s?){{0,4}}{_AGENCY})",
        rf"\b(?P<name>(?:Getty Images|Shutterstock|Unsplash|Alamy|iStock|{_AGENCY}/{_AGENCY}))",
    )
)
_OWN_LINE = re.compile(
    rf"[(\[]?\s*(?:{_PICTURE}(?:\s+credits?)?\s*(?::|by\b)|credits?\s*:"
    r"|courtesy of\b|©|\(c\)|via )",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"[(\[]?{_PICTURE}\s*:\s*\S", re.IGNORECASE)
_PARTICLES = {"of", "the", "and", "for", "de", "del", "van", "von", "der", "den", "la", "di", "&"}


def credit_in(text: str | None) -> str | None:
    """The name that a caption or text alternative credits; None where it credits nobody."""
    match = _cue(text or "")
    return match["name"].strip() if match else None


def without_credit(text: str) -> str:
    """The text before its credit; the whole where it has none."""
    match = _cue(text)
    return text[: match.start()].strip() if match else text


def has_credit_cue(text: str) -> bool:
    """Whether a label is a line of an image, for it credits a picture or says it is one's."""
    return _cue(text) is not None or _LABEL.match(text) is not None


def is_credit_line(text: str) -> bool:
    """Whether it is nothing but a credit: "Photo: Ana Lind"."""
    if len(text) > LONGEST_LABEL or not _OWN_LINE.match(text):
        return False
    return credit_in(text) is not None or _is_name(text.removeprefix("via "))


def _cue(text: str) -> re.Match[str] | None:
    if len(text) > LONGEST_LABEL:
        return None
    for pattern in _CUES:
        match = pattern.search(text)
        # A shorter tail may hold a name where the longest does not: "..., by day, by Ana Lind".
        while match:
            if _is_name(match["name"]):
                return match
            match = pattern.search(text, match.start() + 1)
    return None


def _is_name(text: str) -> bool:
    words = re.split(r"[\s/]+", text.strip())
    return (
        len(words) <= 7
        and not re.search(r"[.!?:;]\s", text)
        and any(word[:1] != word[:1].lower() or not word.isascii() or "." in word for word in words)
        and all(_is_name_word(word) for word in words)
    )


def _is_name_word(word: str) -> bool:
    if word in _PARTICLES or word == "iStock" or re.search(r"\w\.\w", word):
        return True
    return not (word[:1].islower() or word[:1].isdigit())
