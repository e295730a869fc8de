"""Pages of magazines pasted as text: images in and after stories, diaries, exclamations, posts."""
# ruff: noqa: E501

from textwrap import dedent

import pytest

CASES = {
    "alternative and cued caption in the middle of a story": (
        """
        News
        The Tide Table
        Harbour library moves
        The library van calls on Tuesdays.
        Open ledger with a red ribbon
        The ledger before repair, © Quay Museum
        The shelves came along.
        Name that boat
        The hull is painted blue.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          The library van calls on Tuesdays.
          image: 'Open ledger with a red ribbon' / 'The ledger before repair, © Quay Museum' / 'Quay Museum'
          The shelves came along.
        # Name that boat
          The hull is painted blue.
        """,
    ),
    "alternative and cued caption after a story, a headline under them": (
        """
        News
        The Tide Table
        Harbour library moves
        The library van calls on Tuesdays.
        Open ledger with a red ribbon
        [The ledger before repair]
        Name that boat
        The hull is painted blue.
        A bell on a wooden frame
        The new bell, by Ana Lind
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          The library van calls on Tuesdays.
          image: 'Open ledger with a red ribbon' / '[The ledger before repair]' / None
        # Name that boat
          The hull is painted blue.
          image: 'A bell on a wooden frame' / 'The new bell, by Ana Lind' / 'Ana Lind'
        """,
    ),
    "a caption under a headline stays there, where others have an image under theirs": (
        """
        The Tide Table Bulletin
        Harbour library moves
        A van by a church
        A van by a church
        The library van calls on Tuesdays.
        Name that boat
        The new hull, by Ana Lind
        The hull is painted blue.
        """,
        """
        title: The Tide Table Bulletin
        # Harbour library moves
          image: 'A van by a church' / 'A van by a church' / None
          The library van calls on Tuesdays.
        # Name that boat
          image: None / 'The new hull, by Ana Lind' / 'Ana Lind'
          The hull is painted blue.
        """,
    ),
    "headline, alternative and caption that nothing tells apart but what they say": (
        """
        News
        The Tide Table
        Harbour library moves
        A van by a church
        The last Monday round
        The library van calls on Tuesdays.
        Name that boat
        Two boats on a slip
        The crew try the new hull
        The hull is painted blue.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          image: 'A van by a church' / 'The last Monday round' / None
          The library van calls on Tuesdays.
        # Name that boat
          image: 'Two boats on a slip' / 'The crew try the new hull' / None
          The hull is painted blue.
        """,
    ),
    "a caption that adds a credit, though the credit may be a way": (
        """
        News
        The Tide Table
        Harbour library moves
        A ferry on a grey sea
        A ferry on a grey sea, via Port Ellis
        The library van calls on Tuesdays.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          image: 'A ferry on a grey sea' / 'A ferry on a grey sea, via Port Ellis' / 'Port Ellis'
          The library van calls on Tuesdays.
        """,
    ),
    "a credit for an alternative, in lower case": (
        """
        News
        The Tide Table
        Harbour library moves
        via Port Health
        A van in snow (via Port Health)
        The library van calls on Tuesdays.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          image: 'via Port Health' / 'A van in snow (via Port Health)' / None
          The library van calls on Tuesdays.
        """,
    ),
    "a diary between two stories": (
        """
        News
        The Tide Table
        Harbour library moves
        The library van calls on Tuesdays.
        Dates for your diary
        3 May: beach clean
        Saturday 10 May, bell practice
        Name that boat
        The hull is painted blue.
        Coming up
        7.30pm: singing
        Plots let again
        The allotments are full.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          The library van calls on Tuesdays.
        # Dates for your diary
          list: 3 May: beach clean | Saturday 10 May, bell practice
        # Name that boat
          The hull is painted blue.
        # Coming up
          list: 7.30pm: singing
        # Plots let again
          The allotments are full.
        """,
    ),
    "times under the first headline": (
        """
        BELL NEWSLETTER
        21 December 2025
        PRACTICE TIMES
        Saturday 6.00pm
        Sunday 9.00am
        Weekdays 10.00am
        BELLS FOR ALICE
        The ringers meet on Sunday.
        """,
        """
        title: BELL NEWSLETTER
        date: 2025-12-21
        # PRACTICE TIMES
          list: Saturday 6.00pm | Sunday 9.00am | Weekdays 10.00am
        # BELLS FOR ALICE
          The ringers meet on Sunday.
        """,
    ),
    "three names with colons are a list": (
        """
        News
        The Tide Table
        Harbour library moves
        The library van calls on Tuesdays.
        What is offered
        Wages: 4% in the first year
        Breaks: forty minutes
        Health: no change
        The vote is in June.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          The library van calls on Tuesdays.
        # What is offered
          list: Wages: 4% in the first year | Breaks: forty minutes | Health: no change
          The vote is in June.
        """,
    ),
    "a headline that asks, above a byline and a date": (
        """
        News
        The Tide Table
        Who pays for the bridge?
        By Sasha Brandt
        The library van calls on Tuesdays.
        ‘Who on earth grew that?’
        14 September 2025
        The marrow won.
        """,
        """
        section: News
        title: The Tide Table
        # Who pays for the bridge?
          byline: By Sasha Brandt
          The library van calls on Tuesdays.
        # ‘Who on earth grew that?’
          date: 2025-09-14
          The marrow won.
        """,
    ),
    "headlines that exclaim, and calls that do not": (
        """
        News
        The Tide Table
        We did it!
        The library van calls on Tuesdays.
        Well done!
        The shelves came along.
        Contract ratified!
        The vote was close.
        """,
        """
        section: News
        title: The Tide Table
        # We did it!
          The library van calls on Tuesdays.
          Well done!
          The shelves came along.
        # Contract ratified!
          The vote was close.
        """,
    ),
    "posts of a branch, each with its own date": (
        """
        Branch News
        Ferries run again
        Posted: 3rd January 2019
        The first boat left at six.
        Read more…
        Twitter Share
        Plots let again
        Posted on March 4, 2026 by admin
        The allotments are full.
        Ropes spliced
        April 2, 2026 | Hank Ito | 0 Comments
        It took a week.
        Share this:
        Twitter
        Related
        Older ropes
        """,
        """
        section: Branch News
        # Ferries run again
          date: 2019-01-03
          The first boat left at six.
          -> Read more…
        # Plots let again
          date: 2026-03-04
          The allotments are full.
        # Ropes spliced
          byline: Hank Ito
          date: 2026-04-02
          It took a week.
        """,
    ),
    "a byline with what its author is": (
        """
        News
        The Tide Table
        Harbour library moves
        By Lucy Hart, delegate, Local 11
        The library van calls on Tuesdays.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          byline: By Lucy Hart, delegate, Local 11
          The library van calls on Tuesdays.
        """,
    ),
    "tracks of a recording": (
        """
        TALKING NEWS
        TRACK 2 - LOCAL NEWS
        1. LISTENER LEADS THE WAY
        The library van calls on Tuesdays.
        2. PAY TALKS RESUME
        The talks are on Friday.
        TRACK 3 - SPORT
        3. ROWER TAKES SILVER
        She rowed for an hour.
        """,
        """
        title: TALKING NEWS
        # 1. LISTENER LEADS THE WAY
          section: TRACK 2 - LOCAL NEWS
          The library van calls on Tuesdays.
        # 2. PAY TALKS RESUME
          section: TRACK 2 - LOCAL NEWS
          The talks are on Friday.
        # 3. ROWER TAKES SILVER
          section: TRACK 3 - SPORT
          She rowed for an hour.
        """,
    ),
    "a pull quote above the words, where all headlines have a kicker": (
        """
        The Tide Table (COPY)
        MONEY
        Grant lifts the estuary path
        The path is dry again.
        “Safety is always our first concern”
        The warden said that safety is always our first concern, and smiled.
        HEALTH
        Quiet rooms at last
        The library van calls on Tuesdays.
        PEOPLE
        Gwen has three players now
        She listens every day.
        """,
        """
        title: The Tide Table
        # Grant lifts the estuary path
          section: MONEY
          The path is dry again.
          The warden said that safety is always our first concern, and smiled.
        # Quiet rooms at last
          section: HEALTH
          The library van calls on Tuesdays.
        # Gwen has three players now
          section: PEOPLE
          She listens every day.
        """,
    ),
    "heads of pages, each with its number": (
        """
        The Lamp • Spring 2026 page 1
        Harbour library moves
        The library van calls on Tuesdays.
        The Lamp • Spring 2026 page 2
        Name that boat
        The hull is painted blue.
        """,
        """
        title: The Lamp • Spring 2026
        issue: Spring 2026
        # Harbour library moves
          The library van calls on Tuesdays.
        # Name that boat
          The hull is painted blue.
        """,
    ),
    "the week and the line that is drawn under it": (
        """
        The Tide Table
        Week of March 9, 2026
        =====
        Harbour library moves
        The library van calls on Tuesdays.
        Best wishes
        Owen
        """,
        """
        title: The Tide Table
        date: 2026-03-09
        # Harbour library moves
          The library van calls on Tuesdays.
          Best wishes
          Owen
        """,
    ),
    "pictures in stories where hardly a headline stands alone, and one above a section": (
        """
        News
        The Tide Table
        Harbour library moves
        The library van calls on Tuesdays.
        Two boats on a slip
        The new hull, by Ana Lind
        The shelves came along.
        A bell on a wooden frame
        (The bell before repair)
        The frame is oak.
        Gulls over a grey sea
        The view at dawn, by Bo Marsh
        SPORT
        Name that boat
        14 September 2025
        The hull is painted blue.
        """,
        """
        section: News
        title: The Tide Table
        # Harbour library moves
          The library van calls on Tuesdays.
          image: 'Two boats on a slip' / 'The new hull, by Ana Lind' / 'Ana Lind'
          The shelves came along.
          image: 'A bell on a wooden frame' / '(The bell before repair)' / None
          The frame is oak.
          image: 'Gulls over a grey sea' / 'The view at dawn, by Bo Marsh' / 'Bo Marsh'
        # Name that boat
          section: SPORT
          date: 2025-09-14
          The hull is painted blue.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])


@pytest.mark.parametrize("case", CASES)
def test_no_word_is_lost(case, read_text, missing_words):
    text = dedent(CASES[case][0])
    assert not missing_words(text, read_text(text))


def test_the_title_of_a_header_is_the_headline_of_a_story_without_one(read_text):
    text = dedent(
        """
        Title: Tide tables move
        Author: Runa Steen <runa@tides.example>
        Posted: 2026-02-03

        The library van calls on Tuesdays.

        The shelves came along.
        """
    ).strip()
    reading = read_text(text)
    (story,) = reading.briefing.stories
    assert (story.headline, story.byline) == ("Tide tables move", "Runa Steen")
    assert "<runa@tides.example>" in {each.text for each in reading.removed}


def test_an_image_guessed_away_from_headlines_is_told(read_text):
    text = dedent(CASES["alternative and cued caption in the middle of a story"][0])
    (finding,) = read_text(text).findings
    assert (finding.rule, finding.line) == ("structure-unsure", 6)


def test_more_than_two_paragraphs_above_the_first_headline_are_a_story(read_text):
    prose = ["The tide was high.", "The pier held.", "The boats came in."]
    reading = read_text("\n\n".join(["Tide Newsletter", *prose, "Plots let", "All are full."]))
    first, second = reading.briefing.stories
    assert (reading.briefing.standfirst, first.headline, second.headline) == (
        None,
        None,
        "Plots let",
    )
    assert [block.text.plain for block in first.blocks] == prose
    assert "structure-unsure" in {each.rule for each in reading.findings}


def test_lines_drawn_in_wrapped_text_join_nothing(read_text, missing_words):
    text = (
        "The Tide Table\nJune 2026\n" + "=" * 70 + "\n\nPlots let again\n" + "-" * 15 + "\n\n"
        "Visitors are welcome in the ringing chamber, though the stairs are steep\n"
        "and there is no handrail for the last nine steps.\n\n"
        "In a letter to members, the secretary said that the ruling was a\n"
        "landmark for thousands of people on the quay.\n"
    )
    reading = read_text(text)
    assert (reading.briefing.date, reading.briefing.stories[0].headline) == (
        "2026-06",
        "Plots let again",
    )
    assert not missing_words(text, reading)
