"""What was spoken is kept: whole, found again wherever it stands, and within a limit."""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from briefcast.model import Change, InputError, Script, ScriptPart
from briefcast.narrating import Keeping
from briefcast.narrating.cache import (
    FOLDER,
    LIMIT,
    STANDARD_LIMIT,
    clear,
    standard_folder,
    standard_limit,
    stored,
    trim,
)

from engines import notes_in  # isort: skip

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept"


@pytest.fixture
def again(beep, notes, folder):
    """Narrate on one cache; says how many utterances were spoken besides."""

    def run(script, **options):
        before = len(notes_in(notes))
        narration = beep(script, notes=notes, keeping=Keeping(folder=folder), **options)
        return narration, len(notes_in(notes)) - before

    return run


def told(narration):
    return [(part.frames, part.times, part.loudness, part.title) for part in narration.parts]


def streams(folder):
    return sorted(folder.glob("*/*.mp3"))


def test_a_second_narration_speaks_nothing(again, script, sound):
    first, spoken = again(script)
    assert spoken > 10
    second, spoken = again(script)
    assert spoken == 0
    assert sound(second) == sound(first)
    assert told(second) == told(first)


def test_only_what_changed_is_spoken(again, script):
    again(script)
    parts = list(script.parts)
    [said] = parts[2].utterances
    parts[2] = ScriptPart("02", "Short", (replace(said, written="Low tide", spoken="Low tide"),))
    _, spoken = again(Script("en-GB", tuple(parts)))
    assert spoken <= 2, "the headline, and what gives the voice's gain"


def damage_stream(kept):
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.write_bytes(data)


def truncate_stream(kept):
    kept.write_bytes(kept.read_bytes()[:-1])


def empty_stream(kept):
    kept.write_bytes(b"")


def lose_stream(kept):
    kept.unlink()


def lose_description(kept):
    kept.with_suffix(".json").unlink()


def truncate_description(kept):
    file = kept.with_suffix(".json")
    file.write_bytes(file.read_bytes()[:-5])


def forget_in_description(kept):
    file = kept.with_suffix(".json")
    description = json.loads(file.read_bytes())
    del description["sound"]["frames"]
    file.write_text(json.dumps(description))


def another_description(kept):
    kept.with_suffix(".json").write_text("[1, 2]")


def no_text_in_description(kept):
    kept.with_suffix(".json").write_bytes(b"\xff\xfe\0")


def miscount_in_description(kept):
    file = kept.with_suffix(".json")
    description = json.loads(file.read_bytes())
    description["sound"]["spans"] = []
    file.write_text(json.dumps(description))


def folder_instead(kept):
    kept.unlink()
    kept.mkdir()


@pytest.mark.parametrize(
    "harm",
    [
        damage_stream,
        truncate_stream,
        empty_stream,
        lose_stream,
        lose_description,
        truncate_description,
        forget_in_description,
        another_description,
        no_text_in_description,
        miscount_in_description,
        folder_instead,
    ],
)
def test_a_damaged_entry_is_made_again(again, make_script, sound, folder, harm):
    script = make_script([["Boats home", "All of them."]])
    first, spoken = again(script)
    [kept] = streams(folder)
    harm(kept)
    second, spoken_again = again(script)
    assert spoken_again == spoken
    assert (sound(second), told(second)) == (sound(first), told(first))
    if harm is not folder_instead:
        assert again(script)[1] == 0, "and it is whole once more"


def test_an_entry_serves_another_address_title_and_written_text(again, make_script, sound):
    script = make_script([["Tide turns", "Six boats came home."]])
    first, _ = again(script)
    [part] = script.parts
    headline, body = part.utterances
    change = Change(start=0, end=1, said_start=0, said_end=3, rule="number")
    moved = ScriptPart(
        "07",
        "Another title",
        (
            replace(headline, address="07"),
            replace(body, address="07.9", written="6 boats came home.", changes=(change,)),
        ),
    )
    second, spoken = again(Script("en-GB", (moved,)))
    assert spoken == 0
    assert sound(second) == sound(first)
    [found] = second.parts
    assert (found.address, found.title) == ("07", "Another title")
    assert [time.address for time in found.times] == ["07", "07.9"]
    assert [(word.start, word.end) for word in found.times[1].words] == [
        (0, 1), (2, 7), (8, 12), (13, 18),
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_any_state_of_the_cache_and_any_processes_give_the_same_bytes(speak, script, sound, folder):
    keeping = Keeping(folder=folder)
    expected = sound(speak(script, workers=1))
    assert sound(speak(script, workers=2, keeping=keeping)) == expected
    for kept in streams(folder)[::2]:
        kept.unlink()
    assert sound(speak(script, workers=2, start_method="spawn", keeping=keeping)) == expected
    assert sound(speak(script, workers=1, keeping=keeping)) == expected


def test_a_part_sounds_the_same_wherever_it_stands(speak, script, sound):
    shuffled = Script(script.language, (*script.parts[2:], *reversed(script.parts[:2])))
    assert sorted(sound(speak(shuffled))) == sorted(sound(speak(script)))


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_listing_the_voices_first_changes_nothing(speak, script, sound, shipped):
    expected = sound(speak(script, start_method="spawn"))
    shipped["system"].voices()
    assert sound(speak(script, start_method="fork")) == expected


def test_two_builds_at_once_share_a_cache(again, script, sound, beep, folder):
    expected = sound(beep(script))
    keeping = Keeping(folder=folder)
    with ThreadPoolExecutor(2) as pool:
        both = [
            pool.submit(beep, script, keeping=keeping, start_method="spawn", workers=1)
            for _ in range(2)
        ]
        assert [sound(one.result()) for one in both] == [expected, expected]
    assert again(script)[1] == 0
    assert not list(folder.rglob("*.part"))


def test_a_cache_that_cannot_be_used_is_none(again, script, sound, beep, folder):
    folder.write_text("in the way")
    narration, spoken = again(script)
    assert spoken > 10
    assert sound(narration) == sound(beep(script))


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are of POSIX")
def test_a_cache_that_may_only_be_read_is_read(again, script, folder, monkeypatch):
    """A superuser may write anywhere, so that writing is refused by hand."""
    again(script)
    before = {file: file.stat().st_mtime_ns for file in folder.rglob("*.*")}

    def refuse(*arguments, **options):
        raise PermissionError

    monkeypatch.setattr("briefcast.narrating.cache.os.utime", refuse)
    monkeypatch.setattr("briefcast.narrating.cache._put", refuse)
    assert again(script)[1] == 0
    parts = (*script.parts, replace(script.parts[2], address="09"))
    assert again(Script("en-GB", parts), fingerprint="2")[1] > 10
    assert {file: file.stat().st_mtime_ns for file in folder.rglob("*.*")} == before


def test_nothing_is_kept_where_no_folder_is_named(beep, script, tmp_path, notes):
    beep(script, notes=notes)
    spoken = len(notes_in(notes))
    beep(script, notes=notes)
    assert len(notes_in(notes)) == 2 * spoken


def key(name):
    """A key that begins so."""
    return name.ljust(64, "0")


def entry(folder, name, size, age):
    place = folder / name[:2]
    place.mkdir(parents=True, exist_ok=True)
    for suffix, count in ((".mp3", size - 10), (".json", 10)):
        file = place / f"{key(name)}{suffix}"
        file.write_bytes(bytes(count))
        os.utime(file, (time.time() - age, time.time() - age))


def test_over_the_limit_what_was_used_longest_ago_goes(folder):
    for name, age in (("aa1", 300), ("bb2", 100), ("aa3", 200)):
        entry(folder, name, 1000, age)
    trim(folder, 2500)
    assert [file.stem for file in streams(folder)] == [key("aa3"), key("bb2")]
    trim(folder, 1000)
    assert [file.stem for file in streams(folder)] == [key("bb2")]
    trim(folder, 999)
    assert stored(folder) == []


def test_what_is_used_is_not_what_was_used_longest_ago(again, make_script, folder):
    one, other = make_script([["Boats"]]), make_script([["Tides"]])
    again(one)
    [kept] = streams(folder)
    for file in (kept, kept.with_suffix(".json")):
        os.utime(file, (1, 1))
    again(other)
    again(one)
    trim(folder, stored(folder)[-1].size)
    assert streams(folder) == [kept]


def test_a_narration_leaves_the_cache_within_its_limit(beep, script, folder):
    beep(script, keeping=Keeping(folder=folder))
    size = sum(one.size for one in stored(folder))
    beep(script, keeping=Keeping(folder=folder, limit=size), fingerprint="2")
    assert 0 < sum(one.size for one in stored(folder)) <= size


def test_leftovers_of_killed_builds_are_counted_and_cleared(folder):
    entry(folder, "aa1", 1000, 0)
    (folder / "bb").mkdir()
    (folder / "bb" / f"{key('bb2')}.mp3.4711.part").write_bytes(bytes(500))
    assert sum(one.size for one in stored(folder)) == 1500
    assert clear(folder) == 1500
    assert list(folder.iterdir()) == []


def test_only_entries_are_cleared(folder):
    entry(folder, "aa1", 100, 0)
    mine = [folder / "notes.txt", folder / "aa" / "readme", folder / "keep" / "a.mp3",
            folder / "01" / "report.docx", folder / "aa" / "aa1.mp3"]  # fmt: skip
    for file in mine:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine")
    clear(folder)
    assert all(file.exists() for file in mine)


def test_the_environment_names_folder_and_limit(monkeypatch, tmp_path):
    monkeypatch.delenv(FOLDER)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert standard_folder().name == "narration"
    assert standard_limit() == STANDARD_LIMIT
    monkeypatch.setenv(FOLDER, str(tmp_path / "own"))
    monkeypatch.setenv(LIMIT, "1.5")
    assert standard_folder() == tmp_path / "own"
    assert standard_limit() == 1_500_000
    for odd in ("plenty", "-1", "inf", "nan"):
        monkeypatch.setenv(LIMIT, odd)
        with pytest.raises(InputError, match=f"{LIMIT}={odd}: give megabytes"):
            standard_limit()
