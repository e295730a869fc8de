"""What a mailing list's program writes where it took a file from a mail (Mailman, Pipermail)."""

import re

from briefcast.model import Removed
from briefcast.reading.mail.lines import MailLine, taken

_NEXT = re.compile(r"-{8,} next part -{8,}")
_SCRUBBED = re.compile(r"(?:An?|The) .{1,60} was scrubbed\.\.\.")
_TOLD = re.compile(r"(?:Name|Type|Size|Desc|URL|Url|From|Subject|Date|To) ?:.*|<https?:\S+>")
_MOST_LINES = 12


def without_scrubbed(lines: list[MailLine]) -> tuple[list[MailLine], list[Removed]]:
    """The lines without those that tell of a file which the list took out, or of a next part."""
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        text = lines[place].text.strip()
        end = place
        if _SCRUBBED.fullmatch(text):
            end = place + 1
            while end < min(len(lines), place + _MOST_LINES):
                if not _TOLD.fullmatch(lines[end].text.strip()):
                    break
                end += 1
        elif _NEXT.fullmatch(text):
            end = place + 1
        if end > place:
            spans.append((place, end))
        place = max(end, place + 1)
    return taken(lines, *spans, why="an attachment that the list took out")
