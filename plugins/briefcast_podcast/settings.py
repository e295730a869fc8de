"""What `[plugins.podcast]` may say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PodcastSettings:
    """Settings of the podcast.

    Attributes:
        artist: Who the episode is by; the briefing's organisation by default.
        genre: The genre in the tag.
    """

    artist: str | None = None
    genre: str = "Podcast"
