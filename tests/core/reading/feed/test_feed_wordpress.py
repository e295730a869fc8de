"""The export of WordPress: what was published, as it was typed."""

from briefcast.model import Image, Paragraph

LONG = "The tide rose by two metres on Monday, and the pilots stayed in the harbour all day long."


def item(title, text, *, kind="post", status="publish", more=""):
    return (
        f"<title>{title}</title><dc:creator>ana</dc:creator><content:encoded><![CDATA[{text}]]>"
        "</content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>"
        "<wp:post_date>2025-10-03 00:30:00</wp:post_date>"
        f"<pubDate>Thu, 02 Oct 2025 23:30:00 +0000</pubDate>"
        f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>{more}"
    )


def picture(number, alt=None, caption=""):
    meta = (
        "<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{alt}]]></wp:meta_value></wp:postmeta>"
    )
    return (
        f"<title>quay-{number}</title><excerpt:encoded><![CDATA[{caption}]]></excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:status>inherit</wp:status>"
        f"<wp:post_type>attachment</wp:post_type><wp:attachment_url>https://p.example/quay-{number}.jpg"
        f"</wp:attachment_url>{meta if alt else ''}"
    )


def thumbnail(number):
    return (
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
        f"<wp:meta_value>{number}</wp:meta_value></wp:postmeta>"
    )


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def test_only_what_was_published_is_read_and_the_rest_is_listed(rss, read_feed):
    reading = read_feed(
        rss(
            item("Tides rise", LONG),
            item("About us", LONG, kind="page"),
            item("Half done", LONG, status="draft"),
            item("For us", LONG, status="private"),
            item("Gone", LONG, status="trash"),
            item("Home", "", kind="nav_menu_item"),
            picture(7),
        )
    )
    assert headlines(reading) == ["Tides rise"]
    why = {each.text.split("\n")[0]: each.why for each in reading.removed}
    assert why["About us"] == "a page, not a post"
    assert why["Half done"] == "a draft"
    assert why["For us"] == "private"
    assert why["Gone"] == "in the trash"
    assert why["Home"] == "an entry of a menu"
    assert why["quay-7"] == "an attachment of the site"


def test_pages_are_stories_where_no_post_was_published(rss, read_feed):
    page = item("About us", LONG, kind="page")
    reading = read_feed(rss(page, item("Half done", LONG, status="draft")))
    assert headlines(reading) == ["About us"]


def test_no_word_of_a_page_is_lost(rss, read_feed, missing_words):
    page = item("About us", "<p>We pilot every boat.</p>", kind="page")
    reading = read_feed(rss(item("Tides rise", LONG), page))
    assert not missing_words("About us We pilot every boat.", reading)


def test_no_word_of_a_draft_is_lost(rss, read_feed, missing_words):
    text = (
        "<p>Wait <em>f</em>or the letter&nbsp;first.</p>\n"
        '[caption caption="Gate"]<img src="g.jpg" alt="The shut gate" />[/caption]'
    )
    more = "<description>Car park row</description><category>Secret</category>"
    draft = item("Half done", text, status="draft", more=more)
    reading = read_feed(rss(item("Tides rise", LONG), draft))
    words = "Half done Wait for the letter first Gate The shut gate Car park row Secret ana"
    assert not missing_words(words, reading)


def test_the_day_is_the_sites_own_and_the_author_has_a_name(rss, read_feed):
    channel = (
        "<title>T</title><wp:author><wp:author_login>ana</wp:author_login>"
        "<wp:author_display_name>Ana Lind</wp:author_display_name></wp:author>"
    )
    (story,) = read_feed(rss(item("Tides", LONG), channel=channel)).briefing.stories
    assert (story.date, story.byline) == ("2025-10-03", "Ana Lind")


def test_text_is_read_as_it_was_typed(rss, read_feed):
    text = (
        f"{LONG}\n\nIt fell,\nand rose.\n<blockquote>Never again.</blockquote>\n\n<!--more-->\nEnd."
    )
    (story,) = read_feed(rss(item("Tides", text))).briefing.stories
    assert [block.text.plain for block in story.blocks if isinstance(block, Paragraph)] == [
        LONG,
        "It fell,\nand rose.",
        "End.",
    ]


def test_the_featured_picture_brings_its_alt_and_caption(rss, read_feed):
    post = item("Tides", LONG, more=thumbnail(7))
    (story,) = read_feed(rss(picture(7, "A quay", "Built 1820"), post)).briefing.stories
    first = story.blocks[0]
    assert isinstance(first, Image)
    assert (first.src, first.alt, first.caption) == (
        "https://p.example/quay-7.jpg",
        "A quay",
        "Built 1820",
    )


def test_a_picture_without_alt_has_none(rss, read_feed):
    (story,) = read_feed(rss(picture(7), item("T", LONG, more=thumbnail(7)))).briefing.stories
    first = story.blocks[0]
    assert isinstance(first, Image)
    assert (first.alt, first.caption) == (None, None)


def test_a_gallery_shows_the_pictures_of_the_export(rss, read_feed):
    post = item("Tides", f'{LONG}\n\n[gallery ids="7,8"]')
    (story,) = read_feed(rss(picture(7, "A"), picture(8, "B"), post)).briefing.stories
    assert [block.alt for block in story.blocks if isinstance(block, Image)] == ["A", "B"]


def test_readers_comments_are_listed(rss, read_feed):
    comment = (
        "<wp:comment><wp:comment_author>Jo</wp:comment_author>"
        "<wp:comment_content>Well said.</wp:comment_content></wp:comment>"
    )
    reading = read_feed(rss(item("Tides", LONG, more=comment)))
    assert ("Jo: Well said.", "a reader’s comment") in {(e.text, e.why) for e in reading.removed}
