"""Tells prose, labels and link texts apart."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefcast.model import Removed
from briefcast.reading.text.credits import has_credit_cue
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.images import can_be_headline, find_images, is_image_line, near_equal
from briefcast.reading.text.links import is_link
from briefcast.reading.text.noise import without_noise
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import (
    asking_headline,
    ends_like_prose,
    is_byline,
    is_section,
    is_title,
    prose_signal,
    words_in,
)

_RULE = re.compile(r"[-=*_~#•·+.\s]{3,}")


def classified(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Gives every piece its kind, and takes out what says nothing.

    Args:
        pieces: As parted, all of one kind.

    Returns:
        The pieces with their kinds and why; and what was removed: copy noise in the opening,
        and lines that are drawn between blocks.
    """
    kept, removed = _without_rules(pieces)
    kept, noise = _without_noise(kept)
    kinds = _with_pairs([_classified(piece) for piece in kept])
    return _with_asking_headlines(kinds), removed + noise


def _without_rules(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    kept: list[Piece] = []
    removed: list[Removed] = []
    for piece in pieces:
        if _RULE.fullmatch(piece.text) and piece.text.strip(". "):
            removed.append(Removed(piece.text, "a line drawn between blocks", piece.line))
        else:
            kept.append(piece)
    return kept, removed


def _without_noise(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    kept: list[Piece] = []
    removed: list[Removed] = []
    for place, piece in enumerate(pieces):
        text, taken = without_noise(piece.text)
        if _classified(replace(piece, text=text or "Untitled")).kind != "label":
            return kept + list(pieces[place:]), removed
        removed += [Removed(noise, why, piece.line) for noise, why in taken]
        if text:
            kept.append(replace(piece, text=text, noisy=bool(taken)))
    return kept, removed


def _classified(piece: Piece) -> Piece:
    if is_link(piece.text):
        return replace(piece, kind="link", why=("the text of a link",))
    if is_image_line(piece.text):
        return replace(piece, why=("looks like a line of an image",))
    if date_line(piece.text):
        return replace(piece, why=("a date line",))
    if has_credit_cue(piece.text) and not ends_like_prose(piece.text):
        return replace(piece, why=("credits a picture at its end",))
    if signal := prose_signal(piece.text):
        return replace(piece, kind="prose", why=(signal,))
    return replace(piece, why=("no final punctuation",))


def _with_pairs(pieces: list[Piece]) -> list[Piece]:
    """Takes two near-equal sentences under a label for an image's lines, not for prose."""
    found = list(pieces)
    for place, (one, other) in enumerate(pairwise(pieces)):
        labelled = "label" in (one.kind, other.kind) or (
            place > 0 and pieces[place - 1].kind == "label"
        )
        if labelled and _is_short_prose(one, other) and near_equal(one.text, other.text):
            found[place] = replace(one, kind="label")
            found[place + 1] = replace(other, kind="label")
    return found


def _is_short_prose(one: Piece, other: Piece) -> bool:
    kinds = {one.kind, other.kind}
    return (
        "prose" in kinds
        and "link" not in kinds
        and all(words_in(text) <= 30 for text in (one.text, other.text))
        and not any(
            re.search(r"[.!?]\s", text) and not has_credit_cue(text)
            for text in (one.text, other.text)
        )
    )


def _with_asking_headlines(pieces: list[Piece]) -> list[Piece]:
    found = list(pieces)
    for place, piece in enumerate(pieces):
        certainty = asking_headline(piece.text) if piece.kind == "prose" else 0
        if not certainty or not _may_start_story(found, place):
            continue
        after = _run_after(found, place)
        following = place + 1 + len(after)
        if following >= len(found) or found[following].kind != "prose":
            continue
        if after and not _is_all_of_images(after):
            continue
        if not after and asking_headline(found[following].text):
            continue
        sure = bool(after) or (place > 0 and found[place - 1].kind == "link")
        why = ("short, and prose follows", "a question or an exclamation")
        certainty = max(certainty, 0.75) if sure else certainty
        found[place] = replace(piece, kind="label", why=why, certainty=certainty)
    return found


def _run_after(pieces: Sequence[Piece], place: int) -> list[Piece]:
    end = place + 1
    while end < len(pieces) and pieces[end].kind == "label":
        end += 1
    return list(pieces[place + 1 : end])


def _is_all_of_images(run: Sequence[Piece]) -> bool:
    images = find_images(run, opening=False)
    taken = {place for image in images for place in image.places}
    return bool(taken) and all(
        place in taken or is_byline(piece.text) or date_line(piece.text)
        for place, piece in enumerate(run)
    )


def _may_start_story(pieces: Sequence[Piece], place: int) -> bool:
    """Whether no headline that still waits for its prose stands right before."""
    start = place
    while start > 0 and pieces[start - 1].kind == "label":
        start -= 1
    if start == place:
        return place == 0 or not pieces[place - 1].text.endswith(":")
    run = pieces[start:place]
    taken = {each for image in find_images(run, opening=start == 0) for each in image.places}
    plain = [
        piece
        for each, piece in enumerate(run)
        if each not in taken and can_be_headline(piece) and not date_line(piece.text)
    ]
    if start == 0:
        return len(plain) >= 2 or any(
            piece.noisy or is_title(piece.text) or is_section(piece.text) for piece in plain
        )
    return all(is_section(piece.text) for piece in plain[:1]) and len(plain) <= 1


def is_list_start(piece: Piece | None) -> bool:
    """Whether prose announces a list: it ends in a colon."""
    return piece is not None and piece.text.endswith(":")
