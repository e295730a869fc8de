"""Runs the editors."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.hooks import Editor
from briefcast.model import BriefcastError, InputError, Reading


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
            reading = editor.edit(reading)
        except BriefcastError:
            raise
        except Exception as error:
            said = f"{type(error).__name__}: {error}".rstrip(": ")
            raise InputError(f"the editor {editor.name} failed: {said}") from error
    stories = tuple(
        replace(story, number=number)
        for number, story in enumerate(reading.briefing.stories, start=1)
    )
    return replace(reading, briefing=replace(reading.briefing, stories=stories))
