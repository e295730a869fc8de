"""What is said of an image: all that is known of it, once."""

from collections.abc import Iterator

from briefcast.hooks import Words
from briefcast.model import Image, find_credit, likeness, without_credit
from briefcast.speaking.utterances import Passage, sounds


def image_passages(image: Image, words: Words) -> Iterator[Passage]:
    """The passages of an image; none for a decorative one without a caption.

    Where of alt and caption one repeats the other or a part of it, the one that says more is
    read. A credit is read once, a missing alt is said as missing.
    """
    if image.alt == "" and not _said(image.caption):
        return
    alt, caption = _once(image)
    if alt:
        yield Passage("image", alt, "" if _introduced(alt, words) else f"{words['image']}:")
    elif image.alt != "":
        yield Passage("image", f"{words['image']}: {words['no_description']}.")
    described = _said(image.long_description)
    if described and not (alt and _bare(described) in (_bare(alt), _bare(caption))):
        yield Passage("image", described, f"{words['full_description']}:")
        yield Passage("image", f"{words['description_ends']}.")
    if caption:
        yield Passage("image", caption, f"{words['caption']}:")
    yield from _credits(image, f"{alt} {described} {caption}", words)


def _once(image: Image) -> tuple[str, str]:
    """Alt and caption without what one repeats of the other; "" where nothing is left."""
    alt, caption = _said(image.alt), _said(image.caption)
    if not caption or (_named(caption) and not _shown(caption)):  # a credit and nothing else
        return alt, ""
    if alt and _repeats(alt, caption):
        return alt, ""
    if alt and _holds(caption, alt):
        return caption, ""
    if _named(alt) and _named(alt) == _named(caption):
        return alt, without_credit(caption)
    return alt, caption


def _credits(image: Image, read: str, words: Words) -> Iterator[Passage]:
    """Whom nothing that was read has named."""
    read = _padded(read)
    known = (_named(image.alt or ""), _named(image.caption or ""), _said(image.credit))
    for credit in filter(_bare, known):
        if _padded(credit) not in read:
            read += _padded(credit)
            yield Passage("image", credit, f"{words['credit']}:")


def _said(text: str | None) -> str:
    return text.strip() if text and sounds(text) else ""


def _repeats(alt: str, caption: str) -> bool:
    """Whether a caption says nothing that an alt does not say, credits apart."""
    return _holds(alt, caption) or likeness(_shown(alt), _shown(caption)) > 0


def _holds(longer: str, shorter: str) -> bool:
    """Whether one text is in another whole; case, spaces, punctuation, credits do not count."""
    return f" {_shown(shorter)} " in f" {_shown(longer)} "


def _introduced(alt: str, words: Words) -> bool:
    """Whether an alt begins with "Image of" or the like: it needs no cue."""
    openings = tuple(f"{opening} " for opening in words["image_openings"].split(", "))
    return alt.casefold().startswith(openings)


def _named(text: str) -> str:
    """Whom the credit of a text names."""
    credit = find_credit(text)
    return credit.name if credit else ""


def _shown(text: str) -> str:
    return _bare(without_credit(text))


def _padded(text: str) -> str:
    return f" {_bare(text)} "


def _bare(text: str) -> str:
    kept = "".join(c if c.isalnum() else "" if c in "'’" else " " for c in text.casefold())
    return " ".join(kept.split())
