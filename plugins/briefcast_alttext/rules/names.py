"""Tells names, agencies and places by their words."""

import re


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_JOINERS = _listed(
    "a and at by courtesy da das de del der di dos du el for in la le of on the und van via von "
    "with y &"
)
_MOST = 9
"""Words beyond which a name is a sentence."""

_SURE = re.compile(
    r"getty(?: images)?|reuters|afp|alamy(?: stock photo)?|shutterstock|i ?stock(?:photo)?"
    r"|unsplash|pexels|pixabay|flickr|adobe stock|wikimedia(?: commons)?|pa (?:wire|media|images)"
    r"|ap photo|press association|associated press|agence france-presse|epa-efe",
    re.IGNORECASE,
)
_LIKELY = frozenset({"PA", "AP", "EPA", "ANP", "DPA", "ANSA"})
_PLACES = _listed(
    "abbey arch avenue bay beach bridge canal castle cathedral church coast falls gate green hall "
    "harbour hill house island lake lane mill park pier place quay river road sea square station "
    "street tower valley wood woods "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)


def is_name(text: str) -> bool:
    """Whether a text reads as a name: capitals throughout, but for "of", "the" and the like."""
    words = [word for word in re.split(r"[\s/,]+", text) if word]
    if not 1 <= len(words) <= _MOST:
        return False
    proper = [word.strip("'\"‘’“”.") for word in words if word.casefold() not in _JOINERS]
    return bool(proper) and all(
        word[:1].isupper() or word[:1] == "@" or (len(words) > 1 and word.isdecimal())
        or any(letter.isupper() for letter in word)
        for word in proper
    )  # fmt: skip


def is_surely_agency(text: str) -> bool:
    """Whether a text is an agency's name, or a name beside one: "Ana Lind/Reuters"."""
    parts = [part.strip() for part in text.split("/")]
    sure = any(_SURE.fullmatch(part) for part in parts)
    beside = len(parts) > 1 and any(part in _LIKELY for part in parts)
    return (sure or beside) and is_name(text)


def is_agency(text: str) -> bool:
    """Whether a text is an agency's name, short forms that mean other things too included."""
    return text in _LIKELY or is_surely_agency(text)


def is_place(text: str) -> bool:
    """Whether a name ends as those of places do, or as a date: "Tower Bridge"."""
    words = text.casefold().split()
    return bool(words) and words[-1] in _PLACES
