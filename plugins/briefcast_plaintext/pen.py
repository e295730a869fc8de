"""Writes single lines: clean, closed by a stop, never mistakable for the edition's own marks."""

import re

from briefcast.hooks import Words
from briefcast_plaintext.characters import Cleaner

_CLOSERS = "\"'”’»›)]}"
_STOPS = tuple(".:?!。：？！؟।")
_ANY_STOP = (*_STOPS, *";,…—–；，、")
_ADDRESS_AT_END = re.compile(r"(?:://|^www\.|@)\S*$", re.IGNORECASE)
_MARK = re.compile(r"\+[ +]|\[.*\]\.?$|\d+[:.] |• ")
_LABELS = (
    "contents", "section", "image", "caption", "credit", "full_description", "quotation",
    "table", "link", "links",
)  # fmt: skip


class Pen:
    """Writes the texts of one edition, in the words of its language.

    Where the text of a paragraph begins like a heading, a label or an end mark of the edition, it
    is set in by one space. No line begins with a space otherwise, so that a program can take it
    away again, and a listener hears nothing of it.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self.clean = Cleaner()
        labels = "|".join(re.escape(words[key]) for key in _LABELS)
        self._label = re.compile(rf"(?:{labels})[:.,]", re.IGNORECASE)
        self._row = re.compile(_pattern(words["row"]) + r"\.", re.IGNORECASE)

    def body(self, text: str) -> str:
        """A paragraph from the source, safe from being taken for a mark; "" where it is blank."""
        return self.set_in(self.sentence(text))

    def set_in(self, line: str) -> str:
        """The line, set in by a space where it begins like a mark of the edition."""
        if any(pattern.match(line) for pattern in (_MARK, self._label, self._row)):
            self.clean.changes["set in by a space, for it begins like a mark of the edition"] += 1
            return f" {line}"
        return line

    def sentence(self, text: str) -> str:
        """A text with a stop at its end; "" where it is blank."""
        return self._counted(self.clean(text), _ANY_STOP)

    def heading(self, text: str) -> str:
        """A heading's text: it ends in . : ? or !, quotation marks and brackets apart."""
        return self._counted(self.clean(text), _STOPS)

    def labelled(self, key: str, text: str) -> str:
        """A text with what it is before it, for instance "Caption: The harbour."."""
        return f"{self.words[key]}: {self.sentence(text)}"

    def end_mark(self, title: str) -> str:
        """The mark at which something ends, for instance "[Contents ends]."."""
        return f"[{self.words['ends'].format(title=title)}]."

    def _counted(self, line: str, stops: tuple[str, ...]) -> str:
        stopped = _stopped(line, stops)
        if stopped != line:
            self.clean.changes["stop added"] += 1
        return stopped


def closed(line: str) -> str:
    """A line of the edition's own, with a stop at its end unless it has one."""
    return _stopped(line, _STOPS)


def _stopped(line: str, stops: tuple[str, ...]) -> str:
    if not line or line.rstrip(_CLOSERS).endswith(stops):
        return line
    if _ADDRESS_AT_END.search(line):  # a stop right after it would be taken for a part of it
        return f"{line} ." if " " in line else line
    return f"{line}."


def _pattern(form: str) -> str:
    """The pattern of a form of words with a number in it."""
    return re.escape(form).replace(r"\{number\}", r"\d+")
