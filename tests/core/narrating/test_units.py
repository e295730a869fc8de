"""Units of work, and the keys under which they are kept."""

from dataclasses import replace

import pytest

from briefcast.model import Encoding, Manner, Pauses, ScriptPart, Utterance, VoiceProfile
from briefcast.narrating.key import key_of
from briefcast.narrating.units import ENOUGH, LITTLE, MOST, units_of

PAUSES = Pauses(sentence=0.1, block=0.2, item=0.3, headline=0.4, number=0.5, part=0.6)
PROFILE = VoiceProfile(
    name="p", title="P", engine="e", voice="v", language="en-GB", pauses=PAUSES
)  # fmt: skip
SENTENCE = "The harbour pilots met at the old quay and talked of rest days. "


def said(text, role="body", *, ends_block=True, written=None, address="03.1", language="en-GB"):
    return Utterance(
        address=address,
        role=role,
        written=written or text,
        spoken=text,
        language=language,
        ends_block=ends_block,
    )


def paragraph(sentences):
    return [said(SENTENCE, ends_block=n == sentences - 1) for n in range(sentences)]


def part(*utterances):
    return ScriptPart("03", "The pilots", utterances)


def story(*, counting="Story three of eight.", third=SENTENCE):
    return part(
        said(counting, "story-number"),
        said("Pilots meet", "headline"),
        *paragraph(8),
        *(said(third), *paragraph(7)),
        *paragraph(2),
    )


def keys_of(part, profile=PROFILE, fingerprint="1", loudness=-16.0):
    return [
        key_of(unit, profile, fingerprint, Encoding(), loudness)
        for unit in units_of(part, profile.pauses)
    ]


def test_every_utterance_is_in_one_unit_in_order():
    units = units_of(story(), PAUSES)
    assert tuple(one for unit in units for one in unit.utterances) == story().utterances


def test_a_story_is_cut_where_a_block_ends_once_enough_is_said():
    lengths = [unit.length for unit in units_of(story(), PAUSES)[1:]]
    assert all(unit.utterances[-1].ends_block for unit in units_of(story(), PAUSES))
    assert all(ENOUGH <= length < ENOUGH + 9 * len(SENTENCE) for length in lengths[:-1])


def test_what_counts_is_a_unit_of_its_own():
    roles = [[one.role for one in unit.utterances] for unit in units_of(story(), PAUSES)]
    assert roles[0] == ["story-number"]
    assert roles[1][0] == "headline"


def test_a_part_that_says_little_is_one_unit():
    headline = said("x" * (LITTLE - 1), "headline")
    counting = said("Story three of eight.", "story-number")
    assert len(units_of(part(counting, headline), PAUSES)) == 1
    assert len(units_of(part(counting, headline, said("x")), PAUSES)) == 2


def test_a_block_without_end_is_cut_between_sentences():
    units = units_of(part(*paragraph(300)), PAUSES)
    assert len(units) > 1
    assert all(unit.length < MOST + len(SENTENCE) for unit in units)


@pytest.mark.parametrize(
    ("role", "ends_block", "pause"),
    [
        ("section", True, 0.5),
        ("story-number", True, 0.5),
        ("headline", True, 0.4),
        ("subhead", True, 0.4),
        ("list-item", False, 0.3),
        ("list-item", True, 0.2),
        ("table-row", False, 0.3),
        ("body", False, 0.1),
        ("body", True, 0.2),
        ("image", True, 0.2),
        ("quotation", False, 0.1),
    ],
)
def test_the_pause_is_that_of_the_role(role, ends_block, pause):
    [unit] = units_of(part(said("One.", role, ends_block=ends_block), said("Two.")), PAUSES)
    assert unit.pauses == (pause, 0.6)


def test_after_a_part_is_the_pause_of_parts():
    assert [unit.pauses[-1] for unit in units_of(story(), PAUSES)][-1] == 0.6


def test_one_story_more_changes_the_counting_and_nothing_else():
    before, after = keys_of(story()), keys_of(story(counting="Story three of nine."))
    assert [one != other for one, other in zip(before, after, strict=True)] == [
        True, *[False] * (len(before) - 1),
    ]  # fmt: skip


def test_a_changed_sentence_changes_one_key():
    before, after = keys_of(story()), keys_of(story(third="The pilots went home."))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_where_a_part_stands_and_how_it_is_written_is_no_part_of_the_key():
    moved = ScriptPart("07", "Another title", (said("Six of us", written="6 of us", address="7"),))
    assert keys_of(moved) == keys_of(part(said("Six of us")))


@pytest.mark.parametrize(
    "change",
    [
        {"voice": "w"},
        {"rate": 171},
        {"pitch": 51},
        {"volume": 99},
        {"engine": "f"},
        {"roles": {"body": Manner(voice="w")}},
        {"languages": {"en": Manner(rate=90)}},
        {"pauses": replace(PAUSES, sentence=0.11)},
        {"pauses": replace(PAUSES, part=0.61)},
    ],
)
def test_what_shapes_the_sound_changes_the_key(change):
    text = part(said("One.", ends_block=False, language="en"), said("Two."))
    assert keys_of(text, replace(PROFILE, **change)) != keys_of(text)


@pytest.mark.parametrize("change", [{"fingerprint": "2"}, {"loudness": -19.0}])
def test_so_do_the_engine_and_the_loudness(change):
    assert keys_of(story(), **change) != keys_of(story())


@pytest.mark.parametrize(
    "change",
    [
        {"name": "q", "title": "Q"},
        {"roles": {"closing": Manner(voice="w")}},
        {"languages": {"cy": Manner(voice="w")}},
        {"pauses": replace(PAUSES, item=9.0)},
    ],
)
def test_what_does_not_shape_it_does_not(change):
    assert keys_of(story(), replace(PROFILE, **change)) == keys_of(story())


def test_the_role_and_the_language_of_a_text_change_the_key():
    plain = keys_of(part(said("Porth")))
    assert keys_of(part(said("Porth", "quotation"))) != plain
    assert keys_of(part(said("Porth", language="cy"))) != plain
