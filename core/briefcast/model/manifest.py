"""What an edition folder holds, and what is claimed of it: `manifest.json`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Claims = Mapping[str, object]
"""What was measured of an artifact: JSON values by name."""

Status = Literal["made", "failed", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A file that an output made.

    Attributes:
        path: Relative to the output's folder, with "/" between names.
        role: What it is for: "audio", "text", "audit" …
        media_type: Its MIME type.
        claims: What was measured of it.
    """

    path: str
    role: str
    media_type: str
    claims: Claims = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtifactRecord:
    """An artifact as the manifest holds it; `path` is relative to the manifest."""

    path: str
    role: str
    media_type: str
    bytes: int
    sha256: str
    claims: Claims = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputRecord:
    """What became of one output.

    Attributes:
        status: "skipped" where it was not asked for and nothing of it stands.
        error: Why it failed, in one line.
        stale: Whether its artifacts were made from another source or other settings.
        inputs: A hash of what its artifacts were made from; None where there are none.
        artifacts: The files that stand.
    """

    status: Status
    error: str | None = None
    stale: bool = False
    inputs: str | None = None
    artifacts: tuple[ArtifactRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """The source that an edition was made from."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingRecord:
    """What the manifest says of the briefing.

    Attributes:
        headlines: One for each story, None where it has none: they tell one issue from the next.
    """

    id: str
    title: str | None
    date: str | None
    language: str | None
    source: SourceRecord
    headlines: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The contents of `manifest.json`."""

    briefing: BriefingRecord
    versions: dict[str, str]
    outputs: dict[str, OutputRecord]
