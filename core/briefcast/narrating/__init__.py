"""From a script to its sound: MP3 parts with exact times, in units of a process each."""

from briefcast.narrating.narration import Keeping, Progress, Watch, narrate

__all__ = ["Keeping", "Progress", "Watch", "narrate"]
