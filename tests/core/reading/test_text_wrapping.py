"""Lines of plain text that were broken at a width, and how they come together."""
# ruff: noqa: E501

from textwrap import dedent, fill

import pytest

CASES = {
    "lines broken at a width": (
        """
        Briefing

        Pilots win longer rest between tides

        The rule starts in May and covers nine ports, from Ellis in the north
        to Saint Brannoc, where the harbour master has long asked for a well-
        known change. Boats under ten
        metres are exempt.

        Lamp oil is back
        The chandlers on the quay reopened after the flood with new stock and
        with a new roof.
        """,
        """
        title: Briefing
        # Pilots win longer rest between tides
          The rule starts in May and covers nine ports, from Ellis in the north to Saint Brannoc, where the harbour master has long asked for a well-known change. Boats under ten metres are exempt.
        # Lamp oil is back
          The chandlers on the quay reopened after the flood with new stock and with a new roof.
        """,
    ),
    "no empty lines at all": (
        """
        Briefing
        Pilots win longer rest between tides
        The rule starts in May and covers nine ports, from Ellis in the north to
        Saint Brannoc, where the harbour master has long asked for such a change
        to the hours.
        Lamp oil is back
        The chandlers on the quay reopened after the flood with new stock and a
        roof that has cost them more than the stock has, or so they say to each
        of us.
        """,
        """
        title: Briefing
        # Pilots win longer rest between tides
          The rule starts in May and covers nine ports, from Ellis in the north to Saint Brannoc, where the harbour master has long asked for such a change to the hours.
        # Lamp oil is back
          The chandlers on the quay reopened after the flood with new stock and a roof that has cost them more than the stock has, or so they say to each of us.
        """,
    ),
    "an address in the middle of a paragraph": (
        """
        Briefing

        Pilots win longer rest between tides

        The rule starts in May and covers nine ports, as is told in the paper at
        https://pilots.example/a/long/address/that/takes/a/line
        and in the notice that every member has had from the lodge.
        """,
        """
        title: Briefing
        # Pilots win longer rest between tides
          The rule starts in May and covers nine ports, as is told in the paper at https://pilots.example/a/long/address/that/takes/a/line and in the notice that every member has had from the lodge.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, read_text, outlined):
    text, expected = (dedent(part).strip() for part in CASES[case])
    assert outlined(read_text(text)) == expected


PARAGRAPHS = [
    "The rule starts in May and covers nine ports, from Ellis in the north to Saint Brannoc, where "
    "the harbour master has long asked for such a change, and where boats are small.",
    "The chandlers on the quay reopened after the flood with new stock, and with a new roof that "
    "cost them more than the stock did, or so they tell everybody who comes in for rope.",
]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_wrapped_text_reads_as_it_did_before(width, between, read_text):
    blocks = [
        "Briefing",
        "Pilots win longer rest",
        PARAGRAPHS[0],
        "Lamp oil is back",
        PARAGRAPHS[1],
    ]
    wrapped = between.join(fill(block, width) for block in blocks)
    assert read_text(wrapped).briefing.stories == read_text("\n\n".join(blocks)).briefing.stories
