"""What is written as canonical Markdown is read back as the same briefing."""

from hypothesis import given
from hypothesis import strategies as st

from briefcast.hooks import Source
from briefcast.model import (
    Briefing,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Story,
    Subhead,
    Table,
    Text,
)
from briefcast.reading.canonical.reader import read
from briefcast.reading.canonical.sniff import sniff
from briefcast.reading.canonical.write import to_markdown
from briefcast.reading.characters import folded
from briefcast.reading.stories import numbered

SIGNS = st.text(
    alphabet=st.sampled_from(
        "aBé2 .,:;!?\\`*_{}[]()#+-=~|<>&'\"/^%@$“”’–—…£€שд🎉\u0301\u200d\u202e\ufffe\n"
    ),
    max_size=24,
)
SCRAPS = st.lists(
    st.sampled_from(
        [
            "tide", "Ana Lind", "1. ", "2) ", "- ", "+ ", "* ", "> ", "# ", "###### ", "---", "===",
            "***", "~~~", "```", "```story", "&amp;", "&#10;", "&nbsp;", "<br>", "<em>", "</em>",
            "<!-- empty -->", "<!-- none -->", "<div>", "<https://a.example>", "[x]: y", "[x](y)",
            "![x](y)", "| a |", "| --- |", "|", "\\", "\\|", "\n", "  ", "\n\n", "Credit: Ana Lind",
            "*Credit: Ana Lind*", "*Table*", "*Said by: Bo*", "**", "_", "__", "a_b", "C#", " #",
            ":---", "https://a.example/?b=1&copy=2", "<?php", "{{ x }}", "word" * 9, "\t",
        ]
    ),
    max_size=7,
).map("".join)  # fmt: skip


def as_readers_leave(text: str) -> str:
    """Text as every reader leaves it: each line folded."""
    return "\n".join(map(folded, text.split("\n"))).strip()


strings = st.one_of(SIGNS, SCRAPS).map(as_readers_leave)
words = strings.filter(bool)
lines = words.map(folded)
addresses = st.one_of(
    st.sampled_from(
        ["https://a.example/?q=1&x=2", "pier (2).jpg", "<a>", "a b", "#", "ü.png", "\\"]
    ),
    strings.map(folded).filter(bool),
)


@st.composite
def texts(draw: st.DrawFn, plain: st.SearchStrategy[str] = words) -> Text:
    """Text with marks of all kinds, nested or side by side."""
    said = draw(plain)
    marks: list[Inline] = []

    def mark(start: int, end: int, deep: int) -> None:
        while start < end and len(marks) < 6 and draw(st.booleans()):
            first = draw(st.integers(start, end - 1))
            last = draw(st.integers(first + 1, end))
            kind = draw(st.sampled_from(["link", "emphasis", "abbreviation", "language"]))
            value = None
            if kind == "link":
                value = draw(st.none() | addresses)
            elif kind != "emphasis":
                value = draw(words)
            marks.append(Inline(kind, first, last, value))
            if deep:
                mark(first, last, deep - 1)
            start = last

    mark(0, len(said), 2)
    return Text(said, tuple(marks))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    cells = texts(strings)
    row = st.tuples(*[cells] * width)
    headed = draw(st.booleans())
    header = draw(row) if headed else ()
    rows = draw(st.lists(row, min_size=not headed, max_size=3))
    return Table(caption=draw(st.none() | words), header=header, rows=tuple(rows))


blocks = st.one_of(
    st.builds(Paragraph, text=texts()),
    st.builds(Subhead, text=texts(), level=st.integers(1, 6)),
    st.builds(
        ListBlock,
        ordered=st.booleans(),
        items=st.lists(texts(strings), min_size=1, max_size=4).map(tuple),
    ),
    st.builds(
        Quote,
        blocks=st.lists(st.builds(Paragraph, text=texts()), max_size=3).map(tuple),
        attribution=st.none() | words,
    ),
    st.builds(
        Image,
        src=st.none() | addresses,
        alt=st.none() | strings,
        caption=st.none() | words,
        credit=st.none() | words,
        long_description=st.none() | words,
        role=st.sampled_from(["inline", "cover", "logo"]),
    ),
    tables(),
)
links = st.lists(st.builds(Link, text=strings, href=st.none() | addresses), max_size=2).map(tuple)
dates = st.none() | st.sampled_from(["2026-03", "2026-03-31", "1999-12"])
optional = st.none() | words
stories = st.lists(
    st.builds(
        Story,
        id=st.just(""),
        number=st.just(0),
        headline=optional,
        blocks=st.lists(blocks, max_size=5).map(tuple),
        section=optional,
        kicker=optional,
        standfirst=optional,
        byline=optional,
        dateline=optional,
        date=dates,
        language=optional,
        links=links,
    ),
    max_size=3,
).map(numbered)
briefings = st.builds(
    Briefing,
    id=st.sampled_from(["", "tide-table-2026-03"]),
    title=optional,
    stories=stories,
    section=optional,
    organisation=optional,
    issue=optional,
    date=dates,
    language=optional,
    standfirst=optional,
    links=links,
)


def read_back(markdown: str) -> Briefing:
    reading = read(Source("tide.md", markdown.encode()))
    assert reading.findings == ()
    assert reading.removed == ()
    return reading.briefing


@given(briefings)
def test_a_briefing_is_read_back_as_it_was(briefing):
    markdown = to_markdown(briefing)
    assert sniff(markdown.encode()[:4096], "tide.md") == 95
    assert read_back(markdown) == briefing


@given(briefings)
def test_what_is_read_back_is_written_the_same_again(briefing):
    markdown = to_markdown(briefing)
    assert to_markdown(read_back(markdown)) == markdown
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")


@given(
    st.lists(st.integers(0, 8), min_size=2, max_size=2, unique=True).map(sorted),
    st.lists(st.integers(0, 8), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_marks_over_any_span_are_read_back(one, other):
    kinds = ("emphasis", "language")
    marks = [Inline(kinds[0], *one, None), Inline(kinds[1], *other, "cy")]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    text = Text("a b. c*d", tuple(marks))
    story = Story(id="", number=0, headline="Tides", blocks=(Paragraph(text=text),))
    briefing = Briefing(id="", title=None, stories=numbered([story]))
    assert read_back(to_markdown(briefing)) == briefing
