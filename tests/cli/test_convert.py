"""`briefcast convert` writes Markdown that is read back as the same briefing."""

import json

import pytest


def shown(run, source):
    """What `show --json` tells of a briefing but where it stands and how it was found."""
    document = json.loads(run("show", source, "--json").out)["briefing"]
    del document["source"]
    for story in document["stories"]:
        for part in (story, *story["blocks"]):
            for name in ("line", "certainty", "why"):
                del part[name]
    return document


def test_what_is_written_is_shown_as_its_source_is(run, briefing):
    outcome = run("convert", briefing.name, "-o", "tide.md")

    assert outcome.status == 0
    assert outcome.out == ""
    assert shown(run, "tide.md") == shown(run, briefing.name)


def test_it_says_what_it_wrote_and_what_there_is_to_look_at(run, briefing):
    outcome = run("convert", briefing.name, "-o", "tide.md")

    read = json.loads(run("show", briefing.name, "--json").out)
    found, left_out = len(read["findings"]), len(read["removed"])
    assert min(found, left_out) > 1, "the words below are for several"
    told = f"Wrote tide.md: 2 stories, {found} findings, {left_out} pieces left out"
    assert outcome.err.startswith(told)


def test_without_a_file_it_writes_to_standard_output(run, briefing):
    outcome = run("convert", briefing.name)

    run("convert", briefing.name, "-o", "tide.md")
    assert outcome.out == (briefing.parent / "tide.md").read_text(encoding="utf-8")
    assert outcome.out == run("convert", briefing.name, "-o", "-").out
    assert outcome.out.startswith("---\nbriefcast: 1\n")


def test_it_reads_standard_input(run, briefing):
    outcome = run("convert", "-", "-o", "tide.md", stdin=briefing.read_bytes())

    assert outcome.status == 0
    assert "# Tide Table\n" in (briefing.parent / "tide.md").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_replaced_only_by_force(run, briefing):
    target = briefing.parent / "tide.md"
    target.write_text("mine", encoding="utf-8")

    refused = run("convert", briefing.name, "-o", "tide.md")
    assert refused.status == 2
    assert "--force" in refused.err
    assert target.read_text(encoding="utf-8") == "mine"

    assert run("convert", briefing.name, "-o", "tide.md", "--force").status == 0
    assert target.read_text(encoding="utf-8").startswith("---\nbriefcast: 1\n")


@pytest.mark.parametrize("name", ["tide.txt", "./tide.txt", "link.txt"])
def test_the_source_is_never_written_over(run, briefing, name):
    (briefing.parent / "link.txt").symlink_to("tide.txt")
    before = briefing.read_bytes()

    refused = run("convert", briefing.name, "-o", name, "--force")

    assert refused.status == 2
    assert "is the source itself" in refused.err
    assert briefing.read_bytes() == before


def test_a_target_that_cannot_be_is_told_in_one_line(run, briefing):
    (briefing.parent / "folder").mkdir()

    for target, why in (("folder", "is a folder"), ("nowhere/tide.md", "cannot be written")):
        refused = run("convert", briefing.name, "-o", target)
        assert refused.status == 2
        assert why in refused.err
        assert refused.err.count("\n") == 1


def test_nothing_is_left_behind_where_the_source_cannot_be_read(run, tmp_path):
    assert run("convert", "gone.txt", "-o", "tide.md").status == 2
    assert list(tmp_path.iterdir()) == []


def test_an_id_is_written_only_where_one_is_given_or_is_the_sources_own(run, briefing):
    assert "id:" not in run("convert", briefing.name).out
    given = run("convert", briefing.name, "--id", "tides-14").out
    assert "\nid: tides-14\n" in given
    (briefing.parent / "own.md").write_text(given, encoding="utf-8")
    assert run("convert", "own.md").out == given


def test_a_date_that_is_given_is_written(run, briefing):
    assert "\ndate: 2026-03-31\n" in run("convert", briefing.name, "--date", "2026-03-31").out
