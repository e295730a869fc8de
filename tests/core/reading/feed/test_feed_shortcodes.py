"""Shortcodes of WordPress: captions and galleries are read, others taken out and listed."""

import time

import pytest

from briefcast.reading.feed.attachments import Attachment
from briefcast.reading.feed.shortcodes import expanded

QUAY = Attachment("https://pilots.example/quay.jpg", 'The "old" quay', "Built 1820")


def markup(text: str) -> str:
    return expanded(text, {"7": QUAY}, None).markup


def removed(text: str) -> list[str]:
    return [each.text for each in expanded(text, {}, 3).removed]


@pytest.mark.parametrize(
    "text",
    [
        '[caption id="a_1" align="left" width="300"]<img src="q.jpg"> The quay[/caption]',
        '[caption width="300" caption="The quay"]<img src="q.jpg">[/caption]',
        "[wp_caption caption='The quay']<img src=\"q.jpg\">[/wp_caption]",
    ],
)
def test_a_caption_is_the_pictures(text: str) -> None:
    assert markup(text) == '<figure><img src="q.jpg"><figcaption>The quay</figcaption></figure>'
    assert removed(text) == []


def test_a_caption_keeps_its_markup_and_the_pictures_link() -> None:
    text = '[caption width="3"]<a href="/q"><img src="q.jpg"></a>By <em>Jo Tern</em>[/caption]'
    assert markup(text) == (
        '<figure><a href="/q"><img src="q.jpg"></a>'
        "<figcaption>By <em>Jo Tern</em></figcaption></figure>"
    )


def test_a_gallery_shows_the_pictures_that_the_feed_holds() -> None:
    assert markup('[gallery ids="7,8"]') == (
        '<figure><img src="https://pilots.example/quay.jpg" alt="The &quot;old&quot; quay">'
        "<figcaption>Built 1820</figcaption></figure>"
    )
    assert removed('[gallery ids="8"]') == ['[gallery ids="8"]']


def test_an_embedded_page_is_a_link_to_it() -> None:
    assert markup("[embed]https://pilots.example/?a=1&amp;b[/embed]") == (
        '<p><a href="https://pilots.example/?a=1&amp;b">https://pilots.example/?a=1&amp;b</a></p>'
    )


def test_unknown_shortcodes_go_and_their_text_stays() -> None:
    text = '[su_box title="Note"]Bring a rope.[/su_box] [form id=3] [more]'
    assert markup(text) == "Bring a rope.  "
    assert removed(text) == ['[su_box title="Note"]', "[/su_box]", "[form id=3]", "[more]"]


@pytest.mark.parametrize("text", ["He sayd [sic] so.", "[1]", "[The tide]", "[PDF]", "[…]", "a[i]"])
def test_words_in_brackets_are_no_shortcodes(text: str) -> None:
    assert markup(text) == text


def test_a_caption_without_end_loses_nothing() -> None:
    found = expanded('[caption width="3"]<img src="q.jpg"> The quay', {}, None)
    assert found.markup == '<img src="q.jpg"> The quay'
    assert [each.text for each in found.removed] == ['[caption width="3"]']


def test_cost_is_linear_whatever_is_repeated() -> None:
    start = time.perf_counter()
    for bait in ("[caption a=1]", "[a ", "[/caption]", "[embed]", "[a=" + "x" * 3000):
        expanded(bait * (400_000 // len(bait)), {}, None)
    assert time.perf_counter() - start < 10
