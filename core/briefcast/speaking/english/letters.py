"""Letters said one by one.

Joined by full stops letters are said with their natural stress wherever they stand. A full stop
after the last would end the sentence, a lone "A" would be said as the article, and two letters
with "'s" would be said as an address is, and "E.G.M" as an example.
"""

import re

_LONG = 3
_MOST = 16
_WORD_FOLLOWS = re.compile(r"\s+[^\s.,;:!?()\[\]–—-]")


def spelt(letters: str, ending: str = "") -> str:
    """Letters to be said one by one: "A.F.C".

    Args:
        letters: Letters only.
        ending: "s" of a plural or "'s" of a possessive; they sound the same.
    """
    capitals = letters.upper()
    if len(capitals) > _MOST:  # eSpeak loses, or dies of, what is longer
        runs = (capitals[at : at + _MOST] for at in range(0, len(capitals), _MOST))
        return ", ".join(".".join(run) for run in runs)
    example = len(capitals) >= _LONG and capitals.startswith("EG")
    if not ending:
        return f"E-{'.'.join(capitals[1:])}" if example else ".".join(capitals)
    joint = "." if len(capitals) >= _LONG and not example else "-"
    return f"{joint.join(capitals)}'s"


def lone(letter: str, match: re.Match[str]) -> str:
    """One letter that ends what is said for a match: "A-" where a word follows at once."""
    capital = letter.upper()
    follows = _WORD_FOLLOWS.match(match.string, match.end())
    return "A-" if capital == "A" and follows else capital


def leading(letter: str) -> str:
    """One letter that words follow: "M " before "twenty-five", "A-" before "one"."""
    capital = letter.upper()
    return "A-" if capital == "A" else f"{capital} "
