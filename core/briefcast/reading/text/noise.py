"""Copy noise: what page builders leave in the title of a page made from an older one."""

import re

LONGEST = 5000
"""The most characters of a title with its noise: each issue copies the one before."""

_MARK = r"UNIQID|UNIQUE_?ID|U?UID|GUID|TITLE|DRAFT|TEST|TEMPLATE|DUPLICATE|COPY"
_NOISE = tuple(
    (re.compile(pattern), why)
    for pattern, why in (
        (r"(?i)[(\[]\s*cop(?:y|ies)(?:\s+\d+)?\s*[)\]]", "copy noise in the title"),
        (r"(?i:^copy(?:\s+\(?\d+\)?)?\s+of)\s+(?=[A-Z0-9(\[])", "copy noise in the title"),
        (r"(?i)\s[-–—_]\s*copy(?:\s*\(?\d+\)?)?$", "copy noise in the title"),
        (r"(?i)\scopy\s+\d+$", "copy noise in the title"),
        (r"(?i)^draft(?=\s+draft\b)", "draft mark in the title"),
        (r"(?i)[(\[]\s*draft\s*[)\]]|^draft\s*[:–—-]|\s[-–—]\s*draft$", "draft mark in the title"),
        (rf"\[(?:{_MARK})\]|\*\|[A-Z0-9_:]+\|\*", "template mark in the title"),
    )
)
_PLACEHOLDER = re.compile(
    r"(?:(?:write|add|enter|type|insert)(?: an?| your| the)? (?:title|headline|heading)(?: here)?"
    r"|untitled|(?:your )?title (?:goes )?here|your title)\s*[.…]*",
    re.IGNORECASE,
)


def without_noise(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Takes copy noise from a title.

    Args:
        text: A label of the opening.

    Returns:
        What is left of it, empty where all was noise, and each piece of noise with why.
    """
    if len(text) > LONGEST:
        return text, []
    if _PLACEHOLDER.fullmatch(text):
        return "", [(text, "placeholder for a title")]
    taken: list[tuple[str, str]] = []
    drafts = False
    while found := _first(text):
        match, why = found
        drafts = drafts or match[0].lower() == "draft"
        taken.append((match[0].strip(), why))
        text = f"{text[: match.start()]} {text[match.end() :]}".strip()
    if drafts and (last := re.match(r"(?i)draft\b\s*", text)):
        taken.append((last[0].strip(), "draft mark in the title"))
        text = text[last.end() :]
    if not taken:
        return text, []
    left = re.sub(r"\s+(?=[,.;:!?])", "", " ".join(text.split()))
    return left.rstrip(" -–—_|:"), taken


def _first(text: str) -> tuple[re.Match[str], str] | None:
    found = [(match, why) for pattern, why in _NOISE if (match := pattern.search(text))]
    return min(found, key=lambda each: each[0].start()) if found else None
