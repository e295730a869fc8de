"""What an editor may correct, and a correction as it stands in its file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefcast.editing.folding import fold
from briefcast.editing.pieces import IMAGE_FIELDS
from briefcast.model import Finding

STORY_KEYS = (
    "headline",
    "section",
    "kicker",
    "standfirst",
    "byline",
    "dateline",
    "date",
    "language",
)
"""Fields that a story may be given."""
OPENING_KEYS = ("title", "section", "organisation", "issue", "date", "language", "standfirst")
"""Fields that the briefing may be given, at the address of its opening."""
ACTIONS = ("role", "drop", "merge", "split")
KEYS = tuple(dict.fromkeys(("expect", *ACTIONS, *IMAGE_FIELDS, *STORY_KEYS, *OPENING_KEYS)))
"""All keys of a correction."""

BLOCK_ROLES = ("paragraph", "subhead", "quote", "list-item")
"""Roles that make a block."""
IMAGE_ROLES = ("alt", "caption", "credit")
"""Roles that make a text a field of the image beside it."""
FIELD_ROLES = ("section", "kicker", "standfirst", "byline", "dateline", "title")
"""Roles that make a text a field of its story, or of the briefing."""
ROLES = ("headline", *BLOCK_ROLES, *IMAGE_ROLES, *FIELD_ROLES)

WHY = ("corrected by the editor",)


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction.

    Attributes:
        address: As written.
        line: Of the address, in the file of corrections.
        source: That file's name.
        expect: The text that stands at the address; None where there is said to be none.
        given: What to change, by key, checked.
        lines: Of the keys.
    """

    address: str
    line: int
    source: str
    expect: str | None = None
    given: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def finding(
        self, rule: str, message: str, suggestion: str | None = None, key: str | None = None
    ) -> Finding:
        """A finding about it, which stands in the file of corrections."""
        return Finding(
            rule=rule,
            severity="review",
            message=message,
            source=self.source,
            line=self.lines.get(key, self.line) if key else self.line,
            suggestion=suggestion,
        )

    def text(self, key: str) -> str | None:
        """A given value that is a text, or none."""
        value = self.given[key]
        return value if isinstance(value, str) else None

    def expects(self, texts: list[str]) -> bool:
        """Whether it expects one of these texts of its address: the whole, or a start and "…"."""
        wanted = self.expect or ""
        if not texts or not fold(wanted):
            return not any(texts) and not wanted
        begins = wanted.rstrip()
        if begins.endswith(("…", "...")):
            start = fold(begins.rstrip("….").rstrip())
            if start and any(fold(text).startswith(start) for text in texts):
                return True
        return any(fold(text) == fold(wanted) for text in texts)
