"""The profiles that are shipped."""

import subprocess
import sys
import tomllib
from dataclasses import fields

import pytest

from briefcast.model import Pauses, VoiceProfile
from briefcast_voices import briefcast_voice_engines
from briefcast_voices.profiles import shipped


def test_each_engine_brings_its_profiles():
    assert [profile.name for profile in shipped("system")] == ["american", "british"]
    assert [profile.name for profile in shipped("silent")] == ["silent"]


def test_british_is_as_the_publication_expects_it():
    [british] = [profile for profile in shipped("system") if profile.name == "british"]
    assert (british.voice, british.language, british.rate) == ("gmw/en", "en-GB", 170)


def test_no_profile_says_what_a_profile_does_not_know(root):
    known = {field.name for field in fields(VoiceProfile)} - {"name"}
    pauses = {field.name for field in fields(Pauses)}
    for file in (root / "voices" / "briefcast_voices" / "profiles").glob("*.toml"):
        profile = tomllib.loads(file.read_text(encoding="utf-8"))
        assert set(profile) <= known, file
        assert set(profile.get("pauses", {})) <= pauses, file


def test_every_profile_names_a_voice_that_its_engine_has():
    for engine in briefcast_voice_engines():
        ids = {voice.id for voice in engine.voices()}
        assert {profile.voice for profile in engine.profiles()} <= ids


@pytest.mark.parametrize(
    "module", ["briefcast_voices", "briefcast_voices.system", "briefcast.narrating"]
)
def test_an_import_loads_nothing_heavy(module):
    heavy = ["ctypes", "imageio_ffmpeg", "multiprocessing", "mutagen", "pydub", "pyttsx3"]
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
