"""Clips and pauses, joined."""

import subprocess
import sys

import pytest

from briefcast.hooks import Speech
from briefcast.narrating.assembly import join

RATE = 22_050


def test_every_sample_is_kept_and_placed():
    clips = [(Speech(b"\1\0" * count, RATE), 0.25) for count in (7, 0, 1001)]
    joined = join(clips)
    pause = 5512
    assert joined.spans == (
        (0, 7),
        (7 + pause, 7 + pause),
        (7 + 2 * pause, 7 + 2 * pause + 1001),
    )
    silence = bytes(2 * pause)
    assert joined.pcm == b"\1\0" * 7 + 2 * silence + b"\1\0" * 1001 + silence
    assert joined.sample_rate == RATE


def test_a_voice_that_changes_its_rate_is_refused():
    with pytest.raises(ValueError, match="changed its sample rate"):
        join([(Speech(bytes(2), RATE), 0), (Speech(bytes(2), 16_000), 0)])


def test_half_a_sample_is_refused():
    with pytest.raises(ValueError, match="half a sample"):
        join([(Speech(bytes(3), RATE), 0)])


def test_importing_pydub_warns_of_nothing(tmp_path):
    code = "from briefcast.narrating.assembly import audio_segment; audio_segment()"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
