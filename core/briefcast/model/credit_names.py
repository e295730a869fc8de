"""Tells the names that a credit may hold: of people and agencies, and what is a place or a date."""

import re
from functools import cache


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_JOINERS = _listed(
    "a af al and at bin by courtesy da das de del den der di dos du el for ibn in la le of on ten "
    "ter the und van via von with y zu &"
)
_MOST = 9
"""Words beyond which a name is a sentence."""

_LIBRARY = (
    r"getty images|alamy(?: stock photo)?|shutterstock|i ?stock(?:photo)?|unsplash|pexels|pixabay"
    r"|adobe stock|wikimedia(?: commons)?"
)
_SURE = (
    rf"{_LIBRARY}|getty|reuters|afp|flickr|pa (?:wire|media|images)|ap photo|press association"
    r"|associated press|agence france-presse|epa-efe"
)
_LIKELY = frozenset({"PA", "AP", "EPA", "ANP", "DPA", "ANSA"})
_SITE = r"@?[\w-]+(?:\.[\w-]+)*\.(?!(?:jpe?g|png|gif|webp|tiff?|bmp|svg|heic|avif|pdf)$)[a-z]{2,}"
_PLACES = _listed(
    "abbey airport arch avenue bay beach bridge canal castle cathedral church coast cottage dock "
    "docks falls farm garden gardens gate green hall harbour hill hotel house inn island lake lane "
    "lighthouse market memorial mill monument palace park pier place pub quay river road school "
    "sea square stadium station street tower valley wharf wood woods"
)
_BEFORE_PLACES = _listed("ben cape fort glen isle lake loch lough mount point port river")
_TIMES = _listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december spring summer autumn winter day eve "
    "night morning afternoon evening week year christmas easter"
)


def is_name(text: str) -> bool:
    """Whether a text reads as a name: capitals throughout, but for "of", "the" and the like."""
    words = [word for word in re.split(r"[\s/,]+", text) if word]
    if not 1 <= len(words) <= _MOST:
        return False
    proper = [word.strip("'\"‘’“”.") for word in words if word.casefold() not in _JOINERS]
    return bool(proper) and all(
        (word[:1].isalpha() and not word[:1].islower()) or word[:1] == "@"
        or (len(words) > 1 and word.isdecimal())
        or any(letter.isupper() for letter in word)
        or _pattern(_SITE).fullmatch(word)
        for word in proper
    )  # fmt: skip


def is_surely_agency(text: str) -> bool:
    """Whether a text is an agency's name, or a name beside one: "Ana Lind/Reuters"."""
    parts = [part.strip() for part in text.split("/")]
    sure = any(_pattern(rf"(?:{_SURE})(?: via (?:{_SURE}))?").fullmatch(part) for part in parts)
    beside = len(parts) > 1 and any(part in _LIKELY for part in parts)
    return (sure or beside) and is_name(text)


def is_agency(text: str) -> bool:
    """Whether a text is an agency's name, short forms that mean other things too included."""
    return text in _LIKELY or is_surely_agency(text)


def is_only_a_source(text: str) -> bool:
    """Whether a text can only say where a picture is from: "Getty Images", "AFP/Getty Images"."""
    parts = [part.strip() for part in text.split("/")]
    from_library = _pattern(_LIBRARY).fullmatch(parts[-1]) is not None
    agencies = len(parts) > 1 and all(is_agency(part) for part in parts)
    return (from_library or agencies) and is_name(text)


def is_place_or_time(text: str) -> bool:
    """Whether a name looks like that of a place or a date: "Tower Bridge", "May 2027"."""
    words = text.casefold().split()
    if not words:
        return False
    place = words[-1] in _PLACES or words[0] in _BEFORE_PLACES
    return place or words[-1] in _TIMES or any(word.isdecimal() for word in words)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Compiled when first used: everybody imports the model, few look for credits."""
    return re.compile(pattern, re.IGNORECASE)
