"""Canonical Markdown as people write it: read as it says, with a finding for every slip."""

import re
import time

import pytest

from briefcast.hooks import Source
from briefcast.model import Image, Inline, InputError, Link, ListBlock, Paragraph, Quote, Table
from briefcast.reading.canonical.reader import read
from briefcast.reading.canonical.sniff import sniff
from briefcast.reading.canonical.write import to_markdown

HEAD = "---\nbriefcast: 1\n---\n"


def read_it(markdown, head=HEAD):
    return read(Source("tides.md", (head + markdown).encode()))


def blocks(markdown):
    """The blocks of the only story."""
    (story,) = read_it(f"## Tides\n\n{markdown}").briefing.stories
    return story.blocks


def block(markdown):
    (only,) = blocks(markdown)
    return only


def rules(reading):
    return [finding.rule for finding in reading.findings]


@pytest.fixture(scope="module")
def documented(root):
    """The reading of the example in the documentation."""
    page = (root / "docs" / "markdown.md").read_text(encoding="utf-8")
    example = re.search(r"^`````markdown\n(.*?)^`````$", page, re.MULTILINE | re.DOTALL)
    return read(Source("example.md", example[1].encode()))


def test_the_documented_example_says_all_that_its_page_says(documented):
    briefing = documented.briefing
    assert documented.findings == ()
    assert documented.removed == ()
    assert (briefing.title, briefing.section, briefing.issue) == ("Tide Table", "News", "14")
    assert (briefing.organisation, briefing.language) == ("Harbour Pilots’ Guild", "en-GB")
    assert (briefing.date, briefing.id) == ("2026-03", "")
    assert briefing.standfirst == "Two pay claims, one foghorn and a new boat."
    assert briefing.links == (Link("All earlier issues", "https://pilots.example/issues"),)
    assert [story.id for story in briefing.stories] == [
        "pilots-win-shorter-night-watches",
        "hysbysiad-i-forwyr",
        "what-a-berth-costs",
    ]
    first, second, third = briefing.stories
    assert (first.section, first.kicker, first.byline) == ("Work", "Pay and hours", "By Ana Lind")
    assert (first.dateline, first.date) == ("NORTH QUAY", "2026-03-07")
    assert first.standfirst == "Ten hours at the most, from May."
    assert first.links == (Link("Read the agreement", "https://pilots.example/agreement"),)
    assert second.language == "cy"
    kinds = [[type(block).__name__ for block in story.blocks] for story in briefing.stories]
    assert kinds == [
        ["Paragraph", "Image", "Subhead", "ListBlock", "Quote", "Image"],
        ["Paragraph"],
        ["Table", "Paragraph", "Image"],
    ]
    ladder, quote, knot = first.blocks[1], first.blocks[4], first.blocks[5]
    assert ladder.caption == "Night work. Photo: Bo Marsh"
    assert ladder.credit == "Bo Marsh"
    assert quote.attribution == "Ines Okell"
    assert (knot.alt, third.blocks[2].alt) == ("", None)
    assert third.blocks[0].caption == "Fees for a week"
    assert {inline.kind for inline in third.blocks[1].text.inlines} == {"abbreviation", "language"}
    boat = third.blocks[2]
    assert (boat.caption, boat.credit) == ("The new boat on the slip", "Harbour Archive")
    assert boat.long_description.startswith("The boat stands")


def test_the_documented_example_is_kept_by_convert(documented):
    markdown = to_markdown(documented.briefing)
    assert read(Source("again.md", markdown.encode())).briefing == documented.briefing


def test_only_front_matter_with_the_key_is_canonical():
    assert sniff(HEAD.encode(), "x") == 95
    assert sniff(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode(), "x") == 95
    assert sniff(b"---\ntitle: Tides\n---\nbriefcast: 1\n", "x.md") == 0
    assert sniff(b"briefcast: 1\n", "x.md") == 0


@pytest.mark.parametrize("sign", ["*loud*", "_loud_", "**loud**", "<strong>loud</strong>"])
def test_every_emphasis_is_one(sign):
    assert block(f"The {sign} horn").text.inlines == (Inline("emphasis", 4, 8),)


def test_hard_wrapped_lines_are_one_line():
    assert block("The horn\n  was  heard\nat dawn.").text.plain == "The horn was heard at dawn."


@pytest.mark.parametrize("typed", ["One\\\nTwo", "One  \nTwo", "One<br>Two", "One <br> Two"])
def test_a_line_break_is_kept(typed):
    assert block(typed).text.plain == "One\nTwo"


def test_an_indented_line_is_a_paragraph():
    assert block("    The horn was heard.") == Paragraph(text=block("The horn was heard.").text)


def test_an_image_without_alternative_is_not_decorative():
    assert block("![](a.jpg)").alt is None
    assert block("![](a.jpg)\n*Decorative*").alt == ""
    assert block("![](a.jpg)\n\n*Decorative.*").alt == ""
    assert block("![A boat](a.jpg)").alt == "A boat"


def test_a_credit_in_the_caption_is_found_and_may_be_denied():
    assert block('![A quay](a.jpg "At work, by Ana Lind")').credit == "Ana Lind"
    assert block('![A quay](a.jpg "At work, by Ana Lind")\n*Credit: Bo Marsh*').credit == "Bo Marsh"
    assert block('![A quay](a.jpg "At work, by Ana Lind")\n*Credit:*').credit is None
    assert block("![A quay](a.jpg)\n*Caption: At work, by Ana Lind*").credit == "Ana Lind"


def test_a_field_line_is_wrapped_like_any_text():
    image = block("![](a.jpg)\n*Description: A boat\non the slip.*")
    assert image.long_description == "A boat on the slip."


def test_emphasis_that_reads_like_a_field_is_none_where_no_image_stands_before():
    assert block("*Credit: Ana Lind*").text.plain == "Credit: Ana Lind"


def test_text_around_an_image_is_kept_as_paragraphs():
    before, image, after = blocks("See ![the map](map.png) here.")
    assert (before.text.plain, image.alt, after.text.plain) == ("See", "the map", "here.")


def test_the_speaker_may_stand_under_the_quotation_or_in_it():
    for typed in (
        "> Ten is a start.\n>\n> *Said by: Ines Okell*",
        "> Ten is a start.\n> *Said by: Ines Okell*",
        "> Ten is a start.\n\n*Said by: Ines Okell*",
    ):
        quote = block(typed)
        assert quote.attribution == "Ines Okell"
        assert [paragraph.text.plain for paragraph in quote.blocks] == ["Ten is a start."]


def test_a_list_inside_a_list_loses_no_item():
    reading = read_it("## Tides\n\n- rope\n  - thick\n  - thin\n- tar\n\n  and brush\n")
    (found,) = reading.briefing.stories[0].blocks
    assert [item.plain for item in found.items] == ["rope", "thick", "thin", "tar\nand brush"]
    assert rules(reading) == ["list-flattened"]


def test_a_picture_in_a_list_is_put_after_it():
    reading = read_it("## Tides\n\n- rope ![A knot](k.png)\n- tar\n")
    found = reading.briefing.stories[0].blocks
    assert [type(one) for one in found] == [ListBlock, Image]
    assert rules(reading) == ["block-moved"]


def test_a_cell_beyond_the_header_is_listed():
    reading = read_it("## Tides\n\n| a | b |\n|---|---|\n| 1 | 2 | three |\n")
    table = reading.briefing.stories[0].blocks[0]
    assert isinstance(table, Table)
    assert [removed.text for removed in reading.removed] == ["three"]


def test_text_before_the_first_headline_is_a_story_without_one():
    reading = read_it("# Tide Table\n\nGood morning.\n\n## Tides\n")
    first, second = reading.briefing.stories
    assert (first.headline, second.headline) == (None, "Tides")
    assert rules(reading) == ["text-before-story"]


def test_a_second_title_is_a_headline():
    reading = read_it("# Tide Table\n\n## Tides\n\n# Ropes\n")
    assert [story.headline for story in reading.briefing.stories] == ["Tides", "Ropes"]
    assert rules(reading) == ["second-title"]


def test_a_title_in_the_front_matter_counts_where_no_heading_gives_one():
    head = "---\nbriefcast: 1\ntitle: Tide Table\n---\n"
    assert read_it("", head).briefing.title == "Tide Table"
    both = read_it("# Ropes\n", head)
    assert both.briefing.title == "Ropes"
    assert [removed.text for removed in both.removed] == ["Tide Table"]
    assert rules(both) == ["second-title"]


def test_an_unknown_key_is_told_with_the_nearest_right_one():
    reading = read_it("## Tides\n\n```story\nbylin: Ana Lind\n```\n")
    (finding,) = reading.findings
    assert finding.rule == "unknown-key"
    assert "did you mean 'byline'" in finding.message
    assert finding.line == 7
    assert [removed.text for removed in reading.removed] == ["bylin: Ana Lind"]


def test_fields_that_do_not_stand_under_the_headline_are_text():
    reading = read_it("## Tides\n\nHigh at noon.\n\n```story\nbyline: Ana Lind\n```\n")
    (story,) = reading.briefing.stories
    assert story.byline is None
    assert story.blocks[1].text.plain == "byline: Ana Lind"
    assert rules(reading) == ["unknown-markup"]


def test_unknown_tags_stay_as_they_are_typed():
    reading = read_it("## Tides\n\nThe <marquee>horn</marquee>.\n")
    assert reading.briefing.stories[0].blocks[0].text.plain == "The <marquee>horn</marquee>."
    assert rules(reading) == ["unknown-markup", "unknown-markup"]


def test_a_comment_is_left_out():
    reading = read_it("## Tides\n\nHigh at noon. <!-- check -->\n")
    assert reading.briefing.stories[0].blocks[0].text.plain.strip() == "High at noon."
    assert [removed.text for removed in reading.removed] == ["<!-- check -->"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("---\nbriefcast: 1\ndate: 2026-02-30\n---\n", "line 3"),
        ("---\nbriefcast: 1\nstandfirst: Tides: high\n---\n", "line 3: a colon inside a value"),
        ("---\nbriefcast: 1\nissue: [1, 2]\n---\n", "line 3: issue: a text is wanted"),
        ("---\nbriefcast: 1\nlinks: none\n---\n", "line 3: links: a list is wanted"),
        ("---\nbriefcast: 2\n---\n", "bring briefcast up to date"),
        ("# Tides\n", "does not start with front matter"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(head, told):
    with pytest.raises(InputError) as error:
        read_it("## Tides\n", head)
    assert "tides.md" in str(error.value)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("deep", [">" * 100_000 + " a", "- " * 100_000 + "a", "[" * 250_000])
def test_depth_past_the_limit_is_refused(deep):
    with pytest.raises(InputError, match=r"^tides\.md"):
        read_it(f"## Tides\n\n{deep}\n")


@pytest.mark.parametrize("opening", ["[", "![", "![a", "\\n[[a"])
def test_brackets_that_are_never_closed_cost_no_more_than_a_little(opening):
    start = time.process_time()
    with pytest.raises(InputError, match="square brackets"):
        read_it(f"## Tides\n\n{opening * 47_000}\n")
    assert time.process_time() - start < 1


def test_many_links_are_read():
    assert len(block("[a](b) " * 20_000).text.inlines) == 20_000


def test_deep_brackets_are_text():
    assert block("[" * 2_000 + "a").text.plain == "[" * 2_000 + "a"


WRAPPINGS = {
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "no-break spaces": lambda data: (
        data.decode().replace("## ", "##\xa0").replace("watches ", "watches\xa0").encode()
    ),
    "a final newline": lambda data: data + b"\n",
    "UTF-16": lambda data: data.decode().encode("utf-16"),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_wrapping_changes_nothing(wrapping, documented):
    data = WRAPPINGS[wrapping](to_markdown(documented.briefing).encode())
    reading = read(Source("tides.md", data))
    assert reading.briefing == documented.briefing
    assert reading.findings == ()


def test_blocks_know_their_lines(documented):
    first = documented.briefing.stories[0]
    assert first.origin.line == 16
    assert [one.origin.line for one in first.blocks] == [30, 33, 35, 37, 40, 44]
    assert isinstance(first.blocks[4], Quote)
