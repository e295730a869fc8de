"""HTML that is damaged or meant to do harm."""

import time

import pytest

from briefcast.hooks import Limits
from briefcast.model import InputError
from briefcast.reading.html.fragment import fragment

REFUSED = {
    "deep blocks": ("<div>" * 100_000 + "x", "deep"),
    "deep inlines": ("<span>" * 100_000 + "x", "deep"),
    "deep bold": ("<b>" * 100_000 + "x", "deep"),
    "deep lists": ("<ul><li>" * 50_000, "deep"),
    "deep tables": ("<table><tr><td>" * 20_000, "deep"),
    "deep in a drawing": ("<svg><style>" + "<div>" * 50_000, "deep"),
    "deep by mixing": ("<div><table><td></div>" * 5_000, "deep"),
    "fonts": ("".join(f"<font size={n}>" for n in range(20_000)), "deep"),
    "formats left open": (
        "<p>" + "".join(f"<b c={n}>x<p>" for n in range(400)) + "<p>x" * 10_000,
        "formatting",
    ),
    "cells": ("<table>" + ("<tr>" + "<td>1" * 1000) * 2000, "cells"),
    "spanned cells": ("<table><tr><th>A<th>B" + "<tr><td colspan=900>1" * 200, "cells"),
    "attributes": ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x", "attributes"),
}


@pytest.mark.parametrize(("markup", "word"), REFUSED.values(), ids=REFUSED)
def test_too_much_is_refused_in_one_line_and_soon(markup, word):
    started = time.process_time()
    with pytest.raises(InputError, match=rf"^tides\.html .*{word}.*$"):
        fragment(markup, Limits(), "tides.html")
    assert time.process_time() - started < 5


def test_limits_are_heeded():
    with pytest.raises(InputError, match="nesting under"):
        fragment("<div>" * 20, Limits(nesting=10), "tides.html")
    assert fragment("<div>" * 700 + "x", Limits(nesting=1000), "tides.html").elements
    with pytest.raises(InputError, match="cells under"):
        fragment("<table><tr><th>A<th>B<tr><td>1<td>2", Limits(cells=3), "tides.html")


READ = {
    "one long line": ("<p>" + "tide " * 1_000_000, "tide tide"),
    "unclosed paragraphs": ("<p><span>tide" * 20_000, "tide"),
    "unclosed fonts": ("<p><font size=2><b>tide<br>" * 3_000, "tide"),
    "unclosed items": ("<ul>" + "<li><i>tide" * 10_000, "tide"),
    "badly nested": ("<b><i>tide</b>ebb</i>" * 5_000, "tide"),
    "end tags alone": ("</p></div></table>" * 10_000 + "tide", "tide"),
    "unclosed comments": ("tide" + "<!--" * 200_000, "tide"),
    "angles": ("tide" + "<" * 200_000, "tide"),
    "NUL": ("<p>ti\0de</p>", "tide"),
    "an end in the middle": ('<p>tide</p><img src="b.jpg" alt="a bo', "tide"),
    "numbers that are none": ('<p style="font-size:9e9px;font-weight:9999999">tide', "tide"),
    "unclosed sections": ('<?xml version="1.0"?><p>tide' + "<![CDATA[" * 50_000, "tide"),
}


@pytest.mark.parametrize(("markup", "word"), READ.values(), ids=READ)
def test_what_is_damaged_is_read(markup, word):
    started = time.process_time()
    found = fragment(markup, Limits(), "tides.html").elements
    assert word in " ".join(str(getattr(each, "text", each)) for each in found)
    assert time.process_time() - started < 10


def test_entities_are_not_expanded(read_html):
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]><html><body><p>Tide &b; &c;</p></body></html>'
    )
    reading = read_html(bomb)
    assert [str(block.text) for block in reading.briefing.stories[0].blocks] == ["Tide &b; &c;"]


def test_nothing_to_read_is_an_error(read_html):
    with pytest.raises(InputError, match=r"tides\.html holds no text"):
        read_html("<html><body><p> </p></body></html>")


ENCODINGS = {
    "declared": (b'<meta charset="iso-8859-1"><p>Caf\xe9 at the quay', "Café", "cp1252", False),
    "by http-equiv": (
        b'<meta http-equiv=Content-Type content="text/html; charset=windows-1250"><p>\xb3\xf3d\x9f',
        "łódź",
        "cp1250",
        False,
    ),
    "by XML": (
        b'<?xml version="1.0" encoding="iso-8859-15"?><p>5 \xa4',
        "5 €",
        "iso8859-15",
        False,
    ),
    "lying Latin": ('<meta charset="iso-8859-1"><p>Café'.encode(), "Café", "utf-8", True),
    "lying UTF-8": (b'<meta charset="utf-8"><p>Caf\xe9 at the quay', "Café", "cp1252", True),
    "none": (b"<p>Caf\xe9 at the quay", "Café", "cp1252", True),
    "unknown": ('<meta charset="zip"><p>Café'.encode(), "Café", "utf-8", False),
    "undeclared UTF-8": ("<p>Café".encode(), "Café", "utf-8", False),
}


@pytest.mark.parametrize(("data", "word", "encoding", "guessed"), ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(data, word, encoding, guessed, read_html):
    reading = read_html(data)
    assert word in str(reading.briefing.stories[0])
    assert reading.briefing.source.encoding == encoding
    assert ("encoding-guessed" in {finding.rule for finding in reading.findings}) is guessed
