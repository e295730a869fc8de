"""ALT025: alt and caption are one text, spelt in two ways."""

import re

from briefcast.model import Image, without_credit
from briefcast_alttext.rules.comparing import fold
from briefcast_alttext.rules.looking import Remark, image_rule

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LONGEST = 40
"""Letters beyond which a word is no word."""

Spellings = list[tuple[str, str]]
"""What stands in the alt, and what stands for it in the caption."""


def _look(image: Image) -> Remark | None:
    alt, caption = image.alt or "", image.caption or ""
    differing = _differing(alt, caption) or _differing(without_credit(alt), without_credit(caption))
    if not differing:
        return None
    spellings = " and ".join(f'"{ours}" and "{theirs}"' for ours, theirs in differing)
    return Remark(
        "review",
        f"Alt and caption differ only in {spellings}: one may be misspelt.",
        "Correct the one that is wrong; then let the alt say more than the caption.",
    )


def _differing(alt: str, caption: str) -> Spellings | None:
    """The words in which two texts differ, where that looks like an oversight."""
    ours, theirs = _WORD.findall(alt), _WORD.findall(caption)
    if len(ours) == len(theirs):
        pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if fold(a) != fold(b)]
        alike = len(ours) - len(pairs)
        if 1 <= len(pairs) <= 2 <= alike and all(_is_slip(fold(a), fold(b)) for a, b in pairs):
            return pairs
    if len(ours) == len(theirs) + 1:
        return _extra(ours, theirs)
    if len(theirs) == len(ours) + 1:
        return [(a, b) for b, a in _extra(theirs, ours) or ()]
    return None


def _extra(longer: list[str], shorter: list[str]) -> Spellings | None:
    """The place where a stray letter, or a word split in two, makes the longer text."""
    folded, wanted = [fold(word) for word in longer], [fold(word) for word in shorter]
    if len(wanted) < 3:
        return None
    at = next((i for i, word in enumerate(wanted) if word != folded[i]), len(wanted))
    stray, rest = folded[at], folded[at + 1 :]
    # A vowel may be a word, an article most likely: "a crowd" is no misspelt "crowd".
    if rest == wanted[at:] and len(stray) == 1 and stray.isalpha() and stray not in "aeiouyà":
        near = longer[at : at + 2] if rest else longer[at - 1 :]
        return [(" ".join(near), shorter[min(at, len(shorter) - 1)])]
    if rest and stray + rest[0] == wanted[at] and rest[1:] == wanted[at + 1 :]:
        return [(" ".join(longer[at : at + 2]), shorter[at])]
    return None


def _is_slip(one: str, other: str) -> bool:
    """Whether a slip of the finger makes one word the other: numbers and tiny words differ."""
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    if not (one + other).isalpha() or longest > _LONGEST:
        return False
    distance = _distance(one, other)
    return (distance == 1 and longest >= 3) or (distance == 2 and shortest >= 4)


def _distance(one: str, other: str) -> int:
    """How many letters to add, drop or change (Levenshtein)."""
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, wanted in enumerate(other, start=1):
            line.append(
                min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != wanted))
            )
        above = line
    return above[-1]


SPELLING = image_rule(
    "ALT025",
    title="Alt and caption differ by a slip",
    severity="review",
    look=_look,
    explanation=(
        "Alt and caption are the same text but for a letter or two: one was corrected and the "
        "other forgotten. Only one spelling can be right."
    ),
)
