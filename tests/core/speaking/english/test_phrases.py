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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("See chapter iv and scene i.", "See chapter four and scene one."),
        ("Act V beat Plan V", "Act five beat Plan V"),
        ("a 3m wave and 5m homes", "a three metre wave and five million homes"),
        ("Turnout rose to 3.5m, up 2m", "Turnout rose to three point five million, up two million"),
        ("The tide reached 3.5m", "The tide reached three point five metres"),
        ("100m in 12s", "one hundred metres in twelve seconds"),
        ("a pilot in his 30s", "a pilot in his thirties"),
        ("J5/6 and J4a-5", "junctions five and six and junctions four A to five"),
        ("£½m and £1½m", "half a million pounds and one and a half million pounds"),
        ("a £½m pier", "a half million pound pier"),
        ("It took 1h20", "It took one hour twenty minutes"),
        ("It was 10.30 when we sailed", "It was ten thirty when we sailed"),
        ("120/80mmHg", "one hundred and twenty over eighty millimetres of mercury"),
        ("a 1:200 model", "a one to two hundred model"),
        ("shares of 3:2:1", "shares of three to two to one"),
        ("a 60-40 split", "a sixty-forty split"),
        ("Open Mon, Wed and Fri", "Open Monday, Wednesday and Friday"),
        ("Sat and Sun 7 June", "Saturday and Sunday the seventh of June"),
        ("It shuts in Jan and Feb.", "It shuts in January and February."),
        ("Jan and May spoke", "Jan and May spoke"),
        ("Ant and Dec came", "Ant and Dec came"),
        ("On Friday 7th graders sang", "On Friday seventh graders sang"),
        ("carved c. 1340-50", "carved circa thirteen forty to fifty"),
        ("vitamin C 1000", "vitamin C 1000"),
        ("see www.NHS.uk today", "see N.H.S dot U.K today"),
        ("join #WASPI", "join hashtag Waspy"),
        ("write to a.b@port.org", "write to A- dot B at port dot org"),
        ("go to youtu.be/ab12", "go to youtu dot be slash ab twelve"),
        ("The U.S. President met", "The U.S President met"),
        ("We rang the N.H.S. Patients wait", "We rang the N.H.S. Patients wait"),
        ("by J.R.R. Tolkien", "by J.R.R Tolkien"),
        ("Doors at 10.30am. Highs of 9", "Doors at ten thirty A.M. Highs of 9"),
        ("E.G.M. papers", "E-G.M papers"),
        ("No. 9 October 2025", "Number nine, October twenty twenty-five"),
        ("Issue 12 June 2025", "Issue twelve, June twenty twenty-five"),
        ("Vol. 3 March 2024", "Volume three, March twenty twenty-four"),
        ("Volume 3 March", "Volume three, March"),
        ("Section 3 May apply", "Section 3 May apply"),
        ("It issued 12 June 2025", "It issued the twelfth of June twenty twenty-five"),
        ("The tide rose last yr. Over half left", "The tide rose last year. Over half left"),
        ("Acme Ltd. Sales rose", "Acme Limited. Sales rose"),
        ("on the High St. She left", "on the High Street. She left"),
        ("at the end of Dec. Then it froze", "at the end of December. Then it froze"),
        ("oars; ½ price; ¼ mile", "oars; half price; a quarter of a mile"),
        ("Part IIA and Phase IIb", "Part two A- and Phase two B"),
        ("noon-2pm and 10am-noon", "noon to two P.M and ten A.M to noon"),
        (
            "an a/c at 5 km/h, not in km/h",
            "an account at five kilometres an hour, not in kilometres an hour",
        ),
        ("DREDGING PAUSED WHILE NEWTS WINTER", "Dredging Paused While Newts Winter"),
        ("TOWPATH AND LOCKS", "Towpath And Locks"),
        ("HELM RETIRES", "Helm Retires"),
        ('NEW SIGN FOR "BOG"', 'New Sign For "Bog"'),
        ("RMT AND GMB MEMBERS VOTE", "R.M.T And G.M.B Members Vote"),
        (
            "US President; US and us; it IT; WHO said",
            "U.S President; U.S and us; it I.T; W.H.O said",
        ),
        ("ME sufferers", "M.E sufferers"),
        ("US TARIFFS HIT BOATS", "U.S Tariffs Hit Boats"),
        ("PILOTS: JOIN US", "Pilots: Join Us"),
        ("NEW IT SYSTEMS FAIL", "New I.T Systems Fail"),
    ],
)
def test_a_form_is_said_by_what_stands_around_it(say, written, spoken):
    said = say(written).text
    assert said == spoken
    assert say(said).text == spoken
