"""A mail is taken apart in one pass, whatever is wrong with it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.mail.parts import Part, split_mail
from briefcast.reading.mail.reader import read


def error_of(data: bytes) -> str | None:
    """What reading says against a source; None where it reads it."""
    try:
        read(Source("tides.eml", data))
    except InputError as error:
        return str(error)
    return None


def split(mail: str) -> Part:
    return split_mail(mail.encode(), "tides.eml", Limits())


def outline(part: Part) -> str:
    if part.parts:
        return f"{part.kind}({' '.join(map(outline, part.parts))})"
    return part.data.decode()


def test_parts_are_split_at_their_boundary() -> None:
    mail = (
        'Content-Type: multipart/mixed; boundary="a"\n\nbefore\n--a\n\none\n\n--a  \n'
        "Content-Type: multipart/alternative; boundary=b\n\n--b\n\ntwo\n--b\n\nthree\n--b--\n"
        "between\n--a\n\nfour\n--a--\nafter\n"
    )
    root = split(mail)
    assert outline(root) == "multipart/mixed(one\n multipart/alternative(two three) four)"
    assert b"".join(root.stray).split() == [b"before", b"between", b"after"]
    assert split(mail.replace("\n", "\r\n")).parts[0].data == b"one\n"


def test_a_part_without_end_ends_with_the_one_around_it() -> None:
    mail = (
        "Content-Type: multipart/mixed; boundary=a\n\n--a\n"
        "Content-Type: multipart/alternative; boundary=b\n\n--b\n\none\n--a\n\ntwo"
    )
    assert outline(split(mail)) == "multipart/mixed(multipart/alternative(one) two)"


def test_mails_inside_a_mail_and_in_a_digest_are_split_too() -> None:
    mail = (
        "Content-Type: multipart/digest; boundary=a\n\n--a\n\nSubject: One\n\none\n"
        "--a\nContent-Type: message/rfc822\n\nSubject: Two\n"
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntwo\n--b--\n--a--\n"
    )
    assert outline(split(mail)) == (
        "multipart/digest(message/rfc822(one) message/rfc822(multipart/mixed(two)))"
    )


def test_lines_count_from_the_top_of_the_source() -> None:
    mail = "Content-Type: multipart/mixed; boundary=a\n\n--a\nX-A: b\n\none\n--a\n\ntwo\n--a--"
    assert [part.line for part in split(mail).parts] == [6, 9]


def test_an_mbox_of_one_mail_is_read_and_of_several_is_refused() -> None:
    one = "From ana@quay Fri Oct  3 09:00:00 2025\nSubject: Tides\n\nThe tide.\n"
    assert outline(split(one)).strip() == "The tide."
    with pytest.raises(InputError, match="a mailbox of 2 mails"):
        split(f"{one}\n{one}")


def test_parts_nested_too_deeply_are_refused() -> None:
    deep = "".join(
        f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n" for depth in range(5000)
    )
    mails = "Content-Type: message/rfc822\n\n" * 5000
    for mail in (deep, mails):
        with pytest.raises(InputError, match=r"parts nested .* set nesting under \[limits\]"):
            split(mail)


def test_many_parts_many_lines_and_many_open_parts_cost_no_more_than_their_size() -> None:
    head = "From: ana@quay.example\nContent-Type: multipart/mixed; boundary=a\n\n"
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n" for depth in range(400)
    )
    inner = "Content-Type: multipart/mixed; boundary=b\n\nx\n--b--\nbetween\n"
    start = time.perf_counter()
    assert len(split(f"{head}{'--a' + chr(10) + chr(10) + 'tide' + chr(10)}" * 1).parts) == 1
    assert len(split(head + "--a\n\ntide\n" * 20_000).parts) == 20_000
    assert len(split(head + f"--a\n{inner}" * 10_000).parts) == 10_000
    split(nested + "\n" + "--\n" * 500_000 + "\n" * 500_000)
    assert time.perf_counter() - start < 20


junk = st.lists(
    st.sampled_from(
        [b"\n", b"\n\n", b"--a", b"--a--", b"--b", b"\nContent-Type: multipart/mixed; boundary=a\n",
         b"\nContent-Type: multipart/alternative; boundary=b\n", b"Content-Type: message/rfc822\n",
         b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: quoted-printable\n",
         b"Subject: =?utf-8?q?=C3?=\n", b"From: <\n", b"Date: 31 Feb\n", b"\xff\x00\xe9", b"> ",
         b"-- \n", b"-----BEGIN PGP SIGNED MESSAGE-----\n", b"=3D=20=\n", b"The tide was high. ",
         b"Content-Type: text/html; charset=x\n", b"<p>Tide", b"Content-Disposition: attachment\n",
         b"_________\n", b"To unsubscribe\n", b"---- Forwarded message ----\n", b"On x wrote:\n",
         b"From: a\nSent: Monday\nSubject: b\n", b"Sent from my iPad\n",
         b"<blockquote type=cite>", b"<div class=gmail_quote>", b"</div></blockquote>",
         b"-----BEGIN PGP MESSAGE-----\n", b"-----END PGP MESSAGE-----\n", b"<br>-- <br>"]
    ),
    max_size=40,
)  # fmt: skip


@given(junk)
def test_no_junk_ends_in_anything_but_a_reading_or_one_line(parts: list[bytes]) -> None:
    error = error_of(b"".join(parts))
    assert error is None or len(error.splitlines()) == 1
