import json
import subprocess
import sys

import pytest

from briefcast import __version__


def test_help_teaches(run):
    outcome = run("--help")

    assert outcome.status == 0
    for command in ("build", "show", "audit", "spoken", "voices", "plugins", "init"):
        assert f"\n  {command} " in outcome.out
    assert "briefcast build briefing.txt" in outcome.out


@pytest.mark.parametrize(
    "command", ["build", "show", "audit", "spoken", "voices", "plugins", "init"]
)
def test_every_command_has_help(run, command):
    outcome = run(command, "--help")

    assert outcome.status == 0
    assert f"Usage: briefcast {command}" in outcome.out


def test_version(run):
    assert run("--version").out == f"briefcast, version {__version__}\n"


def test_an_unknown_command_is_told_with_the_nearest_right_one(run):
    outcome = run("biuld")

    assert outcome.status == 2
    assert outcome.err == (
        "briefcast: unknown command 'biuld': did you mean 'build'?: see 'briefcast --help'\n"
    )


def test_show_json_is_the_contract(run, briefing):
    document = json.loads(run("show", briefing.name, "--json").out)

    shown = document["briefing"]
    assert {
        name: shown[name]
        for name in ("id", "title", "section", "organisation", "issue", "date", "language",
                     "standfirst", "links")
    } == {
        "id": "tide-table",
        "title": "Tide Table",
        "section": "News",
        "organisation": None,
        "issue": None,
        "date": None,
        "language": None,
        "standfirst": None,
        "links": [{"text": "Read more", "href": None}],
    }  # fmt: skip
    first, second = shown["stories"]
    assert first["headline"] == "Lighthouse keepers win 4 per cent pay rise"
    assert [block["kind"] for block in first["blocks"]] == ["image", "paragraph", "paragraph"]
    image = first["blocks"][0]
    assert image["address"] == "01.1"
    assert image["line"] == 7
    assert image["alt"] == image["caption"] == "Keepers outside the old tower, by Ines Okell"
    assert image["credit"] == "Ines Okell"
    assert image["src"] is None
    assert second["headline"] == "Is the foghorn coming back?"
    assert [item["text"] for item in document["removed"]] == ["(COPY)", "(COPY)"]
    assert "title-noise" in [finding["rule"] for finding in document["findings"]]


def test_show_prints_an_outline(run, briefing):
    out = run("show", briefing.name).out

    assert "01 Lighthouse keepers win 4 per cent pay rise\n" in out
    assert "01.1 image" in out
    assert "Left out:\n  line 3: (COPY)" in out


def test_audit_prints_findings_and_exits_1(run, briefing):
    outcome = run("audit", briefing.name)

    assert outcome.status == 1
    assert "ALT004" in outcome.out
    assert run("audit", briefing.name, "--fail-on", "never").status == 0


def test_audit_json_is_the_contract(run, briefing):
    document = json.loads(run("audit", briefing.name, "--format", "json").out)

    assert document.keys() == {"findings", "images"}
    required = {"rule", "act", "wcag", "severity", "message", "source", "line", "address"}
    assert all(required <= finding.keys() for finding in document["findings"])
    [image] = document["images"]
    assert {"address", "line", "src", "alt", "caption", "credit"} <= image.keys()
    assert (image["address"], image["line"]) == ("01.1", 7)


def test_spoken_prints_a_line_for_a_line(run):
    assert run("spoken", "The tide turns.").out == "The tide turns.\n"
    assert run("spoken", stdin="One.\n\nTwo.\n").out == "One.\n\nTwo.\n"


def test_voices_lists_the_profiles(run):
    out = run("voices").out

    assert "british: " in out
    assert "silent: " in out
    names = [profile["name"] for profile in json.loads(run("voices", "--json").out)["profiles"]]
    assert {"british", "american", "silent"} <= set(names)


def test_voices_all_lists_what_the_engines_have(run):
    assert "gmw/en: English (Great Britain)" in run("voices", "--all").out


def test_plugins_lists_ours(run):
    out = run("plugins").out

    assert f"podcast (briefcast {__version__}): outputs\n" in out
    document = json.loads(run("plugins", "--json").out)
    assert document["failures"] == []
    assert {"alttext", "plaintext", "podcast"} <= {one["name"] for one in document["plugins"]}


def test_help_loads_no_library_that_it_does_not_need():
    heavy = ("pydub", "mutagen", "pyttsx3", "imageio_ffmpeg", "espeakng_loader", "msgspec",
             "xml.etree", "multiprocessing", "filelock")  # fmt: skip
    script = (
        "import sys\n"
        "from briefcast.cli.run import run\n"
        "assert run(['--help']) == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    assert done.stderr == "[]\n"
