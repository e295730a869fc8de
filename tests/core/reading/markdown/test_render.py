"""Markdown as HTML that says all that the Markdown said."""

import re

import pytest

from briefcast.model import InputError
from briefcast.reading.markdown.render import render


def html(markdown):
    """The HTML without lines."""
    return re.sub(r' data-briefcast-line="\d+"', "", render(markdown, "tides.md").html).strip()


def removed(markdown):
    return [(piece.text, piece.line) for piece in render(markdown, "tides.md").removed]


def test_blocks_bear_their_lines():
    found = render("# Tides\n\nHigh\nat noon.\n\n- rope\n", "tides.md", lines=range(4, 20)).html
    lines = re.findall(r'<(\w+) data-briefcast-line="(\d+)"', found)
    assert lines == [("h1", "4"), ("p", "6"), ("ul", "9"), ("li", "9")]


def test_an_image_without_alternative_has_none():
    assert html("![](a.jpg)") == '<figure><img src="a.jpg"></figure>'
    assert html("![A boat](a.jpg)") == '<figure><img src="a.jpg" alt="A boat"></figure>'
    assert html("![]()") == "<figure><img></figure>"


def test_the_title_of_an_image_is_its_caption():
    assert html('![A & B](a.jpg "On <the> slip")') == (
        '<figure><img src="a.jpg" alt="A &amp; B">'
        "<figcaption>On &lt;the&gt; slip</figcaption></figure>"
    )


def test_an_italic_line_under_an_image_is_its_caption():
    assert html("![](a.jpg)\n_The **old** slip_\nThe boat is new.") == (
        '<figure><img src="a.jpg"><figcaption>The <strong>old</strong> slip</figcaption></figure>\n'
        "<p>The boat is new.</p>"
    )


def test_an_italic_line_that_only_credits_stands_by_itself():
    assert html("![](a.jpg)\n*Photo: Ana Lind*") == (
        '<figure><img src="a.jpg"></figure>\n<p><em>Photo: Ana Lind</em></p>'
    )


def test_an_italic_line_under_an_image_with_a_caption_stands_by_itself():
    assert html('![](a.jpg "The slip")\n*Tern, 1930*') == (
        '<figure><img src="a.jpg"><figcaption>The slip</figcaption></figure>\n'
        "<p><em>Tern, 1930</em></p>"
    )


def test_an_image_in_a_line_of_text_stays_there_and_its_title_is_kept():
    assert html('See ![map](m.png "The river") here.') == (
        '<p>See <img src="m.png" alt="map"> here.</p><p>The river</p>'
    )


def test_a_linked_image_is_a_figure():
    assert html("[![A boat](a.jpg)](https://a.example)") == (
        '<figure><a href="https://a.example"><img src="a.jpg" alt="A boat"></a></figure>'
    )


def test_lines_of_a_paragraph_with_images_are_counted():
    found = render("High tide.\n![](a.jpg)\n*The slip*\nLow tide.", "tides.md").html
    assert re.findall(r'<(\w+) data-briefcast-line="(\d+)"', found) == [
        ("p", "1"),
        ("figure", "2"),
        ("p", "4"),
    ]


def test_addresses_stay_as_they_are_written():
    assert html("[a](Köln%20quay.html)") == '<p><a href="Köln%20quay.html">a</a></p>'


def test_rules_are_dropped():
    assert html("High.\n\n***\n\nLow.\n\n---\n") == "<p>High.</p>\n<p>Low.</p>"


def test_a_footnote_stands_after_what_first_refers_to_it():
    markdown = (
        "# Tides\n\n- High[^1]\n- Low[^1]\n\nThe end.\n\n[^1]: Says the board.[^2]\n[^2]: In May.\n"
    )
    assert html(markdown) == (
        "<h1>Tides</h1>\n<ul>\n<li>High</li>\n<li>Low</li>\n</ul>\n"
        "<p>Says the board.</p>\n<p>In May.</p>\n<p>The end.</p>"
    )
    assert removed(markdown) == [("[^1]", 3), ("[^1]", 4), ("[^2]", 8)]


def test_a_footnote_that_nothing_refers_to_is_kept():
    assert html("High.\n\n[^1]: In May.\n\nLow.\n") == "<p>High.</p>\n<p>Low.</p>\n<p>In May.</p>"


def test_what_html_does_not_show_is_listed():
    assert removed('[tide](a "Twice a day")') == [("Twice a day", 1)]
    assert removed("High.\n\n[x]: https://a.example 'Not used'\n") == [
        ("[X]: https://a.example Not used", 3)
    ]
    assert removed("```tides\nhigh\n```\n") == [("tides", 1)]
    assert removed("| a | b |\n|---|---|\n| 1 | 2 | three |\n") == [("three", 3)]


def test_a_reference_that_is_used_is_not_listed():
    assert removed("[Tide][x], [X]\n\n[x]: https://a.example\n") == []


@pytest.mark.parametrize("deep", [">" * 100_000 + " a", "- " * 100_000 + "a", "[" * 250_000])
def test_depth_past_the_limit_is_refused(deep):
    with pytest.raises(InputError, match=r"^tides\.md"):
        render(deep, "tides.md")


def test_images_that_are_never_closed_are_refused():
    with pytest.raises(InputError, match=r"^tides\.md holds too many opening square brackets"):
        render("![a" * 47_000, "tides.md")
