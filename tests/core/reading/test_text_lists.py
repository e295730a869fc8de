"""Lists and tables in plain text."""

from textwrap import dedent

import pytest

from briefcast.hooks import Limits, Source
from briefcast.model import InputError, ListBlock, Removed, Table
from briefcast.reading.text.reader import read

CASES = {
    "bullets, numbers and letters": (
        """
        Briefing
        Pilots elect a board
        Bring these:
        - a rope
        - a lamp, and oil
        - tar
        Then do this:
        1. Splice the rope.
        2. Light the lamp.
        Choose:
        a) red
        b) green
        It is not hard.
        """,
        """
        title: Briefing
        # Pilots elect a board
          Bring these:
          list: a rope | a lamp, and oil | tar
          Then do this:
          numbered: Splice the rope. | Light the lamp.
          Choose:
          numbered: red | green
          It is not hard.
        """,
    ),
    "other bullets, and one that stands alone": (
        """
        Briefing
        Pilots elect a board
        • Ana Lind
        •Bo Marsh
        They took office.
        – the minutes
        – the keys
        They have both.
        - the lodge is shut
        It opens in May.
        """,
        """
        title: Briefing
        # Pilots elect a board
          list: Ana Lind | Bo Marsh
          They took office.
          list: the minutes | the keys
          They have both.
          - the lodge is shut
          It opens in May.
        """,
    ),
    "numbers that do not count up are no list": (
        """
        Briefing
        Pilots elect a board
        12. May is the day of the ballot.
        40. Members have a vote.
        It is secret.
        """,
        """
        title: Briefing
        # Pilots elect a board
          12. May is the day of the ballot.
          40. Members have a vote.
          It is secret.
        """,
    ),
    "a list under a headline, and nothing else": (
        """
        Briefing
        What to bring on the day
        - a rope
        - a lamp
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # What to bring on the day
          list: a rope | a lamp
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "numbered headlines that restart": (
        """
        Briefing
        1. Pilots win longer rest
        The rule starts in May.
        2. Lamp oil is back
        The chandlers reopened.
        1. Who pays for the regatta?
        The club does.
        """,
        """
        title: Briefing
        # 1. Pilots win longer rest
          The rule starts in May.
        # 2. Lamp oil is back
          The chandlers reopened.
        # 1. Who pays for the regatta?
          The club does.
        """,
    ),
    "columns set off by pipes": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        | Port | Tide |
        |------|------|
        | Ellis | late |
        | Brannoc | early |
        It covers two ports.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          table: Port | Tide // Ellis | late // Brannoc | early
          It covers two ports.
        """,
    ),
    "a table in blocks of one cell": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Grade
        Old pay
        New pay
        Pilot
        £31
        £33
        Boatman
        £21
        £23
        It covers two ports.
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          table: Grade | Old pay | New pay // Pilot | £31 | £33 // Boatman | £21 | £23
          It covers two ports.
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "a table in blocks of one cell, between two headlines": (
        """
        Briefing
        Pay of pilots and boatmen from May
        Grade
        Old
        New
        Pilot
        £31
        £33
        Boatman
        £21
        £23
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pay of pilots and boatmen from May
          table: Grade | Old | New // Pilot | £31 | £33 // Boatman | £21 | £23
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "a table in blocks of one cell, prices in its last column": (
        """
        Briefing
        What the lodge sells
        All of it is new.
        Kind
        From
        Price
        Lamp, large
        Ellis
        £5.00
        Lamp, small
        Brannoc
        £3.50
        Rope comes in two lengths
        Ask for both.
        """,
        """
        title: Briefing
        # What the lodge sells
          All of it is new.
          table: Kind | From | Price // Lamp, large | Ellis | £5.00 // Lamp, small | Brannoc | £3.50
        # Rope comes in two lengths
          Ask for both.
        """,
    ),
    "cells whose figures keep no distance are one column": (
        """
        Briefing
        What the lodge sells
        All of it is new.
        Lamp
        £5.00
        £6.00
        Rope
        £3.50
        Tar
        £2.00
        Ask for a bag.
        """,
        """
        title: Briefing
        # What the lodge sells
          All of it is new.
          table: Lamp // £5.00 // £6.00 // Rope // £3.50 // Tar // £2.00
          Ask for a bag.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])


def blocks(reading):
    return reading.briefing.stories[0].blocks


def test_items_that_are_indented_or_have_two_paragraphs(read_text):
    text = """Briefing
        Pilots elect a board
        They took office.

        - a rope of
          Manila hemp

          It is new.
        - a lamp
          * of brass
        """
    _, items = blocks(read_text(dedent(text)))
    assert isinstance(items, ListBlock)
    assert [item.plain for item in items.items] == [
        "a rope of Manila hemp\nIt is new.", "a lamp", "of brass",
    ]  # fmt: skip


def test_the_numbers_of_a_list_are_accounted_for(read_text):
    reading = read_text("Briefing\nPilots win\nDo this:\n1. Splice.\n2. Light.\nIt is done.")
    assert reading.removed == (Removed("1. 2.", "numbers of a list", 4),)


@pytest.mark.parametrize(
    "rows",
    ["Name\tRole\tSince\nAna Lind\tPilot\t2019\nBo Marsh\tChair\t2021",
     "Name       Role    Since\nAna Lind   Pilot   2019\n\nBo Marsh   Chair   2021",
     "Name           Role   Since\nAna Lind      Pilot    2019\nBo Marsh      Chair    2021",
     "Name|Role|Since\nAna Lind|Pilot|2019\nBo Marsh|Chair|2021"],
    ids=["tabs", "aligned spaces", "aligned on the right", "pipes"],
)  # fmt: skip
def test_columns_make_rows_and_a_header(rows, read_text):
    reading = read_text(f"Briefing\nPilots win\nIt starts.\n{rows}\nIt ends.")
    table = blocks(reading)[1]
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.header] == ["Name", "Role", "Since"]
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["Ana Lind", "Pilot", "2019"],
        ["Bo Marsh", "Chair", "2021"],
    ]
    assert table.certainty < 0.9


@pytest.mark.parametrize(
    "lines",
    ["It starts in May.  It goes on.\nIt ends in June.  It is late.",
     "A boat at dawn | Ana Lind\nA boat at dawn | Ana Lind",
     "Ana   Lind has sailed\nBo Marsh   has not",
     "Issue 14 | October"],
    ids=["typewriter’s stops", "alternative and caption", "not aligned", "a single line"],
)  # fmt: skip
def test_what_is_no_table(lines, read_text):
    reading = read_text(f"Briefing\nPilots win\nIt starts.\n{lines}\nIt ends.")
    assert not any(isinstance(block, Table) for block in blocks(reading))


def test_a_table_whose_columns_are_not_known_says_so(read_text):
    cells = "Grade\nOld\nNew\nPilot\n£31\n£33"
    reading = read_text(f"Briefing\nPilots win\nIt starts.\n{cells}\nIt ends.")
    (finding,) = reading.findings
    assert (finding.rule, finding.line) == ("structure-unsure", 4)
    assert "6 short lines" in finding.message
    assert blocks(reading)[1].certainty < 0.5


def test_a_huge_table_is_refused():
    data = "\n".join(f"{n}|tide|{n}" for n in range(40)).encode()
    with pytest.raises(InputError, match=r"tides\.txt holds a table of 120 cells; the most is 100"):
        read(Source("tides.txt", data, limits=Limits(cells=100)))
