"""The audit's report for programs."""

import json
from collections.abc import Sequence
from dataclasses import fields

from briefcast.model import Finding, ImageRecord

FINDING_KEYS = (
    "rule", "act", "wcag", "severity", "message", "source", "line", "address", "suggestion",
)  # fmt: skip
IMAGE_KEYS = tuple(field.name for field in fields(ImageRecord))


def write_json(findings: Sequence[Finding], images: Sequence[ImageRecord]) -> str:
    """One JSON object, `{"findings": [...], "images": [...]}`; null where nothing is said."""
    report = {
        "findings": [{key: getattr(finding, key) for key in FINDING_KEYS} for finding in findings],
        "images": [{key: getattr(image, key) for key in IMAGE_KEYS} for image in images],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
