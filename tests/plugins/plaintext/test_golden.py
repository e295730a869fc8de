"""The whole edition of a rich briefing, and what is claimed of it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefcast.hooks import Words
from briefcast.model import Artifact, Briefing, PublicationSettings
from briefcast_plaintext import briefcast_outputs
from briefcast_plaintext.output import PlainTextSettings, make

GOLDEN = Path(__file__).parent / "golden" / "skerrow.txt"


@dataclass(frozen=True)
class OneEdition:
    """As much of an Edition as the output uses."""

    briefing: Briefing
    words: Words
    publication: PublicationSettings
    settings: PlainTextSettings
    folder: Path


@pytest.fixture
def made(briefing, words, publication, tmp_path):
    def make_with(settings: PlainTextSettings) -> tuple[Artifact, bytes]:
        edition = OneEdition(briefing, words, publication, settings, tmp_path)
        (artifact,) = make(edition)
        return artifact, (tmp_path / artifact.path).read_bytes()

    return make_with


def test_edition_is_the_golden_one(made):
    _, data = made(PlainTextSettings())
    # Lists of lines: pytest shows where they differ.
    assert data.decode().split("\n") == GOLDEN.read_bytes().decode().split("\n")


def test_artifact(made):
    artifact, _ = made(PlainTextSettings())
    assert artifact.path == "skerrow-2025-10-03.txt"
    assert artifact.role == "text"
    assert artifact.media_type == "text/plain; charset=utf-8"
    assert artifact.claims["stories"] == 3
    assert artifact.claims["words"] == 249
    assert artifact.claims["changes"] == [
        {"change": "line break to space", "count": 2},
        {"change": "needless space removed", "count": 6},
        {"change": "no-break space to space", "count": 1},
        {"change": "set in by a space, for it begins like a mark of the edition", "count": 4},
        {"change": "soft hyphen removed", "count": 1},
        {"change": "stop added", "count": 31},
        {"change": "tab to space", "count": 1},
        {"change": "word to composed characters", "count": 1},
        {"change": "zero-width character removed", "count": 2},
    ]


def test_line_endings_for_old_note_takers(made):
    _, data = made(PlainTextSettings(line_ending="crlf"))
    assert data == GOLDEN.read_bytes().replace(b"\n", b"\r\n")


def test_hook_hands_over_the_output():
    (output,) = briefcast_outputs()
    assert (output.name, output.settings, output.make) == ("plaintext", PlainTextSettings, make)
