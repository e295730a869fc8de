"""Tells by their names what the files of a folder are for."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from briefcast.reading.folder.members import Member

_IMAGES = re.compile(r"\.(jpe?g|png|gif|webp|svg|bmp|tiff?|heic|avif|ico|emf|wmf)", re.IGNORECASE)
_ASSETS = re.compile(
    r"\.(css|m?js|map|json|woff2?|ttf|otf|eot|toml|ya?ml|exe|dll|db|lnk|ds_store)", re.IGNORECASE
)
_MAIN = re.compile(r"_?index|briefing|newsletter|main|0+([-_. ].*)?", re.IGNORECASE)
_LONGEST_DESCRIPTION = 50
"""Words."""
_PREFERRED = (".md", ".markdown", ".docx", ".html", ".htm", ".eml", ".txt")


def is_image(member: Member) -> bool:
    """Whether it is a picture."""
    return _IMAGES.fullmatch(member.path.suffix) is not None


def is_asset(member: Member) -> bool:
    """Whether it only serves a page: its style, its scripts, its fonts."""
    return _ASSETS.fullmatch(member.path.suffix) is not None


def stem(member: Member) -> str:
    """Its name without the suffix, folders included."""
    return str(member.path.with_suffix("")).casefold()


def described(text: Member, images: Mapping[str, Member]) -> Member | None:
    """The picture that a text beside it describes: "pier.jpg.txt", or a short "pier.txt".

    Args:
        text: Any file.
        images: By their names and by their stems, as `by_name` gives them.
    """
    if text.path.suffix.lower() != ".txt":
        return None
    image = images.get(stem(text))
    if image is None or stem(text) == image.name.casefold():
        return image
    said = text.load().strip()
    short = b"\n" not in said and len(said.split()) <= _LONGEST_DESCRIPTION
    return image if said and short else None


def by_name(images: Sequence[Member]) -> dict[str, Member]:
    """The images by their names and by their stems, the first of each, in small letters."""
    found: dict[str, Member] = {}
    for image in images:
        found.setdefault(image.name.casefold(), image)
        found.setdefault(stem(image), image)
    return found


def without_copies(members: Sequence[Member]) -> tuple[list[Member], list[Member]]:
    """The documents, each in one format, and the same documents in others: of one name."""
    best: dict[str, Member] = {}
    for member in members:
        other = best.get(stem(member))
        if other is None or _rank(member) < _rank(other):
            best[stem(member)] = member
    kept = [member for member in members if best[stem(member)] is member]
    return kept, [member for member in members if best[stem(member)] is not member]


def _rank(member: Member) -> int:
    suffix = member.path.suffix.lower()
    return _PREFERRED.index(suffix) if suffix in _PREFERRED else len(_PREFERRED)


def main_of(members: Sequence[Member], folder: str) -> Member | None:
    """The document that speaks for all: "index", "briefing", "00 …", or named as the folder is.

    Args:
        members: The documents.
        folder: The name of the folder or archive.
    """
    own = {folder.casefold(), PurePosixPath(folder).stem.casefold()}
    for member in members:
        name = member.path.stem
        if len(member.path.parts) == 1 and (_MAIN.fullmatch(name) or name.casefold() in own):
            return member
    return None
