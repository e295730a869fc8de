"""The audit: what it fills in, how it orders, what a broken rule costs."""

from dataclasses import replace

import pytest

from briefcast.hooks import Rule
from briefcast.model import Briefing, Finding, InputError
from briefcast_alttext import briefcast_audit_rules
from briefcast_alttext.audit import audit
from briefcast_alttext.settings import AltTextSettings


def rule(name: str, *addresses: str | None, **fields) -> Rule:
    findings = [Finding(rule=name, severity="info", message="x", address=a) for a in addresses]
    fields = {"title": "T", "severity": "info", "check": lambda briefing: findings, **fields}
    return Rule(id=name, **fields)


def test_findings_of_the_sample(briefing):
    findings, _ = audit(briefing, briefcast_audit_rules())
    assert [(f.address, f.rule, f.severity) for f in findings] == [
        ("01.1", "ALT004", "fail"),
        ("01.1", "ALT008", "review"),
        ("02.1", "ALT001", "fail"),
        ("02.2", "ALT002", "review"),
        ("02.3", "ALT005", "review"),
        ("02.3", "ALT025", "review"),
        ("02.4", "ALT009", "fail"),
    ]


def test_inventory_lists_every_image_verbatim(briefing):
    _, images = audit(briefing, [])
    assert [image.address for image in images] == ["01.1", "01.3", "02.1", "02.2", "02.3", "02.4"]
    assert images[1].story == "The ferry sails again"
    assert images[1].source == "week.txt"
    assert images[1].line == 9
    assert images[1].long_description == "Behind the quay stand three white houses."
    assert [image.alt for image in images[2:5]] == [None, "", "IIda Moss rings\nthe bell"]


def test_what_a_finding_leaves_open_is_filled_in(briefing):
    (finding,), _ = audit(briefing, [rule("A1", "01", wcag="2.4.4", act=("abc123",))])
    assert (finding.source, finding.wcag, finding.act) == ("week.txt", "2.4.4", ("abc123",))


def test_what_a_finding_says_is_left(briefing):
    said = Finding(
        rule="A1", severity="info", message="x", source="other", wcag="1.4.5", act=("def456",)
    )
    (finding,), _ = audit(briefing, [rule("A1", check=lambda briefing: [said], act=("abc123",))])
    assert finding == said


def test_order_is_that_of_reading(briefing):
    rules = [rule("B", "02.10", None, "end"), rule("A", "02.9", "00", "02.10", "10", "02.9.2")]
    findings, _ = audit(briefing, rules)
    assert [(f.address, f.rule) for f in findings] == [
        ("00", "A"), ("02.9", "A"), ("02.9.2", "A"), ("02.10", "A"), ("02.10", "B"), ("10", "A"),
        ("end", "B"), (None, "B"),
    ]  # fmt: skip


def raises(briefing: Briefing):
    yield Finding(rule="BAD", severity="fail", message="half the truth")
    raise KeyError("no such\nthing")


@pytest.mark.parametrize(
    ("check", "reason"),
    [(raises, "KeyError: 'no such\\nthing'"), (lambda briefing: ["x"], "TypeError: it gave a str")],
)
def test_broken_rule_costs_one_finding_about_itself(briefing, check, reason):
    findings, _ = audit(briefing, [rule("BAD", check=check), rule("A1", "01")])
    assert [finding.rule for finding in findings] == ["A1", "BAD"]
    assert findings[1].severity == "review"
    assert findings[1].message.startswith(f"The rule BAD (T) failed and says nothing: {reason}")


def test_a_rule_that_needs_more_than_the_briefing_says_that_it_did_not_run(briefing):
    [finding] = audit(briefing, [rule("A1", "01", needs="script")])[0]
    assert (finding.rule, finding.severity) == ("A1", "info")
    assert "was not run: it needs the script" in finding.message


def test_briefing_without_source(briefing):
    findings, images = audit(replace(briefing, source=None), briefcast_audit_rules())
    assert {finding.source for finding in findings} == {None}
    assert {image.source for image in images} == {None}


def test_settings_leave_rules_out():
    chosen = AltTextSettings(ignore=("ALT008",)).chosen(briefcast_audit_rules())
    assert [rule.id for rule in chosen] == [
        "ALT001", "ALT002", "ALT004", "ALT005", "ALT009", "ALT025",
    ]  # fmt: skip


def test_settings_name_an_unknown_rule():
    with pytest.raises(InputError, match=r"unknown rule 'alt08': did you mean 'ALT008'"):
        AltTextSettings(ignore=("alt08",)).chosen(briefcast_audit_rules())
