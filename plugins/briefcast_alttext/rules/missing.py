"""ALT001: there is no alt."""

from briefcast.model import Image
from briefcast_alttext.rules.comparing import is_blank
from briefcast_alttext.rules.looking import Remark, image_rule


def _look(image: Image) -> Remark | None:
    if image.alt == "" or (image.alt is not None and not is_blank(image.alt)):
        return None
    certain = image.certainty >= 1
    message = (
        "The image has no description."
        if image.alt is None
        else "The description is blank: it holds nothing but spaces."
    )
    return Remark(
        "fail" if certain else "review",
        message if certain else f"{message} Where the image stands was inferred from the text.",
        "Describe what the image shows; give it an empty alt only if it is mere decoration.",
    )


MISSING = image_rule(
    "ALT001",
    title="The alt is missing or blank",
    severity="fail",
    act=("23a2a8",),
    look=_look,
    explanation=(
        "Who cannot see the image is told nothing, or hears a file name. Describe in a sentence "
        "what it shows and why it is there. An image that only decorates takes an empty alt."
    ),
)
