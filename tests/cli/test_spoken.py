"""`briefcast spoken`."""

import json

import pytest

from briefcast.model import Lexeme, Lexicon
from briefcast.speaking.pls import write_lexicon


def test_a_text_is_printed_as_it_will_be_said(run):
    outcome = run("spoken", "The lifeboat fund holds £60m.")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "The lifeboat fund holds sixty million pounds.\n"


def test_standard_input_is_said_a_line_for_a_line(run):
    outcome = run("spoken", stdin="£5 a berth\r\n\n   \nNo charge\n\u2028\n£7")

    assert outcome.out == "five pounds a berth\n\n\nNo charge\n\nseven pounds\n"


@pytest.mark.parametrize(("text", "said"), [("", "\n"), ("£5\n£7", "five pounds\nseven pounds\n")])
def test_each_line_of_a_text_gives_a_line(run, text, said):
    assert run("spoken", text).out == said


def test_changes_are_told_in_words_with_their_rule(run):
    outcome = run("spoken", "--changes", stdin="Tides\nThe QZXR holds £60m.\n")

    assert outcome.out.splitlines() == [
        "Tides",
        "The Q.Z.X.R holds sixty million pounds.",
        '  line 2: "QZXR" -> "Q.Z.X.R" (capitals, a guess)',
        '  line 2: "£60m" -> "sixty million pounds" (money)',
    ]


def test_what_no_terminal_may_get_is_escaped(run):
    outcome = run("spoken", "--changes", "bell \x1b[31m\x07")

    assert outcome.status == 0
    assert "\x1b" not in outcome.out
    assert '"\\x1b"' in outcome.out


def test_json_is_for_programs(run):
    outcome = run("spoken", "--json", stdin="Tides\nWe hold £5.\n")

    assert json.loads(outcome.out) == {
        "language": "en-GB",
        "lines": [
            {"line": 1, "written": "Tides", "spoken": "Tides", "changes": []},
            {
                "line": 2,
                "written": "We hold £5.",
                "spoken": "We hold five pounds.",
                "changes": [
                    {
                        "written": "£5",
                        "spoken": "five pounds",
                        "start": 8,
                        "end": 10,
                        "said_start": 8,
                        "said_end": 19,
                        "rule": "money",
                        "guess": False,
                    }
                ],
            },
        ],
    }


def test_another_language_passes_through_untouched(run):
    text = "Der Verein hat 60 Mio. € und ein Boot, d. h. die QZXR."

    assert run("spoken", "--language", "de", text).out == f"{text}\n"


def test_the_language_is_that_of_the_publication_unless_it_is_given(run, tmp_path):
    (tmp_path / "briefcast.toml").write_text('[publication]\nlanguage = "en-US"\n')

    american = run("spoken", "10/09/2025").out
    british = run("spoken", "--language", "en-GB", "10/09/2025").out
    assert ("October" in american, "October" in british) == (True, False)
    assert british == "the tenth of September twenty twenty-five\n"


def test_the_lexicons_of_the_publication_are_used(run, tmp_path):
    (tmp_path / "names.pls").write_bytes(
        write_lexicon(Lexicon("names.pls", "en", (Lexeme(graphemes=("Weyport",), alias="Waport"),)))
    )
    settings = '[publication]\nlexicons = ["names.pls"]\n[lexicon]\nSoQZ = "soaks"\n'
    (tmp_path / "briefcast.toml").write_text(settings)
    outcome = run("spoken", "--changes", "SoQZ of Weyport")

    assert outcome.out.splitlines() == [
        "soaks of Waport",
        '  line 1: "SoQZ" -> "soaks" (briefcast.toml)',
        '  line 1: "Weyport" -> "Waport" (names.pls)',
    ]
    (tmp_path / "briefcast.toml").rename(tmp_path / "other.toml")
    assert run("spoken", "--config", "other.toml", "SoQZ").out == "soaks\n"
    assert run("spoken", "SoQZ").out == "S.O.Q.Z\n"


def test_settings_that_are_not_there_are_told(run):
    outcome = run("spoken", "--config", "none.toml", "x")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("briefcast: none.toml: cannot be read")
