"""Addresses that are written out in the text become links."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Inline, Removed
from briefcast.reading.text.links import addressed, bare_address
from briefcast.reading.text.pieces import Piece


def with_addresses(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removed]]:
    """Makes links of "https://…" alone, and of "Read more: https://…".

    Returns:
        The pieces, and the addresses that are no longer in their text.
    """
    found: list[Piece] = []
    removed: list[Removed] = []
    for piece in pieces:
        if piece.kind == "block" or "://" not in piece.text:
            found.append(piece)
        elif href := bare_address(piece.text):
            found.append(_linked(piece, piece.text, href))
        elif parts := addressed(piece.text):
            text, href = parts
            found.append(_linked(piece, text, href))
            removed.append(Removed(href, f"the address of the link “{text}”", piece.line))
        else:
            found.append(piece)
    return found, removed


def _linked(piece: Piece, text: str, href: str) -> Piece:
    mark = Inline("link", 0, len(text), href)
    return replace(piece, text=text, kind="link", why=("an address",), inlines=(mark,))
