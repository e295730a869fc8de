"""Web and mail addresses, file names, hashtags and handles."""

import re
from functools import partial

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.capitals import everyday, pronounceable, said
from briefcast.speaking.english.cardinals import cardinal, digits, year
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.letters import spelt

_KNOWN = {
    "uk": "U.K", "ac": "A.C", "eu": "E.U", "io": "I.O", "tv": "T.V", "us": "U.S", "ie": "I.E",
    "fm": "F.M", "ai": "A.I", "www": "", "co": "co", "com": "com", "org": "org", "net": "net",
    "gov": "gov", "nhs": "N.H.S", "tuc": "T.U.C", "pdf": "P.D.F", "docx": "doc X", "xlsx": "X.L.S",
    "pptx": "P.P.T.X", "jpeg": "J-peg", "csv": "C.S.V", "html": "H.T.M.L", "mp3": "M.P three",
    "mp4": "M.P four", "ly": "L.Y", "gl": "G.L", "faq": "F.A.Q", "faqs": "F.A.Q's",
}  # fmt: skip
_DOMAINS = (
    "uk|com|org|net|eu|ie|scot|wales|cymru|london|info|io|tv|fm|coop|int|edu|gov|app|news|online"
)
_FILES = (
    "pdf|docx?|xlsx?|pptx?|csv|txt|rtf|odt|epub|html?|xml|json|jpe?g|png|gif|svg|mp3|mp4|wav|zip"
)
_SHORTENERS = "be|cc|gg|gl|gle|im|link|ly|me|page|sh|site|st|to|co"
_STOPS = ".,;:!?…*'’"
_PATH = rf"(?:/(?:[{_STOPS}]*+[^\s<>\"“”()\[\]{{}}|{_STOPS}])*+)?"
_PIECE = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+|[^\W\d_]+")
_INITIALS = re.compile(r"(?!com|org|net|gov|fit|app|www)[a-z]{3}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNS = {"-": " hyphen ", "_": " underscore ", ".": " dot ", "+": " plus ", "~": " tilde "}
_TAIL = re.compile(r"[?#].*", re.DOTALL)


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    dot, at, hash_sign = frozenset("."), frozenset("@"), frozenset("#")
    return (
        SpokenRule(
            "mail-address",
            r"(?<![\w.@+-])(?:mailto:)?[\w.+-]++@(?:[\w-]++\.)+[A-Za-z]{2,}(?!\w)",
            partial(_mail, dialect),
            needs=at,
        ),
        SpokenRule(
            "web-address",
            r"(?<![\w@.])(?i:https?://|www\.)"
            rf"(?:[{_STOPS}]*+[^\s<>\"“”()\[\]{{}}|{_STOPS}])++/?",
            partial(_web, dialect),
            needs=frozenset(":w") | frozenset("W"),
        ),
        SpokenRule(
            "web-address",
            rf"(?<![\w@./-])(?:[A-Za-z0-9-]++\.)+(?:{_DOMAINS})(?![\w-]|\.\w){_PATH}",
            partial(_web, dialect),
            needs=dot,
        ),
        SpokenRule(
            "web-address",
            rf"(?<![\w@./-])[A-Za-z0-9-]++\.(?:{_SHORTENERS})(?=/[A-Za-z0-9]){_PATH}",
            partial(_web, dialect),
            needs=frozenset("/"),
        ),
        SpokenRule(
            "file-name",
            rf"(?<![\w./-])[A-Za-z0-9][\w-]*+\.(?:{_FILES})(?!\w)",
            partial(_web, dialect),
            needs=dot,
        ),
        SpokenRule(
            "hashtag",
            r"(?<![\w#&/])#(?=\d*+[^\W\d])(\w++)",
            partial(_hashtag, dialect),
            needs=hash_sign,
        ),
        SpokenRule("handle", r"(?<![\w@./])@(\w++)", partial(_handle, dialect), needs=at),
    )


def _mail(dialect: Dialect, match: re.Match[str]) -> str:
    name, _, host = match[0].removeprefix("mailto:").rpartition("@")
    said_name = re.sub(r"(?<!\S)[Aa](?= )", "A-", f"{_spoken(name, dialect)} ").rstrip()
    return f"{said_name} at {_host(host, dialect)}"


def _web(dialect: Dialect, match: re.Match[str]) -> str | None:
    address = re.sub(r"(?i)\A(?:https?://)?(?:www\.)?", "", match[0])
    address = _TAIL.sub("", address).rstrip("/")
    host, *path = address.split("/")
    parts = [_host(host, dialect), *(_spoken(part, dialect) for part in path)]
    return " slash ".join(part for part in parts if part) or None


def _host(host: str, dialect: Dialect) -> str:
    """A domain, whose short names are mostly initials."""
    said_parts = [
        spelt(part) if _INITIALS.fullmatch(part) and part not in everyday() else part
        for part in host.split(".")
    ]
    return " dot ".join(part if "." in part else _spoken(part, dialect) for part in said_parts)


def _hashtag(dialect: Dialect, match: re.Match[str]) -> str:
    return f"hashtag {_spoken(match[1].replace('_', ' '), dialect)}"


def _handle(dialect: Dialect, match: re.Match[str]) -> str:
    return f"at {_spoken(match[1], dialect)}"


def _spoken(text: str, dialect: Dialect) -> str:
    """Words, letters and numbers of a part of an address, its signs by name."""
    spoken: list[str] = []
    position = 0
    for piece in _PIECE.finditer(text):
        spoken += (_SIGNS.get(sign, " ") for sign in text[position : piece.start()])
        spoken.append(f" {_piece(piece[0], dialect)} ")
        position = piece.end()
    spoken += (_SIGNS.get(sign, " ") for sign in text[position:])
    return " ".join("".join(spoken).split())


def _piece(piece: str, dialect: Dialect) -> str:
    if piece.isdecimal():
        return _number(piece, dialect)
    if (known := _KNOWN.get(piece.lower())) is not None:
        return known
    if piece.isupper():
        return said(piece) if len(piece) > 1 else piece
    if not piece.isascii() or piece.lower() in everyday():
        return piece
    spelling = len(piece) <= 3 or not _has_vowel(piece)
    if piece[0].islower() and spelling and not pronounceable(piece):
        return spelt(piece)
    return piece


def _has_vowel(piece: str) -> bool:
    return any(letter in "aeiouy" for letter in piece.lower())


def _number(figures: str, dialect: Dialect) -> str:

    if _YEAR.fullmatch(figures):
        return year(int(figures), dialect)
    if len(figures) <= 2 and not figures.startswith("0"):
        return cardinal(int(figures), dialect)
    return digits(figures, dialect)
