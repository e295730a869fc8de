"""Paragraphs of HTML, and what stands within them."""

import pytest

from briefcast.hooks import Limits
from briefcast.reading.html.fragment import fragment

PARAGRAPHS = {
    "white space": ("<p>  High\n  tide&nbsp; at\tnoon </p>", ["p High tide at noon"]),
    "bare text": ("High tide <div>at noon</div> today", ["p High tide", "p at noon", "p today"]),
    "unclosed": ("<p>High<p>Low", ["p High", "p Low"]),
    "a break": ("<p>Quay 1<br>Harbour", ["p Quay 1\\nHarbour"]),
    "two breaks": ("High<br> <br/>Low", ["p High", "p Low"]),
    "three breaks": ("High<br><br><br>Low", ["p High", "p Low"]),
    "breaks at the ends": ("<p><br>High<br></p>", ["p High"]),
    "a rule": ("High<hr>Low", ["p High", "p Low"]),
    "entities": ("<p>Rock &amp; buoy &lt;3&gt; &eacute;", ["p Rock & buoy <3> é"]),
    "joined words": ("<p>mid<b>ship</b>man, ha<wbr>rbour", ["p mid{emphasis:ship}man, harbour"]),
    "nested blocks": ("<div><div>High<p>Low</div>Mean", ["p High", "p Low", "p Mean"]),
    "unknown elements": ("<tide-note>High</tide-note> at <x:y>noon</x:y>", ["p High at noon"]),
    "a faked heading": ("<p><b>Boats</b><br>They came.", ["p* Boats", "p They came."]),
    "bold lines": ("<p><b>Boats<br>and ropes</b>", ["p* Boats\\nand ropes"]),
    "verse": ("<pre>Tide\n  out\n\nTide in</pre>", ["p Tide\\nout", "p Tide in"]),
    "wrapped": (
        f"<pre>{'The tide was high at the quay on the day we met and' * 1} sailed\nhome.</pre>",
        ["p The tide was high at the quay on the day we met and sailed home."],
    ),
    "terms": ("<dl><dt>Ebb<dd>Going out<dt>Flow</dl>", ["p Ebb", "p Going out", "p Flow"]),
    "an address": ("<address>Quay 1</address>", ["p Quay 1"]),
    "nothing": ("<p> &nbsp; </p><div></div><h2> </h2>", []),
}


@pytest.mark.parametrize(("markup", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraphs(markup, expected, said):
    assert said(markup) == expected


INLINES = {
    "link": ('See <a href="https://a.example/x?a=1&amp;b=2">the log</a>.',
             "p See {link:the log=https://a.example/x?a=1&b=2}."),
    "relative link": ('<a href="log.html"> log </a>', "p {link:log=log.html}"),
    "script link": ('<a href="javascript:go()">Log</a>', "p {link:Log}"),
    "scripts in disguise": ('<a href="java\nscript:go()">Log</a>', "p {link:Log}"),
    "link within the page": ('<a href="#log">Log</a>', "p Log"),
    "link to nowhere": ("<a href=''>Log</a> <a>book</a>", "p {link:Log} book"),
    "emphasis": ("The <em>high</em> tide", "p The {emphasis:high} tide"),
    "emphasis twice": ("The <b><i>high</i></b> tide", "p The {emphasis:high} tide"),
    "all bold": ("<p><strong>High</strong> <b>tide</b></p>", "p* High tide"),
    "all in italics": ("<p><i>High tide</i></p>", "p High tide"),
    "bold by style": ('<p style="font-weight:700">High</p>', "p* High"),
    "bold undone": ('<b style="font-weight:normal"><p>High</p></b>', "p High"),
    "abbreviation": ('At <abbr title="Tide Board">TB</abbr>', "p At {abbreviation:TB=Tide Board}"),
    "language": ('Say <span lang="cy">bore da</span>', "p Say {language:bore da=cy}"),
    "a quotation": ("She said <q>high <q>tide</q></q>.", "p She said “high ‘tide’”."),
    "deleted": ("At <del>nine</del> ten", "p At ten"),
    "raised": ("5 m<sup>2</sup>", "p 5 m2"),
    "emoji": ('<p>Ahoy <img class="emoji" alt="⚓" src="a.svg">', "p Ahoy ⚓"),
    "a time in a sentence": ('<p>We meet on <time datetime="2024-05-03">3 May</time> at noon.',
                             "p We meet on 3 May at noon."),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), INLINES.values(), ids=INLINES)
def test_inlines(markup, expected, said):
    assert said(markup) == [expected]


def test_a_link_around_blocks_is_in_each_of_them(said):
    found = said('<a href="/t"><h3>Tide</h3><p>High</p></a>')
    assert found == ["h3 {link:Tide=/t}", "p {link:High=/t}"]


SIZES = {
    "font": '<font size="5">Tide</font>',
    "steps": '<font size="+2">Tide</font>',
    "pixels": '<p style="font-size:24px">Tide</p>',
    "points": '<p style="font-size: 18pt">Tide</p>',
    "em": '<p style="FONT-SIZE:1.5em !important">Tide</p>',
    "percent": '<div style="font-size:150%"><p>Tide</p></div>',
    "word": '<span style="font-size:x-large">Tide</span>',
}


@pytest.mark.parametrize("markup", SIZES.values(), ids=SIZES)
def test_size_is_measured_by_the_usual_text(markup, said):
    assert said(f"{markup}<p>It was high at noon.</p>") == [
        "p1.5x Tide",
        "p It was high at noon.",
    ]


def test_the_usual_size_is_that_of_most_text(said):
    found = said('<p style="font-size:14px">It was high at noon.</p><p style="font-size:28px">Tide')
    assert found == ["p It was high at noon.", "p2.0x Tide"]


def test_an_element_knows_its_place():
    found = fragment("<div><p>High<p>Low</div>", Limits(), "tides.html").elements
    assert [each.origin.path for each in found] == ["html/body/div/p", "html/body/div/p[2]"]


def test_an_element_knows_its_line_where_that_is_given():
    markup = '<p data-briefcast-line="12">High</p><ul data-briefcast-line="14"><li>Low</ul><p>Mean'
    found = fragment(markup, Limits(), "tides.md", base_line=3).elements
    assert [each.origin.line for each in found] == [12, 14, 3]


def test_control_characters_are_no_part_of_an_address():
    page = '<p><a href="lo\x08g.html">Log</a></p><img src="bo\x08at.png" alt="A boat">'
    prose, image = fragment(page, Limits(), "x.html").elements
    assert [mark.value for mark in prose.text.inlines] == ["log.html"]
    assert image.src == "boat.png"
