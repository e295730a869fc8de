"""What the first and last lines of a story say of it: dateline, and who signed."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Image, Paragraph, Removed
from briefcast.reading.text.datelines import acronyms_in, find_dateline
from briefcast.reading.text.drafts import StoryDraft
from briefcast.reading.text.shapes import is_byline, is_signature


def read_ends(drafts: Sequence[StoryDraft]) -> list[Removed]:
    """Takes dateline and byline from the paragraphs of stories.

    Returns:
        What was removed: dashes, and dates as they stand.
    """
    acronyms: set[str] = set()
    for draft in drafts:
        for block in draft.blocks:
            if isinstance(block, Paragraph):
                acronyms |= acronyms_in(block.text.plain)
    removed: list[Removed] = []
    for draft in drafts:
        _take_signature(draft)
        removed += _take_dateline(draft, acronyms)
    return removed


def _take_dateline(draft: StoryDraft, acronyms: set[str]) -> list[Removed]:
    place = _first_paragraph(draft)
    block = draft.blocks[place] if place is not None else None
    if place is None or not isinstance(block, Paragraph):
        return []
    found = find_dateline(block.text, acronyms)
    if found is None:
        return []
    line = block.origin.line
    date = found.read.date if found.read else None
    if date and draft.date not in (None, date):
        return []
    draft.blocks[place] = replace(block, text=found.rest)
    draft.dateline = found.place
    draft.date = draft.date or date
    removed = [Removed(found.dash, "parts a dateline from the text", line)]
    if date:
        removed.append(Removed(found.date or "", f"read as the date {date}", line))
    return removed


def _first_paragraph(draft: StoryDraft) -> int | None:
    for place, block in enumerate(draft.blocks):
        if not isinstance(block, Image):
            return place
    return None


def _take_signature(draft: StoryDraft) -> None:
    """Makes a byline of "– The Branch" under the headline, and of "By Ana Lind" at the end."""
    if draft.head.byline is not None or draft.head.headline is None:
        return
    first = _first_paragraph(draft)
    if first is None or first == len(draft.blocks) - 1:
        return
    for place in (first, len(draft.blocks) - 1):
        block = draft.blocks[place]
        if not isinstance(block, Paragraph) or "\n" in block.text.plain:
            continue
        text = block.text.plain
        last = place != first
        if is_signature(text) or (last and is_byline(text)):
            before = draft.blocks[place - 1] if last else None
            if isinstance(before, Paragraph) and before.text.plain.endswith(("”", '"', "”.")):
                continue
            draft.head.byline = text
            del draft.blocks[place]
            return
