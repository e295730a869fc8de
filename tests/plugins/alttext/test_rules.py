"""Each rule has a folder of cases: what it must say, and where it must be silent."""

import json
from pathlib import Path

import pytest

from briefcast.model import Briefing, Image, Origin, Story
from briefcast_alttext import briefcast_audit_rules

RULES = {rule.id: rule for rule in briefcast_audit_rules()}
FOLDER = Path(__file__).parent / "rules"


def cases(kind: str) -> list:
    return [
        pytest.param(rule, case, id=f"{rule}-{place}")
        for rule in RULES
        for place, case in enumerate(
            json.loads((FOLDER / rule / f"{kind}.json").read_text("utf-8"))
        )
    ]


def check(rule: str, case: dict) -> list:
    fields = {key: case[key] for key in ("src", "alt", "caption", "certainty") if key in case}
    image = Image(**fields, origin=Origin(line=7))
    story = Story(id="a", number=1, headline="A", blocks=(image,))
    return list(RULES[rule].check(Briefing(id="b", title="B", stories=(story,))))


@pytest.mark.parametrize(("rule", "case"), cases("bad"))
def test_bad(rule, case):
    (finding,) = check(rule, case)
    assert (finding.rule, finding.address, finding.line) == (rule, "01.1", 7)
    assert finding.severity == case.get("severity", "review")
    assert case.get("says", "") in finding.message
    assert finding.suggestion == case.get("suggestion", finding.suggestion)
    assert finding.suggestion


@pytest.mark.parametrize(("rule", "case"), cases("good"))
def test_good(rule, case):
    assert check(rule, case) == []


def test_every_folder_is_a_rule_s():
    assert sorted(folder.name for folder in FOLDER.iterdir()) == sorted(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_tells_an_editor_what_it_is(rule):
    assert rule.wcag == "1.1.1"
    assert rule.needs == "briefing"
    assert rule.title
    assert rule.explanation.endswith(".")
    assert rule.act == (("23a2a8",) if rule.id == "ALT001" else ())


HOSTILE = [
    "a, " * 50_000,
    " " * 200_000,
    "by A" * 40_000,
    "a_" * 60_000,
    "x" * 200_000,
    ", by A" * 9_000,
    "from " * 40_000 + ", via A",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:5])
def test_long_texts_take_no_long_time(text):
    for rule in RULES:
        check(rule, {"alt": text, "caption": text[1:], "src": text[:5_000]})
