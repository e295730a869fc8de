"""Each rule: what it finds, and what it must leave alone."""

import re
from pathlib import Path

import pytest

from briefcast.editing.findings import CHECKS, with_findings
from briefcast.model import (
    Finding,
    Image,
    Inline,
    Link,
    Paragraph,
    Reading,
    Subhead,
    Text,
)

ALARMS = {
    "relative-time": [
        "The tower reopens next Tuesday.",
        "Dues went up last month.",
        "It rained yesterday and will rain tomorrow.",
        "The bells were cast two years ago.",
        "The board announced today that it resigns.",
    ],
    "abbreviation-unexpanded": ["The WXRD has written to members.", "Three GRTs were sold."],
    "abbreviation-mismatch": [
        "The Society of Bell Ringers (SBR) met. Later the Society of Boat Rowers (SBR) met.",
        "The Association of Harbour Pilots and Boatmen (AHBP) met.",
    ],
    "name-inconsistent": [
        "“Ring,” said Catherine Lindt. Katherine Lindt is the captain.",
        "Thanks to Joss Penhallow. The cake of Joss Penhalow was good.",
    ],
    "template-left-in": [
        "Dear *|FNAME|*, welcome.", "Hello %%FIRSTNAME%%", "{{ tide.title }}", "{% include x %}",
        "<?php echo 1 ?>", "[[gallery tower]]", "Lorem ipsum dolor.", "TODO write this",
    ],
}  # fmt: skip
SILENCE = {
    "relative-time": [
        "It meets next Tuesday, 14 October.",
        "the last week of March",
        "Last orders at nine. Next, the tower. They last years.",
        "Young people today like bells.",
        "Nächste Woche läuten die Glocken.",
    ],
    "abbreviation-unexpanded": [
        "The BBC and the NHS wrote to the MP about VAT.",
        "The Northern Bell Guild (NBG) met. The NBG will meet again.",
        "The Northern Bell Guild met, and the NBG will meet again.",
        "NBG (Northern Bell Guild) rules apply.",
        "Chapter XIV of King Charles III.",
        "FREE TEA FOR EVERYONE TOMORROW",
        "Do NOT ring. We will not ring.",
        "TD Lewis rang the treble at SW1A 2AA, form AB-12.",
    ],
    "abbreviation-mismatch": [
        "The Association of Harbour Pilots and Boatmen (AHPB) met; the Association of Harbour "
        "Pilots & Boatmen (AHPB) agreed.",
        "Mary Smith (BBC) and Ana Beth Lind (MBA) spoke.",
        "The European Organisation for Bell Research (CERB) met.",
        "The Scottish Environment Protection Agency (SEPA) met.",
    ],
    "name-inconsistent": [
        "Catherine Lindt’s bell. Catherine Lindt rang.",
        "Jan Lind and Jon Lind rang.",
        "The Harbour Pilot met Harbour Pilots.",
        "North Weston and South Weston play East Welton.",
        "Ana Porter and Ben Potter: Ana Lind and Ben Lind.",
        "Regional Officer and Regional Office",
    ],
    "template-left-in": ["It costs 50% or {one} and 20%.", "See [1] and [the note]."],
}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in ALARMS.items() for text in texts]
)
def test_a_rule_finds(make, found, rule, text):
    findings = found(make.briefing(make.story("Bells", text)), rule)

    assert [f.rule for f in findings] == [rule]
    assert findings[0].address == "01.1"
    assert findings[0].suggestion


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in SILENCE.items() for text in texts]
)
def test_a_rule_is_silent(make, found, rule, text):
    assert found(make.briefing(make.story("Bells", text)), rule) == []


@pytest.mark.parametrize("rule", [rule for rule in ALARMS if rule != "template-left-in"])
def test_english_rules_leave_other_languages_alone(make, found, rule):
    for text in ALARMS[rule]:
        assert found(make.briefing(make.story("Bells", text, language="de")), rule) == []


def test_a_relative_time_is_for_review_where_the_briefing_has_no_date(make, found):
    stories = make.story("Bells", "Dues went up last month.")

    [dated] = found(make.briefing(stories, date="2025-10-03"), "relative-time")
    [undated] = found(make.briefing(stories), "relative-time")

    assert (dated.severity, undated.severity) == ("info", "review")


def test_a_missing_date_is_told_of_the_opening(make, found):
    [finding] = found(make.briefing(), "date-missing")

    assert (finding.address, finding.severity) == ("00", "info")
    assert found(make.briefing(date="2025-10"), "date-missing") == []


def test_links_that_lead_nowhere(make, found):
    text = Text("Ask here or there", (Inline("link", 4, 8), Inline("link", 12, 17, "https://a")))
    one = make.briefing(
        make.story("Bells", Paragraph(text=text), links=(Link("Read more"),)),
        links=(Link("Top", "#"), Link("Site", "https://a")),
    )

    assert [(f.address, f.message.split("”")[0]) for f in found(one, "link-dangling")] == [
        ("01.1", "“here"),
        ("01", "“Read more"),
        ("00", "“Top"),
    ]


def test_vague_link_texts_are_those_that_lead_somewhere(make, found):
    links = (Link("Click here!", "https://a"), Link("Read more"), Link("The tower", "https://b"))

    [finding] = found(make.briefing(make.story("Bells", links=links)), "link-text-vague")

    assert "Click here!" in finding.message


def test_a_skipped_heading_level(make, found):
    def levels(*given: int) -> list[str | None]:
        blocks = [Subhead(text=Text(f"Part {level}"), level=level) for level in given]
        return [
            f.address for f in found(make.briefing(make.story("B", *blocks)), "heading-skipped")
        ]

    assert levels(1, 2, 1, 2, 3) == []
    assert levels(2) == ["01.1"]
    assert levels(1, 3, 3) == ["01.2"]


@pytest.mark.parametrize(
    ("headline", "silent"),
    [
        ("Ringers ‘will not be silenced’", False),
        ("Ringers: “we shall ring on”", True),
        ("Ringers: ‘we shall … ring on’", True),
        ("Ringers ‘won’t stop’ for rain", True),
        ("The ‘old tower’ reopens", True),
        ("The ringers’ guild and the rowers’ club meet", True),
    ],
)
def test_a_headline_must_quote_what_its_story_says(make, found, headline, silent):
    text = "“Come rain, we shall ring on,” said the captain. “We won’t stop.”"

    findings = found(make.briefing(make.story(headline, text)), "quote-mismatch")

    assert [f.address for f in findings] == ([] if silent else ["01"])


def test_a_picture_page_cannot_contradict_its_headline(make, found):
    one = make.briefing(make.story("‘What a day it was’", Image(alt="A crowd")))

    assert found(one, "quote-mismatch") == []


def test_findings_name_the_source_and_repeat_no_reader(make):
    subhead = Subhead(text=Text("Part"), level=3, origin=make.paragraph("", 7).origin)
    said = Finding(rule="heading-skipped", severity="review", message="m", line=7)

    reading = with_findings(Reading(make.briefing(make.story("B", subhead)), findings=(said,)))

    assert [f.rule for f in reading.findings] == ["heading-skipped", "date-missing"]
    assert reading.findings[1].source == "bells.txt"


def test_every_rule_is_documented(root: Path):
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for package in ("reading", "editing", "speaking")
        for path in (root / "core" / "briefcast" / package).rglob("*.py")
    )
    given = set(re.findall(r"rule=\"([a-z-]+)\"", code)) | set(CHECKS)
    given |= set(re.findall(r"\bfind\(\s*\"([a-z-]+)\"", code))
    given |= set(re.findall(r"_find\(\s*\w+, \"([a-z-]+)\"", code))
    given |= set(re.findall(r"\"((?:duplicate|correction|date)-[a-z-]+)\"", code)) - {"date-"}
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", (root / "docs" / "findings.md").read_text(
        encoding="utf-8"), re.MULTILINE))  # fmt: skip

    assert given - documented == set()
