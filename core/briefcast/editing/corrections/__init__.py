"""An editor's own corrections, kept in a file beside the source."""

from briefcast.editing.corrections.editor import corrections_editor
from briefcast.editing.corrections.files import fixes_path

__all__ = ["corrections_editor", "fixes_path"]
