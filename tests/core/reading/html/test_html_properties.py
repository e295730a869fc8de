"""What holds for any HTML: no word is lost, nothing fails."""

import re
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.html.reader import read, read_page

BLOCKS = """
    p div h1 h2 h3 ul ol li blockquote figure figcaption table tr td th caption section article
    main aside header footer nav dl dt dd pre center details button
"""
INLINES = "b i em a span q abbr cite time font sup del small"
TAGS = f"{BLOCKS} {INLINES}".split()
ATTRIBUTES = (
    "",
    "",
    "",
    ' class="byline"',
    ' class="caption"',
    ' class="share"',
    ' hidden=""',
    ' style="font-weight:bold;font-size:30px"',
    ' style="display:block"',
    ' href="/x"',
    ' lang="cy"',
    ' datetime="2024-05-03"',
    ' colspan="2"',
    ' rowspan="3"',
    ' rel="author"',
    ' role="presentation"',
)
SPACES = ("", " ", "\n", "&nbsp;", "<br>", "<br><br>", "<hr>", '<img src="b.jpg">')
words = st.integers(0, 9_999).map(lambda number: f"tide{number}")


def wrapped(children):
    return st.builds(
        lambda tag, attribute, inner: f"<{tag}{attribute}>{''.join(inner)}</{tag}>",
        st.sampled_from(TAGS),
        st.sampled_from(ATTRIBUTES),
        st.lists(children, max_size=4),
    )


parts = st.recursive(
    st.builds(lambda word, space: f" {word} {space}", words, st.sampled_from(SPACES)),
    wrapped,
    max_leaves=25,
)
pages = st.lists(parts, min_size=1, max_size=5).map("".join)


@given(pages)
@settings(max_examples=300, deadline=None)
def test_every_word_is_read_once_or_listed(markup):
    found = read_page(markup, Limits(), "tides.html")
    told = Counter(re.findall(r"tide\d+", _told(found)))
    given = Counter(re.findall(r"tide\d+", markup))
    assert told == given


@given(pages)
@settings(max_examples=150, deadline=None)
def test_every_word_of_a_page_is_in_its_reading(markup):
    reading = read(Source("tides.html", f"{markup}<p>The boats stayed.".encode()))
    briefing = replace(reading.briefing, id="", source=None)
    told = f"{_strings(briefing)} {_strings(reading.removed)}"
    assert set(re.findall(r"tide\d+", markup)) <= set(re.findall(r"tide\d+", told))


@given(st.lists(st.sampled_from([f"<{tag}>" for tag in TAGS]
                                + [f"</{tag}>" for tag in TAGS]
                                + ["<br>", "<img>", "tide ", "<!--", "-->", "<svg>", "</svg>", "<p",
                                   '"', "<select>", "<template>", "<?x", "&#0;", "&#xD800;"]),
                max_size=60).map("".join))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_tags_in_any_order_are_read_or_refused(markup):
    assert "\n" not in said_of(markup.encode())


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data):
    assert "\n" not in said_of(b"<html><p>" + data)


def said_of(data):
    """What is said of a page that is refused; how it was read otherwise."""
    try:
        reading = read(Source("tides.html", data))
    except InputError as error:
        return str(error)
    return reading.briefing.source.reader


def _told(found):
    return f"{_strings(found.elements)} {_strings(found.removed)}"


def _strings(value):
    if isinstance(value, str):
        return f" {value} "
    if isinstance(value, tuple | list):
        return " ".join(_strings(each) for each in value)
    fields = getattr(value, "__dataclass_fields__", {})
    derived = {"id", "credit", "origin", "why", "inlines", "value", "src"}
    return " ".join(_strings(getattr(value, name)) for name in fields if name not in derived)
