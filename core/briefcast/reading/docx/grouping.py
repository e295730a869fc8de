"""Puts paragraphs together: items to lists, quotations, captions to what they name."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from briefcast.model import Image, ListBlock, Paragraph, Quote, Table
from briefcast.reading.docx.captions import LIKELY_CAPTION, with_likely_captions
from briefcast.reading.docx.drafts import Draft, Drafted
from briefcast.reading.marked import Element, Field, FieldName, Heading, Prose

_ALONE = "a numbered paragraph that stands alone"
_PROSE_ENDS = (".", "!", "…", ",", ";", ".”", ".’", '."', ".)")


def grouped(drafts: Sequence[Drafted]) -> list[Element]:
    """The elements that paragraphs make; titles are given as headings of level 0."""
    drafts = _captioned(with_likely_captions(drafts))
    headings = _numbered_headings(drafts)
    found: list[Element] = []
    place = 0
    while place < len(drafts):
        draft = drafts[place]
        place += 1
        if not isinstance(draft, Draft):
            found.append(draft)
        elif draft.number in headings and _is_item(draft):
            found.append(_prose(replace(draft, bold=True), _ALONE))
        elif _is_item(draft) or (draft.role == "quote" and not draft.note):
            items, notes, place = _run(drafts, place - 1)
            found.append(_quote(items) if draft.role == "quote" else _list(items))
            found += [_prose(note, "a note") for note in notes]
        else:
            found.append(_single(draft))
    return found


def _is_item(draft: Draft) -> bool:
    return draft.number is not None and draft.role in ("text", "bullet", "number")


def _run(drafts: Sequence[Drafted], start: int) -> tuple[list[Draft], list[Draft], int]:
    """Items of one list, or paragraphs of one quotation, and the notes to them.

    Returns:
        Them, and the place after the last.
    """
    first = drafts[start]
    assert isinstance(first, Draft)
    items, notes, end = [first], [], start + 1
    waiting: list[Draft] = []
    for place in range(start + 1, len(drafts)):
        draft = drafts[place]
        if isinstance(draft, Draft) and draft.note:
            waiting.append(draft)
        elif isinstance(draft, Draft) and _continues(first, draft):
            items.append(draft)
            notes += waiting
            waiting, end = [], place + 1
        else:
            break
    # Notes to the last of them stand under it in any case.
    return items, notes, end


def _continues(first: Draft, draft: Draft) -> bool:
    if first.role == "quote":
        return draft.role == "quote"
    # Word often begins a new list of bullets in the midst of one.
    both_bullets = not first.ordered and not draft.ordered
    return _is_item(draft) and (draft.number == first.number or both_bullets)


def _list(items: Sequence[Draft]) -> Element:
    first = items[0]
    if len(items) == 1 and first.bold:
        return _prose(first, _ALONE)
    return ListBlock(
        ordered=first.ordered,
        items=tuple(item.text for item in items),
        origin=first.origin,
        why=("marked as a list",),
    )


def _quote(items: Sequence[Draft]) -> Quote:
    blocks = tuple(Paragraph(text=item.text, origin=item.origin) for item in items)
    return Quote(blocks=blocks, origin=items[0].origin, why=("of a style for quotations",))


def _single(draft: Draft) -> Element:
    if draft.note:
        return _prose(draft, "a note")
    if draft.role in ("heading", "title"):
        why = (f"of a style for {'titles' if draft.role == 'title' else 'headings'}",)
        level = 0 if draft.role == "title" else draft.level
        return Heading(text=draft.text, level=level, origin=draft.origin, why=why)
    if draft.role in ("field", "caption"):
        name = cast(FieldName, draft.detail or "caption")
        why = (LIKELY_CAPTION if draft.likely else f"of the style {name}",)
        certainty = 0.8 if draft.likely else 1.0
        return Field(
            name=name, text=draft.text.plain, origin=draft.origin, certainty=certainty, why=why
        )
    return _prose(draft)


def _prose(draft: Draft, *why: str) -> Prose:
    return Prose(text=draft.text, bold=draft.bold, size=draft.size, origin=draft.origin, why=why)


def _numbered_headings(drafts: Sequence[Drafted]) -> set[str | None]:
    """The lists whose items are headings: every one stands alone above text of no list."""
    alone: dict[str | None, list[bool]] = defaultdict(list)
    told = [draft for draft in drafts if not (isinstance(draft, Draft) and draft.note)]
    for place, draft in enumerate(told):
        if not isinstance(draft, Draft) or not _is_item(draft):
            continue
        after = told[place + 1] if place + 1 < len(told) else None
        heads = isinstance(after, Image) or (isinstance(after, Draft) and after.number is None)
        ends = draft.text.plain.endswith(_PROSE_ENDS)
        alone[draft.number].append(draft.ordered and heads and not ends)
    found = {number for number, each in alone.items() if len(each) > 1 and all(each)}
    # Where the count restarts, each heading is a list of its own.
    restarted = {number: each[0] for number, each in alone.items() if len(each) == 1}
    if len(restarted) > 1 and all(restarted.values()):
        found |= set(restarted)
    return found


def _captioned(drafts: Sequence[Drafted]) -> list[Drafted]:
    """The paragraphs with each caption right after its image, or in its table.

    A caption without either beside it is a paragraph.
    """
    found: list[Drafted] = []
    waiting: Draft | None = None
    for place, draft in enumerate(drafts):
        if isinstance(draft, Draft) and draft.role == "caption":
            before = found[-1] if found else None
            after = drafts[place + 1] if place + 1 < len(drafts) else None
            if isinstance(before, Image) or (isinstance(after, Image) and waiting is None):
                if isinstance(before, Image):
                    found.append(draft)
                else:
                    waiting = draft
            elif isinstance(after, Table) and after.caption is None and waiting is None:
                waiting = draft
            elif isinstance(before, Table) and before.caption is None:
                found[-1] = replace(before, caption=draft.text.plain)
            else:
                found.append(replace(draft, role="text"))
        elif waiting is not None and isinstance(draft, Table):
            found.append(replace(draft, caption=waiting.text.plain))
            waiting = None
        else:
            found.append(draft)
            if waiting is not None:
                found.append(waiting)
                waiting = None
    return found
