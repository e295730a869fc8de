"""A false alarm costs more than a miss: on well-written alts no rule says anything."""

from pathlib import Path

import pytest

from briefcast.model import Briefing, Image, Story
from briefcast_alttext import briefcast_audit_rules
from briefcast_alttext.audit import audit

LINES = (Path(__file__).parent / "well_written.txt").read_text("utf-8").splitlines()
PAIRS = [line.partition(" || ")[::2] for line in LINES if not line.startswith("#")]


def test_there_are_a_hundred():
    assert len(PAIRS) >= 100


@pytest.mark.parametrize(("alt", "caption"), PAIRS)
def test_silence(alt, caption):
    image = Image(alt=alt, caption=caption or None)
    story = Story(id="a", number=1, headline="A", blocks=(image,))
    findings, _ = audit(Briefing(id="b", title="B", stories=(story,)), briefcast_audit_rules())
    assert findings == []
