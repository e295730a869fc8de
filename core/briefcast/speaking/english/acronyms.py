"""Words in capitals or mixed case: letters, or a word."""

import re

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.capitals import everyday, is_everyday, is_word, pronounceable
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.endings import ends_sentence, word_after, word_before
from briefcast.speaking.english.fixed import fixed
from briefcast.speaking.english.letters import lone, spelt
from briefcast.speaking.english.openings import opening

_NOUNS = (
    "vitamins?|hepatitis|hep|influenza|flu|strep|plan|group|team|grade|category|class|annex|annexe|"
    "appendix|section|schedule|part|option|block|ward|unit|form|question|platform|gate|building|"
    "serie|series|point|type|level|list|house|table|figure|exhibit|item|motion|amendment|route|"
    "site|area|zone|lot|side|stand|blood group|bullet|paragraph|clause|note|box|column|row"
)
_NOUN_BEFORE = re.compile(rf"(?<!\w)(?i:{_NOUNS})\s\Z")
_LETTERS = "IT|US|WHO|AM|PM|ID|ME|MA|BA|PA|PE|RE|UC|SEN|ED|XL|CV|OK|TV|PC|HR|UK|EU|NI|UN".split("|")  # noqa: SIM905
"""Letters that are no guess, though some of them are words too."""
_BEFORE_NAMES = frozenset(
    "and as by for from is of or said says than thank to was with".split()  # noqa: SIM905
)
_STATES = ("US", "USA", "UK", "UN", "EU", "DC")
_OF_STATES = frozenset(
    """Air Ambassador Army Attorney Capitol Chancellor Coast Congress Constitution Court Department
    District Embassy Federal Foreign Government House Justice Marines National Navy Open Parliament
    Postal President Prime Representative Secretary Security Senate Senator Special Steel Supreme
    Treasury""".split()  # noqa: SIM905
)
_BEFORE_INITIALS = re.compile(
    r"(?:\A|[.!?:]\s|(?<!\w)(?:by|and|of|like|as|with|said|says|author|novelist|writer|poet|playwright|cricketer|"
    r"historian|actor|singer|composer|director|captain|chair|president|secretary|professor|minister|"
    r"Mrs?|Ms|Dr|Prof|Rev|Sir|Dame|Lord|Lady|Cllr)\.?\s)\Z"
)
"""What stands before the initials of a person, rather than before letters that end a sentence."""
_KNOWN = {
    "pH": "P.H", "mRNA": "M.R.N.A", "tRNA": "T.R.N.A", "eGFR": "E.G.F.R", "PhD": "P.H.D",
    "PhDs": "P.H.D's", "BSc": "B.S.C", "MSc": "M.S.C", "BEd": "B.Ed", "MEd": "M.Ed", "DPhil":
    "D.Phil", "MPhil": "M.Phil", "LLB": "L.L.B", "LLM": "L.L.M", "BEng": "B.Eng", "MEng": "M.Eng",
}  # fmt: skip
_SURNAMES = ("Mac", "Mc", "Fitz", "De", "Di", "Du", "La", "Le", "Van", "O'", "O’")
_LETTERS_IN_A_SHOUT = re.compile(
    r"(?:\AUS|(?<=THE )US) [A-Z]{2}|IT (?:SYSTEMS?|STAFF|FAILURES?|SUPPORT|PROJECTS?|OUTAGES?"
    r"|TEAMS?|UPGRADES?|COURSES?|WORKERS|SECURITY|SKILLS|SERVICES?|EQUIPMENT|GLITCH|FAULTS?|CRASH)\b"
)
"""The country and the computers, where "us" and "it" are not meant."""
_SYLLABLE = re.compile("[BCDFGHLMNPRSTW][AEIOU][BDGMNPTW]")
_FREE = r"(?<![\w.]{})"
_NOT_INSIDE = r"(?<!\w{})"
_SHOUTED = 0.85  # of the words of a text
_SPEAKABLE = 0.6  # of those words
_FEW, _LONG = 3, 6  # words with a common one; else the letters of one, and all are speakable


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    del dialect
    return (
        SpokenRule(
            "letters",
            r"[A-Z](?<![\w.][A-Z])\.(?:[A-Z]\.)+(?:s(?!\w)|['’]s(?!\w))?(?![\w.])",
            _dotted,
            needs=frozenset("."),
        ),
        SpokenRule(
            "letters",
            r"[A-Z](?<![\w.][A-Z])(?:\.[A-Z])+(?:['’]?s)?(?![\w])",
            _kept,
            needs=frozenset("."),
        ),
        SpokenRule(
            "initial",
            r"([A-Z])(?<![\w.'’][A-Z])\.(?=\s(?:[A-Z]\.\s?){0,3}[A-Z][a-z'’])",
            _initial,
            needs=frozenset("."),
        ),
        SpokenRule(
            "letter-pair",
            r"(?<![\w&])([A-Z]{1,2})\s?&\s?([A-Z])(s?)(?![\w&])",
            _pair,
            needs=frozenset("&"),
        ),
        SpokenRule(
            "letter",
            r"A(?<=\sA)(?=\s+[^\s.,;:!?()\[\]–—-])",
            lambda match: (
                "A-" if _NOUN_BEFORE.search(match.string[: match.start()][-24:]) else None
            ),
        ),
        SpokenRule(
            "letter",
            r"A(?:(?<=\b(?:to|or)\sA)|(?<=\bfrom\sA))(?=\sto\s[B-Z]\b)",
            fixed("A-"),
        ),
        SpokenRule(
            "letter", r"([A-Z])(?<![\w-][A-Z])(?:-|–| - | – )([B-Z])(?![\w'’-])", _letter_range
        ),
        SpokenRule(
            "plus",
            r"(?<!\w)([A-Z]{3,})\+",
            lambda match: f"{spelt(match[1])} plus",
            needs=frozenset("+"),
        ),
        SpokenRule("degree", r"Ph(?<!\wPh)\.\s?D(?:\.(?!\s*\Z))?(?!\w)", fixed("P.H.D")),
        SpokenRule(
            "degree", rf"(?:{opening(_KNOWN, _FREE)})(?!\w)", lambda match: _KNOWN[match[0]]
        ),
        SpokenRule(
            "name", rf"(?:{opening(_SURNAMES, _NOT_INSIDE)})[A-Z][a-z]{{2,}}(?!\w)", _surname
        ),
        SpokenRule(
            "product",
            r"[ei](?<!\w[ei])[A-Z][a-z]{2,}(?!\w)",
            lambda match: f"{match[0][0]}-{match[0][1:]}",
        ),
        SpokenRule(
            "capitals", r"([A-Z](?<!\w[A-Z])[A-Z]+['’](?:T|S|RE|VE|LL|D|M))(?!\w)", _contraction
        ),
        SpokenRule("capitals", r"[A-Z](?<![\w.][A-Z])[A-Z]+(?![\w&]|\.\w)", _word),
        SpokenRule("letters", rf"({opening(_LETTERS, _FREE)})(['’]?s)?(?!\w|\.\w)", _known_letters),
        SpokenRule(
            "capitals", r"([A-Z](?<![\w.][A-Z])[A-Z]+)(['’]?s)(?![\w]|\.\w)", _ended, guess=True
        ),
        SpokenRule("capitals", r"[A-Z](?<![\w.][A-Z])[A-Z]+(?![\w]|\.\w)", _unknown, guess=True),
        SpokenRule(
            "mixed-case",
            r"\b(?<!\.)(?:[A-Z]?+[a-z]++[A-Z]|[A-Z]{2,40}+[a-z])[A-Za-z]{0,40}+(?<=[A-Za-z]{3})"
            r"(?!\w|\.\w)",
            _mixed,
            guess=True,
        ),
    )


def _known_letters(match: re.Match[str]) -> str | None:
    letters = match[1].lower() not in everyday() or _LETTERS_IN_A_SHOUT.match(
        match.string, match.start()
    )
    if not letters and _is_shouted(match):
        return None
    return spelt(match[1], match[2] or "")


def _dotted(match: re.Match[str]) -> str:
    """Pointed initials: their last full stop stays only where a sentence ends."""
    written = match[0]
    ending = re.search(r"['’]?s\Z", written)
    letters = "".join(
        character for character in written[: ending.start() if ending else None] if character != "."
    )
    if ending:
        return spelt(letters, "'s")
    stays = ends_sentence(match) or (word_after(match)[:1].isupper() and not _names(letters, match))
    return spelt(letters) + ("." if stays else "")


def _names(letters: str, match: re.Match[str]) -> bool:
    """Whether pointed letters belong to the name that follows: "U.S. Senate", "J.R.R. Tolkien"."""
    if letters in _STATES:
        return word_after(match) in _OF_STATES
    return len(letters) < 4 and _BEFORE_INITIALS.search(match.string[: match.start()]) is not None


def _kept(match: re.Match[str]) -> str:
    """Letters as we say them ourselves, but "E.G.M", which is said as an example."""
    written = match[0]
    if not written.startswith("E.G."):
        return written
    return spelt(re.sub("[^A-Z]", "", written), "'s" if written.endswith("s") else "")


def _initial(match: re.Match[str]) -> str | None:
    """The initial of a name, unless it ends the sentence before."""
    initials = re.compile(r"\s[A-Z]\.").match(match.string, match.end())
    before = word_before(match)
    if not initials and ends_sentence(match):
        return None
    follows_initial = re.search(
        r"\b(?:[A-Z]|Mrs?|Ms|Dr|Prof|Rev|Cllr)\.\s\Z", match.string[: match.start()][-8:]
    )
    if (
        match.start()
        and not follows_initial
        and not (before[:1].isupper() or before in _BEFORE_NAMES)
    ):
        return None
    return None if re.fullmatch(f"(?i:{_NOUNS})", before or "-") else lone(match[1], match)


def _pair(match: re.Match[str]) -> str:
    """Two letters with an ampersand; "A&E" is said right as it stands."""
    first, second, plural = match.groups()
    if first == "A" and second != "A":
        return match[0] if " " not in match[0] else f"A&{second}{plural}"
    last = f"{second}'s" if plural else lone(second, match)
    return f"{spelt(first)} and {last}"


def _letter_range(match: re.Match[str]) -> str | None:
    first, last = match.groups()
    if first > last or (" " not in match[0] and "–" not in match[0] and first != "A"):
        return None
    return f"{'A-' if first == 'A' else first} to {last}"


def _surname(match: re.Match[str]) -> str:
    """A surname with a capital inside, which some engines would take for two words."""
    name = match[0]
    if name.startswith("Mac"):
        return f"Mac{name[3:].lower()}"
    return name


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether nearly all words of the text are in capitals, plain ones too: they say nothing."""
    words = re.findall(r"[^\W\d_]{2,}", match.string[:2000])
    capitals = [word for word in words if word.isupper()]
    if len(capitals) < 2 or len(capitals) < _SHOUTED * len(words):
        return False
    common = sum(word.lower() in everyday() for word in capitals)
    speakable = sum(_is_speakable(word) for word in capitals)
    if common and len(capitals) >= _FEW:
        return speakable >= _SPEAKABLE * len(capitals)
    return speakable == len(capitals) and max(map(len, capitals)) >= _LONG


def _is_speakable(word: str) -> bool:
    """Whether a word in capitals may be a word in small letters too."""
    return word.lower() in everyday() or (len(word) > 3 and pronounceable(word))


def _contraction(match: re.Match[str]) -> str | None:
    """A word with an apostrophe in capitals: "DON'T"."""
    letters = re.split("['’]", match[1])[0]
    return match[1].capitalize() if pronounceable(letters) or _is_shouted(match) else None


def _word(match: re.Match[str]) -> str | None:
    """A common word in capitals, or any word of a text that is all in capitals."""
    word = match[0]
    if is_everyday(word):
        return word.capitalize()
    if _LETTERS_IN_A_SHOUT.match(match.string, match.start()):
        return None
    shouted = _is_shouted(match)
    if shouted and word == "AM":
        return word.capitalize()
    if shouted and (_is_speakable(word) or _SYLLABLE.fullmatch(word)):
        return word.capitalize()
    return None


def _ended(match: re.Match[str]) -> str:
    letters, ending = match.groups()
    if is_everyday(letters) or is_word(letters):
        return f"{letters.capitalize()}{ending}"
    return spelt(letters, ending)


def _unknown(match: re.Match[str]) -> str:
    return match[0].capitalize() if is_word(match[0]) else spelt(match[0])


def _mixed(match: re.Match[str]) -> str:
    """Unknown mixed case: short runs as letters, longer ones as words side by side."""
    word = match[0]
    plural = "'s" if re.fullmatch(r"[A-Za-z]*[A-Z]s", word) else ""
    stem = word[:-1] if plural else word
    capitals = sum(letter.isupper() for letter in stem)
    if len(stem) <= 5 and 2 * capitals >= len(stem) and not re.search(r"[a-z]{2}", stem):
        return spelt(stem, plural)
    pieces = re.findall(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]", word)
    return " ".join(_piece(piece) for piece in pieces)


def _piece(piece: str) -> str:
    if len(piece) > 1 and piece.isupper():
        return piece.capitalize() if is_everyday(piece) or is_word(piece) else spelt(piece)
    return piece
