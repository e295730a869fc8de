"""Where plain text holds images: their alternatives, captions and credits."""
# ruff: noqa: E501

import pytest

CASES = {
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
    "alternative and caption glued together, and the caption again": (
        """
        Briefing
        Pilots win longer rest
        Volunteers paint the slip.Volunteers paint the slip
        Volunteers paint the slip
        The rule starts in May.
        Lamp oil is back
        Oil drums on the quay Oil drums on the quay, by Bo Marsh
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Volunteers paint the slip.' / 'Volunteers paint the slip' / None
          The rule starts in May.
        # Lamp oil is back
          image: 'Oil drums on the quay' / 'Oil drums on the quay, by Bo Marsh' / 'Bo Marsh'
          The chandlers reopened.
        """,
    ),
    "an agency on a line of its own": (
        """
        Briefing
        Pilots win longer rest
        Two pilots at the rail
        Two pilots at the rail
        Getty Images
        The rule starts in May.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two pilots at the rail' / 'Two pilots at the rail' / 'Getty Images'
          The rule starts in May.
        """,
    ),
    "an image between two stories is the earlier one’s": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Two pilots at the rail
        Two pilots at the rail
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          image: 'Two pilots at the rail' / 'Two pilots at the rail' / None
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "alternative and caption glued together, not alike, and the caption again": (
        """
        Briefing
        Pilots win longer rest
        Two boats by a quay.Volunteers Ana and Bo paint the slip
        Volunteers Ana and Bo paint the slip
        The rule starts in May.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two boats by a quay.' / 'Volunteers Ana and Bo paint the slip' / None
          The rule starts in May.
        """,
    ),
    "a headline that asks, above an alternative and a caption in brackets": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Is the tide table wrong again?
        A clerk with a ruler at a desk
        (The table of 2025. Photo: Ana Lind)
        A clerk skipped a line.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
        # Is the tide table wrong again?
          image: 'A clerk with a ruler at a desk' / '(The table of 2025. Photo: Ana Lind)' / 'Ana Lind'
          A clerk skipped a line.
        """,
    ),
    "what a button says for an alternative": (
        """
        Briefing
        Pilots win longer rest
        View larger map
        The berths that the rule is for
        The rule starts in May.
        Download the map
        The channel with its buoys
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'View larger map' / 'The berths that the rule is for' / None
          The rule starts in May.
          image: 'Download the map' / 'The channel with its buoys' / None
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])
