"""Subheads that nothing marks but their usual words."""

import pytest

STORY = """
Harbour briefing
New mentoring scheme opens for early career pilots
A pilot on a ladder, by Ana Lind
A pilot on a ladder, by Ana Lind
The Guild has opened a mentoring scheme. It pairs members with a volunteer.
{}
Members can apply online. They need a referee.
Lamp oil is back on the quay
The chandlers reopened on Monday. Oil costs £3 a litre.
"""


@pytest.mark.parametrize(
    "subhead", ["How to apply", "What mentors say", "Next steps", "WHAT HAPPENS NEXT"]
)
def test_a_usual_subhead_heads_a_part_of_the_story(read_text, outlined, subhead):
    reading = read_text(STORY.format(subhead))
    assert f"  ## {subhead}\n  Members can apply online." in outlined(reading)
    assert len(reading.briefing.stories) == 2
    assert "structure-unsure" in {finding.rule for finding in reading.findings}


@pytest.mark.parametrize(
    "label",
    [
        "A foghorn for the north pier",
        "How to apply\nBy Bo Marsh",
        "Read more\nHow to apply",
        "How to apply\nA form, via the Guild\nA form, via the Guild",
    ],
)
def test_what_has_something_of_a_story_is_a_headline(read_text, label):
    assert len(read_text(STORY.format(label)).briefing.stories) == 3


def test_the_first_story_is_never_a_part(read_text):
    text = "Harbour briefing\nHow to apply\nMembers can apply online. They need a referee.\n"
    assert read_text(text).briefing.stories[0].headline == "How to apply"


def test_a_caption_that_names_its_photographer_in_its_last_sentence(read_text, outlined):
    text = """
Harbour briefing
Obituary: Harold Finch
Harold Finch at his bench in 1975. Photograph: the Finch family
Harold Finch, who has died aged 94, mended nets for three kings.
"""
    caption = "'Harold Finch at his bench in 1975. Photograph: the Finch family'"
    assert f"  image: None / {caption} / None" in outlined(read_text(text))
