"""Runs the editors."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.hooks import Editor
from briefcast.model import PLUGIN_FAULTS, BriefcastError, InputError, Reading, one_line


def edit(reading: Reading, editors: Sequence[Editor]) -> Reading:
    """Lets every editor change a reading, then numbers its stories anew.

    Args:
        reading: As read.
        editors: In the order in which they are to run.

    Raises:
        InputError: An editor failed; the message names it.
    """
    for editor in editors:
        try:
            edited = editor.edit(reading)
            if not isinstance(edited, Reading):
                raise TypeError(f"it gave a {type(edited).__name__}, not a Reading")
        except BriefcastError:
            raise
        except PLUGIN_FAULTS as error:
            raise InputError(f"the editor {editor.name} failed: {one_line(error)}") from error
        reading = edited
    stories = tuple(
        replace(story, number=number)
        for number, story in enumerate(reading.briefing.stories, start=1)
    )
    return replace(reading, briefing=replace(reading.briefing, stories=stories))
