"""Whole phrases of British news, said as a newsreader says them: compared by their phonemes.

What is wanted is written in words that eSpeak says right unaided, by someone who had not seen what
we say. Two spellings of one sound are one: the phonemes are compared, without stress and pauses.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefcast.hooks.discovery import discover
from briefcast.speaking import Normaliser

# A phrase and how it is said, with a tab between.
PHRASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("phrases.tsv").read_text("utf-8").splitlines()
]

_PHONEMES_OF = """
import ctypes, json, sys
import espeakng_loader

espeak = ctypes.CDLL(espeakng_loader.get_library_path())
synchronous, no_exit, utf_8, names = 2, 0x8000, 1, 0
espeak.espeak_Initialize(synchronous, 0, espeakng_loader.get_data_path().encode(), no_exit)
assert espeak.espeak_SetVoiceByName(b"gmw/en") == 0
espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
said = []
for text in json.load(sys.stdin):
    place, clauses = ctypes.c_char_p(text.encode()), []
    while place.value is not None:
        clauses.append(espeak.espeak_TextToPhonemes(ctypes.byref(place), utf_8, names).decode())
    said.append(" ".join(clauses))
json.dump(said, sys.stdout)
"""
"""In a process of its own, since eSpeak remembers what it has been given."""


def _plain(phonemes):
    """Phonemes without stress, pauses and the variants of unstressed vowels."""
    bare = re.sub(r"\([a-z-]+\)|_[:;!|]*|[',%=;|\s\-!.#2]", "", phonemes)
    return re.sub("[a@]nd?", "@n", bare.replace("O@", "o@"))


@pytest.fixture(scope="module")
def say():
    return Normaliser("en-GB", discover(third_party=False).spoken_forms()).say


@pytest.fixture(scope="module")
def sound(say):
    """The phonemes of each phrase, as we say it and as it is wanted."""
    texts = [text for written, wanted in PHRASES for text in (say(written).text, wanted)]
    run = subprocess.run(
        [sys.executable, "-c", _PHONEMES_OF],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(texts, map(_plain, json.loads(run.stdout)), strict=True))


@pytest.mark.parametrize(("written", "wanted"), PHRASES)
def test_a_phrase_sounds_as_a_newsreader_says_it(say, sound, written, wanted):
    said = say(written).text
    assert sound[said] == sound[wanted], said


@pytest.mark.parametrize("written", [written for written, _ in PHRASES])
def test_what_is_said_stays_the_same_when_said_again(say, written):
    said = say(written).text
    assert say(said).text == said
