"""A forwarded mail is read as what it is: the original's title, sender and date."""

import pytest

from briefcast.reading.mail.forwarded import Forwarded

GMAIL = """\
---------- Forwarded message ---------
From: Bell Ringers <news@bells.example>
Date: Wed, 1 Oct 2025 at 09:00
Subject: Fwd: Bell news
To: <members@bells.example>

"""
OUTLOOK = """\
From: Bell Ringers [mailto:news@bells.example]
Sent: Wednesday, October 1, 2025 9:00 AM
To: Ana Lind; Bo Reed
Subject: Bell news

"""
APPLE = """\
Begin forwarded message:

> From: Bell Ringers <news@bells.example>
> Subject: Bell news
> Date: 1 October 2025 at 09:00:00 BST
> To: members@bells.example
>
"""


def removed(reading, why):
    return [each.text for each in reading.removed if each.why == why]


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def head(reading):
    briefing = reading.briefing
    return briefing.title, briefing.organisation, briefing.date


@pytest.mark.parametrize("headers", [GMAIL, OUTLOOK, APPLE])
@pytest.mark.parametrize("note", ["", "For the tape, if there is room. A.\n\n"])
def test_the_original_gives_title_sender_and_date(
    read_mail, mail, text, missing_words, headers, note
):
    quoted = "".join(f"> {line}\n" for line in text.splitlines()) if ">" in headers[:30] else text
    body = f"{note}{headers}{quoted}"
    reading = read_mail(mail(body))
    assert head(reading) == ("Bell news", "Bell Ringers", "2025-10-01")
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert removed(reading, "the note of who forwarded it") == ([note.strip()] if note else [])
    assert removed(reading, "who forwarded the mail") == ["Harbour Pilots"]
    assert removed(reading, "the subject of the mail that forwards") == ["Tide news"]
    assert not missing_words(body, reading)


def test_the_innermost_of_forwarded_mails_is_read(read_mail, mail, text):
    body = f"See below.\n\n{OUTLOOK.replace('Bell news', 'FW: News')}Any use?\n\n{GMAIL}{text}"
    reading = read_mail(mail(body))
    assert head(reading) == ("Bell news", "Bell Ringers", "2025-10-01")
    assert removed(reading, "the note of who forwarded it") == ["See below.", "Any use?"]


def test_under_a_text_of_its_own_nothing_wins(read_mail, mail, text):
    reading = read_mail(mail(f"{text}\n{GMAIL}Bells at noon\n\nThe ringers meet at noon."))
    assert head(reading) == ("Tide news", "Harbour Pilots", "2025-10-03")
    assert headlines(reading)[:2] == ["New quay opens", "Old light goes"]
    assert not removed(reading, "the note of who forwarded it")


@pytest.mark.parametrize("bells", ["AB", "ABCD"])
def test_short_news_after_each_other_are_no_notes(read_mail, mail, bells):
    news = "".join(f"{OUTLOOK}The bell {bell} rang.\n\n" for bell in bells)
    reading = read_mail(mail(news))
    assert not removed(reading, "the note of who forwarded it")


def test_more_than_three_mails_in_each_other_are_not_forwarded(read_mail, mail):
    news = "".join(f"{OUTLOOK}The bell {bell} rang.\n\n" for bell in "ABCD")
    assert read_mail(mail(news)).briefing.title == "Tide news"


def test_what_the_original_does_not_say_is_not_that_of_who_forwards(read_mail, mail, text):
    reading = read_mail(
        mail(f"-----Original Message-----\nFrom: Bells\nSubject: Bell news\n\n{text}")
    )
    assert head(reading) == ("Bell news", "Bells", None)


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Tue, 7 Apr 2026 at 09:00", "2026-04-07"),
        ("Tue, Apr 7, 2026 at 9:00 AM", "2026-04-07"),
        ("Tuesday, April 7, 2026 9:00 AM", "2026-04-07"),
        ("7 April 2026 at 09:00:00 BST", "2026-04-07"),
        ("Tue, 7 Apr 2026 09:00:00 +0100", "2026-04-07"),
        ("2026-04-07 09:00", "2026-04-07"),
        ("7 April 2026", "2026-04-07"),
        ("4/7/2026 9:00 AM", None),
        ("Monday", None),
        ("", None),
    ],
)
def test_the_date_of_the_original(date, day):
    assert Forwarded(date=date).day == day


@pytest.mark.parametrize("line", ["Sent from my iPad", "Von meinem iPhone gesendet",
                                  "Get Outlook for iOS"])  # fmt: skip
def test_what_it_was_written_with_is_a_signature(read_mail, mail, text, line):
    reading = read_mail(mail(f"{text}\n{line}\n"))
    assert removed(reading, "signature") == [line]
    assert headlines(reading) == ["New quay opens", "Old light goes"]
