"""The plain-text reader as a table: a text, and the outline that it must give."""
# ruff: noqa: E501

from textwrap import dedent

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
    "alt and caption: equal, nearly equal, apart by a credit": (
        """
        Soundings briefing
        Quay lights replaced
        Lamps along the quay, by Ana Lind
        Lamps along the quay, by Ana Lind
        The last gas lamp went out.
        Buoys painted
        A buoy on the slip, via the Guild
        AA buoy on the slip, via the Guild
        Paint is dry.
        Ropes spliced
        Hands at work on a rope
        Hands at work on a rope, by Bo Marsh
        It took a week.
        """,
        """
        title: Soundings briefing
        # Quay lights replaced
          image: 'Lamps along the quay, by Ana Lind' / 'Lamps along the quay, by Ana Lind' / 'Ana Lind'
          The last gas lamp went out.
        # Buoys painted
          image: 'A buoy on the slip, via the Guild' / 'AA buoy on the slip, via the Guild' / 'the Guild'
          Paint is dry.
        # Ropes spliced
          image: 'Hands at work on a rope' / 'Hands at work on a rope, by Bo Marsh' / 'Bo Marsh'
          It took a week.
        """,
    ),
    "a caption in brackets": (
        """
        Briefing
        Pilots win longer rest
        Two pilots at the rail
        (Two pilots at the rail. Photo: Ana Lind)
        The rule starts in May.
        Lamp oil is back
        (Oil drums on the quay)
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two pilots at the rail' / '(Two pilots at the rail. Photo: Ana Lind)' / 'Ana Lind'
          The rule starts in May.
        # Lamp oil is back
          image: None / '(Oil drums on the quay)' / None
          The chandlers reopened.
        """,
    ),
    "sentences as alt and caption": (
        """
        Briefing

        Pilots win longer rest

        Two pilots stand at the rail.

        Two pilots stand at the rail, by Ana Lind.

        The rule starts in May.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two pilots stand at the rail.' / 'Two pilots stand at the rail, by Ana Lind.' / 'Ana Lind'
          The rule starts in May.
        """,
    ),
    "different alt and caption, and a lone caption": (
        """
        News

        Briefing

        Pilots win longer rest

        Two people in orange coats by a rail

        The Marigold off Port Ellis, by Ana Lind

        The rule starts in May.

        Lamp oil is back

        Picture: Harbour Archive

        The chandlers reopened.
        """,
        """
        section: News
        title: Briefing
        # Pilots win longer rest
          image: 'Two people in orange coats by a rail' / 'The Marigold off Port Ellis, by Ana Lind' / 'Ana Lind'
          The rule starts in May.
        # Lamp oil is back
          image: None / 'Picture: Harbour Archive' / 'Harbour Archive'
          The chandlers reopened.
        """,
    ),
    "file names for alts, a picture in the middle of a story": (
        """
        Briefing
        Pilots win longer rest
        IMG_2231.jpg
        Two pilots at the rail
        The rule starts in May.
        C:\\Users\\office\\quay final.png
        It covers nine ports.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'IMG_2231.jpg' / 'Two pilots at the rail' / None
          The rule starts in May.
          image: 'C:\\\\Users\\\\office\\\\quay final.png' / None / None
          It covers nine ports.
        """,
    ),
    "images that are marked": (
        """
        Briefing
        Pilots win longer rest
        [Image: Two pilots: one waves.]
        Caption: Off Port Ellis, via Harbour Archive
        The rule starts in May.
        [image:]
        It covers nine ports.
        [Photo]
        It ends in June.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two pilots: one waves.' / 'Off Port Ellis, via Harbour Archive' / 'Harbour Archive'
          The rule starts in May.
          image: '' / None / None
          It covers nine ports.
          image: None / None / None
          It ends in June.
        """,
    ),
    "labels that say alt and caption": (
        """
        Briefing
        Pilots win longer rest
        Alt: two pilots at the rail
        Caption: Off Port Ellis
        The rule starts in May.
        Lamp oil is back
        Image: Oil drums on the quay
        Caption: Drums, by Ana Lind
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'two pilots at the rail' / 'Off Port Ellis' / None
          The rule starts in May.
        # Lamp oil is back
          image: 'Image: Oil drums on the quay' / 'Drums, by Ana Lind' / 'Ana Lind'
          The chandlers reopened.
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
    "image lines in lower case": (
        """
        Briefing
        Pilots win longer rest
        photo.jpeg
        caption: two pilots at the rail
        The rule starts in May.
        Lamp oil is back
        oil drums on the quay
        oil drums on the quay
        photo: Bo Marsh
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'photo.jpeg' / 'two pilots at the rail' / None
          The rule starts in May.
        # Lamp oil is back
          image: 'oil drums on the quay' / 'oil drums on the quay' / 'Bo Marsh'
          The chandlers reopened.
        """,
    ),
    "image lines of two sentences, the second a credit": (
        """
        Briefing
        Talks on berths resume
        Pilots outside the ministry. Credit: Ann Oake
        Pilots outside the ministry. Credit: Ann Oake
        Talks began again on Monday.
        Lamp oil is back
        Drums on the quay. Photo: Bo Marsh
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Talks on berths resume
          image: 'Pilots outside the ministry. Credit: Ann Oake' / 'Pilots outside the ministry. Credit: Ann Oake' / 'Ann Oake'
          Talks began again on Monday.
        # Lamp oil is back
          image: None / 'Drums on the quay. Photo: Bo Marsh' / 'Bo Marsh'
          The chandlers reopened.
        """,
    ),
    "a credit on a line of its own": (
        """
        Briefing
        Pilots win longer rest
        Two pilots at the rail
        Two pilots at the rail
        Photo: Ana Lind/Getty Images
        The rule starts in May.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two pilots at the rail' / 'Two pilots at the rail' / 'Ana Lind/Getty Images'
          The rule starts in May.
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
          - minutes are in the library
          - keys are at the lodge
          For more information write to ana@pilots.example
        # Lamp oil is back
          The chandlers reopened.
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
    "an image above the first headline": (
        """
        News
        Harbour Bulletin
        The quay at dawn
        The quay at dawn
        Pilots win longer rest
        The rule starts in May.
        """,
        """
        section: News
        title: Harbour Bulletin
        # Pilots win longer rest
          image: 'The quay at dawn' / 'The quay at dawn' / None
          The rule starts in May.
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
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, read_text, outlined):
    text, expected = (dedent(part).strip() for part in CASES[case])
    assert outlined(read_text(text)) == expected


@pytest.mark.parametrize("case", [case for case in CASES if case != "lines broken at a width"])
def test_outline_is_the_same_with_and_without_empty_lines(case, read_text, outlined):
    text, expected = (dedent(part).strip() for part in CASES[case])
    lines = [line for line in text.split("\n") if line.strip()]
    assert outlined(read_text("\n".join(lines))) == expected
    assert outlined(read_text("\n\n".join(lines))) == expected
