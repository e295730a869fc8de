"""ALT008: the alt holds a credit."""

from briefcast.model import Image, find_credit, without_credit
from briefcast_alttext.rules.looking import Remark, image_rule


def _look(image: Image) -> Remark | None:
    alt = image.alt or ""
    credit = find_credit(alt)
    if credit is None:
        return None
    found = alt[credit.start : credit.end].strip(" \t\n,;:|.–—-")
    return Remark(
        "review",
        f'The description holds a credit, "{found}", which says nothing of what the image shows.',
        without_credit(alt) or "Describe what the image shows; leave the credit to the caption.",
    )


CREDIT = image_rule(
    "ALT008",
    title="The alt holds a credit",
    severity="review",
    look=_look,
    explanation=(
        "Who took a picture belongs in the caption, where everybody finds it. In the description "
        "it stands between the listener and what the image shows."
    ),
)
