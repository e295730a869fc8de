"""Every shipped voice, at every pace: as loud as promised in the MP3 as decoded.

The measure is that of ffmpeg's meter; what a build predicts is held against it.
"""

from dataclasses import replace

import engines
import numpy as np
import pytest

from briefcast.model import (
    SAMPLES_PER_FRAME,
    Manner,
    NarrationSettings,
    Script,
    ScriptPart,
    Utterance,
)
from briefcast.narrating.proof import loudness_of
from briefcast.narrating.unit import SHORT
from briefcast_voices.profiles import shipped
from briefcast_voices.system import profiles as system_profiles

# Where the suite runs in several processes, each has a thread of its own beside the tests.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")

TARGET, MOST_OFF = -16.0, 0.5
HIGHEST_PEAK = -1.0
PREDICTED_WITHIN, PEAK_WITHIN = 0.3, 0.1

PARAGRAPH = (
    "The pilots of the northern harbour met at noon and talked of rest days.",
    "Their secretary, who has kept the old light for thirty years, spoke first.",
    "She asked the board for a clear answer, and for a boat that floats.",
)
NUMBERS = "Six hundred and sixty-six, fifty-six, thirty-six, sixty; six, sixteen, sixty-six."
ABROAD = {
    "cy": "Mae'r cychod i gyd yn ôl yn yr harbwr heno, ac mae'r goleudy yn disgleirio.",
    "de": "Die Lotsen des Hafens haben am Mittag über ihre freien Tage gesprochen.",
    "fr": "Les pilotes du port ont parlé à midi de leurs jours de repos.",
    "pl": "Piloci portowi spotkali się w południe i rozmawiali o dniach wolnych.",
    "es": "Los pilotos del puerto hablaron a mediodía de sus días de descanso.",
    "gd": "Choinnich na pìleatan aig meadhan-latha anns a' chala.",
}
RATES = [80, 170, 320, 450]
VOICES = sorted(
    {
        voice
        for profile in system_profiles()
        for voice in (profile.voice, *(manner.voice for manner in profile.roles.values()))
        if voice
    }
)


def part(address, *said):
    return ScriptPart(
        address,
        f"Part {address}",
        tuple(
            Utterance(
                address=f"{address}.{place}",
                role=role,
                written=text,
                spoken=text,
                language=language,
            )
            for place, (role, text, language) in enumerate(said)
        ),
    )


def english(role, *texts):
    return [(role, text, "en-GB") for text in texts]


HEADLINE = english("headline", "The night ferry is full again for the whole of this summer")
KINDS = Script(
    "en-GB",
    (
        part("01", *HEADLINE),
        part("02", *english("story-number", "Story three of eight."), *HEADLINE),
        part("03", *HEADLINE, *english("body", *PARAGRAPH)),
        part("04", *english("body", *[NUMBERS] * 2)),
        part(
            "05",
            *english("story-number", "Story four of eight."),
            *HEADLINE,
            *english("body", *PARAGRAPH),
            *english("quotation", *PARAGRAPH),
            *english("list-item", *PARAGRAPH),
        ),
    ),
)


def check(narration, target=TARGET):
    """Every part is as loud as promised, and as predicted; returns how many are long enough."""
    long_enough = 0
    for part in narration.parts:
        measured, predicted = loudness_of(part), part.loudness
        seen = (part.address, measured, predicted)
        assert not predicted.measured, seen
        assert measured.true_peak <= HIGHEST_PEAK, seen
        assert measured.integrated == pytest.approx(predicted.integrated, abs=PREDICTED_WITHIN), (
            seen
        )
        assert predicted.true_peak >= measured.true_peak - PEAK_WITHIN, seen
        if part.frames * SAMPLES_PER_FRAME >= SHORT * narration.encoding.sample_rate:
            long_enough += 1
            assert measured.integrated == pytest.approx(target, abs=MOST_OFF), seen
    return long_enough


@pytest.mark.parametrize("profile", [profile.name for profile in shipped("system")])
def test_every_shipped_profile_is_as_loud_as_promised(profile, speak):
    assert check(speak(KINDS, profile)) >= len(KINDS.parts) - 2


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("voice", VOICES)
def test_so_is_every_voice_of_a_profile_or_a_role_at_every_rate(voice, rate, speak, profiles):
    spoken = replace(profiles["british"], voice=voice, rate=rate, roles={}, languages={})
    assert check(speak(KINDS, spoken)) >= len(KINDS.parts) - 2


@pytest.mark.parametrize("rate", RATES)
def test_so_are_other_languages(rate, speak, profiles):
    abroad = [
        part(f"{number:02d}", *[("body", text, language)] * 3)
        for number, (language, text) in enumerate(ABROAD.items())
    ]
    mixed = part("99", *[("body", text, language) for language, text in ABROAD.items()])
    british = profiles["british"]
    languages = {
        language: Manner(voice=british.languages[language].voice, rate=rate) for language in ABROAD
    }
    script = Script("en-GB", (*abroad, mixed))
    assert check(speak(script, replace(british, languages=languages))) == len(script.parts)


@pytest.mark.parametrize("target", [-14.0, -19.0, -23.0])
def test_another_loudness_is_reached_as_well(target, speak):
    check(speak(KINDS, "two-voices", settings=NarrationSettings(loudness=target)), target)


@pytest.mark.parametrize("volume", [20, 60])
def test_a_soft_voice_is_brought_to_the_same_loudness(volume, speak, profiles):
    check(speak(KINDS, replace(profiles["british"], volume=volume)))


def test_a_long_part_is_as_loud_as_a_short_one(speak):
    long = part("01", *HEADLINE, *english("body", *PARAGRAPH * 12))
    narration = speak(Script("en-GB", (long,)))
    assert len(narration.parts[0].files) > 4
    check(narration)


def test_proof_is_the_measure_of_what_was_decoded(speak):
    part = speak(KINDS, prove=True).parts[2]
    assert part.loudness.measured
    assert part.loudness == loudness_of(part)


def loud_or_soft(utterance):
    """Beeps, four times softer for what is to be hushed."""
    spoken = engines.beeps(utterance)
    if "Hush" not in utterance.spoken:
        return spoken
    pcm = (np.frombuffer(spoken.pcm, "<i2") // 4).astype("<i2").tobytes()
    return replace(spoken, pcm=pcm)


def test_what_is_under_three_seconds_takes_the_gain_of_the_voice(beep, samples_of, sound):
    """So a whisper stays a whisper: what is long enough is brought to its loudness."""
    texts = ["Call here.", "Hush here.", "Call " * 20, "Hush " * 20]
    parts = [part(f"{n:02d}", *english("headline", text)) for n, text in enumerate(texts)]
    narration = beep(Script("en-GB", tuple(parts)), loud_or_soft)
    call, hush, long_call, long_hush = (
        np.abs(samples_of(stream).astype(int)).max() for stream in sound(narration)
    )
    assert narration.parts[1].frames * SAMPLES_PER_FRAME < SHORT * narration.encoding.sample_rate
    assert call / hush == pytest.approx(4, rel=0.05)
    assert long_call / long_hush == pytest.approx(1, rel=0.05)


@pytest.mark.parametrize("prove", [False, True])
def test_silence_claims_no_loudness(prove, speak):
    for one in speak(KINDS, "silent", prove=prove).parts:
        assert (one.loudness.integrated, one.loudness.true_peak) == (None, None)
        assert one.loudness.measured == prove
