"""What stands around an image, and at the end of a page."""


def test_a_byline_and_a_date_under_an_image_are_the_storys(check_outline):
    check_outline(
        """
        Quay News
        Pilots row to the rescue
        A boat at dusk, by Bo Marsh
        A boat at dusk, by Bo Marsh
        By Ana Lind
        Two pilots rowed out at dawn.
        New ropes for the bells
        Six ropes, by Bo Marsh
        Six ropes, by Bo Marsh
        By Tom Reed
        3 October 2025
        The ringers have bought six ropes.
        """,
        """
        title: Quay News
        # Pilots row to the rescue
          byline: By Ana Lind
          image: 'A boat at dusk, by Bo Marsh' / 'A boat at dusk, by Bo Marsh' / 'Bo Marsh'
          Two pilots rowed out at dawn.
        # New ropes for the bells
          byline: By Tom Reed
          date: 2025-10-03
          image: 'Six ropes, by Bo Marsh' / 'Six ropes, by Bo Marsh' / 'Bo Marsh'
          The ringers have bought six ropes.
        """,
    )


def test_a_copyright_line_that_ends_the_page_is_no_image(read_text, outlined):
    reading = read_text("Quay News\n\nPilots row\n\nThey came home.\n\n© 2026 Quay Magazine\n")
    assert outlined(reading) == "title: Quay News\n# Pilots row\n  They came home."
    assert [piece.text for piece in reading.removed] == ["© 2026 Quay Magazine"]


def test_alt_and_caption_without_anything_between_them(read_text, outlined):
    text = "Quay News\n\nNew ropes\n\nSix ropes on a hookSix ropes on a hook\n\nThey cost £40.\n"
    said = "image: 'Six ropes on a hook' / 'Six ropes on a hook' / None"
    assert said in outlined(read_text(text))


def test_a_title_written_as_a_name_above_a_standfirst(check_outline):
    check_outline(
        """
        Harbour Voice
        The spring issue of our own paper.
        Pilots row to the rescue
        Two pilots rowed out at dawn.
        New bell for the quay
        The bell was hung on Sunday.
        """,
        """
        title: Harbour Voice
        standfirst: The spring issue of our own paper.
        # Pilots row to the rescue
          Two pilots rowed out at dawn.
        # New bell for the quay
          The bell was hung on Sunday.
        """,
    )


def test_what_the_contents_list_names_is_a_headline(check_outline):
    check_outline(
        """
        In this issue
        Pilots row to the rescue
        New ropes for the bells
        Pilots row to the rescue
        A boat at dusk
        (The boat of the pilots at dusk, off the quay)
        Two pilots rowed out at dawn.
        New ropes for the bells
        The ringers have bought six ropes.
        """,
        """
        # Pilots row to the rescue
          image: 'A boat at dusk' / '(The boat of the pilots at dusk, off the quay)' / None
          Two pilots rowed out at dawn.
        # New ropes for the bells
          The ringers have bought six ropes.
        """,
    )


def test_the_day_and_time_of_an_event_are_no_headline(read_text):
    text = """
Quay diary
Tide walk
Saturday 7 March 2026, 10 am
Meet at the slip and bring boots.
Bell night
Friday 13 March, 7pm - 9.30pm
The ringers open the tower.
"""
    stories = read_text(text).briefing.stories
    assert [(story.headline, story.standfirst) for story in stories] == [
        ("Tide walk", "Saturday 7 March 2026, 10 am"),
        ("Bell night", "Friday 13 March, 7pm - 9.30pm"),
    ]
