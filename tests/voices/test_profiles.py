"""The profiles that are shipped."""

import subprocess
import sys

import pytest

from briefcast.model import Utterance
from briefcast_voices import briefcast_voice_engines, espeak, system
from briefcast_voices.profiles import shipped

PROFILES = {profile.name: profile for profile in system.ENGINE.profiles()}


def delivery(profile, role="body", language="en-GB"):
    said = Utterance(address="01", role=role, written="One.", spoken="One.", language=language)
    return PROFILES[profile].delivery(said)


def test_each_engine_brings_its_profiles():
    names = [profile.name for profile in shipped("system")]
    assert names == ["american", "british", "fast", "slow", "two-voices", "welsh"]
    assert [profile.name for profile in shipped("silent")] == ["silent"]


def test_british_is_as_the_publication_expects_it():
    british = PROFILES["british"]
    assert (british.voice, british.language, british.rate) == ("gmw/en", "en-GB", 170)


def test_headlines_and_quotations_have_a_voice_of_their_own():
    body = delivery("two-voices").voice
    assert delivery("two-voices", "headline").voice != body
    assert delivery("two-voices", "quotation").voice != body
    assert delivery("two-voices", "image").voice == body


def test_fast_is_fast_and_slow_is_slow_in_words_and_pauses():
    slow, usual, fast = PROFILES["slow"], PROFILES["british"], PROFILES["fast"]
    assert slow.rate < usual.rate < fast.rate
    for pause in ("sentence", "block", "item", "headline", "number", "part"):
        seconds = [getattr(profile.pauses, pause) for profile in (slow, usual, fast)]
        assert seconds == sorted(seconds, reverse=True)
        assert len(set(seconds)) == 3


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("cy-GB", "cel/cy"),
        ("ga", "cel/ga"),
        ("gd", "cel/gd"),
        ("fr-CA", "roa/fr"),
        ("de", "gmw/de"),
        ("es", "roa/es"),
        ("pl-PL", "zlw/pl"),
        ("pt-BR", "roa/pt-BR"),
        ("pt-PT", "roa/pt"),
        ("en-GB", "gmw/en"),
        ("en-US", "gmw/en"),
        ("tlh", "gmw/en"),
    ],
)
def test_a_language_is_spoken_by_its_own_voice(language, voice):
    assert delivery("british", language=language).voice == voice


def test_a_language_keeps_the_rate_of_the_profile():
    assert delivery("fast", language="pl").rate == PROFILES["fast"].rate


def test_an_english_briefing_stays_american_and_a_welsh_one_has_english_in_it():
    assert delivery("american", language="en-GB").voice == "gmw/en-US"
    assert delivery("welsh", language="cy-GB").voice == "cel/cy"
    assert delivery("welsh", language="en-GB").voice == "gmw/en"


def test_every_profile_names_voices_that_its_engine_has():
    for profile in PROFILES.values():
        espeak.open_session(profile).close()
    for engine in briefcast_voice_engines():
        if engine.name != "piper":  # its voices are fetched
            ids = {voice.id for voice in engine.voices()}
            assert {profile.voice for profile in engine.profiles()} <= ids


@pytest.mark.parametrize(
    "module",
    [
        "briefcast_voices",
        "briefcast_voices.system",
        "briefcast_voices.piper",
        "briefcast.narrating",
    ],
)
def test_an_import_loads_nothing_heavy(module):
    heavy = ["ctypes", "imageio_ffmpeg", "multiprocessing", "mutagen", "pydub", "pyttsx3"]
    heavy += ["numpy", "onnxruntime", "piper", "urllib.request"]
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
