"""Voice profiles kept as files."""

import pytest

from briefcast.hooks import read_manners, read_profile
from briefcast.model import InputError, Manner, Pauses, VoiceProfile

SHEET = """
title = "The pilot"
engine = "hum"
voice = "low"
language = "en-GB"
"""


@pytest.fixture
def sheet(tmp_path):
    def write(text):
        file = tmp_path / "pilot.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_a_profile_is_named_after_its_file(sheet):
    plain = VoiceProfile(
        name="pilot", title="The pilot", engine="hum", voice="low", language="en-GB"
    )
    assert read_profile(sheet(SHEET)) == plain


def test_all_that_a_profile_may_say(sheet):
    profile = read_profile(
        sheet(
            SHEET
            + """
            rate = 200
            pitch = 40
            volume = 90
            [pauses]
            block = 1
            [roles]
            headline = { voice = "high", rate = 150 }
            [languages]
            cy = { voice = "welsh" }
            """
        )
    )
    assert (profile.rate, profile.pitch, profile.volume) == (200, 40, 90)
    assert profile.pauses == Pauses(block=1.0)
    assert profile.roles == {"headline": Manner(voice="high", rate=150)}
    assert profile.languages == {"cy": Manner(voice="welsh")}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("rat = 3", "pilot.toml: unknown key 'rat': did you mean 'rate'?"),
        ("rate = 79", "pilot.toml: rate is from 80 to 450, not 79"),
        ("rate = 451", "pilot.toml: rate is from 80 to 450, not 451"),
        ("pitch = 101", "pilot.toml: pitch is from 0 to 100, not 101"),
        ("volume = -1", "pilot.toml: volume is from 0 to 100, not -1"),
        ("rate = '170'", "pilot.toml: rate: Expected `int`, got `str`"),
        ("pauses = 1", "pilot.toml: pauses: is a table"),
        ("[pauses]\nblock = -0.1", "pilot.toml: pauses: block is from 0 to 60 seconds, not -0.1"),
        ("[pauses]\npart = nan", "pilot.toml: pauses: part is from 0 to 60 seconds, not nan"),
        ("[pauses]\nblok = 1", "pilot.toml: pauses: unknown key 'blok': did you mean 'block'?"),
        (
            "[roles]\nheadlines = { rate = 100 }",
            "pilot.toml: unknown role 'headlines': did you mean 'headline'",
        ),
        (
            "[roles]\nheadline = { rate = 20 }",
            "pilot.toml: roles.headline: rate is from 80 to 450, not 20",
        ),
        (
            "[languages.cy]\nspeed = 20",
            "pilot.toml: languages.cy: unknown key 'speed': there is 'pitch', 'rate'",
        ),
        ("[languages]\ncy = 'welsh'", "pilot.toml: languages.cy: is a table"),
        ("rate = ", "pilot.toml: is not TOML: "),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(sheet, wrong, told):
    with pytest.raises(InputError) as caught:
        read_profile(sheet(SHEET + wrong))
    assert str(caught.value).startswith(told)


def test_what_is_missing_is_told(sheet):
    with pytest.raises(InputError, match=r"^pilot\.toml: has no 'engine', and must have one$"):
        read_profile(sheet(SHEET.replace("engine", "# engine")))


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match=r"none\.toml: cannot be read \(No such file"):
        read_profile(tmp_path / "none.toml")


def test_a_table_of_languages(sheet):
    assert read_manners(sheet("pl = { voice = 'zlw/pl' }")) == {"pl": Manner(voice="zlw/pl")}
    with pytest.raises(InputError, match=r"^pilot\.toml\.pl: unknown key 'voic'"):
        read_manners(sheet("pl = { voic = 'zlw/pl' }"))


@pytest.mark.parametrize("wrong", [{"rate": 20}, {"pitch": 101}, {"roles": {"title": Manner()}}])
def test_a_profile_made_by_a_program_is_checked_as_well(wrong):
    with pytest.raises(ValueError, match=r"rate|pitch|unknown role"):
        VoiceProfile(name="x", title="", engine="hum", voice="low", language="en", **wrong)
