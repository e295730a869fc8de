"""Plugins of other distributions, through the real command line."""

import json
import sys

import pytest

BROKEN_OUTPUT = """
from briefcast.hooks import Output, hookimpl

def make(edition):
    raise RuntimeError("no ink")

@hookimpl
def briefcast_outputs():
    return [Output(name="braille", title="Braille", make=make)]
"""
COMMAND = """
import click
from briefcast.hooks import hookimpl

@click.command("{name}")
@click.argument("source")
@click.pass_obj
def command(bench, source):
    "Count the stories of SOURCE."
    click.echo(len(bench.read(source).briefing.stories))

@hookimpl
def briefcast_commands():
    return [command]
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Put a distribution with one plugin on the path of this process."""
    path = tmp_path / "site"
    path.mkdir()
    monkeypatch.syspath_prepend(str(path))

    def write(distribution, plugin, source):
        info = path / f"{distribution}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n"
        )
        module = f"{distribution}_{plugin}"
        (info / "entry_points.txt").write_text(f"[briefcast]\n{plugin} = {module}\n")
        (path / f"{module}.py").write_text(source)
        monkeypatch.delitem(sys.modules, module, raising=False)

    return write


def build(run, briefing, *options):
    return run(*options, "build", briefing.name, "--voice", "silent")


def test_a_failing_output_leaves_the_others_made_and_is_status_3(run, briefing, install, tmp_path):
    install("acme", "braille", BROKEN_OUTPUT)

    outcome = build(run, briefing)

    assert outcome.status == 3
    assert "output 'braille' failed: RuntimeError: no ink" in outcome.err
    assert len(outcome.err.splitlines()) == 1
    path = tmp_path / "output" / "tide-table" / "manifest.json"
    outputs = json.loads(path.read_text(encoding="utf-8"))["outputs"]
    assert outputs["braille"]["status"] == "failed"
    assert outputs["braille"]["error"] == "RuntimeError: no ink"
    assert {name for name, output in outputs.items() if output["status"] == "made"} == {
        "alttext",
        "plaintext",
        "podcast",
    }


@pytest.mark.parametrize("option", [["--no-plugins"], ["--no-plugin", "braille"]])
def test_a_plugin_can_be_switched_off(run, briefing, install, option):
    install("acme", "braille", BROKEN_OUTPUT)

    assert build(run, briefing, *option).status == 0


def test_the_environment_switches_off_all_plugins_of_others(run, briefing, install, monkeypatch):
    install("acme", "braille", BROKEN_OUTPUT)
    monkeypatch.setenv("BRIEFCAST_PLUGINS", "")

    assert build(run, briefing).status == 0


def test_our_own_plugins_can_be_switched_off_too(run, briefing, tmp_path):
    assert build(run, briefing, "--no-plugin", "podcast").status == 0
    assert not (tmp_path / "output" / "tide-table" / "podcast").exists()


def test_a_broken_plugin_costs_one_warning_and_not_the_program(run, briefing, install):
    install("acme", "bad", "import no_such_module")

    outcome = build(run, briefing)

    assert outcome.status == 0
    assert outcome.err == (
        "briefcast: warning: plugin bad (acme 1.0) failed: ModuleNotFoundError: "
        "No module named 'no_such_module': switch it off with --no-plugin bad, or uninstall it\n"
    )
    assert "bad (acme 1.0): FAILED: ModuleNotFoundError" in run("plugins").out
    assert build(run, briefing, "--no-plugin", "bad").err == ""


def test_a_command_of_a_third_party_works_and_is_listed_apart(run, briefing, install):
    install("acme", "count", COMMAND.format(name="count"))

    assert run("count", briefing.name).out == "2\n"
    ours, _, theirs = run("--help").out.partition("Commands of plugins:")
    assert "  count " in theirs
    assert "  audit " in ours


def test_a_command_that_claims_a_name_of_ours_is_an_error_that_names_both(run, install, briefing):
    install("acme", "count", COMMAND.format(name="show"))

    outcome = run("show", briefing.name)

    assert outcome.status == 2
    assert "command 'show' is claimed by two plugins" in outcome.err
    assert "count (acme 1.0)" in outcome.err
    assert "--no-plugin count" in outcome.err
    assert run("plugins").status == 0
    assert run("--no-plugin", "count", "show", briefing.name).status == 0


def test_an_output_that_claims_a_name_of_ours_is_an_error_that_names_both(run, install, briefing):
    install("acme", "better", BROKEN_OUTPUT.replace("braille", "podcast"))

    outcome = build(run, briefing)

    assert outcome.status == 2
    assert "podcast (briefcast " in outcome.err
    assert "better (acme 1.0)" in outcome.err
