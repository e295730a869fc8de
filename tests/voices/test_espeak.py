"""eSpeak NG, synchronous."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import espeakng_loader
import pytest

from briefcast.model import Manner
from briefcast_voices import espeak
from briefcast_voices.profiles import shipped

TEXT = "The strike at the port of Harwich is to go on."


def test_a_sentence_is_spoken_whole(hear):
    [speech] = hear(TEXT)
    assert speech.sample_rate == 22_050
    assert 2.0 < speech.samples / speech.sample_rate < 4.0
    assert not speech.silent


def test_a_new_process_gives_the_same_sound(hear):
    assert hear(TEXT) == hear(TEXT)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TEXT, "The strike at the port of Harwich is to go on"),
        (
            "The A.F.C and the N.H.S's nurses don't agree.",
            "The A.F.C and the N.H.S's nurses don't agree",
        ),
        (
            "It’s “quite” re-opened, in twenty-four days.",
            "It’s quite re-opened in twenty-four days",
        ),
        (
            "The tide—high at last—was (at nine) 1,234 cm.",
            "The tide high at last was at nine 1,234 cm",
        ),
        ("A café, naïve: £5 & more 😀 yes!", "A café naïve £5 & more 😀 yes"),
        ("  'Quotes' and “more quotes”…  the end", "Quotes and more quotes the end"),
    ],
)
def test_words_have_their_times(hear, text, words):
    [speech] = hear(text)
    heard = [text[word["start"] : word["end"]] for word in speech.words]
    # eSpeak says some pairs of small words as one: the second has no time of its own.
    assert [
        word for word in words.split() if word in heard or word not in ("the", "of", "to")
    ] == heard
    times = [word["sample"] for word in speech.words]
    assert times == sorted(set(times))
    assert times[0] >= 0
    assert times[-1] < speech.samples


def test_every_voice_of_the_shipped_profiles_gives_the_same_sound_each_time(hear):
    """Some variants of eSpeak (those that breathe) do not, and none of them may be used."""
    voices = {voice for profile in shipped("system") for voice in profile.voices() if "+" in voice}
    data = Path(espeakng_loader.get_data_path()) / "voices" / "!v"
    assert voices
    for voice in voices:
        settings = (data / voice.partition("+")[2]).read_text().split()
        assert "breath" not in settings
        profile = replace(shipped("system")[0], voice=voice, roles={})
        assert len({hear(TEXT, profile=profile)[0].hash for _ in range(6)}) == 1


def test_nearly_every_word_has_a_time(hear):
    """eSpeak says "of the", "to be", "have been" and the like as one word, heard at its first."""
    text = (
        "The board of the harbour has told the pilots that it is going to look at the rate of the "
        "levy, which was to have been paid by the end of the month, and that some of them will be "
        "asked to wait for it until the next of its meetings, to be held at the Customs House."
    )
    [speech] = hear(text)
    assert len(speech.words) >= 0.85 * len(text.split())


@pytest.mark.parametrize("rate", [100, 170, 320])
def test_a_word_is_heard_where_its_time_says(hear, british, rate):
    text = "The gates are shut until the evening. Boats must wait outside."
    [speech] = hear(text, profile=replace(british, rate=rate))
    [boats] = [word for word in speech.words if word["start"] == text.index("Boats")]
    assert boats["sample"] == pytest.approx(speech.after_pause, abs=0.04 * speech.sample_rate)


def test_each_role_and_language_has_its_own_voice(hear, british):
    """The same bytes as from a session that has that voice alone."""
    profile = replace(
        british,
        roles={"headline": Manner(voice="gmw/en+f4", rate=140)},
        languages={"cy": Manner(voice="cel/cy", pitch=60)},
    )
    [headline] = hear(TEXT, profile=profile, roles={"1": ["headline", "en-GB"]})
    [welsh] = hear(TEXT, profile=profile, roles={"1": ["headline", "cy"]})
    assert headline == hear(TEXT, profile=replace(british, voice="gmw/en+f4", rate=140))[0]
    assert welsh == hear(TEXT, profile=replace(british, voice="cel/cy", rate=140, pitch=60))[0]
    assert len({headline.hash, welsh.hash, hear(TEXT)[0].hash}) == 3


def test_a_voice_switched_away_and_back_is_itself_again(hear, british):
    profile = replace(british, roles={"headline": Manner(voice="gmw/en+f4", rate=100, volume=50)})
    roles = {"2": ["headline", "en-GB"]}
    body, headline, again = hear(TEXT, TEXT, TEXT, profile=profile, roles=roles)
    assert headline.samples > 1.4 * body.samples
    assert again.samples == pytest.approx(body.samples, rel=0.02)


def test_a_rate_is_heard(hear, british):
    [fast] = hear(TEXT, profile=replace(british, rate=300))
    [slow] = hear(TEXT, profile=replace(british, rate=100))
    assert fast.samples < 0.5 * slow.samples


def test_a_voice_is_heard(hear, british):
    assert hear(TEXT) != hear(TEXT, profile=replace(british, voice="gmw/en-US"))


@pytest.mark.parametrize(
    "missing",
    [
        {"voice": "en-xx"},
        {"voice": "gmw/en+nobody"},
        {"voice": ""},
        {"roles": {"headline": Manner(voice="en-xx")}},
        {"languages": {"fr": Manner(voice="gmw/en+nobody")}},
    ],
)
def test_a_voice_that_is_not_there_is_named_when_the_session_opens(hear, british, missing):
    [failed] = hear(TEXT, profile=replace(british, **missing))
    assert failed.error.startswith("InputError: eSpeak NG lacks the voice '")


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


def test_the_fingerprint_names_library_and_data(british):
    assert espeak.fingerprint(british).startswith("eSpeak NG 1.")
    assert "espeakng-loader" in espeak.fingerprint(british)


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
from briefcast_voices.profiles import shipped

profile = next(one for one in shipped("system") if one.name == "british")
said = Utterance(address="01", role="body", written="One.", spoken="One.", language="en")
espeak.open_session(profile).speak(said, profile.delivery(said))
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
