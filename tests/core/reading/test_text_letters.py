"""Letters, header blocks and page furniture in plain text."""

import pytest

CASES = {
    "a letter": (
        """
        Briefing

        Dear members,

        It has been a long winter.

        Pilots win longer rest

        The rule starts in May.

        Yours in unity,

        Ana Lind

        General Secretary
        """,
        """
        title: Briefing
        standfirst: Dear members, // It has been a long winter.
        # Pilots win longer rest
          The rule starts in May.
          Yours in unity,
          Ana Lind
          General Secretary
        """,
    ),
    "a letter above another story": (
        """
        Briefing
        From the lodge
        Dear friends,
        It has been a long winter.
        With best wishes,
        Ana Lind
        Chair of the branch
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # From the lodge
          Dear friends,
          It has been a long winter.
          With best wishes,
          Ana Lind
          Chair of the branch
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "a date at the end is the briefing’s": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back
        The chandlers reopened.
        November 2022.
        """,
        """
        title: Briefing
        date: 2022-11
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "page furniture": (
        """
        View this email in your browser
        Briefing
        Pilots win longer rest
        Share on Facebook
        The rule starts in May.
        Hide Ad
        It covers nine ports.
        Back to top
        Lamp oil is back
        The chandlers reopened.
        Unsubscribe from this list
        Copyright © 2025 The Guild, All rights reserved.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          It covers nine ports.
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])


HEADER = """Title: Harbour walls to be raised
Author: Ana Lind
Posted: 2025-10-03
Organisation: The Guild
Revision: 2

The walls are low. They will be raised in May.

It costs much.
"""


def test_a_header_block(read_text, missing_words):
    reading = read_text(HEADER)
    briefing = reading.briefing
    (story,) = briefing.stories
    assert (briefing.title, briefing.date) == ("Harbour walls to be raised", "2025-10-03")
    assert (briefing.organisation, story.byline) == ("The Guild", "Ana Lind")
    assert [str(block.text) for block in story.blocks] == [
        "The walls are low. They will be raised in May.",
        "It costs much.",
    ]
    assert "Revision: 2" in [piece.text for piece in reading.removed]
    assert not missing_words(HEADER, reading)


@pytest.mark.parametrize(
    "text",
    ["Title: Harbour walls\nThe walls are low.", "Tides: late\nBoats: early\n\nIt rained.",
     "Date: 3 October 2025\nIssue: 4\n\nIt rained."],
)  # fmt: skip
def test_other_lines_with_colons_are_no_header(text, read_text):
    assert not any(piece.why.startswith("header") for piece in read_text(text).removed)
