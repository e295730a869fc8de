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
        # Titles and names
        ["Dr. Smith spoke.", "Mrs. Jones and Prof. Lee did not."],
        ["Ald. Lee, Revd. Poe and Cllr. Dee came.", "All spoke."],
        ["The Rt. Hon. Ann Lee MP sat with Sgt. Bo Dee.", "Lt. Col. Roe stood."],
        ["Mr. No came.", "Ms. So did not."],
        ["J. R. Hartley wrote it.", "S. Pankhurst read it."],
        ["I. M. Pei drew it.", "It stands."],
        ["J.R. Hartley and A. N. Other met.", "They talked."],
        ["John F. Kennedy was here.", "The pilots were not."],
        ["Ann Lee (b. 1950) spoke.", "She left."],
        ["Parch. Huw Rhys oedd yno.", "Aeth adref."],
        # Places
        ["St. Ives fell.", "St. George did not."],
        ["They met at St. Ives.", "The rain came."],
        ["They live in Castle St.", "The march starts there."],
        ["It is in Quay Rd. Harwich.", "The shop is in Mill Rd.", "It is shut."],
        ["Ft. William and Mt. Snowdon are far.", "Both are wet."],
        ["Boats from Co. Durham came.", "They won."],
        # Firms and states
        ["Made by Acme Ltd. Holdings for the U.S. Army.", "The rest came later."],
        ["He works for Tide Ltd.", "The firm grew."],
        ["He works for Tide Ltd. of Hull.", "It grew."],
        ["Tide Inc. and Ebb Bros. agreed.", "Both signed."],
        ["It is so in the U.K.", "The rest differ."],
        ["The U.S. Coastguard and U.S. officials agreed.", "They met in the U.S.", "It rained."],
        ["The “U.K.” Register of Boats is old.", "It is kept."],
        ["“We met in the U.K.”", "The rest is known."],
        # Numbers of things
        ["See No. 10 and Nos. 12, e.g. the door, i.e. that one.", "I said no.", "Then we left."],
        ["See Vol. II of the log, pp. 3-4, fig. 2.", "It is long."],
        ["Call Tel. 01632 960001 or ext. 12 now.", "Ask for Bo."],
        ["Under Art. 5 and para. 12 it stands.", "They love art.", "12 came."],
        ["1. Pay comes first.", "2. Hours come next."],
        ["The vote was 12 to 4.", "12 people left."],
        ["In 2025.", "Later too."],
        ["It costs £4.50.", "£3 for children.", "No more."],
        ["Version 2.0.", "It is new."],
        ["It rose 2.5 per cent vs. 1.5 before.", "It fell."],
        ["The wall is 10 ft.", "The tide is 12 ft.", "The end."],
        ["The quay (built c. 1890) fell.", "It is gone."],
        ["It took approx. 5 boats.", "Est. 1901, it was old."],
        # Times and dates
        ["They met at 10.30 a.m. on Monday.", "Nobody came."],
        ["Doors open at 10.30 a.m. Friday 3 October.", "Bring a pass."],
        ["It ends at 5 p.m.", "Members vote then."],
        ["It ends at 5 p.m.", "The pilots meet at 6 a.m.", "Boats sail."],
        ["High water is at 6.40 a.m. BST.", "Low water is later."],
        ["At 10.30am.", "Then lunch."],
        ["Closed from Sat. 12 July to Mon. 4 Aug. 2025.", "All know."],
        ["It closes on 5 Sept.", "The pilots leave."],
        ["They sat.", "12 stood in the sun.", "3 left."],
        # Other abbreviations
        ["Hull vs. Grimsby, i.e. Hull.", "They won."],
        ["See e.g. Hull.", "It is wet."],
        ["Pay, hours, leave, etc.", "All were raised."],
        ["Pay (wages, leave, etc.) is agreed.", "Good."],
        ["It is Smith et al.", "The rest is new."],
        ["Mae llongau, h.y. Cychod.", "Da."],
        # Questions, shouts, quotations, brackets
        ["“We will not.”", "“Why?”", "(It is late.)", "So it ended."],
        ["“It is late,” she said.", "“Go home.”"],
        ["“Will it float?” Ann Lee asked.", "Nobody knew."],
        ["‘Stop!’ Capt. Roe of the Marigold cried.", "They did."],
        ["“Stop!” the pilot cried.", "They did."],
        ["“Will it float?”", "Nobody said a word."],
        ["“Why?”", "She said no more."],
        ["Why?", "Ann Lee said nothing."],
        ["Really? asked the chair.", "Yes!"],
        ["Yes!?", "No!!!", "Why?!"],
        ["(They left.)", "Nobody stayed."],
        ["We left (see p. 4).", "It was late."],
        # Ellipses
        ["We wait … and wait.", "Then…", "Nothing."],
        ["We wait... and wait...", "Nothing."],
        # Addresses and brands
        ["Read harbour.example/a?b=1 now.", "Then vote."],
        ["It is at www.harbour.example.", "Join there."],
        ["Write to bo@harbour.example.", "Members may."],
        ["It fell.", "iPhone sales rose, e.g. iPhone cases."],
        # Single letters
        ["So did I.", "The end."],
        ["He took Plan B.", "The end."],
        # Other scripts, and none
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
    "text",
    [
        "." * 200_000 + "x",
        "A. " * 60_000,
        "no. 5 " * 40_000,
        "a " * 99_999,
        "“Oh?” Ann " * 20_000,
        "Oh?” " + "Ann " * 50_000,
    ],
)
def test_hostile_text_takes_linear_time(text):
    start = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - start < 2
