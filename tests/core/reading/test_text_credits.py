"""The credit that the reader gives an image is the model's, and never an invented one."""

import json
from pathlib import Path

import pytest

from briefcast.model import Image, find_credit

AUDIT = Path(__file__).parents[2] / "plugins" / "alttext"
GOOD = json.loads((AUDIT / "rules" / "ALT008" / "good.json").read_text("utf-8"))
LINES = (AUDIT / "well_written.txt").read_text("utf-8").splitlines()
TEXTS = [case["alt"] for case in GOOD if case["alt"]] + [
    text for line in LINES if not line.startswith("#") for text in line.split(" || ")
]


def image(read_text, *lines: str) -> Image:
    text = "\n".join(["Briefing", "Pilots win longer rest", *lines, "The rule starts in May."])
    (found,) = [b for b in read_text(text).briefing.stories[0].blocks if isinstance(b, Image)]
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_no_credit_is_invented(text, read_text):
    credit = find_credit(text)
    found = image(read_text, "[Image: x]", f"Caption: {text}")
    assert (found.caption, found.credit) == (text, credit.name if credit else None)


def test_no_good_alt_of_the_audit_holds_a_credit():
    assert [case["alt"] for case in GOOD if case["alt"] and find_credit(case["alt"])] == []


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Photo: Ana Lind", "Ana Lind"),
        ("Photo: Harbourside", "Harbourside"),
        ("via the Guild", "the Guild"),
    ],
)
def test_a_line_under_alt_and_caption(line, credit, read_text):
    text = f"Briefing\nPilots win\nA boat at dawn\nA boat at dawn\n{line}\nIt starts."
    images = [b for b in read_text(text).briefing.stories[0].blocks if isinstance(b, Image)]
    assert images[0].credit == credit
