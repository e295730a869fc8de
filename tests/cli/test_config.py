import tomllib
from dataclasses import fields

import pytest

from briefcast.cli.config import Config, load_config
from briefcast.hooks.discovery import discover
from briefcast.model import (
    InputError,
    Lexeme,
    Lexicon,
    NarrationSettings,
    PublicationSettings,
)
from briefcast.speaking.pls import write_lexicon


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


def test_the_lexicon_of_the_publication_is_for_every_language_and_comes_first(load):
    [forms] = load('[lexicon]\nSoHP = "S.o.H.P"\n"St Ann\'s" = "Saint Anns"\n').lexicon

    assert (forms.name, forms.language, forms.stage) == ("briefcast.toml", "*", 10)
    assert forms.lexemes == (
        Lexeme(graphemes=("SoHP",), alias="S.o.H.P"),
        Lexeme(graphemes=("St Ann's",), alias="Saint Anns"),
    )


def names_of_the_harbour(folder):
    """A file of a lexicon, and what it holds."""
    folder.mkdir(exist_ok=True)
    lexemes = (Lexeme(graphemes=("Happisburgh",), alias="Haisborough"),)
    path = folder / "names.pls"
    path.write_bytes(write_lexicon(Lexicon("names.pls", "en-GB", lexemes)))
    return lexemes


@pytest.mark.parametrize("name", ["names.pls", "words/names.pls", "../shared/names.pls"])
def test_files_of_lexicons_lie_in_the_folder_or_the_one_around_it(tmp_path, outputs, name):
    path = tmp_path / "harbour" / "briefcast.toml"
    path.parent.mkdir()
    lexemes = names_of_the_harbour((path.parent / name).parent)
    path.write_text(f'[publication]\nlexicons = ["{name}"]\n[lexicon]\nquay = "key"\n')
    table, file = load_config(path, outputs).lexicon

    assert (file.name, file.language, file.lexemes) == (name, "en-GB", lexemes)
    assert table.stage < file.stage < 20


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[lexicon]\nA.B = "ay bee"\n',
            "briefcast.toml:2: a word with a full stop needs quotes: write 'A.…' with them",
        ),
        ("[lexicon]\nquay = 7\n", "briefcast.toml:2: 'quay': write how it is said, in quotes"),
        ('[lexicon]\n"" = "x"\n', "briefcast.toml:2: '': write how it is said, in quotes"),
        ('[lexicn]\nquay = "key"\n', "briefcast.toml:1: unknown table 'lexicn': did you mean"),
        (
            '[publication]\nlexicons = "names.pls"\n',
            "briefcast.toml:2: lexicons: Expected `array`, got `str`",
        ),
        (
            '[publication]\ntitle = "x"\nlexicons = ["none.pls"]\n',
            "briefcast.toml:3: lexicons: there is no file 'none.pls' beside briefcast.toml",
        ),
        (
            '[publication]\nlexicons = ["briefcast.toml"]\n',
            "briefcast.toml:1: is no PLS lexicon: not XML",
        ),
        (
            '[publication]\nlexicons = ["/etc/passwd"]\n',
            "briefcast.toml:2: lexicons: '/etc/passwd' lies elsewhere: put the file beside",
        ),
        (
            '[narration]\nsting = "none.wav"\n',
            "briefcast.toml:2: sting: there is no file 'none.wav' beside briefcast.toml",
        ),
        (
            "[narration]\nloudnes = -16.0\n",
            "briefcast.toml:2: unknown key 'loudnes': did you mean 'loudness'? (in [narration])",
        ),
        ("[narration]\nloudness = -3.0\n", "briefcast.toml:1: loudness is -31 to -14 LUFS"),
    ],
)
def test_a_mistake_about_how_it_sounds_is_told_too(load, text, told):
    with pytest.raises(InputError) as caught:
        load(text)

    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_sounds_of_an_episode_are_found_beside_the_file(load, tmp_path):
    (tmp_path / "bell.wav").touch()
    narration = load('[narration]\nintro = "bell.wav"\nloudness = -18\n').narration

    assert narration == NarrationSettings(
        loudness=-18.0, intro=str((tmp_path / "bell.wav").resolve())
    )


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
    for name in ("intro.wav", "sting.wav", "outro.wav"):
        (tmp_path / name).touch()
    load_config(path, outputs)  # every key is known, every value of its type
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    settings = {output.name: output.settings for output in outputs if output.settings}
    assert set(tables["publication"]) == {one.name for one in fields(PublicationSettings)}
    assert set(tables["narration"]) == {one.name for one in fields(NarrationSettings)}
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
