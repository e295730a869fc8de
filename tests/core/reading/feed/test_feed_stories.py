"""Every item of a feed is a story: its fields, its text, its pictures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.hooks import Source
from briefcast.model import Image, InputError, Link, Paragraph, Subhead
from briefcast.reading.feed.reader import read

LONG = "The tide rose by two metres on Monday, and the pilots stayed in the harbour all day long."


def error_of(data):
    """What reading says against a source; None where it reads it."""
    try:
        read(Source("harbour.xml", data))
    except InputError as error:
        return str(error)
    return None


def only(reading):
    (story,) = reading.briefing.stories
    return story


def told(story):
    return [block.text.plain for block in story.blocks if isinstance(block, Paragraph)]


def images(story):
    return [
        (block.src, block.alt, block.caption) for block in story.blocks if isinstance(block, Image)
    ]


def removed(reading):
    return {each.text: each.why for each in reading.removed}


def rules(reading):
    return [finding.rule for finding in reading.findings]


def cdata(markup):
    return f"<![CDATA[{markup}]]>"


def test_an_item_of_rss_gives_all_its_fields(rss, read_feed):
    feed = rss(
        "<title>Tides &amp;amp; bells</title><link>https://pilots.example/tides</link>"
        "<author>ana@pilots.example (Ana Lind)</author><category>News</category>"
        f"<pubDate>Thu, 02 Oct 2025 23:30:00 -0500</pubDate><description>{LONG}</description>",
        channel="<title>Harbour News</title><description>For pilots</description>"
        "<language>en-gb</language><pubDate>Fri, 03 Oct 2025 09:00:00 +0100</pubDate>"
        "<copyright>© Pilots</copyright>",
    )
    reading = read_feed(feed)
    briefing, story = reading.briefing, only(reading)
    assert (briefing.title, briefing.standfirst) == ("Harbour News", "For pilots")
    assert (briefing.date, briefing.language.lower()) == ("2025-10-03", "en-gb")
    assert (story.headline, story.section) == ("Tides & bells", "News")
    assert (story.byline, story.date) == ("Ana Lind", "2025-10-02")
    assert story.links == (Link("Tides & bells", "https://pilots.example/tides"),)
    assert told(story) == [LONG]
    assert removed(reading)["© Pilots"] == "copyright of the feed"


def test_what_a_feed_does_not_say_is_not_invented(rss, read_feed):
    reading = read_feed(rss(f"<title>Tides</title><description>{LONG}</description>"))
    story = only(reading)
    assert (story.byline, story.date, story.language, story.section) == (None,) * 4
    assert (story.standfirst, story.links) == (None, ())
    assert (reading.briefing.date, reading.briefing.language) == (None, None)


def test_the_date_of_the_last_build_is_not_the_issues(rss, read_feed):
    channel = "<title>T</title><lastBuildDate>Fri, 03 Oct 2025 09:00:00 +0100</lastBuildDate>"
    item = f"<title>Tides</title><description>{LONG}</description>"
    assert read_feed(rss(item, channel=channel)).briefing.date is None


def test_an_entry_of_atom_gives_all_its_fields(atom, read_feed):
    entry = (
        '<title type="html">Tides &lt;em&gt;rise&lt;/em&gt; &amp;amp; fall</title>'
        '<link rel="self" href="https://pilots.example/feed"/>'
        '<link href="https://pilots.example/tides"/><category term="news" label="News"/>'
        "<author><name>Ana Lind</name><email>a@pilots.example</email></author>"
        "<author><name>Jo Tern</name></author>"
        "<updated>2025-10-04T08:00:00Z</updated><published>2025-10-03T08:00:00Z</published>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        f"<p>{LONG}</p><h3>Later</h3><p>It fell.</p></div></content>"
    )
    story = only(read_feed(atom(entry, lang=' xml:lang="en-IE"')))
    assert (story.headline, story.section) == ("Tides rise & fall", "News")
    assert (story.byline, story.date) == ("Ana Lind, Jo Tern", "2025-10-03")
    assert told(story) == [LONG, "It fell."]
    assert [block.text.plain for block in story.blocks if isinstance(block, Subhead)] == ["Later"]
    assert story.links[0].href == "https://pilots.example/tides"


def test_rss_1_keeps_its_items_beside_the_channel(read_feed):
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<channel><title>Harbour News</title></channel>"
        "<item><title>Tides</title><dc:date>2025-10-03</dc:date><dc:creator>Ana Lind</dc:creator>"
        f"<description>Short.</description><content:encoded>&lt;p&gt;{LONG}&lt;/p&gt;"
        "</content:encoded></item></rdf:RDF>"
    )
    reading = read_feed(feed)
    story = only(reading)
    assert reading.briefing.title == "Harbour News"
    assert (story.headline, story.byline, story.date) == ("Tides", "Ana Lind", "2025-10-03")
    assert (told(story), story.standfirst) == ([LONG], "Short.")


def test_each_item_has_its_own_language(rss, atom, read_feed):
    items = [
        f"<title>{title}</title><dc:language>{tag}</dc:language><description>{LONG}</description>"
        for title, tag in (("Tides rise", "en"), ("Llanw yn codi", "cy"))
    ]
    assert [story.language for story in read_feed(rss(*items)).briefing.stories] == ["en", "cy"]
    entry = f'<title>Llanw</title><content xml:lang="cy" type="text">{LONG}</content>'
    assert only(read_feed(atom(entry))).language == "cy"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('<p lang="fr">Le quai ouvre.</p><p lang="fr">Venez tous.</p>', "fr"),
        ('<div>\n<p lang="fr">Le quai <b>ouvre</b>.</p>\n<img src="q.jpg" alt=""></div>', "fr"),
        ('<p>The quay opens.</p><p lang="fr">Le quai ouvre.</p>', None),
        ('<p lang="fr">Le quai ouvre.</p>The quay opens.', None),
        ('<p lang="fr">Le quai ouvre.</p><p lang="cy">Mae’r cei ar agor.</p>', None),
        ("<p>The quay opens.</p>", None),
    ],
)
def test_an_item_all_of_which_is_in_a_language_is_in_it(rss, read_feed, text, language):
    feed = rss(f"<title>Quay</title><content:encoded><![CDATA[{text}]]></content:encoded>")
    assert only(read_feed(feed)).language == language


@pytest.mark.parametrize("words", ["Read more", "Lire la suite", "Weiterlesen »", "Leer más",
                                   "Darllen mwy"])  # fmt: skip
def test_a_link_that_leads_on_is_a_link_of_the_story_in_any_language(rss, read_feed, words):
    text = f'<p>{LONG}</p><p><a href="https://quay.example/rest">{words}</a></p>'
    story = only(read_feed(rss(f"<description><![CDATA[{text}]]></description>")))
    assert told(story) == [LONG]
    assert [link.href for link in story.links] == ["https://quay.example/rest"]


def test_an_item_without_title_has_no_headline(rss, read_feed):
    story = only(read_feed(rss(f"<description>{LONG}</description>")))
    assert (story.headline, told(story)) == (None, [LONG])


def test_several_categories_are_no_section(rss, read_feed):
    categories = "<category>Bells</category><category>Tea</category>"
    reading = read_feed(rss(f"<title>T</title>{categories}<description>{LONG}</description>"))
    assert only(reading).section is None
    assert removed(reading)["Bells, Tea"] == "categories of the item"


@pytest.mark.parametrize("author", ["admin", "a@pilots.example"])
def test_an_account_is_no_author(rss, read_feed, author):
    item = f"<title>T</title><dc:creator>{author}</dc:creator><description>{LONG}</description>"
    reading = read_feed(rss(item))
    assert only(reading).byline is None
    assert author in removed(reading)


@pytest.mark.parametrize(
    "summary",
    [LONG, "The tide rose by two metres […]",
     cdata("<p>The tide rose by two metres [&#8230;]</p>"),
     cdata("The tide rose by</p><p>The post <a>Tides</a> appeared first on <a>Quay</a>.</p>")],
)  # fmt: skip
def test_a_summary_that_repeats_the_text_is_listed(rss, read_feed, missing_words, summary):
    text = cdata(f"<p>{LONG}</p>")
    reading = read_feed(
        rss(f"<title>Tides</title><description>{summary}</description>"
            f"<content:encoded>{text}</content:encoded>")
    )  # fmt: skip
    story = only(reading)
    assert (told(story), story.standfirst) == ([LONG], None)
    assert "summary: repeats the text" in removed(reading).values()
    assert "feed-summary-only" not in rules(reading)


def test_a_summary_that_says_more_is_the_standfirst(rss, read_feed):
    story = only(
        read_feed(
            rss(f"<description>Why nobody sailed</description><title>T</title>"
                f"<content:encoded>{LONG}</content:encoded>")
        )
    )  # fmt: skip
    assert (story.standfirst, told(story)) == ("Why nobody sailed", [LONG])


def test_the_longer_field_is_the_text_whatever_it_is_called(rss, read_feed):
    story = only(
        read_feed(
            rss(f"<title>T</title><description>{LONG} It fell on Tuesday.</description>"
                f"<content:encoded>{LONG}</content:encoded>")
        )
    )  # fmt: skip
    assert told(story) == [f"{LONG} It fell on Tuesday."]


def test_a_text_that_is_cut_off_is_a_finding(rss, read_feed):
    item = "<title>T</title><description>{} […] The post T appeared first on Quay.</description>"
    reading = read_feed(rss(item.format(LONG), item.format("Bells rang at noon.")))
    assert [told(story) for story in reading.briefing.stories] == [[LONG], ["Bells rang at noon."]]
    (finding,) = [each for each in reading.findings if each.rule == "feed-summary-only"]
    assert "2 of 2 items" in finding.message


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (' […] <a href="/t">Continue reading</a>', "[…] Continue reading"),
        (' [...] <a href="/t">Read more <span>Tides</span> →</a>', "[...] Read more Tides →"),
        ('… <a href="/t">Continue reading “Tides”</a>', "… Continue reading “Tides”"),
        (' <a href="/t">Read the rest</a>', "Read the rest"),
        ("</p><p><a href='/t'>Weiterlesen</a>", None),
    ],
)
def test_what_leads_to_the_rest_of_a_text_is_cut(rss, read_feed, missing_words, end, said):
    text = f"<p>{LONG}{end}</p>"
    reading = read_feed(rss(f"<title>T</title><description>{cdata(text)}</description>"))
    assert told(only(reading))[0] == LONG
    assert removed(reading).get(said) == (said and "says that the text goes on elsewhere")
    assert (rules(reading).count("feed-summary-only") == 1) == (said is not None)
    assert not missing_words(f"{LONG} {said or ''}", reading)


@pytest.mark.parametrize(
    "end",
    ["Jo can… and will, read on", 'On the quay you can <a href="/t">read more about tides</a>'],
)
def test_a_sentence_that_speaks_of_reading_stays_whole(rss, read_feed, end):
    reading = read_feed(
        rss(f"<title>T</title><description>{cdata(LONG + ' ' + end)}</description>")
    )
    assert told(only(reading))[0].endswith(("read on", "read more about tides"))
    assert "feed-summary-only" not in rules(reading)


def test_entries_of_atom_without_author_are_the_feeds(atom, read_feed):
    feed = "<title>Quay</title><author><name>Jo Tern</name></author>"
    own = "<title>A</title><author><name>Ana Lind</name></author><summary>It rose.</summary>"
    other = "<source><author><name>Bo Reed</name></author></source>"
    taken = f"<title>B</title>{other}<summary>It fell.</summary>"
    none = "<title>C</title><summary>It stood.</summary>"
    bylines = [
        story.byline for story in read_feed(atom(own, taken, none, feed=feed)).briefing.stories
    ]
    assert bylines == ["Ana Lind", "Bo Reed", "Jo Tern"]
    (story,) = read_feed(atom(none)).briefing.stories
    assert story.byline is None


def test_a_feed_that_names_itself_has_no_author(atom, rss, read_feed):
    itself = "<title>Quay</title><author><name>Quay</name></author>"
    assert (
        only(read_feed(atom("<title>C</title><summary>It.</summary>", feed=itself))).byline is None
    )
    channel = "<title>Quay</title><managingEditor>j@quay.example (Jo Tern)</managingEditor>"
    item = "<title>C</title><description>It.</description>"
    assert only(read_feed(rss(item, channel=channel))).byline is None


@pytest.mark.parametrize(
    "description",
    [
        f"{LONG}\n\nIt fell.",
        cdata(f"{LONG}<br><br>It fell."),
        cdata(f"<p>{LONG}</p><p>It fell.</p>"),
        f"&lt;p&gt;{LONG}&lt;/p&gt;&lt;p&gt;It fell.&lt;/p&gt;",
        f"&amp;lt;p&amp;gt;{LONG}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It fell.&amp;lt;/p&amp;gt;",
        f"<p>{LONG}</p><p>It fell.</p>",
    ],
)
def test_paragraphs_are_found_however_they_are_written(rss, read_feed, description):
    reading = read_feed(rss(f"<title>T</title><description>{description}</description>"))
    assert told(only(reading)) == [LONG, "It fell."]


def test_elements_of_a_namespace_that_is_not_declared_are_read(read_feed):
    description = "<description><a:p>It rose.</a:p><_b>It fell.</_b></description>"
    reading = read_feed(f"<rss><item><title>T</title>{description}</item></rss>")
    assert " ".join(told(only(reading))) == "It rose. It fell."


def test_the_headline_again_in_the_text_is_dropped(rss, read_feed):
    text = cdata(f"<h1>Tides rise</h1><p>{LONG}</p>")
    reading = read_feed(rss(f"<title>Tides rise</title><description>{text}</description>"))
    assert told(only(reading)) == [LONG]
    assert not [block for block in only(reading).blocks if isinstance(block, Subhead)]
    assert removed(reading)["Tides rise"] == "the headline again"


def test_pictures_beside_the_text_come_first_with_caption_and_credit(rss, read_feed):
    feed = rss(
        f"<title>Tides</title><description>{LONG}</description>"
        '<media:content url="https://p.example/quay.jpg" medium="image">'
        "<media:description>The old quay</media:description>"
        "<media:credit>Jo Tern</media:credit></media:content>"
        '<enclosure url="https://p.example/slip.png" type="image/png" length="0"/>'
        '<enclosure url="https://p.example/talk.mp3" type="audio/mpeg" length="0"/>'
    )
    story = only(read_feed(feed))
    assert images(story) == [
        ("https://p.example/quay.jpg", None, "The old quay"),
        ("https://p.example/slip.png", None, None),
    ]
    assert story.blocks[0].credit == "Jo Tern"


def test_a_picture_that_the_text_shows_is_not_shown_twice(rss, read_feed):
    text = cdata(f'<p>{LONG}</p><img src="/i/quay-300x200.jpg?w=3" alt="A quay"><p>It fell.</p>')
    feed = rss(
        f"<title>T</title><description>{text}</description>"
        '<media:content url="https://p.example/quay.jpg" medium="image">'
        "<media:description>The old quay</media:description></media:content>"
        '<media:thumbnail url="https://p.example/other.jpg"/>'
        '<enclosure url="https://p.example/quay-1024x768.jpg" type="image/jpeg"/>'
    )
    assert images(only(read_feed(feed))) == [("/i/quay-300x200.jpg?w=3", "A quay", "The old quay")]


@pytest.mark.parametrize(
    ("own", "caption"),
    [
        ("", "Ramp with rails"),
        ("<figcaption>The ramp, © Ola Bryn</figcaption>", "Ramp with rails. The ramp, © Ola Bryn"),
    ],
)
def test_the_description_of_a_picture_without_alternative_is_kept(rss, read_feed, own, caption):
    figure = f'<figure><img src="r.jpg" alt="">{own}</figure>'
    feed = rss(
        f"<title>Ramp</title><content:encoded><![CDATA[{figure}<p>{LONG}</p>]]></content:encoded>"
        '<media:content url="https://quay.example/r.jpg" medium="image">'
        "<media:description>Ramp with rails</media:description></media:content>"
    )
    (image,) = [each for each in only(read_feed(feed)).blocks if isinstance(each, Image)]
    assert (image.alt, image.caption) == ("", caption)


def test_of_a_group_of_sizes_the_largest_is_taken(rss, read_feed):
    feed = rss(
        f"<title>T</title><description>{LONG}</description><media:group>"
        '<media:content url="a.jpg" width="100"/><media:content url="b.jpg" width="900"/>'
        "<media:title>The quay</media:title></media:group>"
    )
    assert images(only(read_feed(feed))) == [("b.jpg", None, "The quay")]


def test_an_authors_portrait_is_no_picture_of_the_story(rss, read_feed):
    feed = rss(
        f"<title>T</title><description>{LONG}</description>"
        '<media:content url="https://1.gravatar.com/avatar/a?s=96" medium="image">'
        "<media:title>anna</media:title></media:content>"
    )
    reading = read_feed(feed)
    assert images(only(reading)) == []
    assert removed(reading)["anna"] == "the author’s portrait"


def test_a_shortcode_left_in_is_a_finding(rss, read_feed):
    text = f'[box color="red"]{LONG}[/box]'
    reading = read_feed(rss(f"<title>T</title><description>{text}</description>"))
    assert told(only(reading)) == [LONG]
    assert "template-left-in" in rules(reading)


def test_the_newest_items_are_read_in_the_feeds_order(rss, read_feed):
    days = ["02 Oct 2025 09:00 GMT", "05 Oct 2025 09:00 GMT", None, "04 Oct 2025 09:00 GMT"]
    items = [
        f"<title>Tide {place}</title><description>{LONG}</description>"
        + (f"<pubDate>{day}</pubDate>" if day else "")
        for place, day in enumerate(days)
    ]
    reading = read_feed(rss(*items), latest=2)
    assert [story.headline for story in reading.briefing.stories] == ["Tide 1", "Tide 3"]
    left = [each for each in reading.removed if each.why == "older than the newest 2"]
    assert [each.text for each in left] == [f"Tide 0\n{LONG}", f"Tide 2\n{LONG}"]
    headlines = [story.headline for story in read_feed(rss(*items), latest=9).briefing.stories]
    assert headlines == ["Tide 0", "Tide 1", "Tide 2", "Tide 3"]


def test_characters_that_are_not_seen_are_in_no_field(rss, read_feed):
    item = (
        "<title>T\u200bides</title><link>https://q.example/t</link><category>Ne\u00adws</category>"
        "<dc:creator>Jo T\u007fern</dc:creator><description>It rose.</description>"
    )
    briefing = read_feed(rss(item, channel="<title>Qu\u200bay</title>")).briefing
    story = briefing.stories[0]
    assert (briefing.title, story.headline, story.links[0].text) == ("Quay", "Tides", "Tides")
    assert (story.section, story.byline) == ("News", "Jo Tern")


def test_a_feed_without_items_is_refused(rss, read_feed):
    with pytest.raises(InputError, match=r"harbour\.xml is a feed without an item"):
        read_feed(rss())


def test_line_ends_marks_and_spaces_change_nothing(rss, read_feed):
    feed = rss(f"<title>Tides rise</title><description>{LONG}\n\nIt fell.</description>")
    one = read_feed(feed).briefing
    assert read_feed(b"\xef\xbb\xbf" + feed.encode()).briefing == one
    assert read_feed(feed.replace("\n", "\r\n")).briefing == one
    assert read_feed(feed + "\n").briefing == one
    assert read_feed(feed.replace("The tide", "The\u00a0tide")).briefing == one


words = st.lists(
    st.sampled_from(["Tide", "quay", "&amp;", "café", "bell", "2025", "[sic]"]),
    min_size=1,
    max_size=8,
).map(" ".join)
markup = st.lists(
    st.one_of(
        words,
        words.map(lambda text: f"<p>{text}</p>"),
        words.map(lambda text: f"<h3>{text}</h3>"),
        words.map(lambda text: f"<ul><li>{text}</li></ul>"),
        words.map(lambda text: f'[caption width="3"]<img src="q.jpg"> {text}[/caption]'),
        words.map(lambda text: f"{text} […]"),
        st.sampled_from(["\n\n", "<br>", "<b>", "</div>", "[gallery]", "&nbsp;", "<!-- x -->"]),
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(words, words, markup)
def test_no_word_of_an_item_is_lost(missing_words, rss, title, summary, text):
    feed = rss(
        f"<title>{title}</title><description>{summary}</description>"
        f"<content:encoded>{cdata(text)}</content:encoded>"
    )
    reading = read(Source("harbour.xml", feed.encode()))
    plain = text
    for mark in ("<!-- x -->", "&nbsp;", "&amp;", "<p>", "</p>", "<h3>", "</h3>", "<ul>", "</ul>",
                 "<li>", "</li>", '<img src="q.jpg">', "<br>", "<b>", "</div>", "[/caption]",
                 '[caption width="3"]'):  # fmt: skip
        plain = plain.replace(mark, " ")
    lost = missing_words(f"{title} {summary} {plain}".replace("&amp;", " "), reading)
    assert not lost


PIECES = [
    "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<description>", "<![CDATA[",
    "]]>", "&amp;lt;p&amp;gt;", "&", "<", "tide", "\x00", "<content type='xhtml'>", "<div>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "</rss>", "<!--", "-->",
    "[caption a=1]", "<img src=q.jpg>", "<link href='x'/>", "<pubDate>31 Feb", "<?x", "&#0;",
    "<media:content url='q.jpg'/>",
]  # fmt: skip
pieces = st.lists(st.sampled_from(PIECES), max_size=30)


@settings(deadline=None)
@given(pieces)
def test_no_junk_ends_in_anything_but_a_reading_or_one_line(parts):
    error = error_of("".join(["<rss>", *parts]).encode())
    assert error is None or len(error.splitlines()) == 1
