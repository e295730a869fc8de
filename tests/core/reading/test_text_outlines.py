"""The plain-text reader as a table: a text, and the outline that it must give."""

import pytest

CASES = {
    "copy noise, section, title, unmarked headlines": (
        """
        News

        Briefing (COPY) (copy)

        Pilots win longer rest between tides

        The rule starts in May.

        It covers nine ports.

        Lamp oil is back

        The chandlers reopened on Monday.
        """,
        """
        section: News
        title: Briefing
        # Pilots win longer rest between tides
          The rule starts in May.
          It covers nine ports.
        # Lamp oil is back
          The chandlers reopened on Monday.
        """,
    ),
    "a section that looks like a title, above one with copy noise": (
        """
        Society news
        Autumn briefing (Copy)
        Your round-up of what matters.
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        section: Society news
        title: Autumn briefing
        standfirst: Your round-up of what matters.
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "a date does not count as a headline": (
        """
        News
        Briefing
        3 October 2025
        Pilots win longer rest
        Picture: Harbour Archive
        The rule starts in May.
        Lamp oil is back
        4 October 2025
        The quay, via the Guild
        The chandlers reopened.
        """,
        """
        section: News
        title: Briefing
        date: 2025-10-03
        # Pilots win longer rest
          image: None / 'Picture: Harbour Archive' / 'Harbour Archive'
          The rule starts in May.
        # Lamp oil is back
          date: 2025-10-04
          image: None / 'The quay, via the Guild' / 'the Guild'
          The chandlers reopened.
        """,
    ),
    "issue, date and a standfirst": (
        """
        The Pilots’ Briefing (COPY)
        Issue 14 | Friday 3 October 2025
        What happened on the water this month.
        And on land.
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        title: The Pilots’ Briefing
        issue: 14
        date: 2025-10-03
        standfirst: What happened on the water this month. // And on land.
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "a standfirst under a title that nothing marks": (
        """
        Tide and Quay

        What happened on the water this month.

        Pilots win longer rest

        The rule starts in May.

        It covers nine ports.

        Lamp oil is back

        The chandlers reopened.

        They close on Sundays.
        """,
        """
        title: Tide and Quay
        standfirst: What happened on the water this month.
        # Pilots win longer rest
          The rule starts in May.
          It covers nine ports.
        # Lamp oil is back
          The chandlers reopened.
          They close on Sundays.
        """,
    ),
    "section labels between stories": (
        """
        Briefing
        NEWS
        Pilots win longer rest
        The rule starts in May.
        PEOPLE
        Ana Lind retires
        She served for forty years.
        Bo Marsh elected
        He is the first from Ellis.
        Events
        Regatta moved to June
        Bring oilskins.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          section: NEWS
          The rule starts in May.
        # Ana Lind retires
          section: PEOPLE
          She served for forty years.
        # Bo Marsh elected
          section: PEOPLE
          He is the first from Ellis.
        # Regatta moved to June
          section: Events
          Bring oilskins.
        """,
    ),
    "a headline that asks": (
        """
        Briefing

        Pilots win longer rest

        The rule starts in May.

        Ana Lind asked: ‘Why so late?’

        Nobody knew.

        Old hands ask: ‘Where did the herring go?’

        The catch halved in a year.

        Is the tide table wrong?

        A clerk skipped a line.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          Ana Lind asked: ‘Why so late?’
          Nobody knew.
        # Old hands ask: ‘Where did the herring go?’
          The catch halved in a year.
        # Is the tide table wrong?
          A clerk skipped a line.
        """,
    ),
    "a line under the headline that may be anything": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back
        Stocks at their highest since the flood
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          standfirst: Stocks at their highest since the flood
          The chandlers reopened.
        """,
    ),
    "the last line is no headline": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Ana Lind, Secretary
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          Ana Lind, Secretary
        """,
    ),
    "one story and nothing else": (
        """
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "no headline": (
        """
        The rule starts in May.

        It covers nine ports.
        """,
        """
        # None
          The rule starts in May.
          It covers nine ports.
        """,
    ),
    "a title and no headline": (
        """
        Briefing (COPY)
        The rule starts in May.
        Read more
        """,
        """
        title: Briefing
        # None
          The rule starts in May.
        -> Read more
        """,
    ),
    "nothing but labels": (
        """
        Ana Lind
        Bo Marsh
        """,
        """
        # None
          Ana Lind
          Bo Marsh
        """,
    ),
    "characters that are kept": (
        """
        Briefing
        ⚓ Pilots <b>win</b> [[slnc 500]] £1.2bn
        שלום from the quay 👩‍✈️ & <script>.
        """,
        """
        title: Briefing
        # ⚓ Pilots <b>win</b> [[slnc 500]] £1.2bn
          שלום from the quay 👩‍✈️ & <script>.
        """,
    ),
    "ligatures, wide spaces, lines that are drawn": (
        """
        Briefing
        ------
        The oﬃce  re-opens\tat ﬁve
        * * *
        Tea\u00a0is\u202fserved.
        """,
        """
        title: Briefing
        # The office re-opens at five
          Tea is served.
        """,
    ),
    "date and issue in the title": (
        """
        The Tide Gazette Number 9 October 2025
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        title: The Tide Gazette Number 9 October 2025
        issue: 9
        date: 2025-10
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "lines that only name the issue": (
        """
        Tide and Quay Society
        Members’ Circular No. 31
        Script for the recording of 8 May 2026
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        title: Tide and Quay Society
        issue: 31
        date: 2026-05-08
        standfirst: Members’ Circular No. 31 // Script for the recording of 8 May 2026
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "dates of something else": (
        """
        Tide and Quay: the vote on 4 June 2026
        Meeting on 3 March 2026
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        title: Tide and Quay: the vote on 4 June 2026
        standfirst: Meeting on 3 March 2026
        # Pilots win longer rest
          The rule starts in May.
        """,
    ),
    "what stands above the date is the briefing’s": (
        """
        February briefing: rest, oil and rope
        PORT ELLIS PILOTS
        February 2026
        PILOTS WIN LONGER REST AT LAST
        The rule starts in May.
        """,
        """
        title: February briefing: rest, oil and rope
        date: 2026-02
        standfirst: PORT ELLIS PILOTS
        # PILOTS WIN LONGER REST AT LAST
          The rule starts in May.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])
