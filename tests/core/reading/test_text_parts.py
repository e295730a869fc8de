"""Parts of stories in plain text: bylines, dates, datelines, links."""

import pytest

CASES = {
    "a quotation over paragraphs": (
        """
        Briefing
        Pilots win longer rest
        “We asked for this in 2019, and we asked again

        “and in the end they listened,” said Ana Lind.

        "It is a start" was the reply of the Board, said Bo Marsh
        ‘Greater freedoms’ for small boats
        No licence is needed.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          “We asked for this in 2019, and we asked again
          “and in the end they listened,” said Ana Lind.
          "It is a start" was the reply of the Board, said Bo Marsh
        # ‘Greater freedoms’ for small boats
          No licence is needed.
        """,
    ),
    "a list without marks, and lines in the middle of a story": (
        """
        Briefing

        Pilots elect a board

        The new officers are:

        Ana Lind

        Bo Marsh

        Cy Tate

        They took office on Monday.

        - minutes are in the library
        - keys are at the lodge

        For more information write to ana@pilots.example

        Lamp oil is back

        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots elect a board
          The new officers are:
          Ana Lind
          Bo Marsh
          Cy Tate
          They took office on Monday.
          list: minutes are in the library | keys are at the lodge
          For more information write to ana@pilots.example
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "bylines, dates of stories": (
        """
        Briefing

        Pilots win longer rest
        By Ana Lind
        3 October 2025

        The rule starts in May.

        Lamp oil is back
        by BO VAN MARSH
        Oil drums on the quay
        Oil drums on the quay

        By 2027 the price will double.
        """,
        """
        title: Briefing
        date: 2025-10-03
        # Pilots win longer rest
          byline: By Ana Lind
          The rule starts in May.
        # Lamp oil is back
          byline: by BO VAN MARSH
          image: 'Oil drums on the quay' / 'Oil drums on the quay' / None
          By 2027 the price will double.
        """,
    ),
    "Read more, after stories and at the end": (
        """
        Briefing

        Pilots win longer rest

        The rule starts in May.

        Read more here.

        Lamp oil is back

        The chandlers reopened.

        Find out more

        Bring oilskins on Sunday.

        Read more
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          -> Read more here.
        # Lamp oil is back
          The chandlers reopened.
          Bring oilskins on Sunday.
          -> Find out more
        -> Read more
        """,
    ),
    "headlines with links and no text": (
        """
        Briefing
        Pilots win longer rest
        Read more
        Lamp oil is back
        Read more
        Regatta moved to June
        It now starts on the 7th.
        Read more
        """,
        """
        title: Briefing
        # Pilots win longer rest
          -> Read more
        # Lamp oil is back
          -> Read more
        # Regatta moved to June
          It now starts on the 7th.
        -> Read more
        """,
    ),
    "bylines in every form": (
        """
        Briefing
        Pilots win longer rest
        by a Port Ellis branch steward
        The rule starts in May.
        Lamp oil is back
        – The Port Ellis Branch
        The chandlers reopened.
        They close on Sundays.
        Regatta moved to June
        It was in May before.
        Words: Ana Lind
        Buoys painted
        The paint is dry.
        It took a week.
        – The Buoy Working Group
        """,
        """
        title: Briefing
        # Pilots win longer rest
          byline: by a Port Ellis branch steward
          The rule starts in May.
        # Lamp oil is back
          byline: – The Port Ellis Branch
          The chandlers reopened.
          They close on Sundays.
        # Regatta moved to June
          byline: Words: Ana Lind
          It was in May before.
        # Buoys painted
          byline: – The Buoy Working Group
          The paint is dry.
          It took a week.
        """,
    ),
    "datelines, and capitals that are none": (
        """
        Briefing
        Pilots win longer rest
        PORT ELLIS, Mass.-- The rule starts in May.
        Lamp oil is back
        HULL — The chandlers reopened.
        Regatta moved to June
        May 31, 2002 - The club told its members.
        Walls to be raised
        PORT BRANNOC (AP) — The walls are low.
        Pilots meet
        AHPB – the union of pilots – met on Monday.
        Buoys painted
        NHSB – The board of buoys is glad of it.
        The NHSB has painted them all.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          dateline: PORT ELLIS, Mass.
          The rule starts in May.
        # Lamp oil is back
          dateline: HULL
          The chandlers reopened.
        # Regatta moved to June
          date: 2002-05-31
          The club told its members.
        # Walls to be raised
          dateline: PORT BRANNOC (AP)
          The walls are low.
        # Pilots meet
          AHPB – the union of pilots – met on Monday.
        # Buoys painted
          NHSB – The board of buoys is glad of it.
          The NHSB has painted them all.
        """,
    ),
    "addresses that are written out": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Read more: https://pilots.example/rest
        Lamp oil is back
        The chandlers reopened.
        Read more (https://pilots.example/oil).
        https://pilots.example/lamps
        Regatta moved to June
        See https://pilots.example/regatta for the course.
        Find out more <https://pilots.example/course>
        Bring oilskins.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          -> Read more <https://pilots.example/rest>
        # Lamp oil is back
          The chandlers reopened.
          -> Read more <https://pilots.example/oil>
          -> https://pilots.example/lamps <https://pilots.example/lamps>
        # Regatta moved to June
          See https://pilots.example/regatta for the course.
          Bring oilskins.
          -> Find out more <https://pilots.example/course>
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])
