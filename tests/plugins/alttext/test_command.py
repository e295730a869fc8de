"""The command `audit`, on a workbench of its own."""

import json
from dataclasses import dataclass, field

import click
import pytest
from click.testing import CliRunner

from briefcast.hooks import Plugins
from briefcast.model import Briefing, Image, InputError, Provenance, Reading, Story
from briefcast_alttext.command import audit_command
from briefcast_alttext.settings import AltTextSettings

GOOD = Image(alt="A red ferry leaves a stone quay", caption="The 6.40 sails again")
DOUBTFUL = Image(alt="")
BAD = Image()


@dataclass
class Bench:
    """A workbench whose sources hold one image each."""

    plugins: Plugins
    ignore: tuple[str, ...] = ()
    readers: list[str | None] = field(default_factory=list)

    def error(self, message: str) -> None:
        click.echo(message, err=True)

    def read(self, source: str, *, reader: str | None = None) -> Reading:
        self.readers.append(reader)
        folder, _, name = source.rpartition("/")
        images = {"good.txt": GOOD, "doubtful.txt": DOUBTFUL, "bad.txt": BAD, "-": BAD}
        if name not in images:
            raise InputError(f"{source}: there is no such file")
        story = Story(id="a", number=1, headline=folder or "A", blocks=(images[name],))
        provenance = Provenance(name, "0" * 64, "text")
        return Reading(Briefing(id="b", title="B", stories=(story,), source=provenance))

    def settings(self, output: str, source: str) -> AltTextSettings:
        assert output == "alttext"
        return AltTextSettings(ignore=self.ignore)


@pytest.fixture
def bench(plugins) -> Bench:
    return Bench(plugins)


@pytest.fixture
def run(bench):
    return lambda *arguments: CliRunner().invoke(audit_command, arguments, obj=bench)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["good.txt"], 0),
        (["doubtful.txt"], 0),
        (["bad.txt"], 1),
        (["-"], 1),
        (["good.txt", "bad.txt"], 1),
        (["good.txt", "--fail-on", "review"], 0),
        (["doubtful.txt", "--fail-on", "review"], 1),
        (["bad.txt", "--fail-on", "review"], 1),
        (["bad.txt", "--fail-on", "never"], 0),
        (["lost.txt"], 2),
        (["lost.txt", "bad.txt"], 2),
        ([], 2),
        (["good.txt", "--fail-on", "maybe"], 2),
    ],
)
def test_exit_status(run, arguments, status):
    assert run(*arguments).exit_code == status


def test_one_report_over_all_sources(run):
    result = run("good.txt", "bad.txt")
    assert result.stdout == (
        "good.txt, 01: A\n"
        "\n"
        '  01.1: alt "A red ferry leaves a stone quay", caption "The 6.40 sails again"\n'
        "\n"
        "bad.txt, 01: A\n"
        "\n"
        "  01.1: no alt, no caption\n"
        "    bad.txt: ALT001 [fail] The image has no description.\n"
        "      Suggestion: Describe what the image shows; give it an empty alt only if it is mere "
        "decoration.\n"
        "\n"
        "2 images: 1 fail\n"
    )
    assert result.stderr == ""


def test_json(run):
    report = json.loads(run("bad.txt", "--format", "json").stdout)
    assert report["findings"][0]["rule"] == "ALT001"
    assert report["findings"][0]["act"] == ["23a2a8"]
    assert report["images"][0]["address"] == "01.1"


def test_sources_of_one_name_are_told_apart(run):
    report = json.loads(run("north/bad.txt", "south/bad.txt", "--format", "json").stdout)
    for kind in ("findings", "images"):
        assert [thing["source"] for thing in report[kind]] == ["north/bad.txt", "south/bad.txt"]


def test_source_named_twice_is_audited_once(run):
    assert len(json.loads(run("bad.txt", "bad.txt", "--format", "json").stdout)["images"]) == 1


def test_unreadable_source_is_told_and_the_others_are_audited(run):
    result = run("lost.txt", "good.txt")
    assert result.stderr == "lost.txt: there is no such file\n"
    assert result.stdout.endswith("1 image: nothing was found\n")


def test_no_report_where_nothing_was_read(run):
    assert run("lost.txt").stdout == ""


def test_reader_is_handed_on(run, bench):
    run("good.txt", "--reader", "notes")
    assert bench.readers == ["notes"]


def test_ignored_rules(plugins):
    bench = Bench(plugins, ignore=("ALT001",))
    assert CliRunner().invoke(audit_command, ["bad.txt"], obj=bench).exit_code == 0


def test_unknown_rule_in_the_settings(plugins):
    bench = Bench(plugins, ignore=("ALT01",))
    result = CliRunner().invoke(audit_command, ["bad.txt"], obj=bench)
    assert result.exit_code == 2
    assert "ignore: unknown rule 'ALT01': did you mean" in result.stderr


def test_unknown_format_is_an_input_error(run):
    error = run("bad.txt", "--format", "jsno").exception
    assert isinstance(error, InputError)
    assert str(error) == "unknown report format 'jsno': did you mean 'json'?"


def test_help_shows_examples(run):
    result = run("--help")
    assert result.exit_code == 0
    assert "briefcast audit --fail-on review march.txt april.txt" in result.stdout
