"""What is said of each kind of block."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.model import (
    Briefing,
    Image,
    Inline,
    ListBlock,
    Paragraph,
    Quote,
    Story,
    Subhead,
    Table,
    Text,
    blocks_of,
)
from briefcast.speaking import write_script
from briefcast.speaking.english import WORDS
from briefcast.speaking.utterances import LONGEST


def utterances_of(*blocks):
    """Those of the blocks alone."""
    story = Story(id="s", number=1, headline="Tide", blocks=blocks)
    briefing = Briefing(id="b", title="Harbour News", stories=(story,))
    return write_script(briefing, "en-GB", []).parts[1].utterances[2:]


def said(*blocks):
    return [utterance.written for utterance in utterances_of(*blocks)]


def texts(*plain):
    return tuple(map(Text, plain))


def paragraphs(*plain):
    return tuple(Paragraph(text=text) for text in texts(*plain))


def test_a_subhead_is_said_whole():
    [utterance] = utterances_of(Subhead(text=Text("Next. Steps")))
    assert (utterance.address, utterance.role, utterance.written, utterance.ends_block) == (
        "01.1.1",
        "subhead",
        "Next. Steps",
        True,
    )


def test_a_list_says_how_many_items_follow():
    [*first, last] = utterances_of(ListBlock(ordered=False, items=texts("One", "Two. More")))
    assert [(u.address, u.role, u.written) for u in (*first, last)] == [
        ("01.1.1", "list-item", "List of 2 items."),
        ("01.1.2", "list-item", "One"),
        ("01.1.3", "list-item", "Two."),
        ("01.1.4", "list-item", "More"),
    ]
    assert [u.ends_block for u in (*first, last)] == [False, False, False, True]


def test_an_ordered_list_says_its_numbers():
    items = texts("Reef the sail. Slowly.", "Anchor")
    assert said(ListBlock(ordered=True, items=items)) == [
        "List of 2 items.", "1: Reef the sail.", "Slowly.", "2: Anchor",
    ]  # fmt: skip


def test_a_long_list_says_that_it_ends_and_a_short_one_does_not():
    five, six = texts(*"abcde"), texts(*"abcdef")
    assert said(ListBlock(ordered=False, items=six))[-2:] == ["f", "List ends."]
    assert said(ListBlock(ordered=False, items=five))[-1] == "e"


def test_a_single_item_and_empty_ones_make_no_list():
    assert said(ListBlock(ordered=False, items=texts("One", " ", "\u200b"))) == ["One"]
    assert said(ListBlock(ordered=False, items=texts("", " "))) == []


def test_a_quotation_is_introduced():
    quote = Quote(blocks=paragraphs("We will. All of us."), attribution="Ann Lee")
    assert [(u.role, u.written) for u in utterances_of(quote)] == [
        ("quotation", "Quotation: We will."),
        ("quotation", "All of us."),
        ("quotation", "Ann Lee"),
    ]


def test_a_quotation_of_several_paragraphs_says_where_it_ends():
    quote = Quote(blocks=paragraphs("We will.", "", "All of us."), attribution="Ann Lee")
    assert said(quote) == ["Quotation.", "We will.", "All of us.", "Ann Lee", "Quotation ends."]


def test_a_cue_stays_in_its_language_before_a_text_of_another():
    text = Text("Daw'r llanw. Aeth.", (Inline("language", 0, 18, "cy"),))
    quote = Quote(blocks=(Paragraph(text=text),))
    assert [(u.language, u.written) for u in utterances_of(quote)] == [
        ("en-GB", "Quotation:"),
        ("cy", "Daw'r llanw."),
        ("cy", "Aeth."),
    ]


@pytest.mark.parametrize(
    ("alt", "caption", "expected"),
    [
        ("A pier", "Harwich", ["Image: A pier", "Caption: Harwich"]),
        ("A pier", None, ["Image: A pier"]),
        ("A pier at dawn", "A pier, at dawn.", ["Image: A pier at dawn"]),
        ("A pier seen at dawn", "A pier seen at dawns", ["Image: A pier seen at dawn"]),
        ("A pier at dawn, with gulls", "A pier at dawn", ["Image: A pier at dawn, with gulls"]),
        ("A pier", "A pier at dawn in Harwich", ["Image: A pier at dawn in Harwich"]),
        ("A pie", "A pier at dawn", ["Image: A pie", "Caption: A pier at dawn"]),
        (None, "Harwich", ["Image: no description was supplied.", "Caption: Harwich"]),
        (" ", None, ["Image: no description was supplied."]),
        (None, None, ["Image: no description was supplied."]),
        ("", None, []),
        ("", "Harwich", ["Caption: Harwich"]),
        ("Image of a pier", None, ["Image of a pier"]),
        ("Photo: a pier", None, ["Photo: a pier"]),
        ("Picture window of the pilots", None, ["Image: Picture window of the pilots"]),
        (
            "A pier, by Ann Lee",
            "Boats in Harwich, by Ann Lee",
            ["Image: A pier, by Ann Lee", "Caption: Boats in Harwich"],
        ),
        (
            "A pier at dawn",
            "A pier at dawn. Photo: Ann Lee",
            ["Image: A pier at dawn", "Credit: Ann Lee"],
        ),
        ("A pier at dawn", "Photo: Ann Lee", ["Image: A pier at dawn", "Credit: Ann Lee"]),
        ("A pier, by Ann Lee", "A pier", ["Image: A pier, by Ann Lee"]),
        ("", "Photo: Ann Lee", ["Credit: Ann Lee"]),
        ("A pier", "★", ["Image: A pier", "Caption: ★"]),
    ],
)  # fmt: skip
def test_an_image_is_described_once(alt, caption, expected):
    assert said(Image(alt=alt, caption=caption)) == expected


def test_a_credit_that_is_given_apart_is_said_unless_it_was_read():
    assert said(Image(alt="A pier", credit="Ann Lee")) == ["Image: A pier", "Credit: Ann Lee"]
    assert said(Image(alt="A pier, by Ann Lee", credit="ann lee")) == ["Image: A pier, by Ann Lee"]
    assert said(Image(alt="", credit="Ann Lee")) == []


def test_a_long_description_has_a_beginning_and_an_end():
    image = Image(alt="A chart", caption="Tides", long_description="It rises. It falls.")
    assert said(image) == [
        "Image: A chart",
        "Full description: It rises.",
        "It falls.",
        "Description ends.",
        "Caption: Tides",
    ]
    assert said(Image(alt="A chart", long_description="A chart.")) == ["Image: A chart"]


def test_a_table_is_said_row_by_row_under_its_header():
    table = Table(
        caption="Members",
        header=texts("Port:", "Number"),
        rows=(texts("Harwich", "1,200"), texts("Hull", ""), texts("", " ")),
    )
    utterances = utterances_of(table)
    assert [u.written for u in utterances] == [
        "Table: Members. 2 columns, 3 rows.",
        "Row 1. Port: Harwich. Number: 1,200.",
        "Row 2. Port: Hull.",
        "Row 3. empty.",
    ]
    assert {u.role for u in utterances} == {"table-row"}
    assert [u.address for u in utterances] == ["01.1.1", "01.1.2", "01.1.3", "01.1.4"]


def test_a_table_without_header_or_without_rows():
    assert said(Table(rows=(texts("Hull", "Open?"),))) == [
        "Table: 2 columns, 1 row.",
        "Row 1. Hull. Open?",
    ]
    assert said(Table(header=texts("Port", "Depth"))) == [
        "Table: 2 columns, 0 rows.",
        "Port. Depth.",
    ]


def test_a_long_table_says_that_it_ends():
    table = Table(header=texts("Port"), rows=(texts("Hull"),) * 300)
    lines = said(table)
    assert lines[300:] == ["Row 300. Port: Hull.", "Table ends."]
    assert said(Table(rows=(texts("Hull"),) * 5))[-1] == "Row 5. Hull."


WORD = st.from_regex(r"[a-z]{2,8}", fullmatch=True)
PLAIN = st.lists(
    st.one_of(WORD, st.sampled_from([".", "No. 5", "\n", "Dr. Lee"])), max_size=30
).map(" ".join)
TEXT = st.builds(Text, PLAIN)
BLOCKS = st.lists(
    st.one_of(
        st.builds(Paragraph, text=TEXT),
        st.builds(Subhead, text=TEXT),
        st.builds(ListBlock, ordered=st.booleans(), items=st.lists(TEXT, max_size=8).map(tuple)),
        st.builds(
            Quote,
            blocks=st.lists(st.builds(Paragraph, text=TEXT), max_size=3).map(tuple),
            attribution=st.none() | PLAIN,
        ),
    ),
    max_size=4,
)
CUES = re.compile(
    "|".join(rf"^{WORDS[key]}[.:]" for key in ("quotation", "quotation_ends", "list_ends"))
    + r"|^List of \d+ items\.|^\d+:"
)


def source_texts(block):
    match block:
        case Paragraph(text=text) | Subhead(text=text):
            return [text.plain]
        case ListBlock(items=items):
            return [item.plain for item in items]
        case Quote(blocks=blocks, attribution=attribution):
            return [*(paragraph.text.plain for paragraph in blocks), attribution or ""]


@given(BLOCKS)
def test_every_word_of_a_block_is_in_one_utterance_of_it(blocks):
    utterances = utterances_of(*blocks)
    addresses = [utterance.address for utterance in utterances]
    assert len(set(addresses)) == len(addresses)
    story = Story(id="s", number=1, headline="Tide", blocks=tuple(blocks))
    for address, _, block in blocks_of(Briefing(id="b", title="T", stories=(story,))):
        own = [u for u in utterances if u.address.startswith(f"{address}.")]
        assert [u.address for u in own] == [f"{address}.{n}" for n in range(1, len(own) + 1)]
        assert [u.ends_block for u in own] == [False] * (len(own) - 1) + [True] * bool(own)
        assert all(len(u.written) <= LONGEST for u in own)
        sources = [" ".join(text.split()) for text in source_texts(block)]
        written = [CUES.sub("", u.written).strip() for u in own]
        assert all(any(piece in source for source in sources) for piece in written)
        assert Counter(" ".join(written).split()) == Counter(" ".join(sources).split())


@given(st.lists(st.lists(PLAIN, min_size=2, max_size=2).map(lambda row: texts(*row))))
def test_every_word_of_a_table_is_said(rows):
    words = Counter(re.findall(r"\w+", " ".join(cell.plain for row in rows for cell in row)))
    heard = Counter(re.findall(r"\w+", " ".join(said(Table(rows=tuple(rows))))))
    assert words <= heard
