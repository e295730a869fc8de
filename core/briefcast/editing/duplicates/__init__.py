"""Stories and blocks that a source gives twice."""

from briefcast.editing.duplicates.edit import without_duplicates

__all__ = ["without_duplicates"]
