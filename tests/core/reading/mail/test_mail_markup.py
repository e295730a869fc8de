"""What mail programs put into HTML is no part of what a mail says."""

import pytest

HTML = "text/html; charset=utf-8"
NEWS = (
    "<h2>New quay opens</h2><p>The new quay opened on Monday, and the pilots were the first to "
    "moor at it.</p><h2>Old light goes</h2><p>The old light was taken down on Friday.</p>"
)
HEADERS = (
    "<b>From:</b> Bell Ringers &lt;<a href='mailto:news@bells.example'>news@bells.example</a>&gt;"
    "<br><b>Sent:</b> Wednesday, October 1, 2025 9:00 AM<br><b>To:</b> Ana Lind<br>"
    "<b>Subject:</b> Bell news"
)
ROWS = "".join(
    f"<tr><th>{name}: </th><td>{value}</td></tr>"
    for name, value in (
        ("Subject", "Bell news"),
        ("Date", "Wed, 1 Oct 2025 09:00:00 +0100"),
        ("From", "Bell Ringers &lt;news@bells.example&gt;"),
    )
)
FORWARDS = [
    "<div>{note}</div><div class='gmail_quote'><div dir='ltr' class='gmail_attr'>---------- "
    f"Forwarded message ---------<br>{HEADERS}</div>{NEWS}</div>",
    "<p>{note}</p><div id='divRplyFwdMsg'>" + HEADERS + f"</div>{NEWS}",
    "<p>{note}</p><div>Begin forwarded message:</div><blockquote type='cite'><div>"
    + HEADERS.replace("<br>", "</div><div>")
    + f"</div>{NEWS}</blockquote>",
    "<p>{note}</p><div class='moz-forward-container'>-------- Forwarded Message --------<table "
    f"class='moz-email-headers-table'>{ROWS}</table>{NEWS}</div>",
    "<p>{note}<br><br>" + HEADERS + f"</p>{NEWS}",
]


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def blocks(reading):
    return [block.text.plain for story in reading.briefing.stories for block in story.blocks]


def removed(reading, why):
    return [each.text for each in reading.removed if each.why == why]


@pytest.mark.parametrize("form", FORWARDS)
@pytest.mark.parametrize("note", ["", "For the tape, if there is room."])
def test_a_forwarded_mail_is_read_as_the_original(read_mail, mail, missing_words, form, note):
    reading = read_mail(mail(form.format(note=note), HTML))
    briefing = reading.briefing
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert (briefing.title, briefing.organisation) == ("Bell news", "Bell Ringers")
    assert briefing.date == "2025-10-01"
    assert removed(reading, "the note of who forwarded it") == ([note] if note else [])
    assert not missing_words(f"{note} From Bell Ringers news bells example Subject", reading)


@pytest.mark.parametrize(
    "quoted",
    [
        "<div class='gmail_quote'><div class='gmail_attr'>On Mon Jo wrote:<br></div>"
        "<blockquote class='gmail_quote'><p>When does it <b>o</b>pen?</p><p>Say.</p></blockquote>"
        "</div>",
        "<div class='moz-cite-prefix'>On Mon Jo wrote:</div>"
        "<blockquote type='cite'><p>When does it <b>o</b>pen?</p>Say.</blockquote>",
        "<div class='yahoo_quoted'>On Mon Jo wrote:<p>When does it open?</p>Say.</div>",
    ],
)
def test_an_earlier_mail_is_listed(read_mail, mail, missing_words, quoted):
    reading = read_mail(mail(NEWS + quoted, HTML))
    assert blocks(reading) == blocks(read_mail(mail(NEWS, HTML)))
    assert not missing_words("On Mon Jo wrote When does it open Say", reading)
    assert "open" in " ".join(removed(reading, "quoted from an earlier mail"))


def test_a_quotation_of_its_own_stays(read_mail, mail):
    own = f"{NEWS}<blockquote><p>It sounded like a goose.</p></blockquote>"
    reading = read_mail(mail(own, HTML))
    assert not removed(reading, "quoted from an earlier mail")
    assert "goose" in str(reading.briefing.stories)


def test_a_mail_that_is_all_quoted_is_read(read_mail, mail):
    reading = read_mail(mail(f"<blockquote type='cite'>{NEWS}</blockquote>", HTML))
    assert headlines(reading) == ["New quay opens", "Old light goes"]


@pytest.mark.parametrize(
    "signature",
    [
        "<div class='gmail_signature'>Ana Lind<br>12 Slip Road</div>",
        "<div class='moz-signature'>-- <br>Ana Lind<br>12 Slip Road</div>",
        "<p>-- <br>Ana Lind<br>12 Slip Road</p>",
        "<div>-- </div><div>Ana Lind</div><div>12 Slip Road</div>",
    ],
)
def test_a_signature_is_listed_and_signs(read_mail, mail, missing_words, signature):
    own = mail(NEWS + signature, HTML).replace("Harbour Pilots <news@", "Ana Lind <office@")
    reading = read_mail(own)
    assert blocks(reading) == blocks(read_mail(mail(NEWS, HTML)))
    assert "12 Slip Road" in removed(reading, "signature")[0]
    assert reading.briefing.organisation is None
    assert not missing_words("Ana Lind 12 Slip Road", reading)


def test_what_is_left_out_of_the_other_form_is_listed_too(
    read_mail, mail, multipart, text, missing_words
):
    plain = f"Content-Type: text/plain\n\n{text}\n-- \nAna Lind, 12 Slip Road\n"
    parts = multipart(plain, f"Content-Type: {HTML}\n\n{NEWS}")
    reading = read_mail(mail(parts, "multipart/alternative; boundary=tide"))
    assert not missing_words(f"{text} Ana Lind 12 Slip Road", reading)
