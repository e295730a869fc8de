"""A masthead that says the subject again is no standfirst."""

import pytest


@pytest.mark.parametrize("masthead", ["TIDE NEWS", "Tide news", "TIDE NEWS\nMay 2026"])
@pytest.mark.parametrize("subject", ["Tide news", "Tide News – May 2026", "Tide News (May 2026)"])
def test_the_subject_again_is_no_standfirst(read_mail, mail, text, subject, masthead):
    source = mail(f"{masthead}\n\n{text}").replace("Subject: Tide news", f"Subject: {subject}")
    reading = read_mail(source)
    assert reading.briefing.title == subject
    assert reading.briefing.standfirst is None
    assert [story.headline for story in reading.briefing.stories] == [
        "New quay opens",
        "Old light goes",
    ]


def test_a_standfirst_that_says_more_stays(read_mail, mail, text):
    reading = read_mail(mail(f"TIDE NEWS\n\nAll that happened in the harbour this week.\n\n{text}"))
    assert reading.briefing.standfirst == "All that happened in the harbour this week."
