"""ALT004: the alt says what the caption says."""

from briefcast.model import Image
from briefcast_alttext.rules.comparing import fold
from briefcast_alttext.rules.looking import Remark, image_rule

ADVICE = (
    "Say what can be seen and the caption leaves out; leave names, places and the credit to the "
    "caption."
)


def _look(image: Image) -> Remark | None:
    alt = fold(image.alt or "")
    if not alt or alt != fold(image.caption or ""):
        return None
    return Remark("fail", "The description repeats the caption word for word.", ADVICE)


REPEAT = image_rule(
    "ALT004",
    title="The alt repeats the caption",
    severity="fail",
    look=_look,
    explanation=(
        "Who listens hears the same sentence twice and still does not know what the image "
        "shows. The caption says who, where and when; the description says what can be seen."
    ),
)
