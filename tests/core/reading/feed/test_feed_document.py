"""Feeds are read though XML would forbid it, and hostile ones are refused in one line."""

import time

import pytest

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.feed.document import parse
from briefcast.reading.feed.names import words
from briefcast.reading.feed.reader import read

ITEM = "<item><title>Tides rise</title><description>The quay was wet.</description></item>"


def error_of(data: bytes) -> str | None:
    """What reading says against a source; None where it reads it."""
    try:
        read(Source("harbour.xml", data))
    except InputError as error:
        return str(error)
    return None


def texts(feed: str | bytes) -> str:
    data = feed if isinstance(feed, bytes) else feed.encode()
    return words(parse(data, "harbour.xml", Limits()).root)


def rules(feed: bytes) -> list[str]:
    return [finding.rule for finding in parse(feed, "harbour.xml", Limits()).findings]


@pytest.mark.parametrize(
    ("source", "read_as"),
    [
        ("Caf&eacute;&nbsp;open", "Café open"),
        ("Fish & chips", "Fish & chips"),
        ("Fish &amp; chips", "Fish & chips"),
        ("Water < 3 m", "Water < 3 m"),
        ("An &unheard; word", "An &unheard; word"),
        ("A&#11;B &#xD800;C &#99999999;D", "AB C D"),
        ("Bell\x07 and \x0bwhistle", "Bell and whistle"),
        ("<![CDATA[<b>Fish</b> & &nbsp;]]>", "<b>Fish</b> & &nbsp;"),
        ("line<br>line", "lineline"),
    ],
)
def test_what_xml_forbids_is_read(source: str, read_as: str) -> None:
    assert texts(f"<rss><channel><title>{source}</title></channel></rss>") == read_as


def test_a_void_element_of_html_does_not_swallow_the_items_after_it() -> None:
    feed = f"<rss><channel><description>One<br>two<hr></description>{ITEM}{ITEM}</channel></rss>"
    channel = parse(feed.encode(), "harbour.xml", Limits()).root[0]
    assert [child.tag for child in channel] == ["description", "item", "item"]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>', "iso-8859-1"),
        (b"", "nothing"),
    ],
)
def test_an_encoding_that_is_a_lie_is_found_out(data: bytes, found: str) -> None:
    body = "<rss><channel><title>Café ‘Tern’</title></channel></rss>"
    assert texts(data + body.encode()) == "Café ‘Tern’"
    assert texts(data + body.encode("cp1252")) == "Café ‘Tern’"
    assert ("encoding-guessed" in rules(data + body.encode())) is (found == "iso-8859-1")
    assert ("encoding-guessed" in rules(data + body.encode("cp1252"))) is (found != "iso-8859-1")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_encodings_are_recognised(encoding: str) -> None:
    feed = '<?xml version="1.0" encoding="UTF-16"?><rss><title>Café</title></rss>'
    assert texts(feed.encode(encoding)) == "Café"


def test_a_byte_that_is_no_character_is_no_reason_to_fail() -> None:
    assert "Tern" in texts(b'<?xml version="1.0" encoding="x-none"?><rss>Tern \x81\xe9</rss>')


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "tide"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % more SYSTEM "http://pilots.example/x.dtd"> %more;]>',
        '<!DOCTYPE rss [<!ENTITY a "<rss>">]>',
        '<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "b">]>',
    ],
)
def test_entities_of_the_feeds_own_are_refused(doctype: str) -> None:
    with pytest.raises(InputError, match="defines XML entities"):
        texts(f'<?xml version="1.0"?>{doctype}<rss><title>&a;</title></rss>')


def test_a_doctype_without_entities_means_nothing() -> None:
    public = '<!DOCTYPE rss PUBLIC "-//Pilots//DTD RSS 0.91//EN" "http://pilots.example/rss.dtd">'
    html = (
        '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent">]>'
    )
    for doctype in (public, html):
        document = parse(f"{doctype}<rss><a>Tide</a></rss>".encode(), "harbour.xml", Limits())
        assert words(document.root) == "Tide"
        assert document.removed == ()


def test_what_stands_around_the_feed_is_listed() -> None:
    feed = "Warning: no tide in <b>tide.php</b>\n<rss><a>x</a></rss>\n<!-- c --><p>The end</p>"
    document = parse(feed.encode(), "harbour.xml", Limits())
    assert [(each.text, each.why) for each in document.removed] == [
        ("Warning: no tide in tide.php", "before the feed"),
        ("The end", "after the end of the feed"),
    ]
    assert document.first == 2


def test_of_a_feed_that_is_cut_off_the_whole_items_are_read() -> None:
    feed = f"<rss><channel><title>T</title>\n{ITEM}\n<item><title>Bells fall</title><descr"
    reading = read(Source("harbour.xml", feed.encode()))
    assert [story.headline for story in reading.briefing.stories] == ["Tides rise"]
    assert "feed-truncated" in [finding.rule for finding in reading.findings]
    assert any("Bells fall" in each.text and "cut off" in each.why for each in reading.removed)


def test_every_cut_of_a_feed_gives_a_reading_or_an_error() -> None:
    last = "<item><title><![CDATA[B]]></title></item>"
    feed = f"<rss><channel><title>T</title>{ITEM}{last}</channel></rss>".encode()
    for end in range(len(feed) - 1):
        error = error_of(feed[:end])
        if error is None:
            reading = read(Source("harbour.xml", feed[:end]))
            assert "feed-truncated" in [finding.rule for finding in reading.findings], feed[:end]
        else:
            assert error.startswith("harbour.xml")


@pytest.mark.parametrize(
    "data", [b"", b"A tide table", b"<html><p>x</p></html>", b"<!-- <rss> -->"]
)
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"harbour\.xml is no feed"):
        parse(data, "harbour.xml", Limits())


def test_deep_nesting_is_refused_with_the_limit() -> None:
    deep = "<rss>" + "<a>" * 100_000 + "tide" + "</a>" * 100_000 + "</rss>"
    with pytest.raises(InputError, match=r"set nesting under \[limits\]"):
        texts(deep)
    fine = "<rss>" + "<a>" * 450 + "tide" + "</a>" * 450 + "</rss>"
    assert texts(fine) == "tide"


@pytest.mark.parametrize(
    "bait",
    ["<![CDATA[", "<!--", "<rss ", "&", "<", "<!DOCTYPE [", "</item", "<?xml ", "<!-- <rss "],
)
def test_cost_is_linear_whatever_is_repeated(bait: str) -> None:
    data = (bait * (1_000_000 // len(bait))).encode()
    start = time.perf_counter()
    for feed in (data, b"<rss><channel><item><title>" + data):
        assert len((error_of(feed) or "read").splitlines()) == 1
    assert time.perf_counter() - start < 10
