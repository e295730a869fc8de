"""The names of languages, as sources give them."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


def language_tag(text: str | None) -> str | None:
    """A language as a BCP 47 tag in the usual case: "en-GB".

    None where the text is none, or says that there is none.
    """
    tag = (text or "").strip().replace("_", "-")
    if not _TAG.fullmatch(tag) or tag.lower() in ("und", "mul", "zxx"):
        return None
    first, *rest = tag.split("-")
    cased = (part.upper() if len(part) == 2 else _cased(part) for part in rest)
    return "-".join([first.lower(), *cased])


def _cased(part: str) -> str:
    """A script has a capital, "Latn"; a variant has none."""
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()
