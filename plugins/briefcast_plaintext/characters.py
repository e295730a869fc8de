"""Makes text safe for a plain file: every kind of change is counted."""

import re
from collections import Counter
from unicodedata import category, is_normalized, normalize

_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NO_BREAK = "\u00a0\u2007\u202f"
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_SPACES = re.compile(" {2,}")


class Cleaner:
    """Cleans texts, each once, and counts what it changed.

    Attributes:
        changes: How often, by kind of change.
    """

    def __init__(self) -> None:
        self.changes: Counter[str] = Counter()

    def __call__(self, text: str) -> str:
        """One line of printable characters in Unicode's form NFC, without needless spaces."""
        if text.isascii() and text.isprintable() and "  " not in text and text.strip() == text:
            return text
        text, breaks = _LINE_BREAK.subn(" ", text)
        self._count("line break to space", breaks)
        text = self._composed("".join(map(self._safe, text)))
        single = _SPACES.sub(" ", text).strip(" ")
        self._count("needless space removed", len(text) - len(single))
        return single

    def _safe(self, letter: str) -> str:
        """What stands for a character."""
        if letter == " ":
            return letter
        kind = category(letter)
        if kind in ("Co", "Cs", "Cn"):
            return self._changed("character without a meaning to replacement character", "\ufffd")
        if kind in ("Cc", "Cf"):
            return self._unseen(letter, kind)
        if letter in _NO_BREAK:
            return self._changed("no-break space to space", " ")
        if kind == "Zs":
            return self._changed("space of another width to space", " ")
        return letter

    def _unseen(self, letter: str, kind: str) -> str:
        if letter == "\t":
            return self._changed("tab to space", " ")
        if letter == "\u00ad":
            return self._changed("soft hyphen removed", "")
        if letter in _ZERO_WIDTH:
            return self._changed("zero-width character removed", "")
        if kind == "Cc":
            return self._changed("control character removed", "")
        return self._changed("format character removed", "")

    def _composed(self, text: str) -> str:
        words = sum(1 for word in text.split(" ") if not is_normalized("NFC", word))
        self._count("word to composed characters", words)
        return normalize("NFC", text)

    def _changed(self, change: str, to: str) -> str:
        self.changes[change] += 1
        return to

    def _count(self, change: str, count: int) -> None:
        if count:
            self.changes[change] += count
