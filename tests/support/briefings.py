"""Generates briefings, for properties that hold for all of them."""

from itertools import pairwise

from formats import Issue, Item, Picture
from hypothesis import strategies as st

from briefcast.reading.text.images import near_equal

WORDS = [
    *("tide", "pilot", "harbour", "quay", "dawn", "rope", "lantern", "buoy", "ferry", "kelp"),
    *("anchor", "north", "gale", "members", "branch", "meeting", "council", "café", "£4.50"),
    *("2026", "rest-day", "o’clock", "naïve", "Ana", "Lind", "Bo", "Marsh"),
]
ENDS = [".", ".", ".", ".”", "!", "?"]

phrases = st.lists(st.sampled_from(WORDS), min_size=5, max_size=9, unique=True).map(" ".join)


def _sentence(words: str, end: str) -> str:
    said = f"The {words} of the harbour and the {words}{end}"
    return f"“{said}" if end.endswith("”") else said


sentences = st.builds(_sentence, phrases, st.sampled_from(ENDS))
paragraphs = st.lists(sentences, min_size=1, max_size=3, unique=True).map(" ".join)
pictures = st.builds(
    lambda seen, credit: Picture(f"{seen} at low water", f"{seen} at low water{credit}"),
    st.sampled_from(["Two boats", "A crane and six gulls", "The old slip", "Nets, drying"]),
    st.sampled_from(["", ", by Ana Lind", " (photo: Bo Marsh)"]),
)
texts = st.lists(paragraphs, min_size=2, max_size=4, unique=True).filter(
    lambda texts: not any(near_equal(one, other) for one, other in pairwise(texts))
)
items = st.builds(
    lambda said, told, picture: Item(f"News of {said}", tuple(told), picture),
    phrases,
    texts,
    st.none() | pictures,
)
issues = st.builds(
    lambda stories: Issue("The harbour briefing", tuple(stories)),
    st.lists(items, min_size=2, max_size=5, unique_by=lambda item: item.headline),
)
"""Issues that every format can say, and that plain text says without doubt."""
