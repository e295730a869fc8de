# ruff: noqa: E501 (a row says what one piece of markup says)
"""Headings, lists, quotations, images, tables and fields of HTML."""

import pytest

BLOCKS = {
    "headings": ("<h1>Tides</h1><h3>Ebb<br>tide</h3>", ["h1 Tides", "h3 Ebb\\ntide"]),
    "heading by role": ('<div role="heading" aria-level="2">Ebb</div>', ["h2 Ebb"]),
    "linked heading": ('<h2><a href="/e">Ebb</a></h2>', ["h2 {link:Ebb=/e}"]),
    "blocks in a heading": ("<h2><div>Ebb</div><div>tide</div></h2>", ["h2 Ebb tide"]),
    "image for a heading": ('<h2><img src="e.png" alt="Ebb"></h2>', ["img e.png 'Ebb' / None / None"]),
    "list": ("<ul><li>Rope<li><b>Sail</b></ul>", ["ul ['Rope', 'Sail']"]),
    "numbers": ("<ol><li>Rope</li><li>Sail</li></ol>", ["ol ['Rope', 'Sail']"]),
    "list in a list": ("<ul><li>Rope<ul><li>thin<li>thick</ul><li>Sail</ul>",
                       ["ul ['Rope', 'thin', 'thick', 'Sail']"]),
    "two paragraphs": ("<ul><li><p>Rope</p><p>Long</p><li>Sail</ul>", ["ul ['Rope\\\\nLong', 'Sail']"]),
    "cards": ('<ul><li><h3>Ebb</h3><p>Out</p><li><img src="f.jpg" alt=""><p>In</p></ul>',
              ["h3 Ebb", "p Out", "img f.jpg '' / None / None", "p In"]),
    "text outside items": ("<ul>Ropes:<li>thin</ul>", ["p Ropes:", "ul ['thin']"]),
    "quotation": ("<blockquote><p>High.<p>Low.</blockquote>", ["quote High. / Low. (None)"]),
    "cite": ("<blockquote><p>High.</p><cite>Ann Pilot</cite></blockquote>", ["quote High. (Ann Pilot)"]),
    "footer": ("<blockquote><p>High.</p><footer>— Ann, <cite>Log</cite></footer></blockquote>",
               ["quote High. (Ann, Log)"]),
    "dash": ("<blockquote><p>High.</p><p>– Ann Pilot</p></blockquote>", ["quote High. (Ann Pilot)"]),
    "work cited": ("<blockquote><p>As the <cite>Tide Log</cite> says.</p></blockquote>",
                   ["quote As the Tide Log says. (None)"]),
    "quoted figure": ("<figure><blockquote>High.</blockquote><figcaption>— Ann</figcaption></figure>",
                      ["quote High. (Ann)"]),
    "indented part": ("<blockquote><h2>Ebb</h2><p>Out.</p></blockquote>", ["h2 Ebb", "p Out."]),
    "only a source": ("<blockquote><cite>Ann</cite></blockquote>", ["p Ann"]),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(markup, expected, said):
    assert said(markup) == expected


IMAGES = {
    "no alt": ('<img src="b.jpg">', ["img b.jpg None / None / None"]),
    "empty alt": ('<img src="b.jpg" alt>', ["img b.jpg '' / None / None"]),
    "alt": ('<img src="b.jpg" alt=" Two  boats ">', ["img b.jpg 'Two boats' / None / None"]),
    "presentation": ('<img src="b.jpg" alt="Line" role="presentation">', ["img b.jpg '' / None / None"]),
    "lazy": ('<img data-src="b.jpg" src="data:image/gif;base64,R0lGOD" alt="B">', ["img b.jpg 'B' / None / None"]),
    "a set": ('<img srcset="b1.jpg 1x, b2.jpg 2x" alt="B">', ["img b1.jpg 'B' / None / None"]),
    "picture": ('<picture><source srcset="b.webp 2x"><img alt="B"></picture>', ["img b.webp 'B' / None / None"]),
    "data": (f'<img alt="B" src="data:image/png;base64,{"A" * 300}">', ["img data:image/png 'B' / None / None"]),
    "before text": ('<p><img src="b.jpg" alt="B"> Boats came.</p>', ["img b.jpg 'B' / None / None", "p Boats came."]),
    "within text": ('<p>Boats <img src="b.jpg" alt="B"> came.</p>', ["p Boats came.", "img b.jpg 'B' / None / None"]),
    "after a break": ('<p>Boats.<br><img src="b.jpg" alt="B"><br>Rope</p>',
                      ["p Boats.", "img b.jpg 'B' / None / None", "p Rope"]),
    "linked": ('<a href="/b"><img src="b.jpg" alt="B"></a>', ["img b.jpg 'B' / None / None"]),
    "figure": ('<figure><img src="b.jpg" alt="B"><figcaption>Boats. Photo: Ann</figcaption></figure>',
               ["img b.jpg 'B' / 'Boats. Photo: Ann' / None"]),
    "caption first": ('<figure><figcaption>Boats</figcaption><a href="/b"><img src="b.jpg"></a></figure>',
                      ["img b.jpg None / 'Boats' / None"]),
    "credit": ('<figure><img src="b.jpg"><figcaption>Boats <cite>Ann Pilot</cite></figcaption></figure>',
               ["img b.jpg None / 'Boats Ann Pilot' / 'Ann Pilot'"]),
    "credit apart": ('<figure><img src="b.jpg"><div class="credit">Ann Pilot</div><figcaption>Boats</figcaption></figure>',
                     ["img b.jpg None / 'Boats Ann Pilot' / 'Ann Pilot'"]),
    "no figcaption": ('<figure><img src="b.jpg"><p>Boats</p></figure>', ["img b.jpg None / 'Boats' / None"]),
    "gallery": ('<figure><img src="b.jpg"><img src="c.jpg"><figcaption>Boats</figcaption></figure>',
                ["img b.jpg None / 'Boats' / None", "img c.jpg None / None / None"]),
    "wp caption": ('<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">Boats</p></div>',
                   ["img b.jpg None / None / None", "caption: Boats"]),
    "no image": ("<figure><figcaption>Boats</figcaption></figure>", ["p Boats"]),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), IMAGES.values(), ids=IMAGES)
def test_images(markup, expected, said):
    assert said(markup) == expected


def test_a_long_description_is_the_text_that_describes_the_image(said, page):
    found = page('<img src="m.png" alt="Map" aria-describedby="d"><p id="d">The quay is north.</p>')
    assert found.elements[0].long_description == "The quay is north."


TABLES = {
    "heading cells": ("<table><tr><th>Day<th>Tide<tr><td>Mon<td>4 m</table>",
                      ["table None [Day | Tide] ['Mon | 4 m']"]),
    "caption": ("<table><caption>Tides</caption><tr><td>Mon<td>4 m</table>",
                ["table Tides [] ['Mon | 4 m']"]),
    "short cells": ("<table><tr><td>Mon<td>4 m<tr><td>Tue<td><p>5 m</p></table>",
                    ["table None [] ['Mon | 4 m', 'Tue | 5 m']"]),
    "spans": ("<table><tr><th>A<th>B<th>C<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4</table>",
              ["table None [A | B | C] ['1 | 2 | ', ' | 3 | 4']"]),
    "ragged": ("<table><tr><th>A<th>B<tr><td>1</table>", ["table None [A | B] ['1 | ']"]),
    "rows named": ("<table><tr><th>A<td>1<tr><th>B<td>2</table>", ["table None [] ['A | 1', 'B | 2']"]),
    "figure": ("<figure><table><tr><th>A<th>B<tr><td>1<td>2</table><figcaption>Tides</figcaption></figure>",
               ["table Tides [A | B] ['1 | 2']"]),
    "layout by role": ('<table role="presentation"><tr><td>A<td>B<tr><td>1<td>2</table>',
                       ["p A", "p B", "p 1", "p 2"]),
    "one column": ("<table><tr><td>A<tr><td>B</table>", ["p A", "p B"]),
    "prose": (f"<table><tr><td>{'high tide ' * 20}<td>B<tr><td>C<td>D</table>",
              [f"p {'high tide ' * 20}".strip(), "p B", "p C", "p D"]),
    "headings in cells": ("<table><tr><td><h2>A</h2><p>High</p><td><h2>B</h2></table>",
                          ["h2 A", "p High", "h2 B"]),
    "nested": ("<table><tr><td><table><tr><th>A<th>B<tr><td>1<td>2</table><td>C</table>",
               ["table None [A | B] ['1 | 2']", "p C"]),
    "images in cells": ('<table><tr><th>A<th>B<tr><td><img src="b.jpg" alt="Boat"><td>2</table>',
                        ["table None [A | B] [' | 2']", "img b.jpg 'Boat' / None / None"]),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), TABLES.values(), ids=TABLES)
def test_tables(markup, expected, said):
    assert said(markup) == expected


FIELDS = {
    "byline": ('<p class="byline">By Ann Pilot</p>', ["byline: By Ann Pilot"]),
    "rel author": ('<p>By <a rel="author" href="/ann">Ann Pilot</a></p>', ["byline: By Ann Pilot"]),
    "author in prose": ('<p>We thank <a rel="author" href="/ann">Ann Pilot</a> for the rope and the tea.</p>',
                        ["p We thank {link:Ann Pilot=/ann} for the rope and the tea."]),
    "byline and date": ('<div class="byline">By Ann Pilot | <time datetime="2024-05-03T10:00Z">3 May</time></div>',
                        ["byline: By Ann Pilot", "date: 3 May = 2024-05-03"]),
    "bare byline and date": ('<p>By Ann Pilot, <time datetime="2024-05">May 2024</time></p>',
                             ["byline: By Ann Pilot", "date: May 2024 = 2024-05"]),
    "date": ('<p>Posted on <time datetime="2024-05-03">3 May</time></p>', ["date: Posted on 3 May = 2024-05-03"]),
    "no date": ("<time>last week</time>", ["date: last week"]),
    "wrong date": ('<time datetime="2024-13-41">soon</time>', ["date: soon"]),
    "parts of a byline": ('<div class="meta"><span class="author">Ann Pilot</span> | '
                          '<time datetime="2024-05-03">3 May</time></div>',
                          ["byline: Ann Pilot", "date: 3 May = 2024-05-03"]),
    "kicker": ('<div class="kicker">Harbour</div>', ["kicker: Harbour"]),
    "standfirst": ('<p class="article standfirst">The tide is high.</p>', ["standfirst: The tide is high."]),
    "not a part of a word": ('<p class="bylines-off">High tide.</p>', ["p High tide."]),
    "too long": (f'<p class="byline">{"High tide today. " * 9}</p>', [f"p {'High tide today. ' * 9}".strip()]),
    "article": ('<article lang="cy"><p>Llanw</p></article><article><p>Ebb</p></article>',
                ["start cy", "p Llanw", "end", "start", "p Ebb", "end"]),
    "outermost article": ("<article><p>Ebb<article><p>Flow</article></article>",
                          ["start", "p Ebb", "p Flow", "end"]),
    "article by type": ('<div itemscope itemtype="https://schema.org/NewsArticle"><p>Ebb</div>',
                        ["start", "p Ebb", "end"]),
    "articles in a list": ("<ul><li><article><p>Ebb</article><li><article><p>Flow</article></ul>",
                           ["start", "p Ebb", "end", "start", "p Flow", "end"]),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), FIELDS.values(), ids=FIELDS)
def test_fields(markup, expected, said):
    assert said(markup) == expected


LEFT_OUT = {
    "hidden": ("<p hidden>Ebb</p>High", ("Ebb", "hidden")),
    "not displayed": ('<div style="display: none">Preview</div>High', ("Preview", "hidden")),
    "not for readers": ('<span aria-hidden="true">»</span> <p>High <b>tide</b>', ("»", "hidden")),
    "navigation": ("<nav><a href='/'>Home</a></nav><p>High tide", ("Home", "navigation")),
    "share links": ('<div class="sharedaddy">Tweet</div><p>High tide', ("Tweet", "share links")),
    "button": ("<button>Send</button><p>High tide", ("Send", "a button")),
    "deleted": ("At <del>nine</del> ten", ("nine", "deleted text")),
    "pixel": ('<img src="t.gif" width="1" height="1">High', ("image t.gif", "a tracking pixel")),
    "spacer": ('<img src="img/spacer.gif" width="90">High', ("image img/spacer.gif", "a spacer")),
    "video": ('<iframe title="A boat" src="//v"></iframe>High', ("A boat", "an embedded page")),
    "drawing": ("<svg><title>Anchor</title></svg>High", ("Anchor", "a drawing")),
    "no scripts": ("<noscript><p>Use &lt;scripts&gt;</p></noscript>High",
                   ("Use <scripts>", "for browsers without scripts")),
    "condition": ("<!--[if mso]><p>For Word</p><![endif]-->High",
                  ("For Word", "a conditional comment, for one browser only")),
    "unseen": ("Hi\u00adgh", ("\u00ad", "soft hyphen U+00AD, not seen")),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_out_is_listed(markup, expected, said, left_out):
    assert left_out(markup) == [expected]
    assert "High" in "".join(said(markup)) or "ten" in "".join(said(markup))


@pytest.mark.parametrize(
    "markup",
    ["<script>tide()</script>", "<style>p {}</style>", "<template><p>x</template>", "<!-- x -->"],
)
def test_what_is_no_text_is_not_listed(markup, said, left_out):
    assert said(f"{markup}<p>High</p>") == ["p High"]
    assert left_out(f"{markup}<p>High</p>") == []


def test_what_is_named_furniture_stays_where_it_is_most_of_the_text(said):
    assert said('<div class="share">The tide was high at noon today.</div><p>Ebb') == [
        "p The tide was high at noon today.",
        "p Ebb",
    ]


def test_a_name_that_may_be_of_a_story_is_no_reason_to_drop_it(said, left_out):
    rest = f"<p>{'The tide was high and the boats stayed in the harbour all day. ' * 4}"
    evening = "The social evening is on Friday. Bring bread, tea and rope, and come by eight at the latest."
    assert f"p {evening}" in said(f'<div id="social">{evening}</div>{rest}')
    links = '<div class="social"><a href="/f">Find us here</a> <a href="/t">And there</a></div>'
    assert left_out(f"{links}{rest}") == [("Find us here And there", "share links")]
