"""Scripts to narrate, and what it takes to hear them again."""

import subprocess
from pathlib import Path

import engines
import numpy as np
import pytest

from briefcast.hooks.discovery import discover
from briefcast.model import Script, ScriptPart, Utterance, VoiceProfile
from briefcast.narrating import ffmpeg, narrate

TEXTS = [
    ["Tide table.", "Two items."],
    ["Ferry to sail on", "The ferry is to sail on.", "Members have voted, the pilots said."],
    ["Short one"],
    ["Clinic talks begin", *["Both sides met at the quay on Friday."] * 6],
]


@pytest.fixture
def script() -> Script:
    """A script of four parts."""
    return script_of(TEXTS)


@pytest.fixture
def make_script():
    return script_of


def script_of(texts: list[list[str]]) -> Script:
    """Each text a part: its headline, then sentences of one paragraph."""
    parts = []
    for number, sentences in enumerate(texts):
        address = f"{number:02d}"
        utterances = tuple(
            Utterance(
                address=f"{address}.1.{place}" if place else address,
                role="body" if place else "headline",
                written=text,
                spoken=text,
                language="en-GB",
                ends_block=place in (0, len(sentences) - 1),
            )
            for place, text in enumerate(sentences)
        )
        parts.append(ScriptPart(address, sentences[0], utterances))
    return Script("en-GB", tuple(parts))


@pytest.fixture(scope="session")
def shipped():
    """The shipped engines by name."""
    return {engine.name: engine for engine in discover(third_party=False).voice_engines()}


@pytest.fixture(scope="session")
def profiles(shipped) -> dict[str, VoiceProfile]:
    return {profile.name: profile for engine in shipped.values() for profile in engine.profiles()}


@pytest.fixture
def speak(shipped, profiles, tmp_path):
    """Narrate with a shipped profile into a new folder."""
    folders = (tmp_path / f"out-{number}" for number in range(100))

    def run(script: Script, profile: str | VoiceProfile = "british", **options):
        chosen = profiles[profile] if isinstance(profile, str) else profile
        options.setdefault("start_method", "fork")
        return narrate(script, chosen, shipped[chosen.engine], next(folders), **options)

    return run


@pytest.fixture
def beep(tmp_path):
    """Narrate with an engine of tests, one that beeps if not told otherwise, into a new folder."""
    folders = (tmp_path / f"beeps-{number}" for number in range(100))

    def run(script: Script, says=engines.beeps, *, notes=None, fingerprint="1", **options):
        engine = engines.engine(says, notes, fingerprint)
        profile = options.pop("profile", engines.PROFILE)
        options.setdefault("start_method", "fork")
        return narrate(script, profile, engine, next(folders), **options)

    return run


@pytest.fixture
def notes(tmp_path) -> Path:
    """A folder for what an engine was asked to say."""
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


@pytest.fixture
def sound():
    """The bytes of all parts of a narration."""
    return lambda narration: [
        b"".join(file.read_bytes() for file in part.files) for part in narration.parts
    ]


@pytest.fixture
def samples_of():
    """The samples of an MP3 stream as decoded, in one go."""

    def decode(stream: bytes):
        command = [ffmpeg.executable(), "-v", "error", "-f", "mp3", "-i", "pipe:0"]
        command += ["-f", "s16le", "pipe:1"]
        done = subprocess.run(command, input=stream, capture_output=True, check=True)
        return np.frombuffer(done.stdout, "<i2")

    return decode
