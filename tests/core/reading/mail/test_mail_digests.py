"""The mails of a list's digest are stories, whichever program sent it."""

import pytest

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.mail.reader import read

RULE = "-" * 30
SIGNATURE = "-- \nAna Lind\nHarbour Pilots"
MAILMAN = f"""\
Send Tides mailing list submissions to
\ttides@lists.example

To subscribe or unsubscribe via the World Wide Web, visit
\thttps://lists.example/mailman/listinfo/tides

When replying, please edit your Subject line so it is more specific
than "Re: Contents of Tides digest..."


Today's Topics:

   1. Quay opens (Ana Lind)
   2. Re: Old light (Bo Reed)


{"-" * 70}

Message: 1
Date: Thu, 02 Oct 2025 09:00:00 +0100
From: Ana Lind <ana@pilots.example>
Subject: [Tides] Quay opens
Message-ID: <1@lists.example>
Content-Type: text/plain; charset="iso-8859-1"

The new quay opened on Monday, and the pilots’ boat
was the first to moor at it.

{SIGNATURE}

{RULE}

Message: 2
Date: Fri, 03 Oct 2025 09:00:00 +0100
From: Bo Reed via Tides <tides@lists.example>
Subject: Re: [Tides] Old light
To: tides@lists.example

On Thu, 2 Oct 2025, Ana Lind wrote:
> Is the lamp safe?

The lamp will be kept in the museum.

{RULE}

Subject: Digest Footer

_______________________________________________
Tides mailing list
Tides@lists.example


{RULE}

End of Tides Digest, Vol 4, Issue 2
***********************************
"""
STORIES = [
    (
        "Quay opens",
        "Ana Lind",
        "2025-10-02",
        "The new quay opened on Monday, and the pilots’ boat was the first to moor at it.",
    ),
    ("Old light", "Bo Reed", "2025-10-03", "The lamp will be kept in the museum."),
]
UNNUMBERED = MAILMAN.replace("Message: 1\n", "").replace("Message: 2\n", "")
YAHOO_RULE = f"{'_' * 72}\n{'_' * 72}"
YAHOO = f"""\
There are 2 messages in this issue.

Topics in this digest:

      1. Quay opens
           From: Ana Lind <ana@pilots.example>
      2. Re: Old light
           From: Bo Reed <bo@pilots.example>

{YAHOO_RULE}

Message: 1
   Date: Thu, 02 Oct 2025 09:00:00 +0100
   From: Ana Lind <ana@pilots.example>
Subject: Quay opens

The new quay opened on Monday, and the pilots’ boat was the first to moor at it.

{YAHOO_RULE}

Message: 2
   Date: Fri, 03 Oct 2025 09:00:00 +0100
   From: Bo Reed <bo@pilots.example>
Subject: Re: Old light

The lamp will be kept in the museum.
"""
WIDE = "=" * 77
GOOGLE = f"""\
{WIDE}
Today's topic summary
{WIDE}

Group: tides@googlegroups.example
Url: http://groups.google.example/group/tides/topics

  - Quay opens [1 Update]
  - Old light [1 Update]

{WIDE}
Topic: Quay opens
Url: http://groups.google.example/group/tides/t/1
{WIDE}

---------- 1 of 1 ----------
From: Ana Lind <ana@pilots.example>
Date: Oct 02 09:00AM +0100
Url: http://groups.google.example/group/tides/msg/1

The new quay opened on Monday, and the pilots’ boat was the first to moor at it.

{WIDE}
Topic: Old light
Url: http://groups.google.example/group/tides/t/2
{WIDE}

---------- 1 of 1 ----------
From: Bo Reed <bo@pilots.example>
Date: Oct 03 09:00AM +0100
Url: http://groups.google.example/group/tides/msg/2

The lamp will be kept in the museum.
"""


def said(story):
    return " ".join(block.text.plain for block in story.blocks)


def stories(reading):
    return [
        (each.headline, each.byline, each.date, said(each)) for each in reading.briefing.stories
    ]


def removed(reading, why):
    return [each.text for each in reading.removed if each.why == why]


@pytest.mark.parametrize("digest", [MAILMAN, UNNUMBERED, YAHOO], ids=["mailman", "bare", "yahoo"])
def test_each_mail_of_a_digest_is_a_story(read_mail, mail, missing_words, digest):
    reading = read_mail(mail(digest))
    assert stories(reading) == STORIES
    assert reading.briefing.title == "Tide news"
    assert not missing_words(digest, reading)


def test_google_writes_the_topic_above_the_mails(read_mail, mail, missing_words):
    reading = read_mail(mail(GOOGLE))
    assert stories(reading) == [(title, byline, None, text) for title, byline, _, text in STORIES]
    assert not missing_words(GOOGLE, reading)


def test_what_stands_around_the_mails_is_told(read_mail, mail):
    reading = read_mail(mail(MAILMAN))
    assert removed(reading, "introduces a digest")[0].startswith("Send Tides mailing list")
    assert removed(reading, "contents list") == [
        "Today's Topics:\n1. Quay opens (Ana Lind)\n2. Re: Old light (Bo Reed)"
    ]
    assert removed(reading, "the footer of a digest")[0].endswith("Vol 4, Issue 2")
    first, second = removed(reading, "the headers of a mail in a digest")
    assert first.startswith("Message: 1\n")
    assert "To: tides@lists.example" in second
    assert removed(reading, "signature") == [SIGNATURE]
    assert not removed(reading, "the note of who forwarded it")


def test_a_digest_of_one_mail_is_one_story(read_mail, mail):
    first = MAILMAN.partition(f"{RULE}\n\nMessage: 2")[0]
    assert stories(read_mail(mail(f"{first}{RULE}\n\nEnd of Tides Digest\n****"))) == STORIES[:1]


def test_the_encoding_is_that_of_the_digest(read_mail, mail):
    text = MAILMAN.replace("pilots’ boat", "pilots\x92 café")
    data = mail(text, "text/plain; charset=windows-1252").encode("latin-1")
    reading = read_mail(data)
    assert "the pilots’ café was" in said(reading.briefing.stories[0])
    assert reading.briefing.source.encoding == "cp1252"


def test_soft_breaks_of_a_mail_in_a_digest_are_undone(read_mail, mail):
    text = MAILMAN.replace('"iso-8859-1"', '"utf-8"; Format="flowed"')
    text = text.replace("boat\nwas", "boat \nwas")
    assert stories(read_mail(mail(text))) == STORIES


def test_a_forwarded_digest_is_read_as_the_digest(read_mail, mail):
    note = "For the tape.\n\n---------- Forwarded message ---------\n"
    head = "From: Tide List <tides@lists.example>\nSubject: Tides Digest, Vol 4\n\n"
    reading = read_mail(mail(f"{note}{head}{MAILMAN}"))
    assert stories(reading) == STORIES
    assert reading.briefing.title == "Tides Digest, Vol 4"
    assert reading.briefing.organisation == "Tide List"


def test_the_mails_of_a_digest_in_parts_are_stories_under_a_long_introduction(read_mail, mail):
    top, _, rest = MAILMAN.partition("Today's Topics:")
    contents = f"Today's Topics:{rest.partition('-----')[0]}"
    inner = (
        "--ebb\n\nFrom: Ana Lind <ana@pilots.example>\nSubject: Quay opens\n\nThe quay opened.\n"
        "--ebb\n\nFrom: Bo Reed <bo@pilots.example>\nSubject: Old light\n\nThe light went.\n"
        "--ebb--\n"
    )
    body = (
        f"--tide\n\n{top}\n--tide\n\n{contents}\n"
        f"--tide\nContent-Type: multipart/digest; boundary=ebb\n\n{inner}\n--tide--\n"
    )
    reading = read_mail(mail(body, "multipart/mixed; boundary=tide"))
    assert [story.headline for story in reading.briefing.stories] == ["Quay opens", "Old light"]
    assert removed(reading, "introduces a digest")[0].startswith("Send Tides")
    assert "1. Quay opens (Ana Lind)" in removed(reading, "contents list")[0]


def test_what_only_the_html_of_a_digest_says_is_told(read_mail, mail, multipart):
    html = "<p>The new quay opened on Monday.</p><p>Donate to the lifeboat</p>"
    parts = multipart(f"\n{MAILMAN}", f"Content-Type: text/html; charset=utf-8\n\n{html}")
    reading = read_mail(mail(parts, "multipart/alternative; boundary=tide"))
    assert stories(reading) == STORIES
    assert removed(reading, "only in the HTML form of the mail") == ["Donate to the lifeboat"]


def test_what_a_list_says_of_files_it_took_is_removed(read_mail, mail):
    scrubbed = (
        "-------------- next part --------------\n"
        "A non-text attachment was scrubbed...\nName: quay.jpg\nType: image/jpeg\n"
        "Size: 5 bytes\nDesc: not available\nURL: <http://lists.example/quay.jpg>\n"
    )
    text = MAILMAN.replace("museum.\n", f"museum.\n{scrubbed}")
    reading = read_mail(mail(text))
    assert stories(reading) == STORIES
    assert "Name: quay.jpg" in "".join(removed(reading, "an attachment that the list took out"))


@pytest.mark.parametrize(
    "text",
    [
        f"{'_' * 32}\nFrom: Ana Lind\nSent: Monday\nTo: Bo Reed\nSubject: Bells\n\nThe bells rang.",
        f"{RULE}\n\nFrom: the committee\n\nThe bells rang.",
        "Message: 1\n\nThe bells rang.",
    ],
)
def test_rules_and_headers_alone_make_no_digest(read_mail, mail, text):
    reading = read_mail(mail(text))
    assert "The bells rang." in "".join(map(said, reading.briefing.stories))
    assert not removed(reading, "the headers of a mail in a digest")


def test_a_digest_of_too_many_mails_is_refused(mail):
    source = Source("tides.eml", mail(MAILMAN).encode(), limits=Limits(blocks=1))
    with pytest.raises(InputError, match=r"tides\.eml"):
        read(source)
