"""The text of a mail: what belongs to it, and what programs put around it."""

import base64
import quopri
from itertools import product

import pytest

from briefcast.model import InputError


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def removed(reading, why):
    return [each.text for each in reading.removed if why in each.why]


def said(reading):
    return "\n".join(
        block.text.plain for story in reading.briefing.stories for block in story.blocks
    )


def test_a_mail_gives_title_date_and_organisation(read_mail, mail):
    reading = read_mail(mail())
    briefing = reading.briefing
    assert (briefing.title, briefing.date) == ("Tide news", "2025-10-03")
    assert briefing.organisation == "Harbour Pilots"
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert removed(reading, "mail header") == ["news@pilots.example"]


def test_what_the_headers_do_not_say_is_not_invented(read_mail, text):
    briefing = read_mail(f"From: news@pilots.example\nMIME-Version: 1.0\n\n{text}").briefing
    assert (briefing.date, briefing.organisation, briefing.language) == (None, None, None)


def test_the_language_is_that_of_the_header(read_mail, mail):
    assert read_mail(mail(head="Content-Language: cy\n")).briefing.language == "cy"


def test_a_list_that_writes_for_someone_is_the_organisation(read_mail, text):
    reading = read_mail(f"From: Ana Lind via Pilots <l@pilots.example>\nSubject: T\n\n{text}")
    assert reading.briefing.organisation == "Pilots"
    assert removed(reading, "wrote to the list") == ["Ana Lind"]


@pytest.mark.parametrize(
    ("charset", "transfer"),
    [
        *product(["utf-8", "iso-8859-15", "windows-1252"], ["8bit", "base64", "quoted-printable"]),
        ("utf-16", "base64"),
    ],
)
def test_text_is_decoded(read_mail, mail, charset, transfer):
    text = "The café on the quay is open. It serves tea at ten."
    data = text.encode(charset)
    if transfer == "base64":
        data = base64.encodebytes(data)
    elif transfer == "quoted-printable":
        data = quopri.encodestring(data)
    head = mail("", f"text/plain; charset={charset}", f"Content-Transfer-Encoding: {transfer}\n")
    reading = read_mail(head.encode() + data)
    assert said(reading) == text
    assert not reading.findings or "encoding-guessed" not in {f.rule for f in reading.findings}


@pytest.mark.parametrize("declared", ["us-ascii", "utf-8", "x-nowhere", "unicode_escape"])
def test_a_charset_that_lies_is_found_out(read_mail, mail, declared):
    for data in ("The café opens.".encode(), "The café opens.".encode("cp1252")):
        reading = read_mail(mail("", f"text/plain; charset={declared}").encode() + data)
        assert said(reading) == "The café opens."
    assert "encoding-guessed" in {finding.rule for finding in reading.findings}


def test_quoted_printable_that_nothing_declares_is_decoded(read_mail, mail):
    reading = read_mail(mail("The tide =3D high =E2=80=93 the quay =\nis wet.=20\n"))
    assert said(reading) == "The tide = high – the quay is wet."
    assert "encoding-guessed" in {finding.rule for finding in reading.findings}
    sums = "Two and two: 2+2=4, a=b, and c=3D at last."
    assert said(read_mail(mail(sums))) == sums


def test_damaged_base64_gives_what_can_be_had(read_mail, mail):
    data = base64.b64encode(b"The tide was high on Monday.").decode()
    head = "Content-Transfer-Encoding: base64\n"
    assert (
        said(read_mail(mail(data[:9] + "*\n" + data[9:-2], head=head)))
        == "The tide was high on Monday."
    )


def test_flowed_lines_are_joined(read_mail, mail):
    flowed = (
        "The tide was high on Monday, and \nthe Quay was shut until six \no’clock.\nIt opened then."
    )
    reading = read_mail(mail(flowed, "text/plain; format=flowed"))
    assert said(reading) == (
        "The tide was high on Monday, and the Quay was shut until six o’clock.\nIt opened then."
    )
    joined = read_mail(mail("The ti \nde was high.", "text/plain; format=flowed; delsp=yes"))
    assert said(joined) == "The tide was high."


@pytest.mark.parametrize(
    ("around", "why"),
    [
        ("{text}\n-- \nAna Lind, editor\n12 Slip Road\n", "signature"),
        ("{text}\n_______\nmembers mailing list\nmembers@pilots.example\n"
         "https://pilots.example/mailman/listinfo/members\n", "footer of a mailing list"),
        ("{text}\n-- \nYou received this message because you are subscribed to the Google Groups "
         "\"pilots\" group.\nTo unsubscribe from this group, send an email to x@pilots.example.\n",
         "footer of a mailing list"),
        ("{text}\nTo unsubscribe, write to leave@pilots.example\n", "footer of a mailing list"),
        ("On Mon, 29 Sep 2025, Jo Tern wrote:\n> When does it open?\n> Please say.\n\n{text}",
         "quoted from an earlier mail"),
        ("---------- Forwarded message ---------\nFrom: Jo <jo@quay.example>\nDate: Mon, 29 Sep\n"
         "Subject: Tides\nTo: Ana\n\n{text}", "headers of a forwarded mail"),
        ("From: Jo Tern\nSent: Monday\nTo: Ana Lind\nSubject: Tides\n\n{text}",
         "headers of a forwarded mail"),
    ],
)  # fmt: skip
def test_what_programs_add_is_taken_out_and_listed(
    read_mail, mail, text, missing_words, around, why
):
    body = around.format(text=text)
    reading = read_mail(mail(body))
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert said(reading) == said(read_mail(mail()))
    assert len(removed(reading, why)) == 1
    assert not missing_words(body, reading)


def test_a_pgp_frame_is_taken_off(read_mail, mail, text, missing_words):
    body = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{text}\n"
        "- -----\nEnd of news.\n-----BEGIN PGP SIGNATURE-----\nVersion: 2\n\niQEz\n=ab\n"
        "-----END PGP SIGNATURE-----\n"
    )
    reading = read_mail(mail(body))
    assert headlines(reading) == ["New quay opens", "Old light goes"]
    assert not missing_words(body, reading)
    assert removed(reading, "a PGP signature")


def test_a_mail_that_is_all_quoted_is_read(read_mail, mail, text):
    quoted = "".join(f"> {line}\n" for line in text.splitlines())
    assert headlines(read_mail(mail(quoted))) == ["New quay opens", "Old light goes"]


def test_a_text_of_its_own_is_no_signature_or_footer(read_mail, mail):
    text = (
        "Quay opens\n\nThe mailing list of the pilots is old.\n\n--\n\n"
        + "Tide by tide it rose. " * 40
    )
    assert "mailing list" in said(read_mail(mail(text)))
    assert "Tide by tide" in said(read_mail(mail(text)))


def test_no_text_is_a_clear_error(read_mail, mail):
    with pytest.raises(InputError, match=r"tides\.eml holds no text"):
        read_mail("MIME-Version: 1.0\nFrom: a@b.example\n\n\n")


def test_a_printed_date_of_another_month_is_a_finding(read_mail, mail, text):
    same = read_mail(mail(f"Tide News\nOctober 2025\n\n{text}"))
    other = read_mail(mail(f"Tide News\nNovember 2025\n\n{text}"))
    assert same.briefing.date == other.briefing.date == "2025-10-03"
    assert "date-unsure" not in {finding.rule for finding in same.findings}
    assert "date-unsure" in {finding.rule for finding in other.findings}


def test_line_ends_marks_and_spaces_change_nothing(read_mail, mail):
    one = read_mail(mail()).briefing
    assert read_mail(b"\xef\xbb\xbf" + mail().encode()).briefing == one
    assert read_mail(mail().replace("\n", "\r\n")).briefing == one
    assert read_mail(mail().rstrip("\n")).briefing == one
    assert read_mail(mail().replace("The new quay", "The\u00a0new quay")).briefing == one
