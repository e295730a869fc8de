"""ALT005: the alt says nearly what the caption says."""

from briefcast.model import Image, likeness, without_credit
from briefcast_alttext.rules.comparing import fold, words
from briefcast_alttext.rules.looking import Remark, image_rule
from briefcast_alttext.rules.repeat import ADVICE

SHARED = 0.8
"""The share of the alt's words that the caption may not have."""
FEWEST = 4
"""Different words that an alt must have for their share to mean anything."""


def _look(image: Image) -> Remark | None:
    if fold(image.alt or "") == fold(image.caption or ""):
        return None  # ALT004 says so
    alt = words(without_credit(image.alt or ""))
    caption = words(without_credit(image.caption or ""))
    repeats = _repeats(alt, caption)
    return Remark("review", f"The description {repeats}.", ADVICE) if repeats else None


def _repeats(alt: list[str], caption: list[str]) -> str | None:
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
    alike = likeness(" ".join(alt), " ".join(caption))
    if alike:
        return f"nearly repeats the caption: the texts are {alike:.0%} alike"
    return None


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
