"""Tells prose, labels and link texts apart."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefcast.model import Removed
from briefcast.reading.furniture import furniture
from briefcast.reading.text.addresses import with_addresses
from briefcast.reading.text.cells import with_cells
from briefcast.reading.text.contents import with_listed, without_contents
from briefcast.reading.text.credits import has_credit_cue
from briefcast.reading.text.dates import date_line
from briefcast.reading.text.diaries import with_diaries
from briefcast.reading.text.glued import with_glued
from briefcast.reading.text.images import is_image_line, near_equal
from briefcast.reading.text.letters import with_letters
from briefcast.reading.text.links import is_link
from briefcast.reading.text.lists import with_lists
from briefcast.reading.text.menus import without_menu
from briefcast.reading.text.noise import without_noise
from briefcast.reading.text.pageends import without_page_end
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.posted import with_posted
from briefcast.reading.text.punctuated import with_asking_headlines, with_stopped_headlines
from briefcast.reading.text.quotations import with_quotations, without_pull_quotes
from briefcast.reading.text.runins import with_run_ins
from briefcast.reading.text.shapes import (
    asking_headline,
    ends_like_prose,
    prose_signal,
    words_in,
)

_NUMBERED = re.compile(r"\d{1,3}[.)]\s+(?=\S)")
_RULE = re.compile(r"[-=*_~#•·+.\s]{3,}")


def classified(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Gives every piece its kind, and takes out what says nothing.

    Args:
        pieces: As parted, all of one kind.

    Returns:
        The pieces with their kinds and why; and what was removed: copy noise in the opening,
        and lines that are drawn between blocks.
    """
    removed: list[Removed] = []
    kept = list(pieces)
    for step in (
        without_page_end,
        _without_rules,
        without_menu,
        with_addresses,
        with_posted,
        with_glued,
        with_lists,
        with_run_ins,
    ):
        kept, taken = step(kept)
        removed += taken
    kept, noise = _without_noise(kept)
    removed += noise
    kept = with_quotations([_classified(piece) for piece in kept])
    kept = with_asking_headlines(_with_numbered(_with_pairs(with_letters(kept))))
    kept = with_stopped_headlines(kept)
    kept, pulled = without_pull_quotes(kept)
    kept, contents = without_contents(kept)
    kept = with_listed(kept, contents)
    return with_cells(with_diaries(kept)), [*removed, *pulled, *contents]


def _without_rules(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    kept: list[Piece] = []
    removed: list[Removed] = []
    for piece in pieces:
        if why := furniture(piece.text) if piece.kind != "block" else None:
            removed.append(Removed(piece.text, why, piece.line))
        elif piece.kind != "block" and _RULE.fullmatch(piece.text) and piece.text.strip(". "):
            removed.append(Removed(piece.text, "a line drawn between blocks", piece.line))
        else:
            kept.append(piece)
    return kept, removed


def _without_noise(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    kept: list[Piece] = []
    removed: list[Removed] = []
    for place, piece in enumerate(pieces):
        if piece.is_image:
            kept.append(piece)
            continue
        text, taken = without_noise(piece.text)
        if (
            piece.kind == "block"
            or _classified(replace(piece, text=text or "Untitled")).kind != "label"
        ):
            return kept + list(pieces[place:]), removed
        removed += [Removed(noise, why, piece.line) for noise, why in taken]
        if text:
            inlines = () if taken else piece.inlines
            kept.append(
                replace(piece, text=text, noisy=piece.noisy or bool(taken), inlines=inlines)
            )
    return kept, removed


def _classified(piece: Piece) -> Piece:
    if piece.kind in ("block", "link") or piece.why:
        return piece
    if is_link(piece.text):
        return replace(piece, kind="link", why=("the text of a link",))
    if is_image_line(piece.text):
        return replace(piece, why=("looks like a line of an image",))
    if date_line(piece.text):
        return replace(piece, why=("a date line",))
    if not ends_like_prose(piece.text) and has_credit_cue(piece.text):
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
        and kinds.isdisjoint(("link", "block"))
        and all(words_in(text) <= 30 for text in (one.text, other.text))
        and not any(
            re.search(r"[.!?]\s", text) and not has_credit_cue(text)
            for text in (one.text, other.text)
        )
    )


def _with_numbered(pieces: list[Piece]) -> list[Piece]:
    """Takes numbered lines, each with prose under it, for headlines: two of them at least."""
    found = [
        place
        for place, (piece, after) in enumerate(pairwise(pieces))
        if piece.kind == "prose"
        and (number := _NUMBERED.match(piece.text))
        and (not ends_like_prose(piece.text) or asking_headline(piece.text[number.end() :]))
        and words_in(piece.text) <= 15
        and not (after.kind == "prose" and _NUMBERED.match(after.text))
        and after.kind != "link"
    ]
    headed = list(pieces)
    for place in found if len(found) > 1 else ():
        headed[place] = replace(pieces[place], kind="label", why=("a number, and prose follows",))
    return headed


def is_list_start(piece: Piece | None) -> bool:
    """Whether prose announces a list: it ends in a colon."""
    return piece is not None and piece.text.endswith(":")
