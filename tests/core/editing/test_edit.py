"""Editors run in order; what they leave is numbered anew."""

from dataclasses import replace

import pytest

from briefcast.editing import edit
from briefcast.hooks import Editor
from briefcast.model import Briefing, InputError, MachineError, Reading, Removed, Story


def reading(*headlines: str) -> Reading:
    stories = tuple(
        Story(id=headline.lower(), number=number, headline=headline)
        for number, headline in enumerate(headlines, start=1)
    )
    return Reading(Briefing(id="b", title="Briefing", stories=stories))


def drop_first(given: Reading) -> Reading:
    first, *rest = given.briefing.stories
    return replace(
        given,
        briefing=replace(given.briefing, stories=tuple(rest)),
        removed=(*given.removed, Removed(first.headline or "", "first")),
    )


def turn(given: Reading) -> Reading:
    stories = tuple(reversed(given.briefing.stories))
    return replace(given, briefing=replace(given.briefing, stories=stories))


def test_nobody_changes_nothing():
    assert edit(reading("A", "B"), []) == reading("A", "B")


def test_editors_run_in_the_order_given():
    edited = edit(
        reading("A", "B", "C"), [Editor(name="z", edit=drop_first), Editor(name="a", edit=turn)]
    )
    assert [(story.number, story.headline) for story in edited.briefing.stories] == [
        (1, "C"),
        (2, "B"),
    ]
    assert edited.removed == (Removed("A", "first"),)


def test_an_editor_that_fails_is_named():
    def fail(given: Reading) -> Reading:
        raise ValueError("no tide")

    with pytest.raises(InputError, match="the editor tidy failed: ValueError: no tide"):
        edit(reading("A"), [Editor(name="tidy", edit=fail)])


def test_an_editor_that_says_what_is_wrong_is_heard():
    def refuse(given: Reading) -> Reading:
        raise MachineError("the disk is full")

    with pytest.raises(MachineError, match=r"^the disk is full$"):
        edit(reading("A"), [Editor(name="tidy", edit=refuse)])


def test_an_editor_that_gives_nothing_back_is_named():
    with pytest.raises(InputError, match="the editor lazy failed: TypeError: it gave a NoneType"):
        edit(reading("A"), [Editor(name="lazy", edit=lambda given: None)])
