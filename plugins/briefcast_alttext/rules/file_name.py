"""ALT009: the alt is a file name, a path, an address or a machine's id."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from briefcast.model import Image
from briefcast_alttext.rules.looking import Remark, image_rule

_SUFFIX = r"\.(?:jpe?g|jfif|png|gif|webp|avif|heic|svg|tiff?|bmp|ico|psd|eps|pdf|docx?|pptx?|mp4)"
_TIME = r"\d[\d\s._:apm-]*(?:at[\d\s._:apm-]*)?"
_CERTAIN = {
    "an address": (
        r"(?:(?:https?|ftp|file)://|blob:|cid:|data:\w+/)\S+",
        r"www\.\S+\.\S+",
    ),
    "a path": (
        r"(?:[a-z]:\\|\\\\|~/|\.{1,2}/)\S.*",
        r"/(?:[\w.~%+-]+/)+[\w.~%+-]*",
        r"(?:images?|img|uploads?|media|assets|static|files|wp-content|content)(?:/[\w.~%+-]+)+",
    ),
    "a file name": (
        rf"\S+{_SUFFIX}(?:[?#]\S*)?",
        r"[a-z\d-]+-\d{2,5}x\d{2,5}(?:@\dx)?",  # what a content system calls a scaled copy
        r"(?=\S*\d)[a-z\d-]+(?:_[a-z\d-]+)+",
        r"[a-z\d-]+(?:_[a-z\d-]+){2,}",
    ),
    "a camera's or program's name for a file": (
        r"(?:_?img|_mg|_?dsc[fn]?|dscn|pxl|mvimg|gopr|dji|cimg|sam|pict|hpim|kimg|vid)"
        rf"(?:[_-]\d{{3,}}|\d{{4,}})(?:[_~-]\w+)*(?:{_SUFFIX})?",
        rf"p\d{{7}}(?:{_SUFFIX})?",
        rf"screen[ _-]?shot[ _-]+(?:from |at )?{_TIME}(?:{_SUFFIX})?",
        rf"whatsapp image {_TIME}(?:\(\d+\))?(?:{_SUFFIX})?",
        rf"(?:image|img|picture|untitled|unnamed|download)[ _-]*\(?\d+\)?(?:{_SUFFIX})?",
        r"photo[_-]\d+",
    ),
    "a machine's id": (
        r"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}",
        r"(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{16,}",
        r"\d{8,}",
    ),
}
_KINDS = {
    kind: re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    for kind, patterns in _CERTAIN.items()
}
_SPACED = re.compile(rf"[^.!?]+\w{_SUFFIX}", re.IGNORECASE)
_LONGEST = 2_000
"""Letters beyond which a text is none of these, but for addresses."""

_ADVICE = "Describe what the image shows."


def _look(image: Image) -> Remark | None:
    alt = (image.alt or "").strip()
    kind = _kind(alt) or (_is_source(alt, image.src or "") and "the image's own file name")
    if kind:
        return Remark("fail", f"The description is {kind}.", _ADVICE)
    if len(alt) <= _LONGEST and _SPACED.fullmatch(alt):
        return Remark("review", "The description looks like a file name.", _ADVICE)
    return None


def _kind(alt: str) -> str | None:
    if len(alt) > _LONGEST:
        return "an address" if _KINDS["an address"].match(alt[:_LONGEST]) else None
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(alt)), None)


def _is_source(alt: str, src: str) -> bool:
    """Whether the alt is the source, its last part or that without suffix; plain words are not."""
    if not alt or src.startswith("data:"):
        return False
    path = PurePosixPath(unquote(_path(src)).replace("\\", "/"))
    if alt in (src, path.name):
        return any(not letter.isalpha() for letter in alt)
    return alt == path.stem and bool(re.search(r"[\d_]|-\S*-", alt))


def _path(src: str) -> str:
    try:
        return urlsplit(src).path
    except ValueError:  # brackets that are no address
        return src


FILE_NAME = image_rule(
    "ALT009",
    title="The alt is a file name, path, address or id",
    severity="fail",
    look=_look,
    explanation=(
        "It was put there by a program, and is spelt out letter by letter to who listens. "
        "Describe what the image shows."
    ),
)
