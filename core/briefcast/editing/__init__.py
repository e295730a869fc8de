"""Changes to a briefing once it is read: editors are plugins, run in order."""

from collections.abc import Sequence
from pathlib import Path

from briefcast.editing.corrections import corrections_editor, fixes_path
from briefcast.editing.edit import edit
from briefcast.hooks import Editor
from briefcast.model import Reading

__all__ = ["edit", "fixes_path", "starter", "with_corrections"]


def with_corrections(editors: Sequence[Editor], path: Path | None) -> list[Editor]:
    """The editors with the one that applies a file of corrections in its place among them.

    Args:
        editors: Those of the plugins.
        path: Where the file lies, if there is one: see `fixes_path`.
    """
    own = corrections_editor(path)
    all_of_them = [*editors, *([own] if own else [])]
    return sorted(all_of_them, key=lambda editor: (editor.stage, editor.name))


def starter(reading: Reading, fixes_name: str) -> str:
    """A file of corrections that changes nothing as it is: see `corrections.starter`."""
    from briefcast.editing.corrections.starter import starter as write

    return write(reading, fixes_name)
