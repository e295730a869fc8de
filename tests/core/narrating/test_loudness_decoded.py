"""Every shipped voice, at every pace: as loud as promised in the MP3 as decoded.

The measure is that of ffmpeg's meter; what a build predicts is held against it.
"""

from dataclasses import replace

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


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("profile", [profile.name for profile in shipped("system")])
def test_every_profile_is_as_loud_as_promised_at_every_rate(profile, rate, speak, profiles):
    paced = replace(profiles[profile], rate=rate)
    assert check(speak(KINDS, paced)) >= len(KINDS.parts) - 1


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("voice", VOICES)
def test_so_is_every_voice_in_every_role(voice, rate, speak, profiles):
    spoken = replace(profiles["british"], voice=voice, rate=rate, roles={}, languages={})
    assert check(speak(KINDS, spoken)) >= len(KINDS.parts) - 1


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
@pytest.mark.parametrize("profile", ["british", "two-voices"])
def test_another_loudness_is_reached_as_well(target, profile, speak):
    check(speak(KINDS, profile, settings=NarrationSettings(loudness=target)), target)


@pytest.mark.parametrize("volume", [20, 60])
def test_a_soft_voice_is_brought_to_the_same_loudness(volume, speak, profiles):
    check(speak(KINDS, replace(profiles["british"], volume=volume)))


def test_a_long_part_is_as_loud_as_a_short_one(speak):
    long = part("01", *HEADLINE, *english("body", *PARAGRAPH * 30))
    narration = speak(Script("en-GB", (long,)))
    assert len(narration.parts[0].files) > 10
    check(narration)


def test_proof_is_the_measure_of_what_was_decoded(speak):
    part = speak(KINDS, prove=True).parts[2]
    assert part.loudness.measured
    assert part.loudness == loudness_of(part)


def test_what_is_under_three_seconds_takes_the_gain_of_the_voice(speak, samples_of, sound):
    """So the same words are the same sound, whatever else is said with them."""
    words = ["Hush.", "Six boats.", "All aboard!"]
    alone = [part(f"{n:02d}", *english("headline", word)) for n, word in enumerate(words)]
    narration = speak(Script("en-GB", tuple(alone)))
    for one in narration.parts:
        assert one.frames * SAMPLES_PER_FRAME < SHORT * narration.encoding.sample_rate
        assert loudness_of(one).true_peak <= HIGHEST_PEAK
    loudest = [
        abs(samples_of(stream).astype(int)).max() for stream in sound(narration)
    ]  # a whisper stays softer than a call
    assert loudest[0] < loudest[2]


@pytest.mark.parametrize("prove", [False, True])
def test_silence_claims_no_loudness(prove, speak):
    for one in speak(KINDS, "silent", prove=prove).parts:
        assert (one.loudness.integrated, one.loudness.true_peak) == (None, None)
        assert one.loudness.measured == prove
