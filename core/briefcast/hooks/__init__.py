"""All that a plugin may rely on: the marker, the descriptors to hand over, the protocols."""

from briefcast.hooks.audit import Evidence, Report, Rule
from briefcast.hooks.markers import hookimpl
from briefcast.hooks.outputs import Edition, Output, Publication, StandingEdition
from briefcast.hooks.plugins import Plugins
from briefcast.hooks.profiles import read_manners, read_profile
from briefcast.hooks.readers import Editor, Limits, Reader, Source
from briefcast.hooks.spoken import SpokenForms, SpokenRule
from briefcast.hooks.voices import Capability, Fetch, Speech, SpokenWord, VoiceEngine, VoiceSession
from briefcast.hooks.words import Words
from briefcast.hooks.workbench import Workbench

__all__ = [
    "Capability",
    "Edition",
    "Editor",
    "Evidence",
    "Fetch",
    "Limits",
    "Output",
    "Plugins",
    "Publication",
    "Reader",
    "Report",
    "Rule",
    "Source",
    "Speech",
    "SpokenForms",
    "SpokenRule",
    "SpokenWord",
    "StandingEdition",
    "VoiceEngine",
    "VoiceSession",
    "Words",
    "Workbench",
    "hookimpl",
    "read_manners",
    "read_profile",
]
