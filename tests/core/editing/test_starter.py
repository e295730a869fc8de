"""The starter of a file of corrections: an entry for each doubt, and all of it commented out."""

import yaml

from briefcast.editing import starter
from briefcast.model import Finding, Image, Reading


def test_each_doubt_has_an_entry_with_what_stands_there(make):
    sure = make.paragraph("It is loud.", 3)
    unsure = make.paragraph("Ringers: “never”\u2028again " + "and again " * 9, 5,
                            certainty=0.5, why=("short, and prose follows",))  # fmt: skip
    reading = Reading(
        make.briefing(make.story("Bells", sure, unsure, Image(src="b.jpg"))),
        findings=(Finding(rule="structure-unsure", severity="review", message="Look.", line=3),),
    )

    text = starter(reading, "bells.fixes.yaml")

    assert yaml.safe_load(text) is None
    _, *entries = text.split("\n\n")
    assert entries == [
        '# Look.\n# "01.1":\n#   expect: "It is loud."\n#   role: headline   # or another',
        "# Is this a paragraph? 50% sure: short, and prose follows.\n"
        '# "01.2":\n'
        '#   expect: "Ringers: “never” again and again and again and again and …"\n'
        "#   role: headline   # or: paragraph, subhead, caption, byline …",
        "# The image has no description.\n"
        '# "01.3":\n'
        '#   expect: "b.jpg"\n'
        '#   alt: "…"         # "" where it is mere decoration\n',
    ]


def test_a_source_cannot_break_out_of_its_comment(make):
    finding = Finding(
        rule="structure-unsure", severity="review", message="One\n01: {drop: true}", address="01"
    )
    reading = Reading(make.briefing(make.story('A "\n01:\x85 \x00', "One.")), findings=(finding,))

    assert yaml.safe_load(starter(reading, "a\nb")) is None


def test_without_doubts_a_starter_says_so(make):
    text = starter(Reading(make.briefing(make.story("Bells", "One."))), "bells.fixes.yaml")

    assert text.endswith("# Nothing was found that needs a correction.\n")
