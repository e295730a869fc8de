"""Runs the editors."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.editing.addresses import renumbered
from briefcast.hooks import Editor
from briefcast.model import PLUGIN_FAULTS, BriefcastError, InputError, Reading, one_line


def edit(reading: Reading, editors: Sequence[Editor]) -> Reading:
    """Lets every editor change a reading; after each, stories are numbered anew.

    Args:
        reading: As read.
        editors: In the order in which they are to run.

    Raises:
        InputError: An editor failed; the message names it.
    """
    reading = _numbered(reading)
    for editor in editors:
        try:
            edited = editor.edit(reading)
            if not isinstance(edited, Reading):
                raise TypeError(f"it gave a {type(edited).__name__}, not a Reading")
        except BriefcastError:
            raise
        except PLUGIN_FAULTS as error:
            raise InputError(f"the editor {editor.name} failed: {one_line(error)}") from error
        reading = _numbered(edited)
    return reading


def _numbered(reading: Reading) -> Reading:
    return replace(reading, briefing=renumbered(reading.briefing))
