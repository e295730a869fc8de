"""From a briefing to the script of what is said, in reading order."""

from briefcast.speaking.normaliser import Normaliser, Said
from briefcast.speaking.script import write_script
from briefcast.speaking.words import words_for

__all__ = ["Normaliser", "Said", "words_for", "write_script"]
