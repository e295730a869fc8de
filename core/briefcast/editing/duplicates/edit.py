"""Drops what is given twice, lists what it drops, and says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefcast.editing.addresses import addresses, moved, renumbered
from briefcast.editing.duplicates.blocks import repeated_blocks, shared_paragraphs
from briefcast.editing.duplicates.stories import Alike, repeated_stories
from briefcast.editing.pieces import removed_block, removed_story
from briefcast.model import Briefing, Finding, Image, Reading, Removed, Severity, Story

_Place = tuple[int, int | None]
"""A story, and a block of it, counted from 0; None for the story as a whole."""
_NAMED = 5
"""How many other addresses a finding names."""
_IMAGE: tuple[str, Severity] = ("The image", "info")
_TEXT: tuple[str, Severity] = ("The text", "review")
_ADVICE = {
    ("duplicate-story", "review"): "Drop one, or give it a headline of its own.",
}


@dataclass(frozen=True, slots=True)
class _Note:
    """A finding whose addresses are not known before all is dropped that is to go.

    Attributes:
        place: What it is about.
        message: "{others}" in it stands for the addresses of the others.
    """

    rule: str
    severity: Severity
    message: str
    place: _Place
    others: tuple[_Place, ...] = ()
    line: int | None = None


@dataclass(slots=True)
class _Plan:
    """What is to go, how that is listed, and what there is to say."""

    stories: set[int] = field(default_factory=set)
    blocks: set[_Place] = field(default_factory=set)
    removed: list[Removed] = field(default_factory=list)
    notes: list[_Note] = field(default_factory=list)


def without_duplicates(reading: Reading) -> Reading:
    """Drops stories and blocks that are given twice; what is dropped is listed as removed.

    Stories of one headline that say different things are kept, as is a paragraph that stands in
    several stories: there are findings for those.
    """
    briefing = reading.briefing
    plan = _Plan()
    alike = repeated_stories(briefing)
    _plan_stories(briefing, alike, plan)
    for number, story in enumerate(briefing.stories):
        if number not in plan.stories:
            _plan_blocks(number, story, plan)
    _plan_shared(briefing, alike, plan)
    if not plan.notes:
        return reading
    kept = renumbered(replace(briefing, stories=tuple(_kept(briefing, plan))))
    new = _new_addresses(briefing, kept, plan)
    old = dict(zip(addresses(briefing)[1:], _places(briefing), strict=True))
    source = briefing.source.name if briefing.source else None
    return Reading(
        kept,
        (*reading.removed, *plan.removed),
        (
            *moved(reading.findings, {address: new.get(place) for address, place in old.items()}),
            *(replace(_finding(note, new), source=source) for note in plan.notes),
        ),
    )


def _plan_stories(briefing: Briefing, alike: Alike, plan: _Plan) -> None:
    for copy in alike.copies:
        story = briefing.stories[copy.place]
        name = f"the story “{story.headline}”" if story.headline else "a story without a headline"
        message = f"{name[0].upper()}{name[1:]} is given twice; the second was left out."
        place, line = (copy.of, None), story.origin.line
        plan.stories.add(copy.place)
        plan.removed += removed_story(story, f"{name} is given twice")
        plan.notes.append(_Note("duplicate-story", "info", message, place, line=line))
    for names in alike.namesakes:
        story = briefing.stories[names[0]]
        message = f"“{story.headline}” is the headline of {{others}} too, which says other things."
        first, *others = ((place, None) for place in names)
        line = story.origin.line
        plan.notes.append(_Note("duplicate-story", "review", message, first, tuple(others), line))


def _plan_blocks(number: int, story: Story, plan: _Plan) -> None:
    for copy in repeated_blocks(story):
        block = story.blocks[copy.place]
        what, severity = _IMAGE if isinstance(block, Image) else _TEXT
        message = f"{what} is given twice in the story; the second was left out."
        place, line = (number, copy.of), block.origin.line
        plan.blocks.add((number, copy.place))
        plan.removed += removed_block(block, "given twice in the story")
        plan.notes.append(_Note("duplicate-block", severity, message, place, line=line))


def _plan_shared(briefing: Briefing, alike: Alike, plan: _Plan) -> None:
    group = {place: names for names in alike.namesakes for place in names}
    stories = briefing.stories
    left = [(number, s) for number, s in enumerate(stories) if number not in plan.stories]
    for first, *others in shared_paragraphs(left):
        names = group.get(first[0], ())
        if all(other[0] in names for other in others):
            continue  # that these stories share a headline says enough
        line = stories[first[0]].blocks[first[1]].origin.line
        message = "The paragraph stands in {others} too."
        plan.notes.append(_Note("duplicate-block", "info", message, first, tuple(others), line))


def _finding(note: _Note, new: Mapping[_Place, str]) -> Finding:
    told = [new[other] for other in note.others if other in new]
    more = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    message = note.message.replace("{others}", ", ".join(told[:_NAMED]) + more)
    return Finding(
        rule=note.rule,
        severity=note.severity,
        message=message,
        line=note.line,
        address=new.get(note.place),
        suggestion=_ADVICE.get((note.rule, note.severity)),
    )


def _kept(briefing: Briefing, plan: _Plan) -> Iterator[Story]:
    for number, story in enumerate(briefing.stories):
        if number not in plan.stories:
            blocks = (
                block
                for place, block in enumerate(story.blocks)
                if (number, place) not in plan.blocks
            )
            yield replace(story, blocks=tuple(blocks))


def _places(briefing: Briefing) -> list[_Place]:
    """The places of all stories and blocks, in the order of their addresses."""
    return [
        (number, place)
        for number, story in enumerate(briefing.stories)
        for place in (None, *range(len(story.blocks)))
    ]


def _new_addresses(briefing: Briefing, kept: Briefing, plan: _Plan) -> dict[_Place, str]:
    left = [
        place
        for place in _places(briefing)
        if place[0] not in plan.stories and place not in plan.blocks
    ]
    return dict(zip(left, addresses(kept)[1:], strict=True))
