"""Emoji by name."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

SAID = {
    "❤️": "red heart",
    "I like it ❤️": "I like it, red heart",
    "I like it ❤️.": "I like it, red heart.",
    "I like it ❤️❤️❤️": "I like it, red heart",
    "❤️ tides": "red heart, tides",
    "tides ❤️ and boats": "tides, red heart, and boats",
    "(🎉)": "party popper",
    "done ✅": "done, tick",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿": "flag of Wales",
    "🇬🇧": "flag of the United Kingdom",
    "🇫🇷 boats": "flag of France, boats",
    "👍🏽": "thumbs up",
    "👩‍⚕️": "woman health worker",
    "1️⃣ Join": "1, Join",
    "★": "star",
    "✓ done": "tick, done",
    "😀😀 🎉": "grinning face, party popper",
    "ok 👍!": "ok, thumbs up!",
    "⚓ tides": "anchor, tides",
    "☎️ us": "telephone, us",
}


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_emoji_are_said_as_a_newsreader_says_them(written, spoken):
    assert BRITISH.say(written).text == spoken


@pytest.mark.parametrize("spoken", SAID.values())
def test_what_is_said_of_emoji_is_not_said_otherwise_again(spoken):
    assert BRITISH.say(spoken).text == spoken
