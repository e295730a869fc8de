"""The short codes of quotations, which Hugo's sites have: `{{< quote author="…" >}}`."""

import re

from briefcast.model import Removed
from briefcast.reading.canonical.spelling import escaped

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?s:.*?)(?:^(?P=fence)|\Z)"
    r"|^(?P<opening>\{\{[<%] *(?P<name>(?:block|pull)?quote)\b(?P<given>[^{}\n]*)\}\})[ \t]*\n"
    r"(?P<said>(?:(?!\{\{).*\n)+?)"
    r"(?P<closing>\{\{[<%] */ *(?P=name) *[%>]\}\})[ \t]*(?P<after>\n\n|\n?\Z)",
    re.MULTILINE,
)
_WHO = re.compile(
    r"(?:author|attribution|attr|source|cite|by|speaker)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>%]+))"
)


def with_quotations(text: str, first_line: int, why: str) -> tuple[str, list[Removed]]:
    """The text with the quotations that short codes stand around as Markdown's own.

    Args:
        text: Its lines end in a line feed; no line is added or lost but an empty one.
        first_line: The number of its first line in the source.
        why: What to say of the codes.

    Returns:
        The text, and the codes.
    """
    removed: list[Removed] = []
    if "quote" not in text or "{{" not in text:
        return text, removed
    place, line = 0, first_line

    def quotation(match: re.Match[str]) -> str:
        nonlocal place, line
        if match["opening"] is None:
            return match[0]
        line += text.count("\n", place, match.start())
        place = match.start()
        last = line + match[0].count("\n", 0, match.start("closing") - match.start())
        removed.append(Removed(match["opening"], why, line))
        removed.append(Removed(match["closing"], why, last))
        said = "".join(f"> {row}" for row in match["said"].splitlines(keepends=True))
        who = _WHO.search(match["given"])
        named = next(filter(None, who.groups()), "") if who else ""
        by = f">\n> — {escaped(named)}" if named else ""
        return f"\n{said}{by}{match['after'][1:] if named else match['after']}"

    return _CODE.sub(quotation, text), removed
