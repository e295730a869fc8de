"""Lines that publishing tools put at a post become its fields; what is of the page goes."""

import pytest

POST = "<article><h2>Ebb</h2>{}<p>The tide went out.</p></article>"


@pytest.mark.parametrize(
    ("markup", "fields"),
    [
        ("<p>Posted: 3rd May 2026</p>", ["date: Posted: 3rd May 2026 = 2026-05-03"]),
        (
            "<p>Posted on May 4, 2026 by Ann Pilot</p>",
            ["byline: by Ann Pilot", "date: Posted on May 4, 2026 = 2026-05-04"],
        ),
        (
            "<p>By Ann Pilot, May 4, 2026</p>",
            ["byline: By Ann Pilot", "date: May 4, 2026 = 2026-05-04"],
        ),
        ("<p>Posted on May 4, 2026 by admin</p>", ["date: Posted on May 4, 2026 = 2026-05-04"]),
        ("<p>4 May 2026 | Ann Pilot</p>", ["byline: Ann Pilot", "date: 4 May 2026 = 2026-05-04"]),
        (
            "<p>4 May 2026 | News | by Ann Pilot</p>",
            ["byline: by Ann Pilot", "date: 4 May 2026 = 2026-05-04", "section: News"],
        ),
        (
            "<p>Updated 9 May 2026 | Published 7 May 2026</p>",
            ["date: Published 7 May 2026 = 2026-05-07"],
        ),
        (
            '<div class="entry-meta"><time datetime="2026-05-04">Monday</time></div>',
            ["date: Monday = 2026-05-04"],
        ),
        (
            '<div class="meta"><time datetime="2026-05-04">May 4, 2026</time> | '
            '<span class="author">pilot7</span> | <a href="#c">0 Comments</a></div>',
            ["byline: pilot7", "date: May 4, 2026 = 2026-05-04"],
        ),
        (
            '<p class="byline">By Ann Pilot | <time datetime="2026-05-04">4 May</time> | '
            "3 Comments</p>",
            ["byline: By Ann Pilot", "date: 4 May = 2026-05-04"],
        ),
        ('<p class="byline">by admin</p>', []),
        ('<span class="cat-links">Posted in <a href="/t">Tides</a></span>', ["section: Tides"]),
        ("<p>Leave a comment</p>", []),
        ("<p>Twitter Share</p>", []),
    ],
)
def test_a_line_of_a_post_becomes_its_fields(page_says, markup, fields):
    said = page_says(POST.format(markup))
    assert said == ["start", "h2 Ebb", *fields, "p The tide went out.", "end"]


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2026",
        "By Ann Pilot",
        "3 May 2026, 7.30pm | Village Hall",
        "3 May 2026, 7.30pm | Ann Pilot",
        "3 May 2026 | Village Hall",
        "3 May 2026 | Bring a rope",
        "No comment",
        "Published in print",
        "Share the boat",
        "Photo: Ann Pilot | 3 May 2026",
    ],
)
def test_a_line_that_may_be_of_the_story_stays(page_says, line):
    said = page_says(POST.format(f"<p>{line}</p>"))
    assert said == ["start", "h2 Ebb", f"p {line}", "p The tide went out.", "end"]


def test_a_name_beside_a_date_is_no_byline_away_from_the_headline(page_says):
    line = "3 May 2026 | Ann Pilot"
    assert f"p {line}" in page_says(POST.format(f"<p>The tide turned.</p><p>{line}</p>"))


def test_what_is_of_the_page_is_told(page):
    line = "Posted by admin | 4 May 2026 | Updated 5 May 2026 | 2 comments"
    found = page(POST.format(f"<p>{line}</p>"))
    assert [(piece.text, piece.why) for piece in found.removed] == [
        ("Posted", "introduces the byline"),
        ("by admin", "who published the page"),
        ("Updated 5 May 2026", "another date of the page"),
        ("2 comments", "comments"),
    ]


@pytest.mark.parametrize(
    ("under", "caption"),
    [
        ("<p><img src=a.jpg><br><small>The old slip</small></p>", True),
        ("<img src=a.jpg><p style='font-size: 12px'>The old slip</p>", True),
        ("<img src=a.jpg><p>The old slip</p>", False),
        ("<img src=a.jpg><p><small><b>The old slip</b></small></p>", False),
        ("<img src=a.jpg><p>It ebbed.</p><p><small>The old slip</small></p>", False),
    ],
)
def test_a_small_short_text_right_under_an_image_is_its_caption(page_says, under, caption):
    said = page_says(POST.format(f"<p>The tide went out at noon.</p>{under}"))
    assert ("caption: The old slip" in said) is caption


@pytest.mark.parametrize("line", ["By Ann Pilot", "3 May 2026", "View in browser"])
def test_a_small_line_that_is_something_else_is_no_caption(page_says, line):
    said = page_says(
        POST.format(f"<p>It ebbed all day.</p><img src=a.jpg><p><small>{line}</small>")
    )
    assert not [each for each in said if each.startswith("caption")]
