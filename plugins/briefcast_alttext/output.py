"""The output `alttext`: the audit of a briefing, for people and for programs."""

from collections import Counter

from briefcast.hooks import Edition, Output
from briefcast.model import SEVERITIES, Artifact
from briefcast_alttext.audit import audit
from briefcast_alttext.reports import JSON, TEXT
from briefcast_alttext.settings import AltTextSettings


def make(edition: Edition) -> list[Artifact]:
    """Write `audit.txt` and `audit.json`; both claim how many images there are, and what was found.

    Raises:
        InputError: Where the settings name a rule that there is not.
    """
    rules = edition.settings.chosen(edition.plugins.audit_rules())
    findings, images = audit(edition.briefing, rules)
    counts = Counter(finding.severity for finding in findings)
    claims: dict[str, object] = {severity: counts[severity] for severity in SEVERITIES}
    found = [f"{one.address}: {one.message} ({one.rule}, {one.severity})" for one in findings]
    claims = {"images": len(images), **claims, "found": found}
    artifacts = []
    for name, report, media_type in (
        ("audit.txt", TEXT, "text/plain"),
        ("audit.json", JSON, "application/json"),
    ):
        (edition.folder / name).write_bytes(report.write(findings, images).encode())
        artifacts.append(Artifact(path=name, role="audit", media_type=media_type, claims=claims))
    return artifacts


ALTTEXT = Output(
    name="alttext",
    title="An audit of the images' text alternatives",
    settings=AltTextSettings,
    make=make,
)
