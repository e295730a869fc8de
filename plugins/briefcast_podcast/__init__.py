"""The podcast: one MP3 episode with a chapter for each story."""

from collections.abc import Iterable

from briefcast.hooks import Edition, Output, hookimpl
from briefcast.model import Artifact
from briefcast_podcast.settings import PodcastSettings


def _make(edition: Edition) -> Iterable[Artifact]:
    from briefcast_podcast.episode import make

    return make(edition)


@hookimpl
def briefcast_outputs() -> list[Output]:
    """The output "podcast"; it comes first, so that others find the audio in `edition.made`."""
    return [
        Output(
            name="podcast",
            title="A podcast episode with chapters",
            stage=20,
            settings=PodcastSettings,
            make=_make,
        )
    ]
