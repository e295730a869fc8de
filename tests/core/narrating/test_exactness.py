"""What is stated of a time is true of the sound, at the end of a long episode as at its start.

An episode is joined byte for byte, as the podcast is, and decoded in one go; sound is found in it
by its energy. The episode of two hours holds eSpeak's stories at its start and its end, and beeps
in between, each word one, so that every sentence and every word can be looked for.
"""

import subprocess
from dataclasses import replace
from itertools import pairwise
from threading import Thread

import engines
import numpy as np
import pytest

from briefcast.model import SAMPLES_PER_FRAME, Change, Narration, Script, ScriptPart, Utterance
from briefcast.narrating import ffmpeg
from briefcast.narrating.encoding import DELAY

# Where the suite runs in several processes, each has a thread of its own beside the tests.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")

RATE = 44_100
WITHIN = 0.030 * RATE
TWO_HOURS = 7_200
HEARD = 0.03  # of the highest sample of an utterance: 30 dB below it
WORDS = ("tide", "pilot", "harbour", "quay", "rope", "lantern", "buoy", "ferry", "kelp", "gale")


def onset(samples, start, end, room):
    """Where the sound that ends before `end` begins: the first loud sample after a quiet `room`."""
    first = max(start - room, 0)
    window = np.abs(samples[first:end].astype(int))
    return first + int((window > HEARD * window.max()).argmax())


def beeping_texts(stories, sentences):
    """Stories of sentences, none the same."""
    return [
        [
            " ".join(
                WORDS[(story + 3 * place + word * place) % 10] for word in range(3 + place % 5)
            )
            + f" {story} {place}"
            for place in range(sentences)
        ]
        for story in range(stories)
    ]


def spoken_texts(stories):
    return [
        [
            f"Ferry number {story} sails again",
            "Every port is open, and all of us are on our way.",
            "The tide took three boats. Their pilots swam ashore.",
            "She paid £60m for it.",
            "Push the shutters shut before the storm.",
        ]
        for story in range(stories)
    ]


def decoded(parts):
    """The samples of each part, from one decoder that is given all streams in a row."""
    command = [ffmpeg.executable(), "-v", "error", "-threads", "1", "-f", "mp3", "-i", "pipe:0"]
    command += ["-f", "s16le", "pipe:1"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as decoder:

        def feed():
            with decoder.stdin:
                for part in parts:
                    for file in part.files:
                        decoder.stdin.write(file.read_bytes())

        feeder = Thread(target=feed)
        feeder.start()
        for part in parts:
            yield np.frombuffer(decoder.stdout.read(2 * SAMPLES_PER_FRAME * part.frames), "<i2")
        assert decoder.stdout.read() == b"", "more was decoded than all frames hold"
        feeder.join()
    assert decoder.returncode == 0


def test_at_either_end_of_two_hours_every_sentence_begins_when_it_is_stated(
    speak, beep, make_script
):
    spoken = speak(make_script(spoken_texts(4)))
    beeps = beep(make_script(beeping_texts(8, 24))).parts
    repeats = round(TWO_HOURS * RATE / SAMPLES_PER_FRAME / sum(part.frames for part in beeps)) + 1
    episode = Narration(
        (*spoken.parts[:2], *beeps * repeats, *spoken.parts[2:]),
        spoken.encoding,
        spoken.voice,
        spoken.versions,
    )
    assert episode.duration > TWO_HOURS
    at, checked = 0, 0
    for part, start, samples in zip(
        episode.parts, episode.starts, decoded(episode.parts), strict=True
    ):
        assert start * RATE == pytest.approx(at, abs=0.01), "of a part's first sample"
        assert part.times[0].start < WITHIN, "a chapter's start, and its first sound"
        assert len(samples) == SAMPLES_PER_FRAME * part.frames
        before = 0
        for time in part.times:
            room = min(round(0.1 * RATE), (time.start - before) // 2)
            assert abs(onset(samples, time.start, time.end, room) - time.start) < WITHIN, time
            rest = np.abs(samples[time.end + round(WITHIN) : time.end + 2 * round(WITHIN)])
            assert rest.max() < 0.05 * np.abs(samples[time.start : time.end].astype(int)).max()
            before, checked = time.end, checked + 1
        at += len(samples)
    assert at == round(episode.duration * RATE)
    assert checked > 1_000


def test_the_time_of_every_word_that_beeps_is_exact(beep, make_script, samples_of, sound):
    narration = beep(make_script(beeping_texts(3, 12)))
    samples = samples_of(b"".join(sound(narration)))
    checked = 0
    for part, start in zip(narration.parts, narration.starts, strict=True):
        for time in part.times:
            for word in time.words:
                at = round(start * RATE) + word.sample
                assert abs(onset(samples, at, at + RATE // 5, RATE // 25) - at) <= 0.005 * RATE
                checked += 1
            assert time.words[0].sample == pytest.approx(time.start, abs=20)
    assert checked > 100


def test_the_words_of_espeak_are_in_order_and_within_their_utterance(speak, make_script):
    for part in speak(make_script(spoken_texts(2))).parts:
        for time in part.times:
            starts = [word.sample for word in time.words]
            assert starts == sorted(set(starts))
            assert time.start <= starts[0] < time.start + 2 * WITHIN
            assert starts[-1] < time.end
            spans = [(word.start, word.end) for word in time.words]
            assert all(start < end for start, end in spans)
            assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_each_written_word_has_its_time(speak, make_script):
    [part] = speak(make_script([["Every boat came home before noon."]])).parts
    written = "Every boat came home before noon."
    assert [written[word.start : word.end].strip(".") for word in part.times[0].words] == [
        "Every", "boat", "came", "home", "before", "noon",
    ]  # fmt: skip


@pytest.mark.parametrize("voice", ["british", "beeps"])
def test_what_is_written_as_one_word_is_one_word(voice, speak, beep, make_script):
    written, spoken = "Paid £60m for it.", "Paid sixty million pounds for it."
    change = Change(start=5, end=9, said_start=5, said_end=25, rule="money")
    utterance = Utterance(
        address="01",
        role="body",
        written=written,
        spoken=spoken,
        language="en-GB",
        changes=(change,),
    )
    script = Script("en-GB", (ScriptPart("01", "Paid", (utterance,)),))
    [part] = (speak if voice == "british" else beep)(script).parts
    words = part.times[0].words
    assert [written[word.start : word.end].strip(".") for word in words] == [
        "Paid", "£60m", "for", "it",
    ]  # fmt: skip
    if voice == "beeps":
        step = (engines.BEEP + engines.GAP) * RATE
        places = [(word.sample - words[0].sample) / step for word in words]
        assert places == pytest.approx([0, 1, 4, 5], abs=0.01)


@pytest.mark.parametrize("pause", [0.15, 0.4, 1.0])
def test_pauses_are_heard_as_long_as_the_profile_says(pause, beep, make_script):
    pauses = replace(engines.PROFILE.pauses, sentence=pause)
    narration = beep(
        make_script([["Tide", "One two.", "Three.", "Four."]]),
        profile=replace(engines.PROFILE, pauses=pauses),
    )
    _, one, two, three = narration.parts[0].times
    assert two.start - one.end == pytest.approx(pause * RATE, abs=3)
    assert three.start - two.end == pytest.approx(pause * RATE, abs=3)


def test_silence_has_its_exact_length(speak, script):
    narration = speak(script, "silent")
    part, said = narration.parts[1], script.parts[1].utterances
    pauses = narration.voice.pauses
    expected = DELAY
    for utterance, time, pause in zip(
        said, part.times, (pauses.headline, pauses.sentence, pauses.part), strict=True
    ):
        assert time.address == utterance.address
        assert time.start == pytest.approx(expected, abs=2)
        assert time.end - time.start == pytest.approx(0.06 * len(utterance.spoken) * RATE, abs=2)
        expected = time.end + pause * RATE
    following = part.frames * SAMPLES_PER_FRAME + DELAY
    assert following == pytest.approx(expected, abs=SAMPLES_PER_FRAME / 2 + 0.02 * RATE + 2)
