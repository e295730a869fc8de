import tomllib
from dataclasses import fields

import pytest

from briefcast.cli.config import Config, load_config
from briefcast.hooks.discovery import discover
from briefcast.model import InputError, PublicationSettings


@pytest.fixture(scope="module")
def outputs():
    return discover(third_party=False).outputs()


@pytest.fixture
def load(tmp_path, outputs):
    def write_and_load(text):
        path = tmp_path / "briefcast.toml"
        path.write_text(text, encoding="utf-8")
        return load_config(path, outputs)

    return write_and_load


def test_without_a_file_everything_has_its_default(outputs):
    config = load_config(None, outputs)

    assert config.publication == Config().publication
    assert set(config.plugins) == {output.name for output in outputs if output.settings}


def test_what_is_set_is_typed(load):
    config = load('[publication]\ntitle = "Harbour News"\nlanguage = "cy"\n')

    assert config.publication.title == "Harbour News"
    assert config.publication.language == "cy"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[publication]\n\ntitel = "x"\n',
            "briefcast.toml:3: unknown key 'titel': did you mean 'title'? (in [publication])",
        ),
        ("\n[pulbication]\n", "briefcast.toml:2: unknown table 'pulbication': did you mean"),
        (
            "[plugins.podcats]\n",
            "briefcast.toml:1: unknown plugin 'podcats': did you mean 'podcast'?",
        ),
        ("[publication]\ntitle = 7\n", "briefcast.toml:2: title: Expected `str | null`, got `int`"),
        ("publication = 7\n", "briefcast.toml:1: 'publication' is a table: write [publication]"),
        (
            "[plugins]\npodcast = 7\n",
            "briefcast.toml:2: 'podcast' is a table: write [plugins.podcast]",
        ),
        ("[publication\n", "briefcast.toml: is not TOML: "),
        (
            '[plugins.podcast]\nartits = "x"\n',
            "briefcast.toml:2: unknown key 'artits': did you mean 'artist'? (in [plugins.podcast])",
        ),
    ],
)
def test_a_mistake_is_told_with_file_line_and_the_nearest_right_name(load, text, told):
    with pytest.raises(InputError) as caught:
        load(text)

    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf_8_is_told(tmp_path, outputs):
    path = tmp_path / "briefcast.toml"
    path.write_bytes(b'[publication]\ntitle = "Caf\xe9"\n')

    with pytest.raises(InputError, match="is not UTF-8"):
        load_config(path, outputs)


def test_the_settings_of_an_absent_plugin_are_let_be(tmp_path, outputs):
    path = tmp_path / "briefcast.toml"
    path.write_text("[plugins.braille]\ngrade = 2\n")

    assert load_config(path, outputs, absent=["braille"]) == load_config(None, outputs)
    assert load_config(path, outputs, lenient=True) == load_config(None, outputs)


def test_init_writes_a_starter_that_explains_every_setting_and_sets_the_defaults(
    run, tmp_path, outputs
):
    assert run("init").status == 0

    path = tmp_path / "briefcast.toml"
    assert load_config(path, outputs) == load_config(None, outputs)
    lines = path.read_text(encoding="utf-8").splitlines()
    switched_on = [line.removeprefix("# ") if " = " in line else line for line in lines]
    path.write_text("\n".join(switched_on), encoding="utf-8")
    load_config(path, outputs)  # every key is known, every value of its type
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    settings = {output.name: output.settings for output in outputs if output.settings}
    assert set(tables["publication"]) == {one.name for one in fields(PublicationSettings)}
    assert {name: set(table) for name, table in tables["plugins"].items()} == {
        name: {one.name for one in fields(declared)} for name, declared in settings.items()
    }


def test_init_overwrites_nothing(run, tmp_path):
    (tmp_path / "briefcast.toml").write_text("# mine\n")

    outcome = run("init")

    assert outcome.status == 2
    assert (tmp_path / "briefcast.toml").read_text() == "# mine\n"


def test_the_configuration_beside_the_source_is_used(run, briefing, tmp_path):
    (tmp_path / "briefcast.toml").write_text('[publication]\nid = "harbour"\nvoice = "silent"\n')

    outcome = run("build", briefing.name, "--to", "plaintext")

    assert outcome.status == 0
    assert (tmp_path / "output" / "harbour-tide-table").is_dir()
