"""Attachments, forwarded mails and digests."""

from briefcast.hooks import Source
from briefcast.model import InputError
from briefcast.reading.text.reader import read as read_text

MIXED = "multipart/mixed; boundary=tide"
NOTE = "Content-Type: text/plain\n\nPlease find the news attached."


def attached(name, text):
    return (
        f'Content-Type: application/octet-stream; name="{name}"\n'
        f'Content-Disposition: attachment; filename="{name}"\n\n{text}'
    )


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def removed(reading, why):
    return [each.text for each in reading.removed if why in each.why]


def rules(reading):
    return [finding.rule for finding in reading.findings]


def test_attachments_are_listed_by_name(read_mail, mail, multipart, text):
    parts = multipart(f"\n{text}", attached("tides.pdf", "x"), attached("rota.csv", "y"))
    reading = read_mail(mail(parts, MIXED))
    assert removed(reading, "an attachment") == ["tides.pdf", "rota.csv"]
    assert headlines(reading) == ["New quay opens", "Old light goes"]


def test_text_parts_follow_each_other(read_mail, mail, multipart, text):
    footer = "\n_______\nmembers mailing list\nmembers@pilots.example\n"
    more = "\nBells at noon\n\nThe ringers meet at noon on Sunday in the tower. All are welcome."
    reading = read_mail(mail(multipart(f"\n{text}", more, footer), MIXED))
    assert headlines(reading) == ["New quay opens", "Old light goes", "Bells at noon"]
    assert len(removed(reading, "footer of a mailing list")) == 1


def test_a_document_sent_instead_of_a_text_is_read(read_mail, mail, multipart, text):
    parts = multipart(NOTE, attached("news.txt", text))
    reading = read_mail(mail(parts, MIXED), read_other=read_text)
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert (reading.briefing.title, reading.briefing.date) == ("Tide news", "2025-10-03")
    assert "attachment-read" in rules(reading)
    assert removed(reading, "above the attachment") == ["Please find the news attached."]


def test_a_document_that_cannot_be_read_is_told(read_mail, mail, multipart):
    def refuse(source: Source):
        raise InputError(f"{source.name} is broken")

    reading = read_mail(mail(multipart(NOTE, attached("n.docx", "x")), MIXED), read_other=refuse)
    (finding,) = [each for each in reading.findings if each.rule == "attachment-unread"]
    assert "n.docx is broken" in finding.message


def test_of_several_documents_none_is_chosen(read_mail, mail, multipart, text):
    parts = multipart(NOTE, attached("a.txt", text), attached("b.txt", text))
    reading = read_mail(mail(parts, MIXED), read_other=read_text)
    assert "attachment-unread" in rules(reading)


def test_beside_a_text_no_attachment_is_read(read_mail, mail, multipart, text):
    def never(source: Source):
        raise AssertionError(source.name)

    reading = read_mail(mail(multipart(f"\n{text}", attached("a.txt", "x")), MIXED), never)
    assert headlines(reading) == ["New quay opens", "Old light goes"]


def test_a_forwarded_mail_is_read_instead_of_a_short_note(read_mail, mail, multipart, text):
    inner = (
        "Content-Type: message/rfc822\n\nFrom: Bell Ringers <b@bells.example>\n"
        f"Subject: Bell news\nDate: Wed, 1 Oct 2025 09:00:00 +0100\n\n{text}"
    )
    reading = read_mail(mail(multipart("\nFor your use.", inner), MIXED))
    briefing = reading.briefing
    assert (briefing.title, briefing.organisation) == ("Bell news", "Bell Ringers")
    assert briefing.date == "2025-10-01"
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert removed(reading, "note of who forwarded it") == ["For your use."]
    assert removed(reading, "of the mail that forwards") == ["Tide news"]
    assert removed(reading, "who forwarded the mail") == ["Harbour Pilots"]


def test_a_mail_forwarded_under_a_text_is_listed(read_mail, mail, multipart, text):
    inner = "Content-Type: message/rfc822\n\nSubject: Bells\n\nThe bells rang."
    reading = read_mail(mail(multipart(f"\n{text}", inner), MIXED))
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert "The bells rang." in removed(reading, "a forwarded mail")[0]


def test_the_mails_of_a_digest_are_stories(read_mail, mail):
    digest = (
        "--tide\n\nFrom: Ana Lind <ana@pilots.example>\nSubject: [pilots] Quay opens\n"
        "Date: Thu, 2 Oct 2025 09:00:00 +0100\n\nThe quay opened on Monday.\n"
        "--tide\n\nFrom: Jo Tern <jo@pilots.example>\nSubject: Light goes\n\nThe light went.\n"
        "--tide--\n"
    )
    reading = read_mail(mail(digest, "multipart/digest; boundary=tide"))
    first, second = reading.briefing.stories
    assert (first.headline, first.byline, first.date) == ("Quay opens", "Ana Lind", "2025-10-02")
    assert (second.headline, second.byline, second.date) == ("Light goes", "Jo Tern", None)
