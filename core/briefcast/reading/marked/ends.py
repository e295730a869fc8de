"""What the first and last lines of stories say of them, read as plain text's are."""

from collections.abc import Sequence
from dataclasses import replace

from briefcast.model import Removed, Story
from briefcast.reading.text.drafts import StoryDraft
from briefcast.reading.text.endings import read_ends
from briefcast.reading.text.heads import Head
from briefcast.reading.text.pieces import Piece


def with_ends(stories: Sequence[Story]) -> tuple[list[Story], list[Removed]]:
    """The stories with datelines and signatures taken from their paragraphs, and what that left.

    Args:
        stories: With their blocks.
    """
    drafts = [_draft(story) for story in stories]
    removed = read_ends(drafts)
    found = [
        replace(
            story,
            blocks=tuple(draft.blocks),
            byline=story.byline or draft.head.byline,
            dateline=story.dateline or draft.dateline,
            date=story.date or draft.date,
        )
        for story, draft in zip(stories, drafts, strict=True)
    ]
    return found, removed


def _draft(story: Story) -> StoryDraft:
    head = Head(headline=Piece(story.headline, 0) if story.headline else None, byline=story.byline)
    return StoryDraft(head=head, date=story.date, blocks=list(story.blocks))
