"""ALT002: the alt is empty."""

from briefcast.model import Image
from briefcast_alttext.rules.looking import Remark, image_rule


def _look(image: Image) -> Remark | None:
    if image.alt != "":
        return None
    return Remark(
        "review",
        "The alt is empty, which hides the image from those who cannot see it.",
        "Leave it if the image is mere decoration; describe it if it tells the reader anything.",
    )


EMPTY = image_rule(
    "ALT002",
    title="The alt is empty",
    severity="review",
    look=_look,
    explanation=(
        "An empty alt says that an image is decoration and may be passed over. It is also what "
        "is left where nobody wrote a description, so a person should look."
    ),
)
