"""Takes template code out of Markdown: Liquid, Hugo's short codes, PHP; and comments.

Code that names an image by address becomes that image. What is shown as code, between fences or
back quotes, stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefcast.model import Finding, Removed
from briefcast.reading.markdown.arguments import shown
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
_NEAR = 1000
"""Characters around code in which it is looked for what stands beside it."""
_TO_DO = re.compile(r"\b(?:TO-?DO|FIX-?ME|TBC|TBD|XXX|TK)\b", re.IGNORECASE)


@dataclass(slots=True)
class Cleaned:
    """A text without template code and comments.

    Attributes:
        text: What is left.
        lines: The line of the source for each line of the text.
    """

    text: str
    lines: Sequence[int]
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def without_templates(text: str, first_line: int) -> Cleaned:
    """Takes template code and comments out of a text.

    Args:
        text: Its lines end in a line feed.
        first_line: The number of its first line in the source.
    """
    whole = range(first_line, first_line + text.count("\n") + 1)
    if "{" not in text and "<" not in text:
        return Cleaned(text, whole)
    text, removed = with_quotations(text, first_line, _LEFT_IN)
    parts: list[str] = []
    lines = [first_line]
    end = 0
    for start, stop in _codes(text):
        parts.append(text[end:start])
        _count(lines, parts[-1])
        code, line = text[start:stop], lines[-1]
        why = next((why for sign, why in _HARMLESS.items() if code.startswith(sign)), _LEFT_IN)
        made, rest = _in_place(text, start, stop) if why == _LEFT_IN else ("", code)
        removed.append(Removed(rest, why, line))
        lines += [line] * made.count("\n")
        parts += [made, "\n" * code.count("\n")]
        _count(lines, parts[-1])
        end = stop
    parts.append(text[end:])
    _count(lines, parts[-1])
    removed.sort(key=lambda removed: removed.line or 0)
    told = [one for one in removed if one.why == _LEFT_IN or _TO_DO.search(one.text)]
    return Cleaned("".join(parts), lines, removed, [_finding(told)] if told else [])


def _count(lines: list[int], text: str) -> None:
    """Adds the numbers of the lines that begin in a text of the source."""
    lines += range(lines[-1] + 1, lines[-1] + 1 + text.count("\n"))


def _in_place(text: str, start: int, stop: int) -> tuple[str, str]:
    """What is put in the place of code, and what of the code is left out.

    On lines of its own it becomes paragraphs, which no line beside it joins.
    """
    before = text[max(0, start - _NEAR) : start].rpartition("\n")
    after = text[stop : stop + _NEAR].partition("\n")
    last = not after[0].strip() and bool(after[1] or len(after[0]) < _NEAR)
    alone = last and not before[2].strip() and bool(before[1] or start < _NEAR)
    found = shown(text[start:stop], alone=alone)
    under = f"\n{found.under}" if found.under and last else ""
    made = "\n\n".join(found.blocks) + under
    if alone and made:
        made = made.replace("\n", f"\n{before[2]}")
        if before[0].rpartition("\n")[2].strip():
            made = f"\n{before[2]}{made}"
        if after[2].partition("\n")[0].strip():
            made = f"{made}\n"
    return made, found.rest


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
