"""What is said, for an editor to approve."""

import json
from dataclasses import replace

import pytest

from briefcast.model import Change, Script, ScriptPart, Utterance
from briefcast_podcast.spoken import write_spoken

PAY = Utterance(
    address="01.1.1",
    role="body",
    written="The QZX won £60m.",
    spoken="The Q.Z.X won sixty million pounds.",
    language="en-GB",
    changes=(
        Change(start=4, end=7, said_start=4, said_end=9, rule="capitals", guess=True),
        Change(start=12, end=16, said_start=14, said_end=34, rule="money"),
    ),
)
PLAIN = Utterance(address="01", role="headline", written="A win", spoken="A win", language="en-GB")
WELSH = replace(PLAIN, address="01.2.1", role="body", language="cy")
SCRIPT = Script("en-GB", (ScriptPart("01", "A win", (PLAIN, PAY, WELSH)),))


@pytest.fixture
def spoken(edition):
    """What is written of a script: the artifacts, the text, and the JSON read."""

    def write(script):
        ours = replace(edition(headlines=["A win"]), script=script)
        text, document = write_spoken(ours)
        return (
            (text, document),
            (ours.folder / text.path).read_text("utf-8"),
            json.loads((ours.folder / document.path).read_bytes()),
        )

    return write


def test_both_files_are_declared_with_what_they_hold(spoken):
    artifacts, _, _ = spoken(SCRIPT)

    assert [(one.path, one.role, one.media_type) for one in artifacts] == [
        ("harbour-2025-10-03.spoken.txt", "spoken", "text/plain"),
        ("harbour-2025-10-03.spoken.json", "spoken", "application/json"),
    ]
    assert all(one.claims == {"utterances": 3, "changes": 2, "guesses": 1} for one in artifacts)


def test_the_text_gives_every_utterance_with_what_changed_and_by_which_rule(spoken):
    _, text, _ = spoken(SCRIPT)

    assert text.startswith("How Harbour News is said\n")
    assert (
        """
A win

01 headline
  A win

01.1.1 body
  Written: The QZX won £60m.
  Spoken: The Q.Z.X won sixty million pounds.
  Change: "QZX" -> "Q.Z.X" (capitals, a guess)
  Change: "£60m" -> "sixty million pounds" (money)

01.2.1 body, in cy
  A win

Words said by guess
"""
        in text
    )


def test_the_words_said_by_guess_are_listed_as_the_settings_take_them(spoken):
    again = replace(PAY, address="01.2.4")
    quoted = replace(
        PAY,
        written='The "Q" won £60m.',
        changes=(replace(PAY.changes[0], end=7),),
    )
    script = Script("en-GB", (ScriptPart("01", "A win", (PAY, again, quoted)),))
    artifacts, text, _ = spoken(script)

    listed = text[text.index("\nWords said by guess") :].splitlines()[-2:]
    assert listed == ['"QZX" = "Q.Z.X"  # 01.1.1, 2 times', r'"\"Q\"" = "Q.Z.X"  # 01.1.1']
    assert artifacts[0].claims["guesses"] == 2


def test_where_nothing_is_guessed_the_list_says_so(spoken):
    artifacts, text, _ = spoken(Script("en-GB", (ScriptPart("01", "A win", (PLAIN,)),)))

    assert text.endswith("Words said by guess\n\nNone.\n")
    assert artifacts[0].claims["guesses"] == 0


def test_the_json_has_every_utterance_with_offsets(spoken):
    _, _, document = spoken(SCRIPT)

    assert [one["address"] for one in document] == ["01", "01.1.1", "01.2.1"]
    assert document[1] == {
        "address": "01.1.1",
        "role": "body",
        "language": "en-GB",
        "written": "The QZX won £60m.",
        "spoken": "The Q.Z.X won sixty million pounds.",
        "changes": [
            {
                "written": "QZX",
                "spoken": "Q.Z.X",
                "start": 4,
                "end": 7,
                "said_start": 4,
                "said_end": 9,
                "rule": "capitals",
                "guess": True,
            },
            {
                "written": "£60m",
                "spoken": "sixty million pounds",
                "start": 12,
                "end": 16,
                "said_start": 14,
                "said_end": 34,
                "rule": "money",
                "guess": False,
            },
        ],
    }


def test_whatever_the_source_holds_a_line_stays_a_line(spoken):
    odd = replace(PLAIN, written="a\u2028b\x1b\ud800", spoken="a b")
    _, text, document = spoken(Script("en-GB", (ScriptPart("01", "x\ny", (odd,)),)))

    assert "\nx y\n" in text
    assert "  Written: a b  \n" in text
    assert document[0]["written"].startswith("a\u2028b\x1b")
