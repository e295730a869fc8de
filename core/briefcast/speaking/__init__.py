"""From a briefing to the script of what is said, in reading order."""

from briefcast.speaking.saying import say
from briefcast.speaking.splitting import sentences
from briefcast.speaking.wording import words_for
from briefcast.speaking.writing import write_script

__all__ = ["say", "sentences", "words_for", "write_script"]
