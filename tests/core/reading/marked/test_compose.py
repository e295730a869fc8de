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
        standfirst: Soundings briefing
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
