"""Captions that no style marks: short lines under an image, set apart by how they look."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Image
from briefcast.reading.docx.drafts import Draft, Drafted
from briefcast.reading.text.credits import is_credit_line
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.shapes import is_byline

LIKELY_CAPTION = "short, centred or small, under an image"
_SMALL = 0.95
_MOST_WORDS = 25
_SENTENCE_ENDS = (".", "!", "?", "…", ",", ";", ":", "”", '"')


def with_likely_captions(drafts: Sequence[Drafted]) -> list[Drafted]:
    """The paragraphs, those that look like the caption of the image before them made one.

    A centred line says nothing where such lines stand elsewhere more often than under images.
    """
    under = [_is_short(draft) and _follows_image(drafts, n) for n, draft in enumerate(drafts)]
    centred = [isinstance(draft, Draft) and _is_short(draft) and draft.centred for draft in drafts]
    elsewhere = sum(c and not u for c, u in zip(centred, under, strict=True))
    telling = elsewhere <= sum(c and u for c, u in zip(centred, under, strict=True))
    found: list[Drafted] = []
    for draft, is_under, is_centred in zip(drafts, under, centred, strict=True):
        small = isinstance(draft, Draft) and draft.size < _SMALL
        whole = isinstance(draft, Draft) and draft.text.plain.endswith(_SENTENCE_ENDS)
        if is_under and (small or (is_centred and telling and not whole)):
            assert isinstance(draft, Draft)
            found.append(replace(draft, role="caption", likely=True))
        else:
            found.append(draft)
    return found


def _follows_image(drafts: Sequence[Drafted], place: int) -> bool:
    return place > 0 and isinstance(drafts[place - 1], Image)


def _is_short(draft: Drafted) -> bool:
    if not isinstance(draft, Draft) or draft.role != "text" or draft.number is not None:
        return False
    text = " ".join(draft.text.plain.split())
    if draft.bold or draft.note or draft.size > 1 or len(text.split()) > _MOST_WORDS:
        return False
    return not (is_byline(text) or date_line(text) or is_credit_line(text))
