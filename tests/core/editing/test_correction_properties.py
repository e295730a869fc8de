"""Whatever an editor corrects: no word is lost, no finding points nowhere, nothing breaks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.editing.addresses import addresses
from briefcast.editing.corrections.apply import corrected
from briefcast.editing.corrections.entries import ROLES, Entry
from briefcast.model import Finding, Image, ListBlock, Paragraph, Quote, Reading, Subhead, Text

TEXTS = st.sampled_from(["High water", "Ring the treble.", "Ana Lind", "Tea, at four"])
TEXT = st.builds(Text, TEXTS)
PARAGRAPH = st.builds(Paragraph, text=TEXT)
BLOCK = st.one_of(
    PARAGRAPH,
    st.builds(Subhead, text=TEXT),
    st.builds(ListBlock, ordered=st.booleans(), items=st.lists(TEXT, min_size=1).map(tuple)),
    st.builds(Quote, blocks=st.lists(PARAGRAPH, min_size=1, max_size=2).map(tuple)),
    st.builds(
        Image, src=st.none() | st.just("bell.jpg"), alt=st.none() | TEXTS, caption=st.none() | TEXTS
    ),
)
STORY = st.tuples(
    st.none() | TEXTS,
    st.lists(BLOCK, max_size=3),
    st.fixed_dictionaries({}, optional={"byline": TEXTS, "kicker": TEXTS}),
)
# A section is told once for all its stories, and a credit may repeat a caption: not counted here.
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "role": st.sampled_from([role for role in ROLES if role not in ("section", "credit")]),
        "merge": st.booleans(),
        "drop": st.booleans(),
        "split": st.sampled_from([("treble",), ("water", "at")]),
        "headline": TEXTS,
        "alt": st.none() | st.just("") | TEXTS,
        "caption": TEXTS,
        "byline": st.none() | TEXTS,
    },
)


@settings(max_examples=400, deadline=None)
@given(st.lists(STORY, min_size=1, max_size=4), st.data())
def test_corrections_account_for_every_word(make, stories, data):
    briefing = make.briefing(*(make.story(head, *blocks, **f) for head, blocks, f in stories))
    places = addresses(briefing)
    told = [Finding(rule="r", severity="info", message=place, address=place) for place in places]
    before = Reading(briefing, findings=tuple(told))
    chosen = data.draw(st.lists(st.sampled_from(places[1:]), unique=True, max_size=5))
    entries = [
        Entry(place, 1, "bells.fixes.yaml", said, {"expect": said, **data.draw(CHANGES)})
        for place in chosen
        for said in [_said(briefing, place)]
    ]

    after = corrected(before, entries)

    assert make.words(before) - make.words(after) == {}
    assert [s.number for s in after.briefing.stories] == [
        n + 1 for n in range(len(after.briefing.stories))
    ]
    known = {*addresses(after.briefing), None}
    assert {finding.address for finding in after.findings} <= known


def _said(briefing, address):
    story, _, block = address.partition(".")
    found = briefing.stories[int(story) - 1]
    if not block:
        return found.headline
    what = found.blocks[int(block) - 1]
    match what:
        case Image():
            return what.alt or what.caption or what.src
        case Paragraph() | Subhead():
            return what.text.plain
        case ListBlock():
            return what.items[0].plain
        case Quote():
            return what.blocks[0].text.plain
