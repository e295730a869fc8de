"""Scripts to narrate, and the engines to speak them with."""

from pathlib import Path

import pytest

from briefcast.hooks.discovery import discover
from briefcast.model import Script, ScriptPart, Utterance, VoiceProfile
from briefcast.narrating import narrate

TEXTS = [
    ["Opening words.", "Two of them."],
    ["Strike to go on", "The strike is to go on.", "Members have voted, the union said."],
    ["Short one"],
    ["Pay talks begin", *["Both sides met at the port of Harwich on Friday."] * 6],
]


@pytest.fixture
def script() -> Script:
    """A script of four parts."""
    return script_of(TEXTS)


@pytest.fixture
def make_script():
    return script_of


def script_of(texts: list[list[str]]) -> Script:
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
                ends_block=place == len(sentences) - 1,
            )
            for place, text in enumerate(sentences)
        )
        parts.append(ScriptPart(address, sentences[0], utterances))
    return Script("en-GB", tuple(parts))


@pytest.fixture(scope="session")
def engines():
    """The shipped engines by name."""
    return {engine.name: engine for engine in discover(third_party=False).voice_engines()}


@pytest.fixture(scope="session")
def profiles(engines) -> dict[str, VoiceProfile]:
    return {profile.name: profile for engine in engines.values() for profile in engine.profiles()}


@pytest.fixture
def speak(engines, profiles, tmp_path):
    """Narrate with a shipped profile into a new folder."""
    folders = iter(range(100))

    def run(script: Script, profile: str = "british", **options):
        folder: Path = tmp_path / str(next(folders))
        chosen = profiles[profile]
        return narrate(script, chosen, engines[chosen.engine], folder, **options)

    return run


@pytest.fixture
def sound():
    """The bytes of all parts of a narration."""
    return lambda narration: [part.file.read_bytes() for part in narration.parts]
