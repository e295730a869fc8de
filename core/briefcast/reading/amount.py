"""Refuses sources that hold more pieces than the limits allow, most before they are parsed."""

import re

from briefcast.hooks import Limits
from briefcast.model import Block, Briefing, InputError, ListBlock, Quote, Table

ELEMENTS = 10
"""How many elements of markup go to a block, at most: a run of text has a few of its own."""

_FILLED = re.compile(r"\S[^\n\r]*")
_RULE = re.compile(r"^(?=[^\n]*\|)(?=[^\n]*-)[ \t>|:-]+$", re.MULTILINE)


def check_lines(text: str, limits: Limits, name: str) -> None:
    """Refuses a text of too many lines; empty ones do not count.

    Args:
        text: Whose lines are its blocks, or nearly.
        limits: Past which it is refused.
        name: Of the source.

    Raises:
        InputError: It holds more than the limits allow.
    """
    if text.count("\n") + text.count("\r") < limits.blocks:
        return
    count = sum(1 for _ in _FILLED.finditer(text))
    if count > limits.blocks:
        raise limits.refuse(name, "blocks", f"{count:,} lines of text")


def check_tables(markdown: str, limits: Limits, name: str) -> None:
    """Refuses Markdown whose tables hold too many cells, with those that a parser would fill in.

    Args:
        markdown: Its lines end in a line feed.
        limits: Past which it is refused.
        name: Of the source.

    Raises:
        InputError: They hold more than the limits allow.
    """
    total = 0
    for rule in _RULE.finditer(markdown):
        columns = rule[0].strip(" \t>|").count("|") + 1
        empty = markdown.find("\n\n", rule.end())
        end = empty if empty >= 0 else len(markdown)
        cells = columns * (markdown.count("\n", rule.end(), end) + 1)
        if cells > limits.cells:
            raise limits.refuse(name, "cells", f"a table of about {cells:,} cells")
        total += cells
    if total > limits.blocks:
        raise limits.refuse(name, "blocks", f"tables of about {total:,} cells")


def check_blocks(briefing: Briefing, limits: Limits, name: str) -> None:
    """Refuses a briefing of too many blocks, the items of lists and the cells of tables counted.

    Args:
        briefing: As read.
        limits: Past which it is refused.
        name: Of the source.

    Raises:
        InputError: It holds more than the limits allow.
    """
    count = blocks_of(briefing)
    if count > limits.blocks:
        raise too_many_blocks(limits, name, count)


def blocks_of(briefing: Briefing) -> int:
    """How many blocks a briefing holds, as `check_blocks` counts them."""
    stories = briefing.stories
    return len(stories) + sum(_counted(block) for story in stories for block in story.blocks)


def _counted(block: Block) -> int:
    match block:
        case ListBlock(items=items):
            return len(items)
        case Quote(blocks=blocks):
            return len(blocks)
        case Table(header=header, rows=rows):
            return len(header) + sum(map(len, rows))
    return 1


def too_many_blocks(limits: Limits, name: str, count: int) -> InputError:
    """The error of a source that holds that many blocks."""
    return limits.refuse(name, "blocks", f"{count:,} blocks (paragraphs, items of lists, cells)")
