"""Headlines in plain text: kickers, capitals, run-in headlines, lists of contents."""

import pytest

from briefcast.model import Removed

CASES = {
    "a kicker above each headline": (
        """
        Briefing
        On the water
        Pilots win longer rest between tides
        The rule starts in May.
        Fuel
        Lamp oil is back on the quay
        The chandlers reopened.
        Club life
        Regatta moved to June this year
        It was in May before.
        """,
        """
        title: Briefing
        # Pilots win longer rest between tides
          kicker: On the water
          The rule starts in May.
        # Lamp oil is back on the quay
          kicker: Fuel
          The chandlers reopened.
        # Regatta moved to June this year
          kicker: Club life
          It was in May before.
        """,
    ),
    "a kicker is one story’s, a section holds": (
        """
        Briefing
        PEOPLE
        Ana Lind retires after forty years
        She leaves in May.
        On the water
        Bo Marsh elected to the chair
        He is the first from Ellis.
        """,
        """
        title: Briefing
        # Ana Lind retires after forty years
          section: PEOPLE
          She leaves in May.
        # Bo Marsh elected to the chair
          section: PEOPLE
          kicker: On the water
          He is the first from Ellis.
        """,
    ),
    "headlines that are all in capitals": (
        """
        TIDE AND QUAY
        PILOTS WIN LONGER REST
        The rule starts in May.
        LAMP OIL IS BACK
        The chandlers reopened.
        MEMBERSHIP
        NEW MEMBERS WANTED
        Ask at the lodge.
        """,
        """
        title: TIDE AND QUAY
        # PILOTS WIN LONGER REST
          The rule starts in May.
        # LAMP OIL IS BACK
          The chandlers reopened.
        # NEW MEMBERS WANTED
          section: MEMBERSHIP
          Ask at the lodge.
        """,
    ),
    "headlines in capitals that run into their text": (
        """
        Briefing
        LAMP OIL IS BACK – The chandlers reopened on Monday. They sell rope too.
        They close on Sundays.
        REGATTA MOVED TO JUNE – It was in May before.
        It rained then.
        """,
        """
        title: Briefing
        # LAMP OIL IS BACK
          The chandlers reopened on Monday. They sell rope too.
          They close on Sundays.
        # REGATTA MOVED TO JUNE
          It was in May before.
          It rained then.
        """,
    ),
    "one paragraph alone that opens in capitals": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        STOP PRESS – The rule starts in June, says the board.
        It will tell members.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          STOP PRESS – The rule starts in June, says the board.
          It will tell members.
        """,
    ),
    "headlines set off by spaces": (
        """
        Briefing
        Lamp oil is back.  The chandlers reopened on Monday. They sell rope too.
        They close on Sundays.
        Regatta moved to June.  It was in May before. It rained then.
        """,
        """
        title: Briefing
        # Lamp oil is back.
          The chandlers reopened on Monday. They sell rope too.
          They close on Sundays.
        # Regatta moved to June.
          It was in May before. It rained then.
        """,
    ),
    "two spaces after every stop set off nothing": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.  It covers nine ports.
        The ports are glad.  The boards are not.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May. It covers nine ports.
          The ports are glad. The boards are not.
        """,
    ),
    "a list of contents that is not letter for letter": (
        """
        Briefing
        In this issue:
        Longer rest for pilots won
        Lamp oil back on the quay
        Who pays for the regatta?
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back on the quay
        The chandlers reopened.
        Who pays for the regatta?
        The club does.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back on the quay
          The chandlers reopened.
        # Who pays for the regatta?
          The club does.
        """,
    ),
    "a list of contents with bullets and pages": (
        """
        Briefing
        Contents
        - Pilots win longer rest ..... 1
        - Lamp oil is back ..... 2
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "stories given twice": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back
        The chandlers reopened.
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          The chandlers reopened.
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "a list of contents above stories given twice, the first with an image": (
        """
        Soundings (COPY)
        In this issue
        Pilots win longer rest
        Lamp oil is back on the quay
        Pilots win longer rest
        Two pilots at the rail
        Two pilots at the rail
        The rule starts in May, and it covers all nine ports of the coast.
        Lamp oil is back on the quay
        The chandlers reopened on Monday, and they sell rope too.
        Pilots win longer rest
        Two pilots at the rail
        Two pilots at the rail
        The rule starts in May, and it covers all nine ports of the coast.
        Lamp oil is back on the quay
        The chandlers reopened on Monday, and they sell rope too.
        """,
        """
        title: Soundings
        # Pilots win longer rest
          image: 'Two pilots at the rail' / 'Two pilots at the rail' / None
          The rule starts in May, and it covers all nine ports of the coast.
        # Lamp oil is back on the quay
          The chandlers reopened on Monday, and they sell rope too.
        # Pilots win longer rest
          image: 'Two pilots at the rail' / 'Two pilots at the rail' / None
          The rule starts in May, and it covers all nine ports of the coast.
        # Lamp oil is back on the quay
          The chandlers reopened on Monday, and they sell rope too.
        """,
    ),
    "a section in capitals that others like it explain": (
        """
        TIDE AND QUAY
        ON THE WATER
        PILOTS WIN LONGER REST AT LAST
        The rule starts in May.
        LAMP OIL IS BACK AT THE CHANDLERS
        They reopened on Monday.
        MEMBERSHIP
        NEW MEMBERS WANTED
        Ask at the lodge.
        """,
        """
        title: TIDE AND QUAY
        # PILOTS WIN LONGER REST AT LAST
          section: ON THE WATER
          The rule starts in May.
        # LAMP OIL IS BACK AT THE CHANDLERS
          section: ON THE WATER
          They reopened on Monday.
        # NEW MEMBERS WANTED
          section: MEMBERSHIP
          Ask at the lodge.
        """,
    ),
    "a kicker under each headline": (
        """
        The Pilots’ Briefing
        What we did in autumn
        Pilots win longer rest
        Rules
        The rule starts in May.
        Lamp oil is back again
        Fuel
        The chandlers reopened.
        Regatta moved to June
        Diary
        It was in May before.
        """,
        """
        title: The Pilots’ Briefing
        standfirst: What we did in autumn
        # Pilots win longer rest
          kicker: Rules
          The rule starts in May.
        # Lamp oil is back again
          kicker: Fuel
          The chandlers reopened.
        # Regatta moved to June
          kicker: Diary
          It was in May before.
        """,
    ),
    "headlines set off by spaces, one of a single word": (
        """
        Briefing
        NIGHT WATCH    The board pays for two more men. They start in May.
        LAMP OIL       The chandlers reopened on Monday. They sell rope too.
        BUOYS          Three were painted in June. The paint is dry.
        """,
        """
        title: Briefing
        # NIGHT WATCH
          The board pays for two more men. They start in May.
        # LAMP OIL
          The chandlers reopened on Monday. They sell rope too.
        # BUOYS
          Three were painted in June. The paint is dry.
        """,
    ),
    "a line that asks the reader to click is no headline": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        To take part, click here
        Lamp oil is back
        The chandlers reopened.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
          To take part, click here
        # Lamp oil is back
          The chandlers reopened.
        """,
    ),
    "a short sentence above an image, where all others stand under headlines": (
        """
        Briefing
        Pilots win longer rest
        The rule starts in May.
        Lamp oil is back
        Drums on the quay
        Drums on the quay
        They reopened on Monday.
        Buoys painted
        A buoy on the slip
        A buoy on the slip
        The paint is dry.
        The slip stays shut.
        The harbour bell rings again.
        Two men oiling a bell
        Two men oiling a bell
        It was heard in Brannoc.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          The rule starts in May.
        # Lamp oil is back
          image: 'Drums on the quay' / 'Drums on the quay' / None
          They reopened on Monday.
        # Buoys painted
          image: 'A buoy on the slip' / 'A buoy on the slip' / None
          The paint is dry.
          The slip stays shut.
        # The harbour bell rings again.
          image: 'Two men oiling a bell' / 'Two men oiling a bell' / None
          It was heard in Brannoc.
        """,
    ),
    "a sentence above an image, where another stands in the middle of a story": (
        """
        Briefing
        Pilots win longer rest
        Two pilots at the rail
        Two pilots at the rail
        The rule starts in May.
        Lamp oil is back
        Drums on the quay
        Drums on the quay
        They reopened on Monday.
        A buoy on the slip
        A buoy on the slip
        Oil is sold by the gallon.
        The harbour bell rings again.
        Two men oiling a bell
        Two men oiling a bell
        It was heard in Brannoc.
        """,
        """
        title: Briefing
        # Pilots win longer rest
          image: 'Two pilots at the rail' / 'Two pilots at the rail' / None
          The rule starts in May.
        # Lamp oil is back
          image: 'Drums on the quay' / 'Drums on the quay' / None
          They reopened on Monday.
          image: 'A buoy on the slip' / 'A buoy on the slip' / None
          Oil is sold by the gallon.
          The harbour bell rings again.
          image: 'Two men oiling a bell' / 'Two men oiling a bell' / None
          It was heard in Brannoc.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_outline(case, check_outline):
    check_outline(*CASES[case])


def test_a_list_of_contents_is_accounted_for(read_text):
    text = """Briefing\nContents\nPilots win rest\nLamp oil back\nPilots win rest\nIt starts.
Lamp oil back\nIt burns."""
    assert [(piece.text, piece.why) for piece in read_text(text).removed] == [
        ("Contents", "contents list"),
        ("Pilots win rest", "contents list"),
        ("Lamp oil back", "contents list"),
    ]


def test_labels_that_stand_again_above_the_same_text_are_no_list_of_contents(read_text):
    labels = "On the water\nPilots win longer rest\nA rule that took six years"
    assert read_text(f"Tides (COPY)\n{labels}\nIt starts.\n{labels}\nIt ends.").removed == (
        Removed("(COPY)", "copy noise in the title", 1),
    )


def test_a_kicker_that_is_the_only_one_is_unsure(read_text):
    text = "Briefing\nTides\nPilots win\nIt starts.\nOn the water\nBoats moved to the slip\nGood."
    (finding,) = read_text(text).findings
    assert (finding.rule, finding.line) == ("structure-unsure", 5)
