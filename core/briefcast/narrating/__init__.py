"""From a script to its sound: MP3 parts with exact times, each made in a process of its own."""

from briefcast.narrating.narration import Keeping, Progress, Watch, narrate

__all__ = ["Keeping", "Progress", "Watch", "narrate"]
