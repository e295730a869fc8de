import hashlib
import json
import os
from dataclasses import replace

import pytest

from briefcast.hooks import Output
from briefcast.model import Artifact, InputError, MachineError
from briefcast.publishing import read_manifest


def broken(edition):
    (edition.folder / "half.txt").write_text("half")
    raise RuntimeError("the glue\nis dry")


def writes(path, *, declares):
    def make(edition):
        target = edition.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("something")
        return [Artifact(path=name, role="text", media_type="text/plain") for name in declares]

    return Output(name="odd", title="Odd", make=make)


def contents(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_every_output_is_made_and_the_manifest_says_so(publish, read):
    built = publish(read("High water", "Low water"))

    manifest = json.loads((built.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["briefing"] == {
        "id": "tide",
        "title": "Tide Table",
        "date": None,
        "language": None,
        "source": {"name": "tide.txt", "sha256": manifest["briefing"]["source"]["sha256"]},
        "headlines": ["High water", "Low water"],
    }
    made = manifest["outputs"]["headlines"]
    assert (made["status"], made["error"], made["stale"]) == ("made", None, False)
    [artifact] = made["artifacts"]
    data = (built.folder / artifact["path"]).read_bytes()
    assert artifact["path"] == "headlines/headlines.txt"
    assert artifact["role"] == "headlines"
    assert artifact["bytes"] == len(data)
    assert artifact["sha256"] == hashlib.sha256(data).hexdigest()
    assert set(contents(built.folder)) == {
        "manifest.json",
        "headlines/headlines.txt",
        "played/duration.txt",
    }


def test_nothing_but_the_edition_is_left_in_the_output_folder(publish, read):
    built = publish(read("High water"))

    assert [path.name for path in built.folder.parent.iterdir()] == ["tide"]


def test_a_failing_output_is_recorded_and_leaves_the_others_made(publish, read, outputs):
    built = publish(
        read("High water"),
        [Output(name="broken", title="", stage=1, make=broken), *outputs],
    )

    assert built.failed == {"broken": "RuntimeError: the glue is dry"}
    assert built.manifest.outputs["headlines"].status == "made"
    assert not (built.folder / "broken").exists()


def test_a_failing_output_keeps_what_it_had(publish, read, outputs):
    before = publish(read("High water"))
    headlines, played = outputs
    worse = Output(name="headlines", title="", settings=headlines.settings, make=broken)
    after = publish(read("High water", "Low water"), [worse, played])

    record = after.manifest.outputs["headlines"]
    assert (record.status, record.stale) == ("failed", True)
    assert record.artifacts == before.manifest.outputs["headlines"].artifacts
    assert (after.folder / "headlines/headlines.txt").read_text() == "High water"


def test_an_output_that_is_not_asked_for_keeps_its_bytes(publish, read):
    before = contents(publish(read("High water")).folder)
    built = publish(read("High water", "Low water"), to=["headlines"])

    after = contents(built.folder)
    assert after["played/duration.txt"] == before["played/duration.txt"]
    assert after["headlines/headlines.txt"] == b"High water\nLow water"
    assert built.manifest.outputs["played"].stale
    assert not built.manifest.outputs["headlines"].stale


def test_what_is_kept_is_stale_only_where_its_own_source_or_settings_changed(publish, read):
    publish(read("High water"))

    same = publish(read("High water"), to=["played"])
    assert not same.manifest.outputs["headlines"].stale
    other_ending = publish(read("High water"), to=["played"], ending="!")
    assert other_ending.manifest.outputs["headlines"].stale
    assert not publish(read("High water"), to=["headlines"]).manifest.outputs["played"].stale


def test_an_output_never_asked_for_is_skipped(publish, read):
    built = publish(read("High water"), to=["headlines"])

    assert built.manifest.outputs["played"].status == "skipped"
    assert built.manifest.outputs["played"].artifacts == ()


def test_a_users_own_file_in_an_edition_is_kept(publish, read):
    folder = publish(read("High water")).folder
    (folder / "notes.txt").write_text("mine")
    (folder / "scans").mkdir()
    (folder / "scans" / "page.txt").write_text("mine too")

    publish(read("High water"))

    assert (folder / "notes.txt").read_text() == "mine"
    assert (folder / "scans" / "page.txt").read_text() == "mine too"


def raises(error):
    def make(edition):
        raise error

    return make


def claims(value):
    def make(edition):
        (edition.folder / "a.txt").write_text("a")
        return [Artifact(path="a.txt", role="text", media_type="text/plain", claims=value)]

    return make


def astray(edition):
    (edition.folder.parent / "elsewhere.txt").write_text("a")
    return []


def fifo(edition):
    os.mkfifo(edition.folder / "pipe")
    return [Artifact(path="pipe", role="text", media_type="text/plain")]


def away(edition):
    os.chdir("/")
    return []


class SpeechlessError(Exception):
    def __str__(self):
        raise RuntimeError


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (raises(InputError("no such grade")), "no such grade"),
        (raises(MachineError("no printer")), "no printer"),
        (raises(SystemExit(0)), "SystemExit: 0"),
        (raises(SpeechlessError()), "SpeechlessError"),
        (claims({"file": object()}), "are not JSON"),
        (claims({"level": float("nan")}), "are not JSON"),
        (claims(None), "are not a dict"),
        (lambda edition: None, "TypeError: 'NoneType' object is not iterable"),
        (lambda edition: ["a.txt"], "returned a str, not an Artifact"),
        (astray, "wrote outside its folder: elsewhere.txt"),
        (fifo, "wrote what is no plain file: pipe"),
    ],
)
def test_whatever_an_output_does_the_others_are_made(publish, read, outputs, make, why):
    built = publish(
        read("High water"), [Output(name="bad", title="", stage=1, make=make), *outputs]
    )

    assert set(built.failed) == {"bad"}
    assert why in built.failed["bad"]
    assert set(contents(built.folder)) == {
        "manifest.json",
        "headlines/headlines.txt",
        "played/duration.txt",
    }
    assert publish(read("High water")).failed == {}


def test_an_output_may_change_the_working_directory(publish, read, outputs, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    built = publish(read("High water"), [Output(name="a", title="", stage=1, make=away), *outputs])

    assert built.failed == {}
    assert [path.name for path in built.folder.parent.iterdir()] == ["tide"]


@pytest.mark.parametrize("path", ["../victim", "/etc/passwd", "played/duration.txt"])
def test_a_manifest_that_leads_out_of_its_output_is_refused(publish, read, path):
    folder = publish(read("High water")).folder
    file = folder / "manifest.json"
    file.write_text(file.read_text().replace("headlines/headlines.txt", path))

    with pytest.raises(InputError, match="lists a file that is not its own"):
        publish(read("High water"))


def test_an_edition_that_is_a_link_is_refused(publish, read, tmp_path):
    folder = publish(read("High water")).folder
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(InputError, match="is a link"):
        publish(read("High water"))
    assert (tmp_path / "elsewhere" / "manifest.json").is_file()


@pytest.mark.parametrize(
    ("output", "why"),
    [
        (writes("a.txt", declares=[]), "wrote files that it did not declare: a.txt"),
        (writes("b/a.txt", declares=["a.txt"]), "declared files that it did not write: a.txt"),
        (writes("../../a.txt", declares=["../../a.txt"]), "is no path of a file of its own"),
    ],
)
def test_an_output_is_held_to_what_it_declares(publish, read, output, why):
    assert why in publish(read("High water"), [output]).failed["odd"]


def test_what_an_earlier_output_made_is_seen_by_a_later_one(publish, read, outputs):
    seen = {}

    def look(edition):
        seen.update(edition.made)
        return []

    publish(read("High water"), [*outputs, Output(name="z", title="", make=look)])

    assert [artifact.path for artifact in seen["headlines"]] == ["headlines.txt"]


def test_the_same_input_gives_the_same_bytes(publish, read, tmp_path):
    first = contents(publish(read("High water", "Low water")).folder)
    second = contents(publish(read("High water", "Low water")).folder)

    assert first == second


def test_an_id_made_from_another_source_is_refused(publish, read):
    built = publish(read("High water"))
    before = contents(built.folder)

    with pytest.raises(InputError, match=r"was made from 'tide.txt', not from 'moon.txt'.*--id"):
        publish(read("High water", source="moon.txt"))
    assert contents(built.folder) == before


def test_next_weeks_issue_under_the_same_file_name_is_refused(publish, read):
    publish(read("High water", "Low water"))

    publish(read("High water", "Spring tide"))
    with pytest.raises(InputError, match="shares no headline with this one"):
        publish(read("Fog at dawn"))


def test_a_folder_that_is_not_ours_is_refused(publish, read, tmp_path):
    (tmp_path / "out" / "tide").mkdir(parents=True)
    (tmp_path / "out" / "tide" / "letter.txt").write_text("dear all")

    with pytest.raises(InputError, match="not an edition of briefcast"):
        publish(read("High water"))
    assert contents(tmp_path / "out") == {"tide/letter.txt": b"dear all"}


def test_a_damaged_manifest_is_told(publish, read):
    folder = publish(read("High water")).folder
    (folder / "manifest.json").write_text("{")

    with pytest.raises(InputError, match="damaged manifest"):
        publish(read("High water"))


def test_the_manifest_is_read_back_as_it_was_written(publish, read):
    built = publish(read("High water"))

    assert read_manifest(built.folder) == built.manifest


def test_a_failed_build_leaves_no_folder_that_it_made(publish, read, tmp_path):
    def interrupted(edition):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(read("High water"), [Output(name="i", title="", make=interrupted)])
    assert list(tmp_path.iterdir()) == []


def test_an_old_failure_is_not_told_again(publish, read, outputs):
    publish(read("High water"))
    headlines, played = outputs
    worse = Output(name="headlines", title="", settings=headlines.settings, make=broken)
    publish(read("High water"), [worse, played])

    assert publish(read("High water"), to=["played"]).failed == {}


def test_a_narration_that_failed_is_told_to_each_output_that_wants_it(publish, read, outputs):
    _, played = outputs
    again = Output(name="again", title="", make=played.make)

    built = publish(read("High water"), [played, again], voice="lost")

    assert set(built.failed) == {"again", "played"}
    assert len(set(built.failed.values())) == 1
    assert "lost its voice" in built.failed["played"]


def test_the_same_issue_number_in_another_word_of_the_id_is_not_a_date(publish, read):
    def issue(*headlines):
        reading = read(*headlines, briefing_id="news-3x")
        return replace(reading, briefing=replace(reading.briefing, issue="3"))

    publish(issue("High water"))
    with pytest.raises(InputError, match="shares no headline"):
        publish(issue("Fog at dawn"))


def test_the_versions_of_what_is_kept_are_kept(publish, read):
    before = publish(read("High water")).manifest.versions
    assert "lameenc" in before

    assert publish(read("High water", "Low water"), to=["headlines"]).manifest.versions == before
    worse = Output(name="played", title="", make=broken)
    assert publish(read("High water"), [worse]).manifest.versions == before
