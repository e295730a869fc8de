"""Words in capitals: which are said as words, which letter by letter."""

import re
from functools import cache
from importlib.resources import files

from briefcast.speaking.english.letters import spelt

_ONSETS = frozenset(
    """b bl br c ch cl cr d dr dw f fl fr g gl gr gw h j k kl kn kr l m n p ph pl pr qu r rh s sc
    sch scr sh shr sk sl sm sn sp spl spr squ st str sw t th thr tr tw v w wh wr y z""".split()  # noqa: SIM905
)
_CODAS = frozenset(
    """b c ch ck ct d dd f ff ft g gh ght h k l lb ld lf lk ll lm lp ls lt lth m mb mm mp mps mpt n
    nc nch nd nds ng ngs ngth nk nks nn ns nt nth nts p ph pp ps pt r rb rc rch rd rds rf rg rk
    rks rl rm rms rn rns rp rs rsh rst rt rth rts rve s sh sk sm sp ss st sts t tch th ths tt ts v
    w wl wn ws x y z zz bs cks cts dds ds ffs fts ggs gs ks lds lks lls lms lps lts mbs ms rls rpt
    sks sps tts wks wls wns wt wts""".split()  # noqa: SIM905
)
_PARTS = re.compile(r"[aeiouy]+|[^aeiouy]+")
_SHORT, _LONG = 4, 5
_READ_AS_LETTERS = frozenset("am ba id it led ma me mp or pa pe pm re us who".split())  # noqa: SIM905
"""Everyday words that in capitals are more often something else."""


@cache
def everyday() -> frozenset[str]:
    """Common words in small letters, which capitals only stress."""
    text = files("briefcast.speaking.english").joinpath("everyday.txt").read_text("utf-8")
    return frozenset(text.split())


def is_everyday(word: str) -> bool:
    """Whether a word in capitals is a common word that is stressed."""
    small = word.lower()
    return small in everyday() and small not in _READ_AS_LETTERS


def pronounceable(word: str) -> bool:
    """Whether the letters of a word make syllables that English has."""
    small = word.lower().replace("qu", "kw")
    parts = _PARTS.findall(small)
    vowels = [place for place, part in enumerate(parts) if part[0] in "aeiouy"]
    if not vowels or any(len(parts[place]) > 3 for place in vowels):
        return False
    for place, part in enumerate(parts):
        if place in vowels:
            continue
        if place < vowels[0]:
            fits = part in _ONSETS or part == "kw"
        elif place > vowels[-1]:
            fits = part in _CODAS
        else:
            fits = any(_joins(part[:cut], part[cut:]) for cut in range(len(part) + 1))
        if not fits:
            return False
    return True


def _joins(coda: str, onset: str) -> bool:
    return (not coda or coda in _CODAS) and (not onset or onset in _ONSETS or onset == "kw")


def is_word(letters: str) -> bool:
    """Whether unknown letters in capitals are best said as a word.

    A long pronounceable one is, and one of four letters that alternates as NATO does; a shorter
    one is said letter by letter.
    """
    if len(letters) < _SHORT or not pronounceable(letters):
        return False
    if len(letters) >= _LONG:
        return True
    shape = "".join("v" if letter in "AEIOU" else "c" for letter in letters.upper())
    return shape == "cvcv"


def said(letters: str) -> str:
    """Letters in capitals as they are best said: a word, or letters."""
    if is_everyday(letters) or is_word(letters):
        return letters.capitalize()
    return spelt(letters)
