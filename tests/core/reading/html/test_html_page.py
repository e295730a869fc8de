"""Whole pages: where their content is, and what they say of themselves."""

import pytest

STORY = "<h2>Ebb</h2><p>The tide went out at noon, and the boats stayed.</p>"
SAID = ["h2 Ebb", "p The tide went out at noon, and the boats stayed."]

PAGES = {
    "main": f"<div>Welcome</div><main>{STORY}</main><div>Follow us</div>",
    "main by role": f'<div>Welcome</div><div role="main">{STORY}</div>',
    "no main": f"<header>Tide Board</header><nav>Home</nav>{STORY}<footer>Quay 1</footer>",
    "aside": f"<aside>Weather: fair</aside>{STORY}",
    "classes": f'<div class="cookie-banner">Cookies?</div>{STORY}<div id="sidebar">Weather</div>',
    "roles": f'<div role="banner">Tide Board</div>{STORY}<div role="contentinfo">Quay 1</div>',
    "one form around all": f"<form><div class='x'>{STORY}</div></form>",
    "comments": f'{STORY}<section class="comments">Nice tide</section>',
    "script": f"<script>document.write('<p>x</p>')</script>{STORY}",
}


@pytest.mark.parametrize("markup", PAGES.values(), ids=PAGES)
def test_only_the_content_of_a_page_is_read(markup, page_says):
    assert page_says(f"<!doctype html><html><body>{markup}</body></html>") == SAID


def test_what_stands_around_the_content_is_listed(page):
    found = page(
        f"<nav>Home</nav><p>Welcome</p><main>{STORY}<footer>Quay 1</footer></main>"
        '<div class="related">More tides</div>Bye'
    )
    assert [(piece.text, piece.why) for piece in found.removed] == [
        ("Home", "navigation"),
        ("Welcome", "outside the main content"),
        ("More tides", "related stories"),
        ("Bye", "outside the main content"),
        ("Quay 1", "the page's footer"),
    ]


def test_an_article_has_its_own_header_footer_and_box(page_says):
    found = page_says(
        "<header>Tide Board</header><article><header><h1>Ebb</h1></header><p>The tide went out."
        "<aside>How tides work: the moon pulls.</aside><footer>Filed under tides</footer></article>"
    )
    assert found == [
        "start",
        "h1 Ebb",
        "p The tide went out.",
        "p How tides work: the moon pulls.",
        "p Filed under tides",
        "end",
    ]


def test_a_pull_quote_that_repeats_the_story_is_left_out(page, page_says):
    markup = (
        "<article><p>“The tide went out,” she said, and the boats stayed where they were.</p>"
        "<aside>“The tide went out”</aside></article>"
    )
    assert page_says(markup)[1:-1] == [
        "p “The tide went out,” she said, and the boats stayed where they were."
    ]
    assert [piece.why for piece in page(markup).removed] == ["a pull quote that repeats the story"]


def test_a_header_with_a_heading_is_content(page_says):
    found = page_says(f"<header><h1>Tide Notes</h1><p>May 2024</p><nav>Home</nav></header>{STORY}")
    assert found == ["h1 Tide Notes", "p May 2024", *SAID]


def test_the_first_heading_is_read_where_it_stands_before_the_content(page_says):
    assert page_says(f"<h1>Tide Notes</h1><main>{STORY}</main>") == ["h1 Tide Notes", *SAID]
    site = '<div class="logo"><h1>Tide Board</h1></div>'
    assert page_says(f"{site}<main>{STORY}</main>") == SAID


def test_the_articles_of_a_page_are_its_content(page_says):
    story = "<article><h2>{0}</h2><p>The tide came and went again at {0}.</p></article>"
    found = page_says(
        f"<div>Welcome</div><div>{story.format('noon')}{story.format('dusk')}</div><div>Bye</div>"
    )
    assert [each for each in found if each.startswith("h")] == ["h2 noon", "h2 dusk"]
    assert "p Welcome" not in found


def test_furniture_is_content_where_there_is_nothing_else(page_says):
    assert page_says("<nav><p>High tide.</p></nav><footer>Low tide.</footer>") == [
        "p High tide.",
        "p Low tide.",
    ]


def test_a_page_says_what_it_is(page):
    found = page(
        '<html lang="en-GB"><head><title>Ebb – Tide Board</title>'
        '<meta property="og:type" content="article">'
        '<meta property="og:site_name" content="Tide Board">'
        '<meta property="article:published_time" content="2024-05-03T09:00:00+01:00">'
        f"</head><body>{STORY}</body></html>"
    )
    assert found.page_title == "Ebb – Tide Board"
    assert found.single is True
    assert found.organisation == "Tide Board"
    assert found.date == "2024-05-03"
    assert found.language == "en-GB"


def test_a_page_that_says_nothing_of_itself(page):
    found = page(STORY)
    assert (found.page_title, found.single, found.organisation) == (None, None, None)
    assert (found.date, found.language) == (None, None)


def test_linked_data_tells_an_article_and_its_date(page):
    data = '{"@type": "NewsArticle", "datePublished": "2024-05-03"}'
    found = page(f'<script type="application/ld+json">{data}</script>{STORY}')
    assert (found.single, found.date) == (True, "2024-05-03")


def test_many_articles_are_no_single_one(page):
    head = '<meta property="og:type" content="article">'
    assert page(f"{head}<article>{STORY}</article><article>{STORY}</article>").single is None


def test_code_of_a_template_is_found(page):
    found = page(f"<?php echo $menu ?>{STORY}")
    assert [finding.rule for finding in found.findings] == ["template-left-in"]


def test_xhtml_is_read_as_it_is_meant(page_says, page):
    markup = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY tide "ha">]><html><head><title/>'
        f'<script src="a.js"/></head><body><a id="top"/>{STORY}<p><![CDATA[1 < 2]]></p>'
        "</body></html>"
    )
    assert page_says(markup) == [*SAID, "p 1 < 2"]


def test_a_page_becomes_a_briefing(read_html):
    reading = read_html(
        "<title>Tide Notes</title><main><h1>Tide Notes</h1>"
        f"{STORY}<h2>Flow</h2><p>The tide came in again.</p><ul><li>Rope<li>Tea</ul></main>"
    )
    briefing = reading.briefing
    assert briefing.title == "Tide Notes"
    assert [story.headline for story in briefing.stories] == ["Ebb", "Flow"]
    assert briefing.source.reader == "html"
    assert briefing.source.encoding == "utf-8"


VARIANTS = {
    "byte order mark": lambda page: b"\xef\xbb\xbf" + page.encode(),
    "line ends": lambda page: page.replace("\n", "\r\n").encode(),
    "no-break spaces": lambda page: page.replace("at noon", "at&nbsp;noon").encode(),
    "final new line": lambda page: f"{page}\n".encode(),
    "UTF-16": lambda page: page.encode("utf-16"),
}


@pytest.mark.parametrize("vary", VARIANTS.values(), ids=VARIANTS)
def test_how_a_page_is_written_changes_no_block(vary, read_html):
    page = f"<h1>Tide Notes</h1>\n{STORY}\n<p>Café\nat dusk.</p>"
    assert read_html(vary(page)).briefing == read_html(page).briefing
