"""The editor that applies a file of corrections."""

from functools import partial
from pathlib import Path

from briefcast.editing.corrections.files import load_fixes
from briefcast.hooks import Editor
from briefcast.model import Reading

NAME = "corrections"
STAGE = 60
"""After what editors change, before findings: addresses are those after the editors below it."""


def corrections_editor(path: Path | None) -> Editor | None:
    """The editor of a file of corrections.

    Args:
        path: Where the file lies, if there is one.

    Returns:
        None where there is no such file. The file is read when the editor runs; it raises
        InputError where that is no file of corrections.
    """
    if path is None or not _is_there(path):
        return None
    return Editor(name=NAME, stage=STAGE, edit=partial(_edit, path))


def _edit(path: Path, reading: Reading) -> Reading:
    from dataclasses import replace

    from briefcast.editing.corrections.apply import corrected

    entries, findings = load_fixes(path)
    reading = corrected(reading, entries)
    return replace(reading, findings=(*reading.findings, *findings))


def _is_there(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False
