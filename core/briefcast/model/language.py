"""Language tags, as BCP 47 shapes them."""

import re

_TAG = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def is_language_tag(text: str) -> bool:
    """Whether a text has the shape of a language tag: "en", "en-GB", "gd"."""
    return _TAG.fullmatch(text) is not None
