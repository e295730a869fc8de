"""Damaged sources of every kind: a reading, or an error of one line that names the source."""

import random
from pathlib import Path

import pytest

from briefcast.hooks import Source
from briefcast.hooks.discovery import discover
from briefcast.model import InputError, Reading
from briefcast.reading import read

SOURCES = Path(__file__).parents[3] / "corpus" / "sources"
FILES = sorted(path for path in SOURCES.iterdir() if path.is_file())
CUTS = 10
FLIPS = 20
BYTES = [b"\0", b"a", b"\n", b"\xff", b"<", b"-", b"\xef\xbb\xbf", b"PK\3\4", b"\xff\xfe"]

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def readers():
    return discover(third_party=False).readers()


def faults(name, inputs, readers):
    """What is neither a reading nor a refusal in a line, of inputs under a name."""
    found = []
    for data in inputs:
        try:
            assert isinstance(read(Source(name, data), readers), Reading)
        except InputError as error:
            message = str(error)
            if name not in message or not message.isprintable() or "failed (" in message:
                found.append((message, data[:200]))
    return found


@each_file
def test_a_file_cut_off(path, readers):
    data = path.read_bytes()
    cuts = (data[: 1 + len(data) * n // CUTS] for n in range(CUTS))
    assert faults(path.name, cuts, readers) == []


@each_file
def test_a_file_with_a_wrong_byte(path, readers):
    data = path.read_bytes()
    chance = random.Random(path.name)
    places = [chance.randrange(len(data)) for _ in range(FLIPS)]
    flipped = (
        data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :] for place in places
    )
    assert faults(path.name, flipped, readers) == []


@pytest.mark.parametrize(
    "suffix", [".txt", ".md", ".html", ".xml", ".eml", ".docx", ".zip", ".bin", ""]
)
def test_a_few_bytes(suffix, readers):
    inputs = [one + other * n for one in BYTES for other in BYTES for n in (0, 1, 5000)]
    assert faults(f"tides{suffix}", inputs, readers) == []


LYING = {
    "utf-16 said to be utf-8.html": ('<meta charset="utf-8"><p>Café ', "utf-16", "Café"),
    "utf-8 said to be utf-16.html": ('<meta charset="utf-16"><p>Café ', "utf-8", "Café"),
    "utf-8 said to be utf-7.html": ('<meta charset="utf-7"><p>Café +ADw- ', "utf-8", "+ADw-"),
    "utf-8 said to be ebcdic.html": ('<meta charset="cp037"><p>Café ', "utf-8", "Café"),
    "cp1252 said to be utf-8.html": ('<meta charset="utf-8"><p>Café ', "cp1252", "Café"),
    "utf-8 said to be utf-16.xml": (
        '<?xml version="1.0" encoding="utf-16"?><rss><channel><item><title>Café</title></item>'
        "</channel></rss>",
        "utf-8",
        "Café",
    ),
    "utf-8 said to be utf-7.xml": (
        '<?xml version="1.0" encoding="utf-7"?><rss><channel><item><title>Café +ADw-</title>'
        "</item></channel></rss>",
        "utf-8",
        "+ADw-",
    ),
    "cp1252 said to be utf-8.xml": (
        '<?xml version="1.0" encoding="utf-8"?><rss><channel><item><title>Café</title></item>'
        "</channel></rss>",
        "cp1252",
        "Café",
    ),
    "utf-8 said to be utf-7.eml": (
        "Subject: Tides\nContent-Type: text/plain; charset=utf-7\n\nCafé +ADw- at the quay.\n",
        "utf-8",
        "+ADw-",
    ),
    "utf-8 said to be ebcdic.eml": (
        "Subject: Tides\nContent-Type: text/plain; charset=cp037\n\nCafé at the quay.\n",
        "utf-8",
        "Café",
    ),
    "utf-8 said to be a zip.eml": (
        "Subject: Tides\nContent-Type: text/plain; charset=zip\n\nCafé at the quay.\n",
        "utf-8",
        "Café",
    ),
    "cp1252 said to be utf-8.eml": (
        "Subject: Tides\nContent-Type: text/plain; charset=utf-8\n\nCafé at the quay.\n",
        "cp1252",
        "Café",
    ),
    "cp1252 without a word.txt": ("Café at the quay\n\nThe tide is in.\n", "cp1252", "Café"),
    "utf-16 with its mark.md": ("# Tides\n\nCafé at the quay.\n", "utf-16", "Café"),
}


@pytest.mark.parametrize("name", LYING)
def test_an_encoding_that_the_source_lies_about(name, readers):
    text, encoding, word = LYING[name]
    assert word in repr(read(Source(name, text.encode(encoding)), readers).briefing.stories)
