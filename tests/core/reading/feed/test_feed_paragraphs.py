"""Paragraphs that were typed in WordPress: empty lines part them, other line ends are breaks."""

import time

from briefcast.reading.feed.paragraphs import with_paragraphs


def typed(text: str) -> str:
    return with_paragraphs(text, typed=True)


def test_empty_lines_part_paragraphs_and_line_ends_are_breaks() -> None:
    text = "High tide at six,\nlow at noon.\r\n\r\n \nBring a rope."
    assert typed(text) == "<p>High tide at six,<br>low at noon.</p>\n<p>Bring a rope.</p>"


def test_blocks_stay_what_they_are() -> None:
    text = "Bring:\n<ul>\n<li>a rope</li>\n</ul>\nand this:\n<blockquote>One.\n\nTwo.</blockquote>"
    assert typed(text) == (
        "<p>Bring:</p>\n<ul>\n<li>a rope</li>\n</ul>\n<p>and this:</p>"
        "<blockquote><p>One.</p>\n<p>Two.</p></blockquote>"
    )


def test_the_marks_of_the_block_editor_are_dropped() -> None:
    text = '<!-- wp:paragraph {"a":1} -->\n<p>The\ntide</p>\n<!-- /wp:paragraph -->'
    assert typed(text).strip() == "<p>The\ntide</p>"


def test_markup_that_is_complete_is_left_alone() -> None:
    for markup in ("<p>The\n\ntide</p>", "The tide<br><br>and\n\nthe quay"):
        assert with_paragraphs(markup, typed=False) == markup
    assert with_paragraphs("The tide\n\nand", typed=False) == "<p>The tide</p>\n<p>and</p>"


def test_cost_is_linear_whatever_is_repeated() -> None:
    start = time.perf_counter()
    for bait in ("<p>", "<ul>", "<!-- wp:", "\n \n", "<div", "<h2>\n\n", "<pre><p>"):
        typed(bait * (400_000 // len(bait)))
    assert time.perf_counter() - start < 10
