"""Brackets, slashes, ampersands, dashes and other signs."""

import re

from briefcast.hooks import SpokenRule
from briefcast.speaking.english.dialect import Dialect
from briefcast.speaking.english.fixed import Say, fixed
from briefcast.speaking.english.pauses import pause

_NAMED = {
    "&": "and", "+": "plus", "=": "equals", "×": "times", "÷": "divided by", "±": "plus or minus",
    "≥": "at least", "≤": "at most", ">": "more than", "<": "less than", "≠": "is not equal to",
    "≈": "about", "§": "section", "¶": "paragraph", "©": "copyright", "№": "number", "→": "to",
    "⇒": "to", "@": "at", "°": "degrees", "%": "per cent", "²": "squared", "³": "cubed",
    "✓": "tick",
    "✗": "cross", "✘": "cross", "★": "star", "☆": "star", "√": "the square root of",
    "∞": "infinity",
    "µ": "micro", "‰": "per thousand", "∑": "the sum of", "−": "minus",
    "℗": "copyright",
}  # fmt: skip
_BULLETS = "•·▪■●◦‣⁃∙□▫◆◇►▶➤➢❖✦"
_BEFORE_WORDS = tuple("£$€(“‘\"'")
_PAUSES = f"()\\[\\]{{}}|¦—―⸺…‖{_BULLETS}"
_BREAK = (
    rf"[{_PAUSES}]|(?<=\s)[-–](?=\s)|(?<=\d)–(?!\d)|(?<!\d)–(?=\s)|[-–_=*~#.]{{4,}}+|--++"
    r"|(?<![\w'’])[-–](?=\s|\w)"
)
_DROPPED = "*†‡®™℠^`¬~\\\\‹›«»¹⁰⁴-⁹₀-₉_#"


def rules(dialect: Dialect) -> tuple[SpokenRule, ...]:
    """The rules, in order."""
    del dialect

    def rule(name: str, pattern: str, say: Say, needs: str) -> SpokenRule:
        return SpokenRule(name, pattern, say, needs=frozenset(needs))

    return (
        rule("omission", r"(?:(?<!\s)\s++)?[\[(](?:\.{2,4}|…)[\])]", fixed(" "), "(["),
        rule("plural-option", r"(?<![\w.])([^\W\d_]++)\((s|es|ren|n|r|d)\)(?!\w)", _option, "("),
        rule(
            "list-letter",
            r"(?:\A|(?<=\s))\(([A-Za-z])\)\s*+(?=\w)",
            lambda match: f"{match[1].upper()}, ",
            "(",
        ),
        rule(
            "inner-bracket",
            r"(?<=[^\W_])[(\[](?=[a-zé'’-])|(?<=[a-zé])[)\]](?=[a-zé])",
            fixed(""),
            "([)]",
        ),
        rule("plus-plus", r"(?<!\w)C\+\+(?!\w)", fixed("C plus plus"), "+"),
        rule(
            "pronouns",
            r"(?<![\w/])((?i:he|she|him|her|his|hers|they|them|s))/((?i:he|she|him|her|his|hers|they|them|their))(?:/((?i:they|them|their|theirs)))?(?![\w/])",
            _pronouns,
            "/",
        ),
        rule("slash", r"(?<=\w)\s?/{1,3}\s?(?=[^\W_])", _slash, "/"),
        rule("slash", r"(?<=\w)\s/\s?|\s?[/\\]{1,3}\s?", lambda match: pause(match) or " ", "/\\"),
        rule("minus", r"(?<!\S)[−](?=\d)", fixed("minus "), "−"),
        rule("about", r"~\s?(?=[£$€]?\d)", fixed("about "), "~"),
        rule("number-sign", r"#\s?(?=\d)", fixed("number "), "#"),
        rule("hashtag", r"(?<!\w)#(?=[^\W\d_])", fixed("hashtag "), "#"),
        rule("ampersand", r"(?:(?<!\s)\s++)?&(?:amp;)?", lambda match: _named("and", match), "&"),
        rule("by", r"(?<=\d)\s?×(?=\s?\d)", fixed(" by "), "×"),
        rule(
            "sign", rf"(?:(?<!\s)\s++)?[{''.join(map(re.escape, _NAMED))}]", _sign, "".join(_NAMED)
        ),
        rule("repeated", r"[!?,;:](?:[!?,;:]++(?:\s[!?]++)*+|(?:\s[!?]++)++)", _repeated, "!?,;:"),
        rule(
            "pause",
            rf"(?:(?<!\s)\s++)?(?:{_BREAK})(?:\s*+(?:{_BREAK}))*+",
            pause,
            "".join(set(_PAUSES)) + "-–_=*~#",
        ),
        rule("range", r"(?<=\d)–(?=\d)", fixed(" to "), "–"),
        rule("dash", r"(?<=\w)–(?=\w)", fixed("-"), "–"),
        rule("underscore", r"(?<=\w)_+(?=\w)", fixed(" "), "_"),
        rule("silent", rf"[{_DROPPED}]++", fixed(""), "*†‡®™℠^`¬~\\‹›«»¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉_#"),
    )


def _option(match: re.Match[str]) -> str:
    word, ending = match.groups()
    return f"{word} or {word}{ending}"


def _pronouns(match: re.Match[str]) -> str:
    words = [word for word in match.groups() if word]
    if words[0].lower() == "s":
        words[0] = "She" if words[0] == "S" else "she"
    if len(words) == 2 and {"they", "them"} & {word.lower() for word in words}:
        return ", ".join(words)
    return " or ".join(words) if len(words) == 2 else ", ".join(words)


def _slash(match: re.Match[str]) -> str:
    """Between words: a choice of two; between names: one after the other."""
    before = re.search(r"[\w'’]+\Z", match.string[max(0, match.start() - 40) : match.start()])
    after = re.compile(r"[\w'’]+").match(match.string, match.end())
    first, last = before[0] if before else "", after[0] if after else ""
    if first.lower() in ("and", "or") or last.lower() in ("and", "or"):
        return " "
    if first.isdigit() and last.isdigit():
        return " slash "
    if first.islower() and last.islower() and first.isalpha() and last.isalpha():
        return " or "
    return ", "


def _named(name: str, match: re.Match[str]) -> str:
    """The name of a sign, apart from the words on both sides."""
    lead = " " if match.start() else ""
    follows = match.string[match.end() : match.end() + 1]
    return f"{lead}{name} " if follows.isalnum() or follows in _BEFORE_WORDS else f"{lead}{name}"


def _sign(match: re.Match[str]) -> str:
    sign = match[0].strip()
    if sign == ">" and re.compile(r"\s+[^\W\d]").match(match.string, match.end()):
        return pause(match)
    return "" if sign == ">" and match.start() == 0 else _named(_NAMED[sign], match)


def _repeated(match: re.Match[str]) -> str | None:
    """One mark for several: a question is heard, how much it is marked is not."""
    marks = match[0].replace(" ", "")
    for mark in "?!":
        if mark in marks:
            return mark
    return marks[0] if len(set(marks)) == 1 else None
