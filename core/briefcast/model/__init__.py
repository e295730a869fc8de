"""The data that passes between the stages: plain, frozen, and knowing nothing of who uses it."""

from briefcast.model.address import (
    CLOSING,
    blocks_of,
    blocks_of_story,
    opening_address,
    story_address,
    story_digits,
)
from briefcast.model.audit import ImageRecord
from briefcast.model.blocks import (
    Block,
    Image,
    ListBlock,
    Origin,
    Paragraph,
    Quote,
    Sourced,
    Subhead,
    Table,
)
from briefcast.model.briefing import Briefing, Link, Provenance, Story
from briefcast.model.credits import Credit, find_credit, without_credit
from briefcast.model.errors import (
    DISK_FULL,
    PLUGIN_FAULTS,
    BriefcastError,
    DiskFullError,
    InputError,
    MachineError,
    NarrationError,
    Terminated,
    one_line,
)
from briefcast.model.finding import SEVERITIES, Finding, Removed, Severity
from briefcast.model.language import is_language_tag
from briefcast.model.lexicon import Lexeme, Lexicon
from briefcast.model.likeness import likeness
from briefcast.model.manifest import (
    Artifact,
    ArtifactRecord,
    BriefingRecord,
    Claims,
    Manifest,
    OutputRecord,
    SourceRecord,
    Status,
)
from briefcast.model.naming import unknown
from briefcast.model.narration import (
    SAMPLES_PER_FRAME,
    Encoding,
    Loudness,
    NarratedPart,
    Narration,
    UtteranceTime,
    WordTime,
)
from briefcast.model.narration_settings import NarrationSettings
from briefcast.model.publication import PublicationSettings
from briefcast.model.reading import Reading
from briefcast.model.script import COUNTING, Change, Role, Script, ScriptPart, Utterance
from briefcast.model.text import Inline, InlineKind, Text
from briefcast.model.voice import Delivery, Manner, Pauses, Voice, VoiceProfile

__all__ = [
    "CLOSING",
    "COUNTING",
    "DISK_FULL",
    "PLUGIN_FAULTS",
    "SAMPLES_PER_FRAME",
    "SEVERITIES",
    "Artifact",
    "ArtifactRecord",
    "Block",
    "BriefcastError",
    "Briefing",
    "BriefingRecord",
    "Change",
    "Claims",
    "Credit",
    "Delivery",
    "DiskFullError",
    "Encoding",
    "Finding",
    "Image",
    "ImageRecord",
    "Inline",
    "InlineKind",
    "InputError",
    "Lexeme",
    "Lexicon",
    "Link",
    "ListBlock",
    "Loudness",
    "MachineError",
    "Manifest",
    "Manner",
    "NarratedPart",
    "Narration",
    "NarrationError",
    "NarrationSettings",
    "Origin",
    "OutputRecord",
    "Paragraph",
    "Pauses",
    "Provenance",
    "PublicationSettings",
    "Quote",
    "Reading",
    "Removed",
    "Role",
    "Script",
    "ScriptPart",
    "Severity",
    "SourceRecord",
    "Sourced",
    "Status",
    "Story",
    "Subhead",
    "Table",
    "Terminated",
    "Text",
    "Utterance",
    "UtteranceTime",
    "Voice",
    "VoiceProfile",
    "WordTime",
    "blocks_of",
    "blocks_of_story",
    "find_credit",
    "is_language_tag",
    "likeness",
    "one_line",
    "opening_address",
    "story_address",
    "story_digits",
    "unknown",
    "without_credit",
]
