"""Finds the lines of images in a run of labels: text alternative, caption, credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from briefcast.model import Image, Origin, Removed, find_credit, likeness, without_credit
from briefcast.reading.text.credits import credit_under, has_credit_cue, is_credit_line
from briefcast.reading.text.dates import date_line, is_when
from briefcast.reading.text.pieces import Piece
from briefcast.reading.text.shapes import (
    KEPT,
    LONGEST_LABEL,
    is_byline,
    is_file_name,
    is_section,
    is_title,
)

_KINDS = r"image|photo(?:graph)?|picture|illustration|graphic|figure"
_MARK = re.compile(rf"\[\s*(?P<word>{_KINDS})\s*(?::\s*(?P<alt>.*?)\s*)?\]", re.I)
_ALT = re.compile(r"(?P<word>alt(?:ernative)?(?:[ -]?text)?)\s*:\s*(?P<alt>.*)", re.I)
_CAPTION = re.compile(r"(?P<word>caption)\s*:\s*(?P<text>\S.*)", re.I)
_BRACKETED = re.compile(r"\((?P<text>[^()]+(?:\([^()]*\)[^()]*)*)\)|\[(?P<text2>[^\[\]]+)\]")

_CREDITED = re.compile(
    r"[\s,;.|(\[–—-]+(?:by|via|courtesy of|photo\w*|picture|image|credit|©)\b.{2,60}$", re.I
)
_BUTTON = re.compile(
    r"(?:get|view|open|see|download|print|enlarge)(?: (?:an?|the|this|our|full|large|larger))*"
    r" (?:map|print|image|picture|photo(?:graph)?|poster|gallery|size)"
    r"(?:/(?:map|print|image|picture|photo|poster))?"
    r"|click (?:here )?(?:to|for) (?:enlarge|zoom|(?:an? )?larger (?:image|picture|map|view))",
    re.I,
)

GLUED = "an alternative and a caption in one line"
"""Why of the two parts of such a line."""

LONGEST_RUN = 200
"""The most labels that are looked at together."""


@dataclass(frozen=True, slots=True)
class ImageLines:
    """Which lines of a run, by their places in it, make one image."""

    alt: int | None
    caption: int | None
    certainty: float
    why: tuple[str, ...]
    credit: int | None = None

    @property
    def places(self) -> tuple[int, ...]:
        """The places that it takes up, in order."""
        taken = (self.alt, self.caption, self.credit)
        return tuple(sorted(place for place in taken if place is not None))


@lru_cache(KEPT)
def is_image_line(text: str) -> bool:
    """Whether a text can only be a line of an image, or stands in brackets like a caption."""
    return len(text) <= LONGEST_LABEL and (
        _mark(text) is not None
        or is_stand_in(text)
        or _CAPTION.fullmatch(text) is not None
        or is_credit_line(text)
        or _is_bracketed(text)
    )


def is_stand_in(text: str) -> bool:
    """Whether an alternative is none: the name of a file, or what a button on a picture says."""
    return is_file_name(text) or _BUTTON.fullmatch(text) is not None


def can_be_headline(piece: Piece) -> bool:
    """Whether nothing in a label says that it is a line of an image, or the time of an event."""
    text = piece.text
    return not is_image_line(text) and not has_credit_cue(text) and not is_when(text)


def near_equal(one: str, other: str) -> bool:
    """Whether two labels say the same but for a slip or a credit; digits must agree."""
    if _alike(_folded(one), _folded(other)) or _is_credited(one, other):
        return True
    bare = (_bare(one), _bare(other))
    return min(map(len, bare)) >= 8 and _alike(*bare)


def find_images(run: Sequence[Piece], *, opening: bool, apart: bool = False) -> list[ImageLines]:
    """The images of a run, in order.

    Args:
        run: Neighbouring labels.
        opening: Whether the run opens the briefing, so that its first labels are its title.
        apart: Whether images stand away from headlines, as far as the briefing shows.
    """
    if len(run) > LONGEST_RUN:  # no gallery but a list; each look back costs more than the last
        first = find_images(run[:LONGEST_RUN], opening=opening, apart=apart)
        rest = [
            _moved(image, start)
            for start in range(LONGEST_RUN, len(run), LONGEST_RUN)
            for image in find_images(run[start : start + LONGEST_RUN], opening=False)
        ]
        return first + rest
    already = {place for place, piece in enumerate(run) if piece.is_image}
    finder = _Finder(run, opening, apart, taken=already)
    finder.marks()
    finder.pairs()
    finder.glued()
    finder.files()
    finder.brackets()
    finder.cues()
    return sorted(finder.found, key=lambda image: image.places)


def _moved(image: ImageLines, by: int) -> ImageLines:
    places = {
        name: place + by
        for name in ("alt", "caption", "credit")
        if (place := getattr(image, name)) is not None
    }
    return replace(image, **places)


@dataclass(slots=True)
class _Finder:
    """One run; each step takes what the surer steps before it left."""

    run: Sequence[Piece]
    opening: bool
    apart: bool
    found: list[ImageLines] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def take(self, alt: int | None, caption: int | None, certainty: float, *why: str) -> None:
        image = ImageLines(alt, caption, certainty, why)
        self.found.append(image)
        self.taken.update(image.places)

    def free(self, place: int) -> bool:
        return 0 <= place < len(self.run) and place not in self.taken

    def plain(self, place: int) -> bool:
        if not self.free(place):
            return False
        piece = self.run[place]
        return can_be_headline(piece) and not is_byline(piece.text) and not date_line(piece.text)

    def spare(self, place: int) -> bool:
        """Whether the labels before this one are enough without it: headline, title, section."""
        before = [self.run[other] for other in range(place) if self.plain(other)]
        if before and is_section(before[0].text) and not is_title(before[0].text):
            before = before[1:]
        return self.plain(place) and len(before) >= (2 if self.opening else 1)

    def is_alt_of(self, place: int, caption: int) -> bool:
        """Whether the only label above a caption is its alternative, and no headline.

        It is where a headline stands under both, and where images stand away from headlines.
        """
        if self.opening or not self.plain(place) or self.plain(place - 1):
            return False
        if caption + 1 == len(self.run):
            return self.apart and not is_credit_line(self.run[caption].text)
        below = range(caption + 1, len(self.run))
        names = [other for other in below if self.plain(other)]
        return names[:1] == [caption + 1] and len(names) <= 2 and all(map(self.is_of_head, below))

    def is_of_head(self, place: int) -> bool:
        """Whether a label may be a headline, what names its section, or its byline or date."""
        text = self.run[place].text
        return self.plain(place) or is_byline(text) or date_line(text) is not None

    def is_headline(self, place: int) -> bool:
        """Whether a label between stories can only head the next: none but it stands there."""
        last = place == len(self.run) - 1
        return last and not self.opening and self.plain(place)

    def credits(self, image: ImageLines, place: int) -> bool:
        """Whether this label is nothing but the credit of an image with a caption."""
        if image.caption is None or not is_credit_line(self.run[place].text):
            return False
        return credit_under(self.run[image.caption].text, self.run[place].text) is not None

    def marks(self) -> None:
        for place, piece in enumerate(self.run):
            if not (mark := _mark(piece.text)):
                continue
            after = self.run[place + 1].text if self.free(place + 1) else ""
            captioned = _is_caption(after) or (
                _mark(after) is None and near_equal(mark["alt"] or "", after)
            )
            caption = place + 1 if captioned else None
            self.take(place, caption, 1.0, "marked as an image")

    def pairs(self) -> None:
        # From the end: of three alike, the first is a headline that the image repeats.
        for place in range(len(self.run) - 2, -1, -1):
            if self.free(place) and self.free(place + 1):
                one, other = self.run[place].text, self.run[place + 1].text
                if near_equal(one, other) or _credits_same(one, other):
                    same = one == other
                    why = "two equal lines" if same else "two nearly equal lines"
                    self.take(place, place + 1, 0.95 if same else 0.9, why)

    def glued(self) -> None:
        for place, (one, other) in enumerate(pairwise(self.run)):
            if GLUED in one.why and GLUED in other.why and self.free(place):
                self.take(place, place + 1, 0.9, GLUED)

    def files(self) -> None:
        for place, piece in enumerate(self.run):
            if self.free(place) and is_stand_in(piece.text):
                captioned = self.free(place + 1) and (
                    _is_caption(self.run[place + 1].text)
                    or self.spare(place + 1)
                    or (not self.opening and self.plain(place + 1) and self.plain(place + 2))
                )
                named = is_file_name(piece.text)
                why = "the name of a file" if named else "what a button on a picture says"
                self.take(place, place + 1 if captioned else None, 0.8, why)

    def brackets(self) -> None:
        for place, piece in enumerate(self.run):
            if not self.free(place):
                continue
            captioned = _CAPTION.fullmatch(piece.text)
            if captioned or _is_bracketed(piece.text):
                why = "says that it is a caption" if captioned else "a line in brackets"
                above = self.run[place - 1].text if self.free(place - 1) else ""
                if (
                    self.spare(place - 1)
                    or self.is_alt_of(place - 1, place)
                    or (captioned and has_credit_cue(above))
                ):
                    self.take(place - 1, place, 0.6, why)
                elif captioned or has_credit_cue(piece.text) or self.plain(place - 1):
                    self.take(None, place, 0.6, why)

    def cues(self) -> None:
        cued = [
            place
            for place, piece in enumerate(self.run)
            if self.free(place) and has_credit_cue(piece.text)
        ]
        if self.opening and not any(self.plain(place) for place in range(len(self.run))):
            return  # a title is likelier to open a briefing than an image is
        for place in cued:
            if not self.free(place):
                continue
            owner = next((i for i in self.found if i.places[-1] == place - 1), None)
            if owner and self.credits(owner, place):
                self.found[self.found.index(owner)] = replace(owner, credit=place)
                self.taken.add(place)
            elif place + 1 in cued and self.free(place + 1):
                self.take(place, place + 1, 0.5, "two lines that credit a picture")
            elif self.spare(place - 1) or self.is_alt_of(place - 1, place):
                self.take(place - 1, place, 0.5, "a line before one that credits a picture")
            elif self.spare(place + 1) and not self.is_headline(place + 1):
                self.take(place, place + 1, 0.5, "a line after one that credits a picture")
            else:
                self.take(None, place, 0.5, "a single line that credits a picture")


def image_of(lines: ImageLines, run: Sequence[Piece]) -> tuple[Image, list[Removed]]:
    """The image that these lines make, and the marks that were taken from them."""
    removed = []
    alt = caption = credit = None
    if lines.alt is not None:
        piece = run[lines.alt]
        alt = piece.text
        if mark := _mark(piece.text):
            alt = mark["alt"]
            span = slice(*mark.span("alt")) if alt else slice(0, 0)
            sign = (piece.text[: span.start] + piece.text[span.stop :]).strip()
            removed.append(Removed(sign, "marks an image", piece.line))
    if lines.caption is not None:
        piece = run[lines.caption]
        caption = piece.text
        if marked := _CAPTION.fullmatch(piece.text):
            caption = marked["text"]
            removed.append(Removed(f"{marked['word']}:", "marks a caption", piece.line))
    if lines.credit is not None:
        piece = run[lines.credit]
        credit = credit_under(caption or "", piece.text)
        removed.append(Removed(piece.text, "read as the credit of an image", piece.line))
    credit = credit or find_credit(caption or "") or find_credit(alt or "")
    if credit is None and alt and caption and (rest := _added(alt, caption)):
        credit = credit_under("an image", rest)
    start = run[lines.places[0]]
    image = Image(
        alt=alt,
        caption=caption,
        credit=credit.name if credit else None,
        origin=Origin(start.line, start.column),
        certainty=lines.certainty,
        why=lines.why,
    )
    return image, removed


def _mark(text: str) -> re.Match[str] | None:
    return _MARK.fullmatch(text) or _ALT.fullmatch(text)


def _is_caption(text: str) -> bool:
    """Whether a line under an image's can only be its caption."""
    if _mark(text) or is_stand_in(text):
        return False
    return _CAPTION.fullmatch(text) is not None or _is_bracketed(text) or has_credit_cue(text)


def _is_bracketed(text: str) -> bool:
    return not text.startswith("[[") and _BRACKETED.fullmatch(text) is not None


def _inner(text: str) -> str:
    if marked := _CAPTION.fullmatch(text):
        text = marked["text"]
    return text[1:-1] if _is_bracketed(text) else text


@lru_cache(KEPT)
def _bare(text: str) -> str:
    return _folded(without_credit(_inner(text)))


def _folded(text: str) -> str:
    return _inner(text).casefold().strip(" .!?…’”\"'")


def _is_credited(one: str, other: str) -> bool:
    """Whether the longer is the shorter with a credit after it, whatever the credit may mean."""
    short, long = sorted((one, other), key=len)
    short = short.rstrip(" .")
    return (
        8 <= len(short) < len(long) <= LONGEST_LABEL
        and long.casefold().startswith(short.casefold())
        and _CREDITED.match(long, len(short)) is not None
    )


def _added(alt: str, caption: str) -> str:
    """The credit that a caption adds to the alternative's words."""
    if len(caption) <= len(alt) or not _is_credited(alt, caption):
        return ""
    return caption[len(alt.rstrip(" .")) :].strip(" ,;.|([–—-)]")


def _credits_same(one: str, other: str) -> bool:
    """Whether an alternative is nothing but the credit that the caption ends with."""
    if not (is_byline(one) or is_credit_line(one)) or len(other) <= len(one) + 8:
        return False
    return other.rstrip(".)] ").casefold().endswith(one.strip("[(.)] ").casefold())


def _alike(one: str, other: str) -> bool:
    if not one or not other or max(len(one), len(other)) > LONGEST_LABEL:
        return False
    if re.findall(r"\d", one) != re.findall(r"\d", other):
        return False
    return likeness(one, other) > 0
