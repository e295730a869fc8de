"""The tag, as mutagen reads it back and byte by byte."""

import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3

from briefcast_podcast.chapters import Chapter
from briefcast_podcast.languages import iso639_2
from briefcast_podcast.tag import Labels, tag_bytes

LABELS = Labels(
    title="Harbour News",
    album="Harbour",
    artist="Port Workers",
    genre="Podcast",
    language="eng",
    date="2025-10-03",
    contents="Contents",
)


def chapters(*titles):
    return [Chapter(title, 10.0 * n, 10.0 * (n + 1)) for n, title in enumerate(titles)]


def frames(tag):
    """The (id, body) of every frame of an ID3v2.3 tag, in the order of the file."""
    assert tag[:6] == b"ID3\3\0\0"  # 2.3, no unsynchronisation, no extended header
    size = sum(
        (byte & 0x7F) << shift for byte, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True)
    )
    assert size == len(tag) - 10
    return list(_frames(tag[10:]))


def _frames(data):
    while data:
        name, size, flags = struct.unpack(">4sLH", data[:10])
        assert flags == 0
        yield name.decode(), data[10 : 10 + size]
        data = data[10 + size :]


def text(body):
    assert body[0] == 1
    assert body[1:3] in (b"\xff\xfe", b"\xfe\xff")
    return body[1:].decode("utf-16").rstrip("\0")


def test_the_contents_come_before_the_chapters_and_these_in_order_of_time():
    long, short = "x" * 300, "y"
    order = [name for name, _ in frames(tag_bytes(LABELS, chapters(long, short, long)))]
    assert order[-4:] == ["CTOC", "CHAP", "CHAP", "CHAP"]
    assert sorted(order[:-4]) == ["TALB", "TCON", "TDAT", "TIT2", "TLAN", "TLEN", "TPE1", "TYER"]


def test_the_labels_are_those_of_version_3():
    found = dict(frames(tag_bytes(LABELS, chapters("a", "b"))))
    assert {name: text(found[name]) for name in ("TIT2", "TALB", "TPE1", "TCON", "TLAN")} == {
        "TIT2": "Harbour News",
        "TALB": "Harbour",
        "TPE1": "Port Workers",
        "TCON": "Podcast",
        "TLAN": "eng",
    }
    assert (text(found["TYER"]), text(found["TDAT"]), text(found["TLEN"])) == (
        "2025",
        "0310",
        "20000",
    )


@pytest.mark.parametrize(("date", "expected"), [("2025-10", {"TYER"}), (None, set())])
def test_a_date_is_not_made_more_exact_than_it_is(date, expected):
    labels = Labels(
        title="T", album=None, artist=None, genre="", language="eng", date=date, contents="C"
    )
    names = {name for name, _ in frames(tag_bytes(labels, chapters("a")))}
    assert names == {"TIT2", "TLAN", "TLEN", "CTOC", "CHAP"} | expected


def test_every_chapter_is_in_the_one_table_of_contents():
    titles = [f"Story {number}" for number in range(255)]
    tag = tag_bytes(LABELS, chapters(*titles))
    [contents] = [body for name, body in frames(tag) if name == "CTOC"]
    element, _, rest = contents.partition(b"\0")
    assert (element, rest[0], rest[1]) == (b"toc", 3, 255)
    listed = rest[2:].split(b"\0")[:255]
    assert listed == [b"chp%d" % number for number in range(255)]
    [(name, body)] = _frames(rest[2 + sum(len(child) + 1 for child in listed) :])
    assert (name, text(body)) == ("TIT2", "Contents")


def test_a_chapter_holds_its_times_and_title_and_no_offsets():
    tag = tag_bytes(LABELS, [Chapter("One", 0.0, 1.0004), Chapter("Two", 1.0004, 2.9996)])
    bodies = [body for name, body in frames(tag) if name == "CHAP"]
    parsed = []
    for body in bodies:
        element, _, rest = body.partition(b"\0")
        times = struct.unpack(">4L", rest[:16])
        [(name, title)] = _frames(rest[16:])
        assert name == "TIT2"
        parsed.append((element, times, text(title)))
    none = 0xFFFFFFFF
    assert parsed == [
        (b"chp0", (0, 1000, none, none), "One"),
        (b"chp1", (1000, 3000, none, none), "Two"),
    ]


@given(st.text(min_size=1))
def test_any_title_is_read_back_without_its_control_characters(title):
    tag = ID3(BytesIO(tag_bytes(LABELS, chapters(title, "next"))), translate=False)
    assert [chapter.element_id for chapter in tag.getall("CHAP")] == ["chp0", "chp1"]
    [read] = [
        str(c.sub_frames["TIT2"])
        for c in tag.getall("CHAP")
        if c.element_id == "chp0" and c.sub_frames
    ] or [""]
    kept = "".join(" " if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in title)
    assert read == " ".join(kept.split())


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en-GB", "eng"), ("cy", "cym"), ("gsw-CH", "gsw"), ("xx", "und"), ("", "und")],
)
def test_languages_have_three_letters(tag, code):
    assert iso639_2(tag) == code
