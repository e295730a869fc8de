import hashlib
import json

import pytest


def build(run, *arguments):
    return run("build", "--voice", "silent", "--workers", 1, *arguments)


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def contents(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_one_briefing_in_and_all_three_editions_out(run, briefing, tmp_path):
    outcome = build(run, briefing.name)

    assert outcome.status == 0
    assert outcome.err == ""
    outputs = manifest(tmp_path / "output" / "tide-table")["outputs"]
    roles = {
        name: [artifact["role"] for artifact in output["artifacts"]]
        for name, output in outputs.items()
    }
    assert roles == {
        "alttext": ["audit", "audit"],
        "plaintext": ["text"],
        "podcast": ["audio", "spoken", "spoken"],
    }


def test_the_summary_says_what_was_made_where_how_long_it_plays_and_what_was_found(run, briefing):
    out = build(run, briefing.name).out

    assert out.startswith("Tide Table: 2 stories, in output/tide-table/\n")
    assert "podcast: podcast/tide-table.mp3 (plays " in out
    assert "4 chapters" in out
    assert "alttext: alttext/audit.txt (1 image, 1 failure" in out


def test_every_artifact_is_as_the_manifest_says(run, briefing, tmp_path):
    build(run, briefing.name)

    folder = tmp_path / "output" / "tide-table"
    listed = {"manifest.json"}
    for output in manifest(folder)["outputs"].values():
        for artifact in output["artifacts"]:
            data = (folder / artifact["path"]).read_bytes()
            assert artifact["bytes"] == len(data)
            assert artifact["sha256"] == hashlib.sha256(data).hexdigest()
            listed.add(artifact["path"])
    assert set(contents(folder)) == listed


def test_asking_for_the_text_edition_leaves_the_episode_as_it_was(run, briefing, tmp_path):
    build(run, briefing.name)
    before = contents(tmp_path / "output")
    briefing.write_text(briefing.read_text().replace("Tuesday", "Wednesday"))

    outcome = build(run, briefing.name, "--to", "plaintext")

    after = contents(tmp_path / "output")
    assert outcome.status == 0
    episode, text = "tide-table/podcast/tide-table.mp3", "tide-table/plaintext/tide-table.txt"
    assert after[episode] == before[episode]
    assert b"Wednesday" in after[text]
    outputs = manifest(tmp_path / "output" / "tide-table")["outputs"]
    assert {name: output["stale"] for name, output in outputs.items()} == {
        "alttext": True,
        "plaintext": False,
        "podcast": True,
    }


def test_json_for_programs(run, briefing):
    document = json.loads(build(run, briefing.name, "--json").out)

    [edition] = document["editions"]
    assert edition["briefing"]["id"] == "tide-table"
    assert edition["outputs"]["podcast"]["artifacts"][0]["claims"]["duration"] > 1
    assert document["errors"] == []


def test_date_and_id_are_set_from_outside(run, briefing, tmp_path):
    build(run, briefing.name, "--date", "2026-03-31")
    build(run, briefing.name, "--id", "special")

    assert (
        manifest(tmp_path / "output" / "2026-03-31-tide-table")["briefing"]["date"] == "2026-03-31"
    )
    assert manifest(tmp_path / "output" / "special")["briefing"]["date"] is None


def test_of_several_sources_the_good_ones_are_built(run, briefing, tmp_path):
    outcome = build(run, "no-such.txt", briefing.name)

    assert outcome.status == 2
    assert len(outcome.err.splitlines()) == 1
    assert (tmp_path / "output" / "tide-table" / "manifest.json").exists()


def test_the_id_of_another_source_is_refused(run, briefing, tmp_path):
    build(run, briefing.name)
    before = contents(tmp_path / "output")
    other = tmp_path / "moon.txt"
    other.write_text(briefing.read_text())

    outcome = build(run, other.name)

    assert outcome.status == 2
    assert "--id" in outcome.err
    assert contents(tmp_path / "output") == before


def test_standard_input_is_a_source(run, briefing, tmp_path):
    outcome = run(
        "build", "-", "--voice", "silent", "--to", "plaintext", stdin=briefing.read_bytes()
    )

    assert outcome.status == 0
    assert manifest(tmp_path / "output" / "tide-table")["briefing"]["source"]["name"] == "-"


def test_progress_is_said_in_plain_lines_where_asked(run, briefing):
    lines = build(run, briefing.name, "--plain").err.splitlines()

    assert len(lines) == 4
    assert all(line.startswith("Speaking Tide Table: ") for line in lines)
    assert "4 of 4 (100%" in lines[-1]
    assert lines[-1].endswith(": Closing")


def test_quiet_says_nothing_of_progress(run, briefing):
    assert build(run, briefing.name, "--plain", "--quiet").err == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no-such.txt"], "no-such.txt"),
        (["nothing"], "nothing"),
        (["empty.txt"], "empty"),
        (["picture.txt"], "picture.txt"),
        (["tide.txt", "--to", "podcats"], "unknown output 'podcats': did you mean 'podcast'?"),
        (["tide.txt", "--voice", "britsh"], "unknown voice 'britsh': did you mean 'british'?"),
        (["tide.txt", "--reader", "txet"], "'text'"),
        (["tide.txt", "--date", "31/03/2026"], "31/03/2026"),
        (["tide.txt", "--date", "2026-02-30"], "2026-02-30"),
        (["tide.txt", "--id", "../up"], "../up"),
        (["tide.txt", "--out", "tide.txt/out"], "tide.txt/out"),
        (["tide.txt", "--config", "none.toml"], "none.toml"),
        (["tide.txt", "--wrong"], "--wrong"),
        (["tide.txt", "tide.txt", "--id", "x"], "--id"),
        ([], "SOURCE"),
    ],
)
def test_bad_input_gives_one_line_and_status_2_and_changes_nothing(
    run, briefing, tmp_path, arguments, told
):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "nothing").mkdir()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    before = contents(tmp_path)

    outcome = run("build", *arguments)

    assert outcome.status == 2
    assert len(outcome.err.splitlines()) == 1, outcome.err
    assert told in outcome.err
    assert outcome.out == ""
    assert contents(tmp_path) == before


def test_words_said_by_guess_are_counted_with_where_to_find_them(run, briefing):
    briefing.write_text(briefing.read_text() + "\n\nThe QZXR asked the BVKW. The QZXR won.\n")
    out = build(run, briefing.name).out.splitlines()

    assert "    2 words are said by guess: see podcast/tide-table.spoken.txt" in out


def test_the_lexicon_of_the_publication_is_heard_and_makes_no_guess(run, briefing, tmp_path):
    briefing.write_text(briefing.read_text() + "\n\nThe QZXR won.\n")
    build(run, briefing.name)
    (tmp_path / "briefcast.toml").write_text('[lexicon]\nQZXR = "quicks"\n')
    stale = build(run, briefing.name, "--to", "plaintext").out
    assert "  podcast: not asked for; made from an earlier source or other settings" in stale
    assert "guess" not in build(run, briefing.name).out

    spoken = (tmp_path / "output" / "tide-table" / "podcast" / "tide-table.spoken.txt").read_text()
    assert '  Change: "QZXR" -> "quicks" (briefcast.toml)' in spoken


def test_what_the_briefing_defines_is_said_so_everywhere_and_is_no_guess(run, briefing, tmp_path):
    text = "The QZXR won. It is the Quay, Zawn and Xebec Register (QZXR)."
    briefing.write_text(f"{briefing.read_text()}\n\n{text}\n")

    assert "guess" not in build(run, briefing.name).out
    spoken = (tmp_path / "output" / "tide-table" / "podcast" / "tide-table.spoken.txt").read_text()
    assert spoken.count('"QZXR" -> "Q.Z.X.R" (defined in the briefing)') == 2


def test_a_language_that_nobody_knows_is_told(run, briefing, tmp_path):
    (tmp_path / "briefcast.toml").write_text('[publication]\nlanguage = "gd"\n')
    outcome = build(run, briefing.name, "--json")

    assert "in English: none are known in “gd”. Install a plugin" in outcome.err
    [edition] = json.loads(outcome.out)["editions"]
    assert [one["rule"] for one in edition["findings"]] == [
        "language-words-missing",
        "language-unspoken",
    ]
