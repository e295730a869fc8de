"""Ids and dates of briefings."""

import re

import pytest

from briefcast.model import Briefing, InputError, PublicationSettings
from briefcast.reading import identified, slug, valid_date


def identify(title="Briefing", *, own="", date=None, issue=None, name="x.txt", pub=None, **given):
    briefing = Briefing(id=own, title=title, date=date, issue=issue, stories=())
    settings = PublicationSettings(id=pub)
    return identified(briefing, publication=settings, source_name=name, **given)


@pytest.mark.parametrize(
    ("briefing", "expected"),
    [
        ({}, "briefing"),
        ({"date": "2025-10"}, "2025-10-briefing"),
        ({"pub": "Soundings", "date": "2025-10-03"}, "soundings-2025-10-03-briefing"),
        ({"pub": "briefing", "date": "2025-10-03"}, "briefing-2025-10-03"),
        ({"issue": "14"}, "issue-14-briefing"),
        ({"issue": "Autumn 2025", "pub": "s"}, "s-autumn-2025-briefing"),
        ({"own": "My Own: Id"}, "my-own-id"),
        ({"title": None, "name": "Tide & Quay.txt"}, "tide-quay"),
        ({"title": None, "pub": "s", "date": "2025-10"}, "s-2025-10"),
        ({"title": None, "pub": "s", "name": "march.txt"}, "s-march"),
        ({"title": "Приливы", "name": "march.txt"}, "march"),
        ({"title": "Приливы", "name": "march.txt", "date": "2025-10"}, "2025-10-march"),
        ({"title": "Café’s Tides"}, "cafes-tides"),
        ({"title": "Con"}, "briefing-con"),
        ({"title": "../../etc"}, "etc"),
    ],
)
def test_ids(briefing, expected):
    assert identify(**briefing).id == expected


def test_an_id_is_never_empty():
    first = identify("Приливы", name="-").id
    assert re.fullmatch(r"briefing-[0-9a-f]{8}", first)
    assert identify("Отливы", name="潮.txt").id != first
    assert identify(None, name="-").id


def test_a_long_title_gives_way_to_the_date():
    found = identify("tide " * 40, date="2025-10-03", pub="p" * 100).id
    assert len(found) <= 80
    assert "2025-10-03-tide" in found
    assert not found.endswith("-")


def test_what_is_given_goes_first():
    found = identify(own="own", date="2025-10", given_id="mine_1-b", given_date="2026-03-07")
    assert (found.id, found.date) == ("mine_1-b", "2026-03-07")
    assert identify(date="2025-10", given_date="2026-03").id == "2026-03-briefing"


@pytest.mark.parametrize(
    "given",
    ["", "../x", ".x", "a/b", "a\\b", "Oktober", "a b", "x" * 81, "con", "nul.txt", "x.", "é"],
)
def test_ids_that_cannot_name_a_folder(given):
    with pytest.raises(InputError, match=r"^--id .* cannot name a folder: .*$"):
        identify(given_id=given)


def test_a_better_id_is_offered():
    with pytest.raises(InputError, match=r"for instance october-2025$"):
        identify(given_id="October 2025")


@pytest.mark.parametrize("text", ["2026-03-07", "2026-03", "2024-02-29"])
def test_dates(text):
    assert valid_date(text) == text


@pytest.mark.parametrize(
    "text",
    ["2026", "2026-13", "2025-02-29", "07/03/2026", "20260307", "2026-3-7", "", "2026-03-07\n"],
)
def test_what_is_no_date(text):
    with pytest.raises(InputError, match="is not a date: write a day as 2026-03-07"):
        valid_date(text)


def test_slugs_are_cut_between_words():
    assert slug("Pilots’ rest & tea — £4.50") == "pilots-rest-tea-4-50"
    assert slug("harbour pilots", 10) == "harbour"
    assert slug("x" * 20, 10) == "x" * 10
