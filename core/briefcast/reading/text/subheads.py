"""Subheads in plain text: labels that head a part of a story wherever they stand."""

import re
from collections.abc import Sequence

from briefcast.model import Finding, Origin, Paragraph, Subhead, Text
from briefcast.reading.text.drafts import StoryDraft
from briefcast.reading.text.heads import unsure

_DO = (
    r"(?:apply|join|take part|enter|nominate|register|book|vote|respond|help|donate|order"
    r"|contact us|sign up|get (?:a|your) \w+|claim|complain)"
)
_USUAL = re.compile(
    rf"how (?:to|you can|can (?:i|you)|do (?:i|you)) {_DO}(?: \w+){{0,3}}"
    r"|what happens (?:next|now|then)|what(?: is|[’']s| comes)? next"
    r"|what (?:it|this|that) (?:means|involves|costs)(?: \w+){0,4}"
    r"|what we (?:know|want|found|did|do|are (?:asking for|doing))(?: \w+){0,2}"
    r"|what (?:the )?[\w’'-]+(?: [\w’'-]+)? (?:say|says|said|think|thinks|want|wants)"
    r"|why (?:it|this|that) matters|why now"
    r"|(?:the |our )?(?:next steps|background|key (?:points|dates|findings|facts|messages)"
    r"|(?:main |key )?(?:findings|results|recommendations|details|timetable))"
    r"|at a glance|in (?:numbers|summary|short|detail)"
    r"|who can (?:apply|join|take part|enter|vote|claim)|(?:when and where|where and when)"
    r"|(?:further|more) (?:information|reading|details)|notes (?:to|for) editors"
    r"|about the (?:author|speaker|project|scheme|award|event|survey|research|study)",
    re.IGNORECASE,
)


def with_subheads(drafts: Sequence[StoryDraft]) -> tuple[list[StoryDraft], list[Finding]]:
    """The stories, those that only a usual subhead heads joined to the story above.

    A headline with an image, a byline, a date or a line of its own under it stays one, and so does
    one that follows a link: the story above has ended there.

    Returns:
        The stories, and a finding for each subhead.
    """
    joined: list[StoryDraft] = []
    findings: list[Finding] = []
    for draft in drafts:
        above = joined[-1] if joined else None
        if above is None or not _is_part(draft, above):
            joined.append(draft)
            continue
        head = draft.head.headline
        assert head is not None
        subhead = Subhead(
            text=Text(head.text, head.inlines),
            origin=Origin(head.line, head.column),
            certainty=0.6,
            why=("a usual subhead, with nothing of a story of its own",),
        )
        above.blocks += [subhead, *draft.blocks]
        above.links += draft.links
        message = f"“{head.text}” was read as a subhead; it may be a headline"
        findings.append(unsure(message, head.line))
    return joined, findings


def _is_part(draft: StoryDraft, above: StoryDraft) -> bool:
    head = draft.head
    if head.headline is None or not _USUAL.fullmatch(head.headline.text):
        return False
    own = head.images or head.byline or head.standfirst or head.section or draft.date
    told = any(isinstance(block, Paragraph) for block in above.blocks)
    return told and not (own or above.links) and draft.section == above.section
