"""Quotations in plain text: over paragraphs, whose they are, and pull quotes."""
# ruff: noqa: E501

import pytest

CASES = {
    "a quotation that is left open until its last paragraph": (
        """
        Briefing

        Pilots win longer rest

        “We asked for this in 2019

        “and we asked again in the winter

        “and in the end they listened to us”

        It was a long wait.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          “We asked for this in 2019
          “and we asked again in the winter
          “and in the end they listened to us”
          It was a long wait.
        """,
    ),
    "whose a quotation is": (
        """
        Briefing

        Pilots win longer rest

        The rule starts in May.

        “It was the darkest night that I remember.”

        Ana Lind, pilot

        They sailed at dawn.

        “Nobody slept until the tide had turned”

        — Bo Marsh, boatman of Port Ellis

        They slept at noon.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          “It was the darkest night that I remember.”
          Ana Lind, pilot
          They sailed at dawn.
          “Nobody slept until the tide had turned”
          — Bo Marsh, boatman of Port Ellis
          They slept at noon.
        """,
    ),
    "a pull quote, a quoted headline, and a quotation that repeats nothing": (
        """
        Briefing

        Pilots win longer rest

        “Nobody has asked us for oil in summer,” said Bo Marsh, and shrugged.

        “Nobody has asked us for oil in summer”

        They sell rope instead.

        “The rope is new and it is strong.”

        “We will not sell oil again”

        The chandlers said: “We will not sell oil again, nor lamps.”
        """,
        """
        title: Briefing
        # Pilots win longer rest
          “Nobody has asked us for oil in summer,” said Bo Marsh, and shrugged.
          They sell rope instead.
          “The rope is new and it is strong.”
        # “We will not sell oil again”
          The chandlers said: “We will not sell oil again, nor lamps.”
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])


def test_a_paragraph_that_closes_a_quotation(read_text):
    text = "Briefing\n\nPilots win\n\n“We asked in 2019\n\nWe asked again”\n\nIt was long."
    (story,) = read_text(text).briefing.stories
    assert [str(block.text) for block in story.blocks][1] == "We asked again”"


def test_a_pull_quote_is_accounted_for(read_text):
    text = "Briefing\nPilots win\n“We sell no oil at all,” she said.\n“We sell no oil at all”\nIt is so."
    (removed,) = read_text(text).removed
    assert (removed.text, removed.why) == (
        "“We sell no oil at all”",
        "pull quote: repeats the story",
    )
