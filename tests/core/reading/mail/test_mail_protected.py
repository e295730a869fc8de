"""Signed mails are read; encrypted ones are refused in one clear line."""

import pytest

from briefcast.model import InputError

FRAME = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n{more}\n{text}\n"
SIGNATURE = "-----BEGIN PGP SIGNATURE-----\n\niQEz\n=ab\n-----END PGP SIGNATURE-----\n"
SECRET = "-----BEGIN PGP MESSAGE-----\n\nhQEM\n=cd\n-----END PGP MESSAGE-----\n"


def said(reading):
    return [block.text.plain for story in reading.briefing.stories for block in story.blocks]


def removed(reading, why):
    return [each.text for each in reading.removed if each.why == why]


def test_every_escaped_line_is_set_right(read_mail, mail):
    text = "The tide\n\nIt rose on Monday.\n\n- From then on it fell.\n\n- - quay\n- - slip\n"
    signed = read_mail(mail(FRAME.format(text=text, more="") + SIGNATURE)).briefing
    plain = "The tide\n\nIt rose on Monday.\n\nFrom then on it fell.\n\n- quay\n- slip\n"
    assert signed.stories == read_mail(mail(plain)).briefing.stories


def test_what_says_that_it_is_not_escaped_stays(read_mail, mail):
    text = "The tide\n\nIt rose on Monday.\n\n- quay is wet\n- slip is dry\n"
    frame = FRAME.format(text=text, more="NotDashEscaped: yes\n")
    signed = read_mail(mail(frame + SIGNATURE)).briefing
    assert signed.stories == read_mail(mail(text)).briefing.stories


def test_lines_outside_the_frame_stay(read_mail, mail, text, missing_words):
    body = FRAME.format(text=text, more="") + SIGNATURE + "\n- This came later.\n"
    reading = read_mail(mail(body))
    assert not missing_words(body, reading)
    assert said(reading)[-1] == "- This came later."


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (SECRET, "text/plain"),
        (f"Secret news.\n\n{SECRET}", "text/plain"),
        ("-----BEGIN PGP MESSAGE-----\n\nhQEM", "text/plain"),
        ("AAAA", "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"),
        (
            "--tide\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--tide\n"
            f"Content-Type: application/octet-stream\n\n{SECRET}--tide--\n",
            "multipart/encrypted; boundary=tide; protocol=application/pgp-encrypted",
        ),
    ],
)
def test_an_encrypted_mail_is_refused(read_mail, mail, body, kind):
    with pytest.raises(InputError, match=r"^tides\.eml is encrypted .*: open it in your mail"):
        read_mail(mail(body, kind))


def test_beside_a_text_what_is_encrypted_is_listed(read_mail, mail, text, missing_words):
    reading = read_mail(mail(f"{text}\n{SECRET}"))
    assert removed(reading, "a text encrypted with PGP") == [SECRET.strip()]
    assert not missing_words(text + SECRET, reading)
