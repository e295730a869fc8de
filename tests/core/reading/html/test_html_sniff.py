"""Which sources are HTML."""

import pytest

from briefcast.reading.html.sniff import sniff

SURE = {
    "document": ("<!DOCTYPE html><html>", "tides.txt", 90),
    "after a comment": ("\n<!-- saved -->\n<html lang=en>", "tides", 90),
    "XHTML": ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "tides.xml", 90),
    "byte order mark": ("\ufeff<html>", "tides", 90),
    "fragment": ("<div><p>High</p><p>Low</p></div>", "tides.txt", 70),
    "suffix": ("Tides\n<p>High", "tides.html", 60),
    "no tags": ("Tides at noon", "tides.html", 0),
    "text": ("High tide <3 at noon", "tides.txt", 0),
    "Markdown": ("# Tides\n\n<p>High</p><p>Low</p>", "tides.md", 0),
    "Markdown with a tag first": ("<br>\n\n# Tides", "tides.md", 0),
    "feed": ('<?xml version="1.0"?><rss><item><title>x</title><p>a</p></item>', "tides.xml", 0),
    "Atom": ('<?xml version="1.0"?><feed xmlns="a"><title>x</title><link></link>', "a.html", 0),
    "nothing": ("", "tides.txt", 0),
}


@pytest.mark.parametrize(("text", "name", "score"), SURE.values(), ids=SURE)
def test_how_sure_it_is(text, name, score):
    assert sniff(text.encode(), name) == score


def test_wide_characters():
    assert sniff("<!doctype html><p>Tide".encode("utf-16"), "tides.html") == 90
    assert sniff(b"PK\x03\x04\0\0", "tides.html") == 0
