"""Numbers stories, and gives them their ids."""

from collections.abc import Iterable
from dataclasses import replace

from briefcast.model import Story
from briefcast.reading.slug import slug

LIMIT = 60
"""The most characters of a story's id, but for the number that makes it unique."""


def numbered(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories with their numbers, and ids that are slugs of their headlines.

    Every reader ends with it, so that a story has one id whatever format it came in.
    """
    used: dict[str, int] = {}
    found = []
    for number, story in enumerate(stories, start=1):
        name = slug(story.headline or "", LIMIT) or f"story-{number}"
        found.append(replace(story, id=_unique(name, used), number=number))
    return tuple(found)


def _unique(name: str, used: dict[str, int]) -> str:
    """The name, or the name with a number: `used` holds how often each was given."""
    found = name
    while found in used:
        used[name] += 1
        found = f"{name}-{used[name]}"
    used[found] = 1
    return found
