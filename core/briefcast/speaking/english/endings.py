"""What stands around a match."""

import re

_CLOSED = re.compile(r"[\"'’”»)\]]*\s*(?:\Z|[\"'“‘(\[]?(?P<word>[^\W\d_]+))")
_STARTERS = frozenset(
    """a after all although an and as at because before both but by each for from he her here his
    how however i if in it its last many meanwhile most no not now on one or our she since so some
    that the their then there these they this those to two under until we what when where whether
    which while who why with yet you your about almost also around despite during earlier even
    following hundreds later nearly only over several since such then thousands today tomorrow
    yesterday three four five six seven eight nine ten""".split()  # noqa: SIM905
)


def ends_sentence(match: re.Match[str]) -> bool:
    """Whether the full stop at the end of a match may end a sentence too, and so must stay."""
    after = _CLOSED.match(match.string, match.end())
    if not after:
        return False
    word = after["word"]
    return word is None or (word[0].isupper() and word.lower() in _STARTERS)


def stop(match: re.Match[str]) -> str:
    """The full stop of a match that ends a sentence, "" for any other match."""
    return "." if match[0].endswith(".") and ends_sentence(match) else ""


def word_before(match: re.Match[str]) -> str:
    """The word before a match, with a space between; "" where there is none."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    found = re.search(r"([^\W_][\w'’]*)\s+\Z", before)
    return found[1] if found else ""


def word_after(match: re.Match[str]) -> str:
    """The word after a match, with a space between; "" where there is none."""
    found = re.compile(r"\s+([^\W_][\w'’]{0,40})").match(match.string, match.end())
    return found[1] if found else ""
