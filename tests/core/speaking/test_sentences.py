"""Where sentences end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.speaking.sentences import sentences


def split(text):
    return [text[start:end].strip() for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Dr. Smith spoke.", "Mrs. Jones and Prof. Lee did not."],
        ["J. R. Hartley wrote it.", "S. Pankhurst read it."],
        ["They met at 10.30 a.m. on Monday.", "Nobody came."],
        ["Doors open at 10.30 a.m. Friday 3 October.", "Bring a pass."],
        ["It ends at 5 p.m.", "Members vote then."],
        ["See No. 10 and Nos. 12, e.g. the door, i.e. that one.", "I said no.", "Then we left."],
        ["It rose 2.5 per cent vs. 1.5 before.", "St. Ives fell."],
        ["“We will not.”", "“Why?”", "(It is late.)", "So it ended."],
        ["Really? asked the chair.", "Yes!"],
        ["We wait … and wait.", "Then…", "Nothing."],
        ["So did I.", "The end."],
        ["I. M. Pei drew it.", "It stands."],
        ["Pay, hours, leave, etc.", "All were raised."],
        ["Made by Acme Ltd. Holdings for the U.S. Army.", "The rest came later."],
        ["It is so in the U.K.", "The rest differ."],
        ["1. Pay comes first.", "2. Hours come next."],
        ["In 2025.", "Later too."],
        ["语言很好。", "真的！", "好。"],
        ["यह एक है।", "वह दो है।"],
        ["No stop at all"],
    ],
)
def test_sentences_are_told_apart(parts):
    glue = "" if "。" in parts[0] else " "
    assert split(glue.join(parts)) == parts


def test_a_line_break_ends_a_sentence():
    assert split("Date: 5 May\nTime: 7pm. Come.\nAll") == [
        "Date: 5 May",
        "Time: 7pm.",
        "Come.",
        "All",
    ]


ENDINGS = st.sampled_from(
    [".", "?", "!", "…", " ", "”", ")", "Dr.", "a.m.", "No.", "A", "b", "\n", "。"]
)


@given(st.one_of(st.text(), st.lists(ENDINGS).map("".join)))
def test_the_spans_cover_the_text(text):
    spans = sentences(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)
    assert not text.strip() or all(text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    "text", ["." * 200_000 + "x", "A. " * 60_000, "no. 5 " * 40_000, "a " * 99_999]
)
def test_hostile_text_takes_linear_time(text):
    start = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - start < 2
