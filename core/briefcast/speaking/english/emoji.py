"""Emoji by name."""

import re

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.pauses import apart

_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
_PICTURE = (
    "\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf"
    "\u2b00-\u2bff\u25aa\u25ab\u25b6\u25c0\u3030\u303d"
)
_ONE = (
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3"
    f"|[{_PICTURE}](?:[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|(?<=\u200d)[{_PICTURE}])*+)"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]|\U0001f3f4\U000e0067")
_EMOJI = re.compile(_ONE)
_OWN = {
    "check mark": "tick", "check mark button": "tick", "check box with check": "tick",
    "cross mark": "cross", "cross mark button": "cross", "hundred points": "one hundred points",
    "OK hand": "O.K hand", "OK button": "O.K", "SOS button": "S.O.S", "NEW button": "new",
}  # fmt: skip
_BARE = {"✓": "tick", "✗": "cross", "✘": "cross", "★": "star", "☆": "star", "❖": "", "✦": ""}


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    del dialect
    return (
        SpokenRule(
            "emoji",
            rf"(?:(?<![\s()\[\]])[\s()\[\]]++)?{_ONE}(?:[\s()\[\]]*+{_ONE})*+(?:\s*+[)\]])*+",
            _said,
            needs=_characters(),
        ),
    )


def _characters() -> frozenset[str]:
    """Characters of which every emoji has one."""
    ranges = ((0x1F000, 0x1FAFF), (0x2300, 0x23FF), (0x2600, 0x27BF), (0x2B00, 0x2BFF))
    found = {chr(place) for first, last in ranges for place in range(first, last + 1)}
    return frozenset(found) | frozenset("\u25aa\u25ab\u25b6\u25c0\u3030\u303d\u20e3")


def _said(match: re.Match[str]) -> str | None:
    names = [_name(found) for found in _EMOJI.findall(match[0])]
    if any(name is None for name in names):
        return None
    each = dict.fromkeys(name for name in names if name)
    return apart(", ".join(each), match)


def _name(character: str) -> str | None:
    """The name of one emoji, whatever its skin tone; None where it has none."""
    import emoji

    bare = _TONES.sub("", character)
    if (own := _BARE.get(bare.rstrip("\ufe0f"))) is not None:
        return own
    for form in (bare, bare.replace("\ufe0f", ""), f"{bare}\ufe0f"):
        if (entry := emoji.EMOJI_DATA.get(form)) is not None:
            return _plain(str(entry["en"]), flag=_FLAG.match(form) is not None)
    return ""


def _plain(name: str, *, flag: bool) -> str:
    """A name as the table has it, ":thumbs_up:", in plain words."""
    words = " ".join(re.sub(r"[_\-–()“”.:’&!]+", " ", name).split())
    words = re.sub(r"\Akeycap ", "", words)
    if flag:
        return f"flag of {'the ' if words.startswith('United ') else ''}{words}"
    return _OWN.get(words, words)
