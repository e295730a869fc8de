"""From a briefing to the script of what is said, in reading order."""

from briefcast.speaking.script import write_script
from briefcast.speaking.spoken import say
from briefcast.speaking.words import words_for

__all__ = ["say", "words_for", "write_script"]
