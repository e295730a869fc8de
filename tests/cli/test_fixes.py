"""`briefcast fixes`, and corrections at work in every command."""

import json
import re

import pytest
import yaml


def shown(run, *arguments) -> dict:
    return json.loads(run("show", *arguments, "--json").out)


def test_a_starter_changes_nothing_as_it_is(run, briefing):
    before = shown(run, briefing.name)

    outcome = run("fixes", briefing.name, "-o", "tide.fixes.yaml")

    assert (outcome.status, outcome.out) == (0, "")
    text = (briefing.parent / "tide.fixes.yaml").read_text(encoding="utf-8")
    assert all(line.startswith("#") for line in text.splitlines() if line)
    assert shown(run, briefing.name) == before


def test_every_entry_of_a_starter_applies_once_its_marks_are_taken_away(run, tmp_path):
    source = tmp_path / "bells.txt"
    source.write_text(
        'Bells\n\nA "new": bell\n\nIt was cast in the year 1702.\n\nIs it loud?\n\nIt is loud.\n'
    )
    out = run("fixes", source.name).out
    entries = [line[2:] for line in out.splitlines() if re.match(r'#( "\d|   )', line)]
    assert entries

    kept: dict[str, list[str]] = {}
    for line in entries:
        key = line.split(":")[0].strip()
        if line.startswith('"'):
            address = line
            kept[address] = []
        elif key not in [known.split(":")[0].strip() for known in kept[address]]:
            kept[address].append(line)
    text = "".join(f"{address}\n" + "".join(f"{li}\n" for li in ls) for address, ls in kept.items())
    assert yaml.safe_load(text)
    (tmp_path / "bells.fixes.yaml").write_text(text, encoding="utf-8")

    assert not [f for f in shown(run, source.name)["findings"] if "correction" in f["rule"]]


def test_a_starter_asks_for_the_date(run, briefing):
    out = run("fixes", briefing.name).out

    assert '# "00":\n#   expect: "Tide Table"\n' in out
    assert "#   date: 2026-01-31\n" in out


def test_a_starter_is_never_written_over_a_file(run, briefing):
    fixes = briefing.parent / "tide.fixes.yaml"
    fixes.write_text("# mine\n")

    outcome = run("fixes", briefing.name, "-o", fixes.name)

    assert outcome.status == 2
    assert "tide.fixes.yaml: is there already" in outcome.err
    assert fixes.read_text() == "# mine\n"


def test_a_starter_of_standard_input(run):
    assert run("fixes", "-", stdin="Bells\n\nTower closed\n\nIt is closed.\n").status == 0


@pytest.fixture
def corrected(briefing):
    fixes = briefing.parent / "tide.fixes.yaml"
    fixes.write_text(
        "02: {expect: Is the foghorn …, headline: The foghorn is coming back}\n"
        '01.1: {expect: "Keepers …", alt: ""}\n'
        "09: {expect: Nothing, drop: true}\n"
    )
    return briefing


def test_show_applies_corrections_and_says_which_it_could_not(run, corrected):
    document = shown(run, corrected.name)

    first, second = document["briefing"]["stories"]
    assert first["blocks"][0]["alt"] == ""
    assert second["headline"] == "The foghorn is coming back"
    [finding] = [f for f in document["findings"] if f["rule"].startswith("correction")]
    assert (finding["rule"], finding["source"], finding["line"]) == (
        "correction-unused", "tide.fixes.yaml", 3,
    )  # fmt: skip


def test_show_without_corrections(run, corrected):
    document = shown(run, corrected.name, "--no-fixes")

    assert document["briefing"]["stories"][1]["headline"] == "Is the foghorn coming back?"
    assert not [f for f in document["findings"] if f["rule"].startswith("correction")]


def test_other_commands_apply_corrections_too(run, corrected):
    assert "ALT002" not in run("show", corrected.name).out
    document = json.loads(run("audit", corrected.name, "--format", "json").out)
    assert [image["alt"] for image in document["images"]] == [""]


def test_corrections_that_are_no_yaml_stop_the_command(run, briefing):
    (briefing.parent / "tide.fixes.yaml").write_text("01:\n  expect: [\n")

    outcome = run("show", briefing.name)

    assert outcome.status == 2
    assert outcome.err.startswith("briefcast: tide.fixes.yaml:")
    assert outcome.err.count("\n") == 1


def test_a_date_from_the_command_line_is_no_missing_date(run, briefing):
    def missing(*arguments):
        return [f for f in shown(run, briefing.name, *arguments)["findings"]
                if f["rule"] == "date-missing"]  # fmt: skip

    assert len(missing()) == 1
    assert missing("--date", "2026-03-06") == []


def test_of_two_corrections_the_command_line_has_the_last_word(run, briefing):
    (briefing.parent / "tide.fixes.yaml").write_text("00: {date: 2025-10-03}\n")

    assert shown(run, briefing.name)["briefing"]["date"] == "2025-10-03"
    assert shown(run, briefing.name, "--date", "2026-03")["briefing"]["date"] == "2026-03"
