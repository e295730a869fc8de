"""eSpeak NG, synchronous."""

import subprocess
import sys
from dataclasses import replace

import pytest

from briefcast_voices import espeak

TEXT = "The strike at the port of Harwich is to go on."


def test_a_sentence_is_spoken_whole(hear):
    [speech] = hear(TEXT)
    assert speech.sample_rate == 22_050
    assert 2.0 < speech.samples / speech.sample_rate < 4.0
    assert not speech.silent


def test_a_new_process_gives_the_same_sound(hear):
    assert hear(TEXT) == hear(TEXT)


def test_words_have_their_times(hear):
    [speech] = hear(TEXT)
    words = [TEXT[word["start"] : word["end"]] for word in speech.words]
    assert words[:3] == ["The", "strike", "at"] or words[:2] == ["The", "strike"]
    assert words[-1] == "on"
    times = [word["sample"] for word in speech.words]
    assert times == sorted(times)
    assert times[-1] < speech.samples


def test_a_rate_is_heard(hear, british):
    [fast] = hear(TEXT, profile=replace(british, rate=300))
    [slow] = hear(TEXT, profile=replace(british, rate=100))
    assert fast.samples < 0.5 * slow.samples


def test_a_voice_is_heard(hear, british):
    assert hear(TEXT) != hear(TEXT, profile=replace(british, voice="gmw/en-US"))


def test_a_voice_that_is_not_there_is_named(hear, british):
    [failed] = hear(TEXT, profile=replace(british, voice="en-gb"))
    assert failed.error.startswith("InputError")
    assert "en-gb" in failed.error


@pytest.mark.parametrize("text", ["…", "—", "\u200b", "!"])
def test_what_has_no_letters_may_be_silent(hear, text):
    [speech] = hear(text)
    assert not hasattr(speech, "error")


def test_letters_without_sound_are_an_error_that_names_the_address(hear, british):
    [failed] = hear(TEXT, profile=replace(british, volume=0))
    assert failed.error == f"NarrationError: eSpeak NG gave no sound at 01.1: {TEXT}"


def test_text_is_never_markup(hear):
    plain, phonemes, ssml = hear("hello"), hear("[[h@l'oU]]"), hear("<break time='9s'/>a")
    assert phonemes[0].samples > 2 * plain[0].samples
    assert ssml[0].samples > 2 * plain[0].samples  # every sign of it is read out


def test_the_voices_have_ids_and_languages():
    voices = {voice.id: voice for voice in espeak.voices()}
    assert voices["gmw/en"].language == "en-GB"
    assert voices["gmw/en-US"].title == "English (America)"
    assert list(voices) == sorted(voices)


def test_the_fingerprint_names_library_and_data():
    assert espeak.fingerprint().startswith("eSpeak NG 1.")
    assert "espeakng-loader" in espeak.fingerprint()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/self/maps")
def test_the_library_is_the_bundled_one_and_no_other():
    code = (
        "from briefcast_voices import espeak; espeak.voices()\n"
        "print({l.split()[-1] for l in open('/proc/self/maps') if 'espeak-ng' in l})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.count("libespeak") == 1
    assert "espeakng_loader" in done.stdout


def test_a_process_forked_from_one_that_has_spoken_refuses():
    """eSpeak would sound otherwise there than in a process that has said nothing."""
    code = """
import os, sys
from briefcast.model import NarrationError, Utterance
from briefcast_voices import espeak
from briefcast_voices.profiles import shipped

profile = next(one for one in shipped("system") if one.name == "british")
said = Utterance(address="01", role="body", written="One.", spoken="One.", language="en")
espeak.open_session(profile).speak(said)
if os.fork() == 0:
    try:
        espeak.open_session(profile)
    except NarrationError as error:
        print(error, flush=True)
    os._exit(0)
os.wait()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("eSpeak NG has spoken in the process that this one is forked")
