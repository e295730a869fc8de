"""What plain text keeps of the page that it was copied from: its menu, its running feet."""

from time import process_time

import pytest

from briefcast.model import Removed

CASES = {
    "a menu above the title": (
        """
        Skip to content
        Menu
        Home
        About us
        Pilots
        The Pilots’ Briefing
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        title: The Pilots’ Briefing
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "a section, a title and a headline are no menu": (
        """
        News
        Members
        Home at last
        The cutter is back at her berth.
        """,
        """
        section: News
        title: Members
        # Home at last
          The cutter is back at her berth.
        """,
    ),
    "a foot at the end of each page": (
        """
        The Tide Gazette October 2025
        Pilots win longer rest
        The rule starts in May.
        The Tide Gazette 1
        Lamp oil is back
        The chandlers reopened.
        The Tide Gazette 2
        """,
        """
        title: The Tide Gazette October 2025
        date: 2025-10
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "headlines that count, and are no feet": (
        """
        The Tide Gazette
        Letter to members 1
        The rule starts in May.
        Letter to members 2
        It ends in June.
        """,
        """
        title: The Tide Gazette
        # Letter to members 1
          The rule starts in May.
        # Letter to members 2
          It ends in June.
        """,
    ),
    "numbers that do not rise are no pages": (
        """
        The Tide Gazette
        Pilots win longer rest
        The rule starts in May.
        The Tide Gazette 12
        It won the match.
        The Tide Gazette 3
        It lost this one.
        """,
        """
        title: The Tide Gazette
        # Pilots win longer rest
          The rule starts in May.
        # The Tide Gazette 12
          It won the match.
        # The Tide Gazette 3
          It lost this one.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])


def test_a_menu_is_accounted_for(read_text):
    reading = read_text("Home\nNews\nContact\nThe Pilots’ Briefing\nPilots win\nIt starts.")
    assert reading.removed == tuple(
        Removed(text, "a menu", line) for line, text in enumerate(("Home", "News", "Contact"), 1)
    )


def test_a_paragraph_goes_on_over_a_running_head(read_text):
    text = """The Tide Gazette

Pilots win longer rest

The rule for rest between two tides starts in May, which
is a month later than the board had told the members of
2 | The Tide Gazette
the union that it would, and it covers nine of the ports
on this side of the bay.

3 | The Tide Gazette
"""
    reading = read_text(text)
    (story,) = reading.briefing.stories
    (paragraph,) = story.blocks
    assert "the members of the union that it would" in paragraph.text.plain
    assert [(piece.text, piece.why) for piece in reading.removed] == [
        ("2 | The Tide Gazette", "a running foot"),
        ("3 | The Tide Gazette", "a running foot"),
    ]


def test_a_long_run_of_questions_is_read_in_time(read_text):
    asked = "Is it wrong again?\n\nA clerk at a desk\n\n(Photo: Ana Lind)\n\n"
    start = process_time()
    read_text(asked * 4000)
    assert process_time() - start < 10
