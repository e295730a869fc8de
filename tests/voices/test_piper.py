"""Piper, with voices in miniature."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from toy_voice import SAMPLES_PER_SOUND, toy_voice

from briefcast.model import Delivery, InputError, Manner, NarrationError, Utterance, VoiceProfile
from briefcast_voices import piper

TEXT = "The ferry sails at noon."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of voices that is searched, and no other."""
    monkeypatch.setenv("BRIEFCAST_VOICES", str(tmp_path / "voices"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "voices"


def profile_of(name):
    return next(one for one in piper.ENGINE.profiles() if one.name == name)


def say(profile, *texts, **changes):
    session = piper.open_session(profile)
    speeches = []
    for text in texts:
        said = Utterance(address="01.2", role="body", written=text, spoken=text, language="en-GB")
        speeches.append(session.speak(said, replace(profile.delivery(said), **changes)))
    session.close()
    return speeches


def test_a_voice_in_a_folder_has_a_profile(folder):
    toy_voice(folder, "en_GB-toy-low")
    assert [(voice.id, voice.language) for voice in piper.voices()] == [("en_GB-toy-low", "en-GB")]
    profile = profile_of("piper-en_GB-toy-low")
    assert (profile.engine, profile.voice, profile.language) == ("piper", "en_GB-toy-low", "en-GB")


def test_voices_are_looked_for_in_each_folder_named_then_in_the_data_folder(
    folder, tmp_path, monkeypatch
):
    first, second = tmp_path / "one", tmp_path / "two"
    monkeypatch.setenv("BRIEFCAST_VOICES", f"{first}{os.pathsep}{second}")
    toy_voice(first, "a", language={"code": "cy_GB"})
    toy_voice(second, "a")
    toy_voice(second, "b")
    toy_voice(tmp_path / "data" / "briefcast" / "voices", "c")
    found = [(voice.id, voice.language) for voice in piper.voices()]
    assert found == [("a", "cy-GB"), ("b", "en-GB"), ("c", "en-GB")]


def test_a_model_without_its_configuration_is_no_voice(folder):
    toy_voice(folder).with_name("toy.onnx.json").unlink()
    assert piper.voices() == []
    assert piper.ENGINE.profiles() == []


def test_a_sentence_is_spoken_at_the_sample_rate_of_the_voice(folder):
    toy_voice(folder, audio={"sample_rate": 16_000})
    [speech] = say(profile_of("piper-toy"), TEXT)
    assert speech.sample_rate == 16_000
    sounds = len(speech.pcm) / 2 / SAMPLES_PER_SOUND / 10
    assert sounds == int(sounds) > len("the ferry sails at noon")


def test_all_sentences_of_a_text_are_spoken(folder):
    toy_voice(folder)
    one, two = say(profile_of("piper-toy"), TEXT, f"{TEXT} {TEXT}")
    assert len(two.pcm) == 2 * len(one.pcm)


def test_rate_and_volume_are_heard(folder):
    toy_voice(folder)
    profile = profile_of("piper-toy")
    [usual] = say(profile, TEXT)
    [slow] = say(profile, TEXT, rate=85)
    assert len(slow.pcm) == 2 * len(usual.pcm)
    [quiet] = say(profile, TEXT, volume=50)
    loudest = [max(memoryview(speech.pcm).cast("h")) for speech in (quiet, usual)]
    assert loudest[0] == pytest.approx(loudest[1] / 2, abs=1)


SPEAK = """
import hashlib
from briefcast.model import Utterance
from briefcast_voices import piper

[profile] = piper.ENGINE.profiles()
session = piper.open_session(profile)
for text in ("The ferry sails.", "The ferry sails."):
    said = Utterance(address="01", role="body", written=text, spoken=text, language="en-GB")
    print(hashlib.sha256(session.speak(said, profile.delivery(said)).pcm).hexdigest())
"""


def test_a_new_process_gives_the_same_bytes(folder):
    toy_voice(folder)
    first, second = (
        subprocess.run([sys.executable, "-c", SPEAK], capture_output=True, text=True, check=True)
        for _ in range(2)
    )
    assert first.stdout == second.stdout
    drawn = first.stdout.split()
    assert drawn[0] != drawn[1], "the toy draws noise, or this test shows nothing"


def test_a_speaker_is_named_after_the_voice(folder):
    toy_voice(folder, speakers=3)
    assert [voice.id for voice in piper.voices()] == ["toy", "toy#s0", "toy#s1", "toy#s2"]
    profile = profile_of("piper-toy")
    spoken = [say(replace(profile, voice=voice), TEXT)[0] for voice in ("toy", "toy#s0", "toy#s2")]
    assert spoken[0] == spoken[1]
    assert spoken[0] != spoken[2]
    with pytest.raises(InputError, match=r"'toy#s4': unknown speaker 's4': did you mean"):
        piper.open_session(replace(profile, voice="toy#s4"))


def test_a_role_may_have_another_voice(folder):
    toy_voice(folder, "a")
    toy_voice(folder, "b", speakers=2)
    profile = replace(profile_of("piper-a"), roles={"headline": Manner(voice="b#s1")})
    session = piper.open_session(profile)
    body, headline = (
        Utterance(address="01", role=role, written=TEXT, spoken=TEXT, language="en-GB")
        for role in ("body", "headline")
    )
    assert (
        session.speak(body, profile.delivery(body)).pcm
        != session.speak(headline, profile.delivery(headline)).pcm
    )


def test_voices_of_several_sample_rates_cannot_share_a_profile(folder):
    toy_voice(folder, "a")
    toy_voice(folder, "b", audio={"sample_rate": 16_000})
    profile = replace(profile_of("piper-a"), roles={"headline": Manner(voice="b")})
    with pytest.raises(InputError, match=r"several sample rates \(16000, 22050\)"):
        piper.open_session(profile)


def test_text_is_never_taken_for_phonemes(folder):
    toy_voice(folder)
    phonemes, spelt = say(profile_of("piper-toy"), "[[aaaaaaaaaaaaaaaa]]", "[ [aaaaaaaaaaaaaaaa]]")
    assert len(phonemes.pcm) == len(spelt.pcm)


def test_letters_without_sound_are_an_error_that_names_the_address(folder):
    toy_voice(folder, loudness=0.0)
    with pytest.raises(NarrationError, match=rf"piper gave no sound at 01\.2: {TEXT}"):
        say(profile_of("piper-toy"), TEXT)


def test_a_model_that_fails_is_an_error_that_names_the_address(folder):
    toy_voice(folder, num_speakers=2)  # the model takes no speaker
    with pytest.raises(NarrationError, match=r"piper failed \(.*\) at 01\.2: The ferry"):
        say(profile_of("piper-toy"), TEXT)


def test_a_voice_that_is_not_there_is_named_with_the_way_to_get_it(folder):
    missing = VoiceProfile(name="x", title="", engine="piper", voice="en_GB-x-low", language="en")
    with pytest.raises(InputError, match="`briefcast voices fetch en_GB-x-low`"):
        piper.open_session(missing)
    with pytest.raises(InputError, match="no piper voice 'en_GB-x-low'"):
        piper.fingerprint(missing)


def test_a_voice_that_the_profile_does_not_name_is_refused(folder):
    toy_voice(folder)
    session = piper.open_session(profile_of("piper-toy"))
    said = Utterance(address="01", role="body", written=TEXT, spoken=TEXT, language="en-GB")
    with pytest.raises(InputError, match="does not name the voice other"):
        session.speak(said, Delivery("other", 170, 50, 100))


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000])
def test_a_damaged_configuration_is_told_when_the_voice_is_opened(folder, damage):
    toy_voice(folder).with_name("toy.onnx.json").write_bytes(damage)
    with pytest.raises(InputError, match=r"toy\.onnx\.json: it is no configuration"):
        piper.open_session(profile_of("piper-toy"))


def test_a_damaged_model_is_told_when_the_voice_is_opened(folder):
    toy_voice(folder).write_bytes(b"no model")
    with pytest.raises(InputError, match=r"toy\.onnx: is no piper voice: fetch it again"):
        piper.open_session(profile_of("piper-toy"))


def test_a_voice_whose_sounds_need_the_network_is_refused(folder):
    toy_voice(folder, phoneme_type="pinyin")
    with pytest.raises(InputError, match="no voices of phoneme type 'pinyin'"):
        piper.open_session(profile_of("piper-toy"))


def test_the_fingerprint_tells_versions_and_files_apart(folder):
    file = toy_voice(folder)
    profile = profile_of("piper-toy")
    before = piper.fingerprint(profile)
    assert before.startswith("piper-tts 1.")
    assert piper.fingerprint(profile) == before
    file.write_bytes(file.read_bytes() + b"\0")
    assert piper.fingerprint(profile) != before


def test_piper_speaks_where_espeak_is_loaded_as_well(folder):
    """Both bring eSpeak; one that finds the other's ends the process."""
    toy_voice(folder)
    code = f"from briefcast_voices import espeak\nespeak.voices()\n{SPEAK}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert len(done.stdout.split()) == 2


WITHOUT = """
import sys

class Missing:  # as if the extra were not installed
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "piper":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Missing())
from briefcast.model import InputError
from briefcast_voices import piper

try:
    piper.open_session(piper.ENGINE.profiles()[0])
except InputError as error:
    print(error)
"""


def test_without_the_extra_the_way_to_install_it_is_told(folder):
    toy_voice(folder)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True
    )
    assert done.stdout == "piper-tts is not installed: run  pip install 'briefcast[piper]'\n"
