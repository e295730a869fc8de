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
from itertools import pairwise
from dataclasses import asdict
from functools import partial

import msgspec

from briefcast.model import Utterance, VoiceProfile
from briefcast_voices import espeak, pyttsx3_queue


def after_longest_pause(pcm):
    # The sample at which the sound sets in again after its longest pause.
    loud = [number for number, sample in enumerate(memoryview(pcm).cast("h")) if abs(sample) > 300]
    return max(pairwise(loud), key=lambda pair: pair[1] - pair[0], default=(0, 0))[1]


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
        role, language = order["roles"].get(str(number), ["body", "en-GB"])
        utterance = Utterance(
            address=f"01.{number}", role=role, written=text, spoken=text, language=language
        )
        speech = session.speak(utterance, profile.delivery(utterance))
        heard.append({
            "samples": len(speech.pcm) // 2,
            "sample_rate": speech.sample_rate,
            "hash": hashlib.sha256(speech.pcm).hexdigest(),
            "silent": not any(speech.pcm),
            "after_pause": after_longest_pause(speech.pcm),
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
    """What a session in a new process gives for some texts; `roles` maps a number to its own."""

    def run(*texts, profile=british, driver=None, roles=None):
        order = {"profile": asdict(profile), "texts": texts, "driver": driver, "roles": roles or {}}
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
