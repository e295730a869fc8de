"""Takes template code out of Markdown: Liquid, Hugo's short codes, PHP; and comments.

Code that names an image by address becomes that image. What is shown as code, between fences or
back quotes, stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefcast.model import Finding, Removed
from briefcast.reading.canonical.spelling import address, escaped, quoted
from briefcast.reading.markdown.quotecodes import with_quotations

_OPENING = re.compile(
    r"(?P<shown>^(?P<fence>`{3,}|~{3,})(?s:.*?)(?:^(?P=fence)[`~]*[ \t]*$|\Z)|`[^`\n]+`)"
    r"|(?P<marks>\{:[^{}\n]*\}|\{[.#][A-Za-z][^{}\n]*\})|\{%|\{\{|<\?|<!--",
    re.MULTILINE,
)
_CLOSING = {"{%": "%}", "{{": "}}", "<?": "?>", "<!--": "-->"}
_LEFT_IN = "template code"
_HARMLESS = {"<!--": "comment", "{:": "classes of a block", "{.": "classes", "{#": "anchor"}
"""How what is no template code starts, and what it is."""
_LONG = frozenset({"<?", "<!--"})
"""What may hold empty lines."""
_TO_DO = re.compile(r"\b(?:TO-?DO|FIX-?ME|TBC|TBD|XXX|TK)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'}%>]+))")
_SRC = ("src", "url", "file", "image", "path", "link")
_ALT = ("alt", "image-alt", "alt_text", "image_alt")
_CAPTION = ("caption", "title", "description")
_CREDIT = ("attr", "attribution", "credit")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.IGNORECASE)


@dataclass(slots=True)
class Cleaned:
    """A text without template code and comments, on the same lines as before."""

    text: str
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def without_templates(text: str, first_line: int) -> Cleaned:
    """Takes template code and comments out of a text.

    Args:
        text: Its lines end in a line feed.
        first_line: The number of its first line in the source.
    """
    cleaned = Cleaned(text)
    if "{" not in text and "<" not in text:
        return cleaned
    text, cleaned.removed = with_quotations(text, first_line, _LEFT_IN)
    parts: list[str] = []
    line, end = first_line, 0
    for start, stop in _codes(text):
        parts.append(text[end:start])
        line += text.count("\n", end, start)
        code = text[start:stop]
        parts.append(_image(code) + "\n" * code.count("\n"))
        why = next((why for sign, why in _HARMLESS.items() if code.startswith(sign)), _LEFT_IN)
        cleaned.removed.append(Removed(code, why, line))
        line += code.count("\n")
        end = stop
        if "\n" in parts[-1][: -code.count("\n") or None] and text.startswith("\n\n", stop):
            end += 1  # the line of the credit takes the place of the empty one
    parts.append(text[end:])
    cleaned.text = "".join(parts)
    cleaned.removed.sort(key=lambda removed: removed.line or 0)
    told = [one for one in cleaned.removed if one.why == _LEFT_IN or _TO_DO.search(one.text)]
    if told:
        cleaned.findings.append(_finding(told))
    return cleaned


def _codes(text: str) -> Iterator[tuple[int, int]]:
    """Where each piece of code starts and ends.

    What is opened and not closed before an empty line is text, but for PHP. Each closing sign is
    looked for once, so that many openings without one cost no more than few.
    """
    nearest: dict[str, int] = {}

    def find(sign: str, start: int) -> int:
        if nearest.get(sign, 0) < start:
            found = text.find(sign, start)
            nearest[sign] = found if found >= 0 else len(text)
        return nearest[sign]

    place = 0
    while opening := _OPENING.search(text, place):
        place = opening.end()
        if opening["shown"]:
            continue
        if opening["marks"]:
            yield opening.span()
            continue
        closing = _CLOSING[opening[0]]
        end = find(closing, place)
        if opening[0] not in _LONG and find("\n\n", place) < end:
            continue
        if end < len(text) or opening[0] == "<?":
            place = min(end + len(closing), len(text))
            yield opening.start(), place


def _finding(removed: list[Removed]) -> Finding:
    pieces = f"{len(removed)} pieces" if len(removed) > 1 else "A piece"
    first = " ".join(removed[0].text.split())[:60]
    return Finding(
        rule="template-left-in",
        severity="review",
        message=f"{pieces} of template code stood in the text, the first of them {first}",
        line=removed[0].line,
        suggestion="Read the page that the template makes, or take the code out",
    )


def _image(code: str) -> str:
    """The image that code asks for, in Markdown; empty where it asks for none."""
    given = {
        name.lower(): double or single or bare
        for name, double, single, bare in _ATTRIBUTE.findall(code)
    }
    src = next((given[name] for name in _SRC if _is_picture(given.get(name, ""))), "")
    if not src:
        return ""
    alt = next((given[name] for name in _ALT if given.get(name)), "")
    caption = next((given[name] for name in _CAPTION if given.get(name)), "")
    title = f" {quoted(' '.join(caption.split()))}" if caption else ""
    credit = next((given[name] for name in _CREDIT if given.get(name)), "")
    under = f"\n*Photo: {escaped(' '.join(credit.split()))}*" if credit else ""
    return f"![{escaped(' '.join(alt.split()))}]({address(src)}{title}){under}"


def _is_picture(value: str) -> bool:
    return _PICTURE.search(value.partition("?")[0]) is not None and "{" not in value
