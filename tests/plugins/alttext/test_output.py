"""The output `alttext`: its files are the golden ones."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefcast.hooks import Plugins
from briefcast.model import Briefing
from briefcast_alttext.output import ALTTEXT, make
from briefcast_alttext.reports import JSON, TEXT
from briefcast_alttext.settings import AltTextSettings

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class OneEdition:
    """As much of an Edition as the output uses."""

    briefing: Briefing
    plugins: Plugins
    settings: AltTextSettings
    folder: Path


@pytest.fixture
def make_with(briefing, plugins, tmp_path):
    return lambda settings: make(OneEdition(briefing, plugins, settings, tmp_path))


@pytest.mark.parametrize("name", ["audit.txt", "audit.json"])
def test_report_is_the_golden_one(make_with, tmp_path, name):
    make_with(AltTextSettings())
    # Lists of lines: pytest shows where they differ.
    made, golden = ((folder / name).read_bytes() for folder in (tmp_path, GOLDEN))
    assert made.decode().split("\n") == golden.decode().split("\n")


def test_artifacts(make_with):
    artifacts = make_with(AltTextSettings())
    assert [(a.path, a.role, a.media_type) for a in artifacts] == [
        ("audit.txt", "audit", "text/plain"),
        ("audit.json", "audit", "application/json"),
    ]
    for artifact in artifacts:
        found = artifact.claims["found"]
        assert artifact.claims == {"images": 6, "fail": 3, "review": 4, "info": 0, "found": found}
        assert len(found) == 7
        assert all(one.endswith((", fail)", ", review)")) for one in found)


def test_rules_that_the_settings_leave_out(make_with):
    artifacts = make_with(AltTextSettings(ignore=("ALT001", "ALT009")))
    claims = artifacts[0].claims
    assert (claims["fail"], claims["review"], len(claims["found"])) == (1, 4, 5)


def test_output_declares_its_settings():
    assert (ALTTEXT.name, ALTTEXT.settings) == ("alttext", AltTextSettings)


def test_nothing_to_report():
    assert TEXT.write([], []) == "No images: nothing was found\n"
    assert JSON.write([], []) == '{\n  "findings": [],\n  "images": []\n}\n'
