"""Language tags as systems spell them."""


def tidy(tag: str) -> str:
    """A BCP 47 tag in its usual case: "en_gb" and "en-gb" become "en-GB"."""
    public, private, rest = tag.replace("_", "-").lower().partition("-x-")
    primary, *subtags = public.split("-")
    cased = (part.upper() if len(part) == 2 else part for part in subtags)
    return "-".join([primary, *cased]) + private + rest
