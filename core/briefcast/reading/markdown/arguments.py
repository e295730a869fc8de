"""What a short code or an include would show: its image, or the prose it is given, in Markdown."""

import re
from dataclasses import dataclass

from briefcast.reading.canonical.spelling import address, escaped, quoted

_ARGUMENT = re.compile(
    r"(?<![\w-])(?P<name>[\w-]+)\s*=\s*"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|(?P<bare>[^\s\"'}%>]+))",
    re.DOTALL,
)
_SRC = ("src", "url", "file", "image", "path", "link")
_ALT = ("alt", "image-alt", "alt_text", "image_alt")
_CAPTION = ("caption", "title", "description")
_CREDIT = ("attr", "attribution", "credit")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.IGNORECASE)
_SHOWS = re.compile(r"\{%-?\s*(?:include(?:_relative|_cached)?|render)\s|\{\{[<%]-?\s*(?!/)\w")
_PLAYS = re.compile(
    r"\W+(?:include\w*|render)?\s*\W*[\w/-]*(?:youtube|vimeo|video|audio|iframe|embed|map|tweet|gist)",
    re.IGNORECASE,
)
_HEADING = ("title", "heading")
_PROSE = ("text", "body", "preamble", "description", "content")
_NO_PROSE = frozenset((*_SRC, *_ALT, *_CREDIT, "caption", "href", "class", "style", "id"))
_SENTENCE = 5
"""Words from which an argument of any name is prose."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in the place of code.

    Attributes:
        blocks: In Markdown; none where the code shows nothing.
        under: The credit of an image, for the line under it.
        rest: The code without what is shown.
    """

    blocks: tuple[str, ...]
    under: str
    rest: str


def shown(code: str, *, alone: bool) -> Shown:
    """What code asks to be shown.

    Args:
        code: With its signs.
        alone: Whether it stands on lines of its own; only there it may hold prose.
    """
    found = list(_ARGUMENT.finditer(code))
    given = {match["name"].lower(): _value(match) for match in found}
    src = next((given[name] for name in _SRC if _is_picture(given.get(name, ""))), "")
    if src:
        image, credit = _image(src, given)
        return Shown((image,), credit, code)
    if not alone or not _SHOWS.match(code) or _PLAYS.match(code):
        return Shown((), "", code)
    prose = [match for match in found if _is_prose(match)]
    heads = [match for match in found if match["name"].lower() in _HEADING and _says(match)]
    if not prose:
        return Shown((), "", code)
    blocks = (*(f"**{_line(match)}**" for match in heads), *map(_lines, prose))
    return Shown(blocks, "", _without(code, [*heads, *prose]))


def _value(match: re.Match[str]) -> str:
    said = next(filter(None, (match["double"], match["single"], match["bare"])), "")
    return said.replace('\\"', '"').replace("\\'", "'")


def _image(src: str, given: dict[str, str]) -> tuple[str, str]:
    """An image, and its credit."""
    alt = next((given[name] for name in _ALT if given.get(name)), "")
    caption = next((given[name] for name in _CAPTION if given.get(name)), "")
    title = f" {quoted(' '.join(caption.split()))}" if caption else ""
    credit = next((given[name] for name in _CREDIT if given.get(name)), "")
    under = f"*Photo: {escaped(' '.join(credit.split()))}*" if credit else ""
    return f"![{escaped(' '.join(alt.split()))}]({address(src)}{title})", under


def _is_picture(value: str) -> bool:
    return _PICTURE.search(value.partition("?")[0]) is not None and "{" not in value


def _says(match: re.Match[str]) -> bool:
    """Whether it is words between quotes, and neither a variable nor more code."""
    said = _value(match)
    return match["bare"] is None and bool(said.strip()) and "{{" not in said and "{%" not in said


def _is_prose(match: re.Match[str]) -> bool:
    name = match["name"].lower()
    if not _says(match) or name in _NO_PROSE or name in _HEADING:
        return False
    said = _value(match)
    return name in _PROSE or "](" in said or len(said.split()) >= _SENTENCE


def _line(match: re.Match[str]) -> str:
    return " ".join(_value(match).split()).strip("*_ ")


def _lines(match: re.Match[str]) -> str:
    return "\n".join(line.strip() for line in _value(match).strip().split("\n"))


def _without(code: str, matches: list[re.Match[str]]) -> str:
    spans = sorted(match.span("double" if match["double"] else "single") for match in matches)
    starts = (0, *(end for _, end in spans))
    ends = (*(start for start, _ in spans), len(code))
    return "".join(code[start:end] for start, end in zip(starts, ends, strict=True))
