"""ALT005: the alt says nearly what the caption says."""

from difflib import SequenceMatcher

from briefcast.model import Image
from briefcast_alttext.rules.comparing import fold, words
from briefcast_alttext.rules.credits import without_credit
from briefcast_alttext.rules.looking import Remark, image_rule
from briefcast_alttext.rules.repeat import ADVICE

SHARED = 0.8
"""The share of the alt's words that the caption may not have."""
FEWEST = 4
"""Different words that an alt must have for their share to mean anything."""
ALIKE = 0.9
"""How alike, from 0 to 1, two texts may not be letter by letter."""
LONGEST = 2_000
"""Letters beyond which texts are not compared letter by letter: it takes too long."""


def _look(image: Image) -> Remark | None:
    if fold(image.alt or "") == fold(image.caption or ""):
        return None  # ALT004 says so
    alt = words(without_credit(image.alt or ""))
    caption = words(without_credit(image.caption or ""))
    likeness = _likeness(alt, caption)
    return Remark("review", f"The description {likeness}.", ADVICE) if likeness else None


def _likeness(alt: list[str], caption: list[str]) -> str | None:
    if not alt or not caption:
        return None
    if alt == caption:
        return "repeats the caption but for the credit"
    if len(alt) > 1 and f" {' '.join(alt)} " in f" {' '.join(caption)} ":
        return "is contained in the caption"
    share = len(set(alt) & set(caption)) / len(set(alt))
    # In a long caption any words are found; there only the run above counts.
    if share >= SHARED and len(set(alt)) >= FEWEST and len(caption) <= 3 * len(alt):
        return f"nearly repeats the caption: {share:.0%} of its words are in it"
    alike = _alike(" ".join(alt), " ".join(caption))
    if alike >= ALIKE:
        return f"nearly repeats the caption: the texts are {alike:.0%} alike"
    return None


def _alike(alt: str, caption: str) -> float:
    if max(len(alt), len(caption)) > LONGEST:
        return 0
    matcher = SequenceMatcher(None, alt, caption, autojunk=False)
    if matcher.quick_ratio() < ALIKE:  # an upper bound, soon had
        return 0
    return matcher.ratio()


NEAR = image_rule(
    "ALT005",
    title="The alt nearly repeats the caption",
    severity="review",
    look=_look,
    explanation=(
        "A description made from the caption's words tells those who cannot see the image "
        "little more than the caption does. See whether it says what can be seen."
    ),
)
