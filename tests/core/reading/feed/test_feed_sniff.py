"""The root element tells a feed."""

import pytest

from briefcast.reading.feed.sniff import sniff


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0"?>\n<rss version="2.0">',
        "\n\n<rss>",
        "<!-- the tide --><rss version='0.91'>",
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">',
        '<a:feed xml:lang="en" xmlns:a="http://www.w3.org/2005/Atom">',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n xmlns="http://purl.org/rss/1.0/">',
    ],
)
def test_feeds_are_recognised(head: str) -> None:
    assert sniff(head.encode(), "harbour.txt") == 95
    assert sniff(b"\xef\xbb\xbf" + head.encode(), "harbour.xml") == 95
    assert sniff(head.encode("utf-16"), "harbour.xml") == 95


@pytest.mark.parametrize(
    "head",
    [
        "",
        "The tide table",
        "<!doctype html><html><body><pre><rss></pre>",
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">',
        "<!-- <rss> --><html>",
        '<feed xmlns="http://pilots.example/animals">',
    ],
)
def test_other_things_are_not(head: str) -> None:
    assert sniff(head.encode(), "harbour.xml") == 0


def test_words_before_the_feed_make_it_less_sure() -> None:
    assert 0 < sniff(b"Notice: tide.php\n<rss>", "harbour.txt") < sniff(b"<rss>", "harbour.txt")
