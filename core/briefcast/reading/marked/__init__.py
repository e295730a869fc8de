"""Briefings whose format marks structure: HTML, Word, Markdown, feeds, mail.

A format's own module turns its source into `Marked`: a flat run of elements in reading order, each
with what the markup says of it. `compose` finds the briefing in them, the same way for all.
"""

from briefcast.reading.marked.elements import (
    Element,
    End,
    Field,
    FieldName,
    Heading,
    Marked,
    Prose,
    Start,
)
from briefcast.reading.marked.texts import TextBuilder

__all__ = [
    "Element",
    "End",
    "Field",
    "FieldName",
    "Heading",
    "Marked",
    "Prose",
    "Start",
    "TextBuilder",
]
