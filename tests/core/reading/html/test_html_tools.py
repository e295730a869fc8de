"""What the tools write that editors use: word processors, mail tools, page builders."""

import time

import pytest

from briefcast.model import Image, ListBlock
from briefcast.reading.marked import Field, Heading, Prose


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def test_php_is_taken_out_to_its_end_past_the_tags_in_its_strings(read_html):
    reading = read_html(
        "<h1>Tide news</h1><p>The gauge is mended.</p>"
        "<?php if ($map) { echo '<div id=\"map\"></div>'; } ?><p>Read it daily.</p>"
        '<?php include("footer.php");'
    )
    assert [piece.why for piece in reading.removed] == ["template code"] * 2
    assert "'; }" in reading.removed[0].text
    assert [finding.rule for finding in reading.findings if finding.severity == "review"] == [
        "template-left-in"
    ]
    said = [block.text.plain for block in reading.briefing.stories[0].blocks]
    assert said == ["The gauge is mended.", "Read it daily."]


def test_an_instruction_of_xml_is_no_template_code(page):
    marked = page('<?xml version="1.0"?><html><body><p>The gauge is mended.</p></body></html>')
    assert marked.removed == ()
    assert marked.findings == ()


def test_what_a_mail_tool_would_fill_in_is_template_code(left_out, said):
    markup = "<p>Dear *|FNAME|*, the {{ month }} tides are high.</p><pre>{{ kept }}</pre>"
    assert said(markup) == ["p Dear , the tides are high.", "p {{ kept }}"]
    assert left_out(markup) == [("*|FNAME|*", "template code"), ("{{ month }}", "template code")]


@pytest.mark.parametrize(
    "sign",
    [
        "<![if !supportLists]><span style='font-family:Symbol'>·<span> </span></span><![endif]>",
        "<span style='font-family:\"Courier New\"'>o<span>&nbsp; </span></span>",
        "<span style='mso-list:Ignore'>o<span>&nbsp; </span></span>",
        "1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>",
    ],
)
def test_paragraphs_that_word_numbered_are_a_list(sign, page):
    item = f"<p class=MsoListParagraphCxSpFirst>{sign}"
    marked = page(f"<p>Bring:</p>{item}a rope</p>\n<p>&nbsp;</p>{item}a bell</p><p>Come early.</p>")
    kinds = [type(element) for element in marked.elements]
    assert kinds == [Prose, ListBlock, Prose]
    found = marked.elements[1]
    assert [item.plain for item in found.items] == ["a rope", "a bell"]
    assert found.ordered is ("1." in sign)
    assert [piece.why for piece in marked.removed] == ["signs of a list"]


def test_a_list_paragraph_of_word_without_a_sign_stays_a_paragraph(said):
    assert said("<p class=MsoListParagraph>It rained <span>a</span> lot.</p>") == [
        "p It rained a lot."
    ]


def test_the_own_style_sheet_of_a_page_says_what_is_bold_large_or_hidden(page):
    marked = page(
        "<style><!-- .c1{font-weight:700;font-size:15pt} span.c2{font-style:italic}"
        " p{font-size:11pt} @media print{.c3{font-weight:700}} .c4{display:none} --></style>"
        "<p><span class=c1>Boats are back</span></p><p class=c3>From May there are two boats.</p>"
        "<p><span class=c2>The early boat</span></p><p class=c4>A draft</p>"
    )
    looks = [(each.text.plain, each.bold, each.italic) for each in marked.elements]
    assert looks == [
        ("Boats are back", True, False),
        ("From May there are two boats.", False, False),
        ("The early boat", False, True),
    ]
    assert marked.elements[0].size > 1.3
    assert [(piece.text, piece.why) for piece in marked.removed] == [("A draft", "hidden")]


def test_an_elements_own_style_goes_before_the_style_sheet(page):
    marked = page(
        "<style>.c1{font-weight:700}</style><p class=c1 style='font-weight:400'>Two boats.</p>"
    )
    assert not marked.elements[0].bold


def test_words_that_a_class_makes_bold_are_emphasised(page):
    marked = page("<style>.b{font-weight:700}</style><p>There are <span class=b>two</span> boats.")
    inlines = [(mark.kind, mark.start, mark.end) for mark in marked.elements[0].text.inlines]
    assert inlines == [("emphasis", 10, 13)]


def test_a_paragraph_says_whether_all_of_it_is_italic(page):
    marked = page("<p><i>The early boat, full</i></p><p><em>Merlin</em> is the new launch.</p>")
    assert [element.italic for element in marked.elements] == [True, False]


def test_an_italic_line_under_an_image_is_its_caption(read_html):
    reading = read_html(
        "<h1>Ferry notes</h1><p>The early boat runs again from May.</p>"
        "<p><img src=boat.jpg alt='A ferry at a slip'></p><p><i>The early boat, full</i></p>"
    )
    image = reading.briefing.stories[0].blocks[-1]
    assert image.caption == "The early boat, full"


def test_a_bold_lead_stays_in_its_paragraph(read_html):
    reading = read_html(
        "<h1>Notes of May</h1><h2>Wanted</h2><p><b>Treasurer.</b> We need one by June.</p>"
        "<h2>Found</h2><p><b>A hat.</b> It is blue.</p>"
    )
    assert headlines(reading) == ["Wanted", "Found"]
    assert reading.briefing.stories[0].blocks[0].text.plain == "Treasurer. We need one by June."


def test_a_headline_that_is_larger_than_the_byline_under_it_stands_alone(read_html):
    story = (
        "<font size=5><b>{}</b></font><br><font size=2><b>By Pat Rusk</b></font><p>"
        "The talks were short. The boat was late, and nobody minded much.<p>"
    )
    reading = read_html(story.format("Crane talks open") + story.format("A picnic in July"))
    assert headlines(reading) == ["Crane talks open", "A picnic in July"]
    assert [story.byline for story in reading.briefing.stories] == ["By Pat Rusk"] * 2


@pytest.mark.parametrize(
    "button",
    [
        "<table><tr><td><a class='mcnButton ' href=/tides>{}</a></td></tr></table>",
        "<div class='btn btn--flat'><a href=/tides><b>{}</b></a></div>",
        "<p><a class='wp-block-button__link' href=/tides>{}</a></p>",
    ],
)
def test_a_button_is_a_link_of_its_story(button, read_html):
    reading = read_html(
        "<h1>Tide news</h1><h2>The gauge</h2><p>It stood at 7 metres.</p>"
        f"{button.format('See the tables')}<h2>The slip</h2><p>It is closed today.</p>"
    )
    first = reading.briefing.stories[0]
    assert [(link.text, link.href) for link in first.links] == [("See the tables", "/tides")]
    assert len(first.blocks) == 1


def test_the_signs_of_other_sites_are_no_images(page):
    icon = "<a href='https://www.facebook.com/tides'><img src=f.png alt='Facebook icon'></a>"
    top = "<a href='#top'><img src=up.gif alt='Back to top'></a>"
    kept = "<img src=page.png alt='Facebook'><a href=/x><img src=x.png alt='The slip at dusk'></a>"
    marked = page(f"<p>The gauge is mended.</p>{icon}{top}{kept}")
    assert [each.alt for each in marked.elements if isinstance(each, Image)] == [
        "Facebook",
        "The slip at dusk",
    ]
    assert [piece.why for piece in marked.removed] == [
        "share links",
        "page furniture: back to top",
    ]


def test_a_column_of_short_links_that_leads_home_is_a_menu(page):
    menu = "<a href=/>Home</a><br><a href=o.html>Officers</a><br><a href=m.html>Meetings</a>"
    story = "<td><p>The gauge is mended, and reads true again.</p></td>"
    marked = page(f"<table><tr><td>{menu}</td>{story}</tr></table>")
    assert [piece.why for piece in marked.removed] == ["navigation"]
    assert len(marked.elements) == 1


def test_links_of_a_story_are_no_menu(page):
    links = "<a href=a.pdf>Agenda</a><br><a href=m.pdf>Minutes</a><br><a href=r.pdf>Report</a>"
    marked = page(f"<p>Papers for the meeting of the society in May:</p><div>{links}</div>")
    assert marked.removed == ()


def test_the_marks_of_footnotes_are_left_out(said, left_out):
    markup = "<p>We meet in May.<a href='#note-1'>1</a></p><p><a href='#back'>1</a> At seven.</p>"
    assert said(markup) == ["p We meet in May.", "p At seven."]
    assert left_out(markup) == [("1", "mark of a footnote")] * 2


def test_the_author_in_the_head_names_the_byline(page):
    marked = page(
        "<head><meta name=author content='Ros Pike'></head>"
        "<h1>Low water</h1><div>Ros Pike</div><p>A berth is dear now.</p>"
    )
    assert [type(element) for element in marked.elements] == [Heading, Field, Prose]
    assert marked.elements[1].name == "byline"


def test_a_heading_named_subtitle_under_another_is_the_standfirst(page_says):
    assert page_says(
        "<h1>Low water</h1><h3 class=subtitle>Why a berth is dear</h3><p>It is dear.</p>"
        "<h3 class=subtitle>Who pays</h3><p>You do.</p>"
    ) == [
        "h1 Low water",
        "standfirst: Why a berth is dear",
        "p It is dear.",
        "h3 Who pays",
        "p You do.",
    ]


def test_words_that_introduce_a_date_go_with_it(page_says):
    assert page_says(
        "<h1>Low water</h1><div class=entry-meta><span>Posted on <time datetime=2025-01-12>"
        "12 January</time></span> <span class=byline>by Kit Marsh</span></div><p>It is low.</p>"
    ) == [
        "h1 Low water",
        "byline: by Kit Marsh",
        "date: Posted on 12 January = 2025-01-12",
        "p It is low.",
    ]


def test_a_picture_on_top_of_a_box_is_of_the_boxes_story(page_says):
    box = "<td><img src={0}.jpg alt={0}><h3>{0} is new</h3><p>Come and see it.</p></td>"
    assert page_says(f"<table><tr>{box.format('Rope')}{box.format('Cup')}</tr></table>") == [
        "h3 Rope is new",
        "img Rope.jpg 'Rope' / None / None",
        "p Come and see it.",
        "h3 Cup is new",
        "img Cup.jpg 'Cup' / None / None",
        "p Come and see it.",
    ]


def test_a_lone_article_of_many_headings_is_the_page_and_no_story(read_html):
    reading = read_html(
        "<main><article><h1>Winter news</h1><p>From the trust, with thanks.</p>"
        "<section><h2>The sea wall is up</h2><p>The last stone was set.</p></section>"
        "<section><h2>A seal on the slip</h2><p>It came ashore twice.</p></section>"
        "</article></main>"
    )
    assert reading.briefing.title == "Winter news"
    assert headlines(reading) == ["The sea wall is up", "A seal on the slip"]


def test_a_greeting_is_no_title(read_html):
    reading = read_html(
        "<p>Dear all,</p><h2>Pay claim</h2><p>It went in on Monday.</p>"
        "<h2>The lift</h2><p>It is out until June.</p>"
    )
    assert reading.briefing.title is None
    assert reading.briefing.standfirst == "Dear all,"


def test_the_rows_of_links_under_a_mail_are_furniture(read_html):
    reading = read_html(
        "<h1>Tide news</h1><p>The gauge is mended.</p><p><a href=f>Facebook</a> | <a href=w>Website"
        "</a><br>© 2025 Quay Users. All rights reserved.<br>Unsubscribe | Privacy policy</p>"
        "<img src=logo.png alt=Logo>"
    )
    assert len(reading.briefing.stories[0].blocks) == 1
    assert [piece.why for piece in reading.removed] == [
        "page furniture: links in a row, page furniture: copyright line, "
        "page furniture: unsubscribe line",
        "a logo",
    ]


def test_one_word_that_may_name_a_link_is_text(read_html):
    reading = read_html(
        "<h1>Tide news</h1><h2>Website</h2><p>It is new.</p><h2>Boats</h2><p>Two.</p>"
    )
    assert headlines(reading) == ["Website", "Boats"]


@pytest.mark.parametrize(
    "markup",
    [
        "<% " * 100_000 + "%>" + "<% " * 100_000,
        "<?= " * 100_000,
        "<style>" + ".a{" * 100_000,
        "<style>" + "/*" * 100_000 + "</style>",
        "{{" * 200_000,
        "*|A" * 100_000,
    ],
    ids=["asp", "php", "rules", "comments", "braces", "merge tags"],
)
def test_code_that_never_ends_takes_no_longer_than_its_length(markup, page):
    start = time.process_time()
    page(f"<p>The gauge is mended.</p>{markup}")
    assert time.process_time() - start < 3
