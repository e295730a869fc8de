"""Anyone's Markdown becomes a briefing, and loses no word."""

import pytest

from briefcast.hooks import Source
from briefcast.model import Image, InputError, Link, ListBlock, Paragraph, Quote, Subhead, Table
from briefcast.reading.canonical.reader import read as read_canonical
from briefcast.reading.canonical.write import to_markdown
from briefcast.reading.markdown.reader import read
from briefcast.reading.markdown.sniff import sniff

DIGEST = """\
---
title: Tide Table
category: News
date: 2026-03-31T10:00:00Z
lang: en-GB
subtitle: Two tides a day.
cover: quay.jpg
cover_alt: A quay
layout: post
---

## Pilots win shorter watches

By Bo Marsh

Night watches will last **ten
hours**[^1]. See the [board][b].

![](ladder.jpg "Night work")
*Photo: Bo Marsh*

> We asked for nine.

{% include nav.html %}

[Read more](https://pilots.example/a)

## The foghorn is heard again

The horn was tested &amp; heard.\\
All day.

![A horn](horn.jpg)
*The horn on its mast, 1930*

| Day | Blasts |
|-----|--------|
| Mon | 2      |

- rope
- tar

[^1]: From May.

[b]: https://board.example/
"""


def read_it(text, name="tides.md"):
    data = text if isinstance(text, bytes) else text.encode()
    return read(Source(name, data))


@pytest.fixture(scope="module")
def digest():
    return read_it(DIGEST)


def test_front_matter_speaks_for_the_whole(digest):
    briefing = digest.briefing
    assert (briefing.title, briefing.section) == ("Tide Table", "News")
    assert (briefing.date, briefing.language) == ("2026-03-31", "en-GB")
    assert briefing.standfirst == "Two tides a day."
    assert briefing.source.reader == "markdown"


def test_headings_are_stories_and_their_markup_is_blocks(digest):
    first, second = digest.briefing.stories
    assert first.headline == "Pilots win shorter watches"
    assert first.byline == "By Bo Marsh"
    assert first.links == (Link("Read more", "https://pilots.example/a"),)
    assert [type(block) for block in first.blocks] == [Image, Paragraph, Paragraph, Image, Quote]
    cover, watches, note, ladder, _ = first.blocks
    assert cover == Image(src="quay.jpg", alt="A quay", role="cover")
    assert watches.text.plain == "Night watches will last ten hours. See the board."
    assert [inline.kind for inline in watches.text.inlines] == ["emphasis", "link"]
    assert note.text.plain == "From May."
    assert (ladder.alt, ladder.caption, ladder.credit) == (None, "Night work", "Bo Marsh")
    assert [type(block) for block in second.blocks] == [Paragraph, Image, Table, ListBlock]
    heard, horn, table, things = second.blocks
    assert heard.text.plain == "The horn was tested & heard.\nAll day."
    assert (horn.alt, horn.caption) == ("A horn", "The horn on its mast, 1930")
    assert [cell.plain for cell in table.header] == ["Day", "Blasts"]
    assert [item.plain for item in things.items] == ["rope", "tar"]


def test_blocks_know_their_lines(digest):
    first, second = digest.briefing.stories
    assert (first.origin.line, second.origin.line) == (12, 28)
    assert [block.origin.line for block in first.blocks] == [7, 16, 43, 19, 22]


def test_what_is_left_out_is_listed(digest):
    left_out = {removed.text: removed.line for removed in digest.removed}
    assert left_out["layout: post"] == 9
    assert left_out["{% include nav.html %}"] == 24
    assert "template-left-in" in {finding.rule for finding in digest.findings}


def test_no_word_is_lost(digest, missing_words):
    text = DIGEST.replace("https://pilots.example/a", "").replace("[b]: https://board.example/", "")
    for markup in ("cover: quay.jpg", "(ladder.jpg", "(horn.jpg", "&amp;", "[b]", "[^1]:"):
        text = text.replace(markup, "")
    keys = ["title", "category", "date", "lang", "subtitle", "cover_alt"]
    missing = missing_words(text, digest)
    assert set(missing) <= {part for key in keys for part in key.split("_")}


def test_it_is_kept_by_canonical_markdown(digest):
    again = read_canonical(Source("x.md", to_markdown(digest.briefing).encode()))
    assert again.briefing == digest.briefing


def test_the_cover_that_comes_again_is_one_image():
    reading = read_it(
        "---\ntitle: Tides\nimage: /quay.jpg\nimage_caption: Low tide\n---\n\n"
        "## Low water\n\n![A quay](quay.jpg)\n\nThe quay was dry.\n"
    )
    (story,) = reading.briefing.stories
    assert [block.alt for block in story.blocks if isinstance(block, Image)] == ["A quay"]
    assert "Low tide" in [removed.text for removed in reading.removed]


def test_raw_html_is_read_as_html():
    reading = read_it(
        "# Tides\n\n## Low water\n\n<figure>\n<img src='a.jpg' alt=''>\n"
        "<figcaption>The slip</figcaption>\n</figure>\n\nThe quay was *dry*.\n"
    )
    image, paragraph = reading.briefing.stories[0].blocks
    assert (image.src, image.alt, image.caption) == ("a.jpg", "", "The slip")
    assert paragraph.text.plain == "The quay was dry."


def test_setext_headings_are_headings():
    reading = read_it(
        "Tide Table\n==========\n\nLow water\n---------\n\nThe quay was dry at noon.\n\n"
        "### At the slip\n\nIt was dry there, too.\n\n"
        "High water\n----------\n\nThe quay was wet at six.\n"
    )
    assert reading.briefing.title == "Tide Table"
    assert [story.headline for story in reading.briefing.stories] == ["Low water", "High water"]
    assert isinstance(reading.briefing.stories[0].blocks[1], Subhead)


def test_a_numbered_heading_that_is_underlined_is_a_heading():
    reading = read_it(
        "Tide Table\n==========\n\n1. Low water\n------------\n\nThe quay was dry at noon.\n\n"
        "2. High water\n-------------\n\nThe quay was wet at six.\n"
    )
    headlines = [story.headline for story in reading.briefing.stories]
    assert headlines == ["1. Low water", "2. High water"]


WRAPPINGS = {
    "a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "no-break spaces": lambda text: text.replace("## ", "##\xa0").replace("> ", ">\xa0").encode(),
    "a final newline": lambda text: f"{text}\n".encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_wrapping_changes_nothing(wrapping, digest):
    wrapped = read_it(WRAPPINGS[wrapping](DIGEST))
    assert wrapped.briefing == digest.briefing
    assert wrapped.findings == digest.findings


@pytest.mark.parametrize(
    ("text", "name", "score"),
    [
        (DIGEST, "tides.md", 75),
        (DIGEST, "tides.txt", 75),
        ("The quay was dry.\n", "tides.md", 60),
        ("The quay was dry.\n", "tides.txt", 0),
        ("# Tides\n\nSee [the board](https://board.example).\n", "-", 60),
        ("# the only mark\n\nThe quay was dry.\n", "-", 0),
        ("Tides\n=====\n\nIt ebbed.\n\nBells\n=====\n", "tides.txt", 0),
        ("Tides\n=====\n\nIt ebbed.\n\nBells\n=====\n", "tides.md", 60),
        ("Tides\n=====\n\nIt [ebbed](https://board.example).\n", "tides.txt", 60),
        ("Title: Tides\nDate: 2026-03\n\nThe quay was dry.\n", "-", 75),
        ("From: Ana\nSubject: Tides\nDate: today\n\n# Tides\n## Low\n", "tides.md", 0),
        ("<!DOCTYPE html>\n<h1>Tides</h1>\n", "tides.md", 0),
        ("%PDF-1.7\n# a\n# b\n", "tides.md", 0),
    ],
)
def test_sniffing_looks_at_the_content_first(text, name, score):
    assert sniff(text.encode(), name) == score


HOSTILE = {
    "quotations": ">" * 100_000 + " tide",
    "lists": "- " * 100_000 + "tide",
    "brackets": "[" * 3_000 + "tide",
    "too many brackets": "[" * 20_000 + "tide",
    "stars": "*a " * 50_000,
    "mixed emphasis": "**a_ " * 20_000,
    "back quotes": "tide " + "`" * 100_000,
    "tags": "<b>" * 100_000 + "tide",
    "one line": "tide " * 400_000,
    "front matter without an end": "---\n" + "tide: high\n" * 50_000,
    "template code without an end": "{{ " * 100_000,
}
REFUSED = {"quotations", "lists", "tags", "too many brackets"}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.timeout(30)
def test_hostile_markdown_is_read_or_refused(kind):
    if kind in REFUSED:
        with pytest.raises(InputError, match=r"^tides\.md\b.*one inside the other"):
            read_it(HOSTILE[kind])
    else:
        assert read_it(HOSTILE[kind]).briefing.stories
