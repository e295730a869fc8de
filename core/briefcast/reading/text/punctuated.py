"""Headlines that end like sentences: in a question mark, or in a full stop above an image."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from briefcast.reading.text.dates import date_line
from briefcast.reading.text.images import can_be_headline, find_images
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import (
    LONGEST_LABEL,
    asking_headline,
    exclaimed_headline,
    is_byline,
    is_section,
    is_title,
    shows,
    stopped_headline,
)

_REACH = 40
"""The most labels in a row above a headline."""


def with_asking_headlines(pieces: Sequence[Piece]) -> list[Piece]:
    """Takes short lines that end in ? ! or … for headlines, where prose or an image follows."""
    found = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.kind != "prose" or not _ends_asking(piece.text):
            continue
        after = _run_after(found, place)
        following = place + 1 + len(after)
        if following >= len(found) or not found[following].is_body:
            continue
        certainty = asking_headline(piece.text)
        if not certainty:
            set_off = bool(after) or (place > 0 and found[place - 1].is_in_run)
            certainty = exclaimed_headline(piece.text, set_off=set_off)
        if not certainty or not _may_start_story(found, place):
            continue
        label = replace(piece, kind="label")
        signed = all(is_byline(each.text) or date_line(each.text) for each in after)
        if after and not (
            signed
            or (len(after) == 2 and shows(after[0].text))
            or _is_all_of_images(after)
            or _is_all_of_images([label, *after], headed=True)
        ):
            continue
        if not after and asking_headline(found[following].text):
            continue
        sure = (
            (signed and after)
            or _is_all_of_images(after)
            or (place > 0 and found[place - 1].kind == "link")
        )
        why = ("short, and prose follows", "a question or an exclamation")
        certainty = max(certainty, 0.75) if sure else certainty
        found[place] = replace(piece, kind="label", why=why, certainty=certainty)
    return found


def with_stopped_headlines(pieces: Sequence[Piece]) -> list[Piece]:
    """Takes a short sentence between prose and an image for a headline, where all images have one.

    That is so where two other images or more stand right under headlines, and none in a story.
    """
    found = list(pieces)
    candidates: list[int] = []
    headed = 0
    start = 0
    for together, group in groupby(pieces, lambda piece: piece.is_in_run):
        run = list(group)
        end = start + len(run)
        if together and start and end < len(pieces) and pieces[end].is_body:
            if _is_all_of_images(run):
                candidates.append(start - 1)
            elif len(run) == 3 or _is_all_of_images(run, headed=True):
                headed += 1  # three labels are read as a headline and an image, too
        start = end
    meant = [place for place in candidates if stopped_headline(pieces[place].text)]
    for place in meant if headed > 1 and len(meant) == len(candidates) else ():
        why = ("short, an image follows, and all others stand under headlines",)
        found[place] = replace(pieces[place], kind="label", why=why, certainty=0.5)
    return found


def _ends_asking(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and any(sign in text[-6:] for sign in "?!….？！")


def _run_after(pieces: Sequence[Piece], place: int) -> list[Piece]:
    end = place + 1
    while end < len(pieces) and pieces[end].is_in_run:
        end += 1
    return list(pieces[place + 1 : end])


def _is_all_of_images(run: Sequence[Piece], *, headed: bool = False) -> bool:
    """Whether a run holds images and nothing else, a headline above them aside."""
    images = find_images(run, opening=False)
    taken = {place for image in images for place in image.places}
    taken.update(place for place, piece in enumerate(run) if piece.is_image)
    return bool(taken) and all(
        place in taken or is_byline(piece.text) or bool(date_line(piece.text))
        for place, piece in enumerate(run)
        if place or not headed
    )


def _may_start_story(pieces: Sequence[Piece], place: int) -> bool:
    """Whether no headline that still waits for its prose stands right before."""
    start = place
    while start > 0 and pieces[start - 1].is_in_run:
        start -= 1
        if place - start > _REACH:
            return False
    if start == place:
        return place == 0 or not pieces[place - 1].text.endswith(":")
    run = pieces[start:place]
    taken = {each for image in find_images(run, opening=start == 0) for each in image.places}
    plain = [
        piece
        for each, piece in enumerate(run)
        if each not in taken
        and not piece.is_image
        and can_be_headline(piece)
        and not date_line(piece.text)
    ]
    if start == 0:
        return len(plain) >= 2 or any(
            piece.noisy or is_title(piece.text) or is_section(piece.text) for piece in plain
        )
    return all(is_section(piece.text) for piece in plain[:1]) and len(plain) <= 1
