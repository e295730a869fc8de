"""Changes to a briefing once it is read: editors are plugins, run in order."""

from briefcast.editing.edit import edit

__all__ = ["edit"]
