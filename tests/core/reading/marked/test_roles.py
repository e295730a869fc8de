"""Title, section, headline, subhead: what headings are, where it is not plain."""

from textwrap import dedent

import pytest

PROSE = "The rule starts in May, and it covers nine ports along the coast."

CASES = {
    "a section of one story among sections of several": (
        f"""
        h1 Listening Post
        h2 People
        h3 Pairs that last
        p {PROSE}
        h3 Tribunal diary
        p {PROSE}
        h2 Places
        h3 Chapel opens
        p {PROSE}
        """,
        ["Pairs that last", "Tribunal diary", "Chapel opens"],
    ),
    "one article: paragraphs above short subheads": (
        f"""
        h1 Harbour strike
        p {PROSE}
        p {PROSE}
        h2 Who joined
        p {PROSE}
        h2 What next
        p {PROSE}
        """,
        ["Harbour strike"],
    ),
    "one article whose byline stands under the title, with a bold line": (
        f"""
        h1 Harbour strike
        i By Ann Kessler
        p {PROSE}
        p {PROSE}
        b Community joins the line
        p {PROSE}
        p {PROSE}
        """,
        ["Harbour strike"],
    ),
    "a bold line where headings are real": (
        f"""
        h1 Bulletin
        h2 Calls
        p The next call is on Thursday.
        b Topic: Show me the money
        p {PROSE}
        h2 News
        p {PROSE}
        """,
        ["Calls", "News"],
    ),
    "a greeting to readers above the stories": (
        f"""
        h1 Spring on the estuary
        p Dear friends,
        p {PROSE}
        p {PROSE}
        h3 Seals return
        p {PROSE}
        h3 A ramp
        p {PROSE}
        """,
        ["Seals return", "A ramp"],
    ),
    "an intro and a contents list above the stories": (
        f"""
        h1 This week at sea
        p {PROSE}
        p {PROSE}
        ul 1. Lamp oil is back 3 | 2. Jobs 7
        h2 Lamp oil is back
        p {PROSE}
        h2 Jobs
        p {PROSE}
        """,
        ["Lamp oil is back", "Jobs"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_headlines(composed, case):
    lines, headlines = CASES[case]
    assert [story.headline for story in composed(lines).briefing.stories] == headlines


def test_text_under_a_title_that_stands_apart_is_one_article(composed, outlined):
    lines = f"""
    field.byline Ola Bryn
    p {PROSE}
    p {PROSE}
    h2 The first winter
    p {PROSE}
    h2 What we learned
    p {PROSE}
    """
    assert outlined(composed(lines, title="Ten years on")) == dedent(f"""\
        title: Ten years on
        # Ten years on
          byline: Ola Bryn
          {PROSE}
          {PROSE}
          ## The first winter
          {PROSE}
          ## What we learned
          {PROSE}""")


@pytest.mark.parametrize("title", ["March newsletter", "Soundings, issue 14"])
def test_an_issue_that_a_site_calls_an_article_holds_many_stories(composed, title):
    lines = f"""
    start
    h1 {title}
    p Hello all.
    h2 Pairs that last
    p {PROSE}
    h2 Chapel opens
    p {PROSE}
    end
    """
    briefing = composed(lines, single=True).briefing
    assert briefing.title == title
    assert [story.headline for story in briefing.stories] == ["Pairs that last", "Chapel opens"]


def test_the_only_section_is_the_title_where_it_names_the_issue(composed):
    lines = f"""
    h1 Boatmen Local 12
    h2 January newsletter
    h3 Pairs that last
    p {PROSE}
    h3 Chapel opens
    p {PROSE}
    """
    briefing = composed(lines).briefing
    assert (briefing.title, briefing.organisation) == ("January newsletter", "Boatmen Local 12")
    assert {story.section for story in briefing.stories} == {None}
