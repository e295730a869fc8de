"""eSpeak remembers what it has said, so each test hears it in a process of its own."""

import json
import subprocess
import sys
from dataclasses import asdict
from types import SimpleNamespace

import pytest

from briefcast.model import VoiceProfile
from briefcast_voices.profiles import shipped

SPEAK = """
import hashlib, json, os, sys
from dataclasses import asdict
from functools import partial

import msgspec

from briefcast.model import Utterance, VoiceProfile
from briefcast_voices import espeak, pyttsx3_queue

order = json.load(sys.stdin)
profile = msgspec.convert(order["profile"], VoiceProfile)
open_session = espeak.open_session
if order["driver"]:
    import espeakng_loader

    espeak.library()  # so that pyttsx3's own driver finds it, and its data
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    open_session = partial(pyttsx3_queue.open_session, driver=order["driver"])
heard = []
try:
    session = open_session(profile)
    for number, text in enumerate(order["texts"], start=1):
        speech = session.speak(
            Utterance(address=f"01.{number}", role="body", written=text, spoken=text, language="en")
        )
        heard.append({
            "samples": len(speech.pcm) // 2,
            "sample_rate": speech.sample_rate,
            "hash": hashlib.sha256(speech.pcm).hexdigest(),
            "silent": not any(speech.pcm),
            "words": [asdict(word) for word in speech.words],
        })
    session.close()
except Exception as error:
    heard.append({"error": f"{type(error).__name__}: {error}"})
json.dump(heard, sys.stdout)
"""


@pytest.fixture(scope="session")
def british() -> VoiceProfile:
    return next(profile for profile in shipped("system") if profile.name == "british")


@pytest.fixture(scope="session")
def hear(british):
    """What a session in a new process gives for some texts."""

    def run(*texts, profile=british, driver=None):
        order = {"profile": asdict(profile), "texts": texts, "driver": driver}
        done = subprocess.run(
            [sys.executable, "-c", SPEAK],
            input=json.dumps(order),
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        assert done.stderr == ""
        return [SimpleNamespace(**speech) for speech in json.loads(done.stdout)]

    return run
