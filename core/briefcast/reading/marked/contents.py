"""Contents lists: headlines that are given again above the stories."""

import re
from collections.abc import Set

from briefcast.model import ListBlock, Table

_CONTENTS = re.compile(
    r"(?:(?:table of )?contents|in this (?:issue|edition|newsletter|briefing|week’s issue)"
    r"|inside(?: this issue)?|what’s inside|quick links|jump to)\s*[:….]*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"[\s.…,–-]*(?:p(?:age|\.)?\s*)?\d{1,3}\s*$", re.IGNORECASE)


def is_contents(text: str) -> bool:
    """Whether it announces a list of what the briefing holds."""
    return _CONTENTS.fullmatch(text.replace("'", "’")) is not None


def folded(text: str) -> str:
    """The words of a headline, without the number that a contents list gives it."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"^\s*\d+[.)]?\s+", "", text.casefold())))


def is_entry(text: str, headlines: Set[str]) -> bool:
    """Whether a text is a headline again, with or without the number of its page.

    Args:
        text: On one line.
        headlines: As `folded` gives them.
    """
    without = _PAGE.sub("", text)
    return folded(text) in headlines or (without != text and folded(without) in headlines)


def repeats(block: ListBlock | Table, headlines: Set[str], *, announced: bool) -> bool:
    """Whether a list, or a table's first column, repeats headlines.

    Args:
        block: The list or the table.
        headlines: As `folded` gives them.
        announced: Whether "In this issue" stands above: then every fourth entry is enough.
    """
    again = [any(is_entry(text, headlines) for text in entry) for entry in entries(block)]
    return any(again) and sum(again) * (4 if announced else 2) >= len(again)


def entries(block: ListBlock | Table) -> list[list[str]]:
    """The texts of each item, or of each row."""
    if isinstance(block, ListBlock):
        return [[item.plain] for item in block.items]
    return [[cell.plain for cell in row] for row in (block.header, *block.rows) if row]
