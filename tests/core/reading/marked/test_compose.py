"""What headings, marked stories and fields make of a document: elements, and their outline."""

from textwrap import dedent

import pytest

PROSE = "The rule starts in May, and it covers nine ports along the coast."

CASES = {
    "a title over stories": (
        f"""
        h1 The Pilots’ Briefing
        p Spring has come to the estuary.
        h2 Pilots win longer rest
        p {PROSE}
        p It covers nine ports.
        h2 Lamp oil is back
        img Oil drums on the quay | Oil drums. Photo: Ana Lind
        p The chandlers reopened.
        """,
        f"""
        title: The Pilots’ Briefing
        standfirst: Spring has come to the estuary.
        # Pilots win longer rest
          {PROSE}
          It covers nine ports.
        # Lamp oil is back
          image: 'Oil drums on the quay' / 'Oil drums. Photo: Ana Lind' / 'Ana Lind'
          The chandlers reopened.
        """,
    ),
    "sections over stories, and a section of one": (
        f"""
        h1 Soundings, October 2025
        h2 News
        h3 Pilots win longer rest
        p {PROSE}
        h3 Lamp oil is back
        p {PROSE}
        h2 People
        h3 Ana Lind retires
        p {PROSE}
        """,
        f"""
        title: Soundings, October 2025
        date: 2025-10
        # Pilots win longer rest
          section: News
          {PROSE}
        # Lamp oil is back
          section: News
          {PROSE}
        # Ana Lind retires
          section: People
          {PROSE}
        """,
    ),
    "one article with subheads": (
        f"""
        h1 How the harbour was dredged
        field.byline By Ana Lind
        p {PROSE}
        p {PROSE}
        p {PROSE}
        h2 Before
        p {PROSE}
        h2 After
        p {PROSE}
        """,
        f"""
        # How the harbour was dredged
          byline: By Ana Lind
          {PROSE}
          {PROSE}
          {PROSE}
          ## Before
          {PROSE}
          ## After
          {PROSE}
        """,
    ),
    "headings of one level, the first of them the title": (
        f"""
        h2 Soundings newsletter
        h2 Pilots win longer rest
        p {PROSE}
        h2 Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings newsletter
        # Pilots win longer rest
          {PROSE}
        # Lamp oil is back
          {PROSE}
        """,
    ),
    "bold lines for headings": (
        f"""
        p Soundings briefing
        b Pilots win longer rest
        p {PROSE}
        b Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings briefing
        # Pilots win longer rest
          {PROSE}
        # Lamp oil is back
          {PROSE}
        """,
    ),
    "a large title and bold headlines": (
        f"""
        big Soundings briefing
        b Pilots win longer rest
        p {PROSE}
        b Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings briefing
        # Pilots win longer rest
          {PROSE}
        # Lamp oil is back
          {PROSE}
        """,
    ),
    "items of a feed": (
        f"""
        item
        h1 Pilots win longer rest
        field.byline Ana Lind
        p {PROSE}
        h2 What it says
        p {PROSE}
        end
        item
        p {PROSE}
        end
        """,
        f"""
        # Pilots win longer rest
          byline: Ana Lind
          {PROSE}
          ## What it says
          {PROSE}
        # None
          {PROSE}
        """,
    ),
    "links that stand alone, bylines and dates under a headline": (
        f"""
        h1 Soundings
        h2 Pilots win longer rest
        p By Ana Lind
        p 3 October 2025
        p {PROSE}
        a Read more > https://example.org/rest
        h2 Lamp oil is back
        p {PROSE}
        a Read more > https://example.org/oil
        """,
        f"""
        title: Soundings
        # Pilots win longer rest
          byline: By Ana Lind
          date: 2025-10-03
          {PROSE}
          -> Read more <https://example.org/rest>
        # Lamp oil is back
          {PROSE}
          -> Read more <https://example.org/oil>
        """,
    ),
    "captions under images": (
        f"""
        h1 Soundings
        h2 Pilots win longer rest
        img Two pilots at the rail
        i Ana and Bo on watch
        p {PROSE}
        img A boat on the slip
        p A boat on the slip. Photo: Bo Marsh
        h2 Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings
        # Pilots win longer rest
          image: 'Two pilots at the rail' / 'Ana and Bo on watch' / None
          {PROSE}
          image: 'A boat on the slip' / 'A boat on the slip. Photo: Bo Marsh' / 'Bo Marsh'
        # Lamp oil is back
          {PROSE}
        """,
    ),
    "an image on top of each story": (
        f"""
        h1 Soundings
        img One
        h2 Pilots win longer rest
        p {PROSE}
        img Two
        h2 Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings
        # Pilots win longer rest
          image: 'One' / None / None
          {PROSE}
        # Lamp oil is back
          image: 'Two' / None / None
          {PROSE}
        """,
    ),
    "a contents list, with a heading or without": (
        f"""
        h1 Soundings
        h2 In this issue
        ul Pilots win longer rest | Lamp oil is back
        h2 Pilots win longer rest
        p {PROSE}
        h2 Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings
        # Pilots win longer rest
          {PROSE}
        # Lamp oil is back
          {PROSE}
        """,
    ),
    "a title that only an issue follows, all headings of one level": (
        f"""
        b Fen Skaters’ Letter
        p Winter 2026, number 2
        b The ice bore on Tuesday
        p {PROSE}
        b A new lamp
        p {PROSE}
        """,
        f"""
        title: Fen Skaters’ Letter
        issue: Winter 2026, number 2
        # The ice bore on Tuesday
          {PROSE}
        # A new lamp
          {PROSE}
        """,
    ),
    "an opening with author, contents and links, each told from the standfirst": (
        f"""
        h1 Soundings, issue 14
        field.byline The newsletter group
        p Week of 6 October.
        p In this issue:
        ul 1 Pilots win longer rest | 2 Jobs
        h2 Pilots win longer rest
        p {PROSE}
        h2 Work at sea
        p {PROSE}
        """,
        f"""
        title: Soundings, issue 14
        issue: 14
        standfirst: Week of 6 October.
        # Pilots win longer rest
          {PROSE}
        # Work at sea
          {PROSE}
        """,
    ),
    "datelines, signatures and sections that paragraphs hold": (
        f"""
        item
        h1 Fund pays for 31 funerals
        field.byline By Ana Lind on
        p BALTIC CITY, Md. — {PROSE}
        p Posted in The fund
        end
        item
        h1 Lamp oil is back
        p {PROSE}
        p {PROSE}
        p – The Port Ellis Branch
        end
        """,
        f"""
        # Fund pays for 31 funerals
          section: The fund
          byline: By Ana Lind
          dateline: BALTIC CITY, Md.
          {PROSE}
        # Lamp oil is back
          byline: – The Port Ellis Branch
          {PROSE}
          {PROSE}
        """,
    ),
    "a section in two levels, and a kicker above the headline": (
        f"""
        h1 Soundings
        h2 News
        h3 Pilots win longer rest
        p {PROSE}
        field.kicker Pay
        h3 Lamp oil is back
        p {PROSE}
        h2 A letter
        p {PROSE}
        """,
        f"""
        title: Soundings
        # Pilots win longer rest
          section: News
          {PROSE}
        # Lamp oil is back
          section: News
          kicker: Pay
          {PROSE}
        # A letter
          {PROSE}
        """,
    ),
    "furniture, rules and logos are left out; a date stands in a part of a line": (
        f"""
        img The Local Line
        big The Local Line
        p News for members | November 2022
        p * * *
        b Talks open in Brooklyn
        p {PROSE}
        b Why I vote yes
        p {PROSE}
        p Back to the top | Unsubscribe
        """,
        f"""
        title: The Local Line
        date: 2022-11
        standfirst: News for members | November 2022
        # Talks open in Brooklyn
          {PROSE}
        # Why I vote yes
          {PROSE}
        """,
    ),
    "a date above the first story is the briefing's, above another that story's": (
        f"""
        h1 Soundings
        p Spring has come.
        field.date 3 October 2025
        h2 Pilots win longer rest
        p {PROSE}
        field.date 4 October 2025
        h2 Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings
        date: 2025-10-03
        standfirst: Spring has come.
        # Pilots win longer rest
          {PROSE}
        # Lamp oil is back
          date: 2025-10-04
          {PROSE}
        """,
    ),
    "nothing marked": (
        f"""
        p Soundings briefing
        p Pilots win longer rest
        p {PROSE}
        p Lamp oil is back
        p {PROSE}
        """,
        f"""
        title: Soundings briefing
        # Pilots win longer rest
          {PROSE}
        # Lamp oil is back
          {PROSE}
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(composed, outlined, case):
    lines, expected = CASES[case]
    assert outlined(composed(lines)) == dedent(expected).strip()


@pytest.mark.parametrize(
    ("page_title", "title"),
    [
        ("Soundings, October 2025", "Soundings, October 2025"),
        ("Soundings | Harbour Guild", "Soundings"),
        ("Pilots win longer rest | Harbour Guild", None),
    ],
)
def test_a_page_title_is_the_title_unless_it_is_a_headline(composed, page_title, title):
    lines = f"""
    h2 Pilots win longer rest
    p {PROSE}
    h2 Lamp oil is back
    p {PROSE}
    """
    reading = composed(lines, page_title=page_title, organisation="Harbour Guild")
    assert reading.briefing.title == title


def test_what_the_source_says_of_itself_goes_before_what_it_shows(composed):
    lines = f"""
    h1 Harbour notes
    h2 Pilots win longer rest
    p {PROSE}
    h2 Lamp oil is back
    p {PROSE}
    """
    reading = composed(lines, title="Soundings (COPY)", date="2025-10-03", language="en-gb")
    briefing = reading.briefing
    assert (briefing.title, briefing.date, briefing.language) == (
        "Soundings",
        "2025-10-03",
        "en-GB",
    )
    assert briefing.standfirst == "Harbour notes"
    assert [piece.text for piece in reading.removed] == ["(COPY)"]


@pytest.mark.parametrize("single", [True, False])
def test_a_source_may_say_whether_it_is_one_article(composed, single):
    lines = f"""
    h1 How the harbour was dredged
    p {PROSE}
    h2 Before
    p {PROSE}
    h2 After
    p {PROSE}
    """
    assert len(composed(lines, single=single).briefing.stories) == (1 if single else 2)


def test_headings_that_skip_a_level_or_are_faked_are_found(composed):
    lines = f"""
    h1 Soundings
    h3 Pilots win longer rest
    p {PROSE}
    b What it says
    p {PROSE}
    h3 Lamp oil is back
    p {PROSE}
    """
    rules = [finding.rule for finding in composed(lines).findings]
    assert "heading-skipped" in rules
    assert "heading-faked" in rules


def test_a_title_that_stands_apart_heads_text_that_has_no_headline(composed, outlined):
    reading = composed(f"p {PROSE}\np {PROSE}", title="Ten years on")
    assert outlined(reading).split("\n")[:2] == ["title: Ten years on", "# Ten years on"]
    assert reading.findings == ()
